import { sayProblem } from '../../locales/pack-problems.ts';
import { useTranslate } from '../foundations/translation.tsx';

interface ProblemListProps {
  /** What is wrong with a pack: where, as `rules[3].check.kind` or nothing, and what to do. */
  problems: readonly { path: string; message: string }[];
}

/** What a pack was refused for, a line a problem, in the reader's language. */
export function ProblemList({ problems }: ProblemListProps) {
  const { language } = useTranslate();
  return (
    <ul className="pack-problems">
      {problems.map(({ path, message }) => {
        const said = sayProblem(message, language);
        return (
          <li key={`${path} ${message}`}>
            {path !== '' && (
              <>
                <code dir="ltr">{path}</code>
                {': '}
              </>
            )}
            {said === null ? (
              <bdi lang="en" dir="ltr">
                {message}
              </bdi>
            ) : (
              <span>{said}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A problem that was told as `place: what to do`, or without a place. */
export function splitProblem(problem: string): { path: string; message: string } {
  const [, path = '', message = problem] = /^([^\s:]+): (.*)$/su.exec(problem) ?? [];
  return { path, message };
}
