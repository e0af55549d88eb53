import type { ReactNode } from 'react';
import type { Translate } from '../../locales/translate.ts';
import { partsIn, variableKey, variablesIn } from '../../rules/snippets/variables.ts';
import { useTranslate } from '../foundations/translation.tsx';

/** What the variables that Murshid knows are called; the team's own bear their own names. */
export function variableName(t: Translate, name: string): string {
  switch (variableKey(name)) {
    case 'customer':
      return t('variable.customer');
    case 'first name':
      return t('variable.firstName');
    case 'agent':
      return t('variable.agent');
    case 'company':
      return t('variable.company');
    case 'ticket':
      return t('variable.ticket');
    case 'cursor':
      return t('variable.cursor');
    default:
      return name.replace(/_/g, ' ');
  }
}

/**
 * A snippet as its writer means it: names of variables in place of their braces, which Arabic text
 * would tear apart, and the parts that may go set off from the rest.
 */
export function VariablesShown({ text }: { text: string }) {
  return (
    <>
      {split(text, partsIn(), (whole, inside, at) =>
        inside !== undefined && hasVariable(inside) ? (
          <span key={at} className="snippet-part">
            <Named text={inside} />
          </span>
        ) : (
          <Named key={at} text={whole} />
        ),
      )}
    </>
  );
}

function Named({ text }: { text: string }) {
  const t = useTranslate();
  return (
    <>
      {split(text, variablesIn(), (_, name = '', at) => (
        <bdi key={at} className="snippet-variable">
          {variableName(t, name)}
        </bdi>
      ))}
    </>
  );
}

function hasVariable(part: string): boolean {
  return variablesIn().test(part);
}

/** A text with each match drawn in its own way. */
function split(
  text: string,
  pattern: RegExp,
  draw: (whole: string, captured: string | undefined, at: number) => ReactNode,
): ReactNode[] {
  const nodes: ReactNode[] = [];
  let from = 0;
  for (const { 0: whole, 1: captured, index } of text.matchAll(pattern)) {
    nodes.push(text.slice(from, index), draw(whole, captured, index));
    from = index + whole.length;
  }
  nodes.push(text.slice(from));
  return nodes;
}
