import type { ReactNode } from 'react';
import type { TextKey } from '../../locales/translate.ts';
import type {
  Change,
  PackChanges,
  PackSummary,
  PartKind,
} from '../../stores/packs/pack-summary.ts';
import { useTranslate } from '../foundations/translation.tsx';
import { numberName, numberText } from './number-names.ts';

const WORDS: Record<Change['change'], TextKey> = {
  added: 'changes.added',
  removed: 'changes.removed',
  changed: 'changes.changed',
};

const PART_NAMES: Record<PartKind, TextKey> = {
  playbook: 'part.playbook',
  snippet: 'part.snippet',
  term: 'part.term',
  field: 'part.field',
  card: 'part.card',
  note: 'part.note',
  topic: 'part.topic',
  nudge: 'part.nudge',
  adapter: 'part.adapter',
};

interface ChangesProps {
  changes: PackChanges;
  /** The pack as it would be. */
  summary: PackSummary;
}

/** What an update does: rules, times and snippets, one line each. */
export function Changes({ changes, summary }: ChangesProps) {
  const t = useTranslate();
  const { rules, parts, numbers, phrases, guard } = changes;
  const counted = rules.length + parts.length + numbers.length + phrases.added + phrases.removed;
  const nothing = counted === 0 && guard === null;
  return (
    <section className="pack-changes" aria-label={t('changes.title')}>
      <h4>
        {t('changes.title')}{' '}
        <span className="small">
          {t('changes.versions', { from: changes.from, to: changes.to })}
        </span>
      </h4>
      {nothing && <p className="small">{t('changes.none')}</p>}
      <ul>
        {guard !== null && (
          <ChangeLine kind="changes.guard" change={guard}>
            {t('packs.guard')}
          </ChangeLine>
        )}
        {rules.map((one) => (
          <ChangeLine key={`rule ${one.id}`} kind="changes.rule" change={one.change}>
            <bdi>{one.title?.[t.language] ?? one.id}</bdi>
          </ChangeLine>
        ))}
        {numbers.map(({ place, from, to }) => (
          <ChangeLine key={place} kind="changes.number" change="changed">
            <bdi>{numberName(t, place, summary)}</bdi>{' '}
            <span className="clock">{numberText(t, place, from)}</span>
            <span aria-hidden="true">{t.dir === 'rtl' ? ' ← ' : ' → '}</span>
            <span className="spoken">{t('changes.becomes')}</span>
            <span className="clock">{numberText(t, place, to)}</span>
          </ChangeLine>
        ))}
        {parts.map((one) => (
          <ChangeLine key={`${one.kind} ${one.id}`} kind={PART_NAMES[one.kind]} change={one.change}>
            {one.title === null ? (
              <code className="clock">{one.id}</code>
            ) : (
              <bdi>{one.title[t.language]}</bdi>
            )}
          </ChangeLine>
        ))}
        {phrases.added > 0 && (
          <ChangeLine kind="changes.phrases" change="added">
            {t('packs.phrases', { count: phrases.added })}
          </ChangeLine>
        )}
        {phrases.removed > 0 && (
          <ChangeLine kind="changes.phrases" change="removed">
            {t('packs.phrases', { count: phrases.removed })}
          </ChangeLine>
        )}
      </ul>
    </section>
  );
}

interface ChangeLineProps {
  kind: TextKey;
  change: Change['change'];
  children: ReactNode;
}

function ChangeLine({ kind, change, children }: ChangeLineProps) {
  const t = useTranslate();
  return (
    <li data-change={change}>
      <span className="pack-change">{t(WORDS[change])}</span>
      <span className="small">{t(kind)}</span>
      <span>{children}</span>
    </li>
  );
}
