import type { Pack } from '../../../rules/engine/pack/pack.ts';
import {
  CURSOR,
  foldKey,
  PAGE_VARIABLES,
  variableKey,
  variablesIn,
} from '../../../rules/snippets/variables.ts';
import type { PackProblem } from './hazards.ts';
import { nearest } from './near-words.ts';

const KNOWN = [...PAGE_VARIABLES, CURSOR];
/** As other programs write variables; with us the braces would be sent. */
const FOREIGN = /\$\{[^}]*\}?|\{\{[^}]*\}{0,2}|%[a-z_]+%|<%.*?%>/iu;

/**
 * Slips in the texts of snippets that a customer would read: braces that are not closed, variables
 * of other programs, brackets without a name, and names that are nearly those of a variable. Any other name in braces is no
 * slip: the agent is asked for it.
 */
export function findSnippetSlips({ snippets }: Pick<Pack, 'snippets'>): PackProblem[] {
  return [...doubledAbbreviations(snippets), ...textSlips(snippets)];
}

/** Of two snippets with one abbreviation only the first could be typed. */
function doubledAbbreviations(snippets: Pack['snippets']): PackProblem[] {
  const owners = new Map<string, string>();
  return Object.entries(snippets).flatMap(([id, { abbreviation }]): PackProblem[] => {
    if (abbreviation === undefined) return [];
    const key = foldKey(abbreviation);
    const owner = owners.get(key) ?? id;
    owners.set(key, owner);
    if (owner === id) return [];
    const message = `"${abbreviation}" is the abbreviation of "${owner}" already; give each its own`;
    return [{ path: ['snippets', id, 'abbreviation'], message }];
  });
}

function textSlips(snippets: Pack['snippets']): PackProblem[] {
  return Object.entries(snippets).flatMap(([id, { ar, en, colloquial }]) =>
    Object.entries({ ar, en, ...(colloquial !== undefined && { colloquial }) }).flatMap(
      ([language, text]): PackProblem[] => {
        const message = slipIn(text);
        return message === null ? [] : [{ path: ['snippets', id, language], message }];
      },
    ),
  );
}

function slipIn(text: string): string | null {
  const [foreign] = FOREIGN.exec(text) ?? [];
  if (foreign !== undefined) {
    return `"${foreign}" is a variable of another program and would be sent as it stands; write {customer}, {first_name}, {agent}, {company} or {ticket}, or ____ for a blank`;
  }
  const carets = [...text.matchAll(variablesIn())].filter(([, name]) => name === CURSOR);
  if (carets.length > 1) return `{${CURSOR}} stands twice, and the caret in one place; keep one`;
  for (const [, name = ''] of text.matchAll(variablesIn())) {
    const key = variableKey(name);
    const meant = KNOWN.some((known) => known === key) ? null : nearest(key, KNOWN);
    if (meant)
      return `{${name}} is no variable, so that agents would be asked for it; write {${meant}}`;
  }
  const open = text.replace(variablesIn(), '').replace(/\[[^\][]*\]/gu, '');
  const [bracket] = /[[\]]/u.exec(open) ?? [];
  if (bracket !== undefined) {
    return `a "${bracket}" stands alone and would be sent as it stands; open and close each bracket, none inside of another, or remove it`;
  }
  for (const [bracketed] of text.matchAll(/\[[^\][]*\]/gu)) {
    if (variablesIn().test(bracketed)) continue;
    return `"${bracketed}" holds no name and would be sent with its brackets; put the name in it, as [ {customer}], or take the brackets off`;
  }
  const rest = text.replace(variablesIn(), '');
  const [stray] = /[{}][^\s{}]{0,30}/u.exec(rest) ?? [];
  if (stray === undefined) return null;
  return `"${stray}" is no variable and would be sent as it stands; write one in a pair of braces, such as {customer}`;
}
