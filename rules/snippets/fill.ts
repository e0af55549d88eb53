import { firstName } from './first-name.ts';
import {
  CURSOR,
  PAGE_VARIABLES,
  partsIn,
  plainText,
  type Values,
  variableKey,
  variablesIn,
} from './variables.ts';

/** What stands where a variable is not known; the check of drafts marks it before it is sent. */
const BLANK = '____';

/** A snippet as it goes into the reply box. */
export interface Filled {
  text: string;
  /** Where the caret belongs, in UTF-16 units of `text`; null where it belongs behind it. */
  caret: number | null;
  /** Variables for which a blank (`____`) stands in `text`: as they are written, each once. */
  open: string[];
}

/**
 * A snippet with its variables filled in. A part in square brackets that holds a variable stays
 * only where every variable in it is known, so "[{customer}، ]ما زلنا…" reads well for a customer
 * without a name too. A variable that is unknown outside of brackets is left as a blank to fill.
 * Values are filled in once: what a customer calls themselves is never read as a variable.
 * Linear in the text.
 */
export function fillSnippet(snippet: string, values: Values): Filled {
  const source = plainText(snippet);
  const open = new Map<string, string>();
  let text = '';
  let caret: number | null = null;

  const put = (part: string): void => {
    let from = 0;
    for (const { 0: whole, 1: name = '', index } of part.matchAll(variablesIn())) {
      text += part.slice(from, index);
      from = index + whole.length;
      const key = variableKey(name);
      if (key === CURSOR) caret ??= text.length;
      else {
        const value = valueFor(values, key);
        if (value === '' && !open.has(key)) open.set(key, name);
        text += value || BLANK;
      }
    }
    text += part.slice(from);
  };

  let from = 0;
  for (const { 0: whole, 1: bracketed, index } of source.matchAll(partsIn())) {
    put(source.slice(from, index));
    from = index + whole.length;
    const keys = bracketed === undefined ? [] : keysIn(bracketed);
    if (keys.length === 0) put(whole);
    else if (keys.every((key) => valueFor(values, key) !== '')) put(bracketed ?? '');
  }
  put(source.slice(from));
  return { text, caret, open: [...open.values()] };
}

/** A variable that the agent can be asked for. */
export interface Asked {
  key: string;
  /** As it is written in the snippet. */
  name: string;
  /** Left empty, the part that it stands in goes; else a blank is left. */
  optional: boolean;
}

/**
 * What to ask for before a snippet is inserted: the variables without a value, each once, in
 * order. A name of the page's that stands in brackets is not asked for: the text reads well without.
 * But where the agent introduces themselves and no setting has their name, it is, and the company's:
 * what is answered is kept, so that it is asked once.
 */
export function askedFor(snippet: string, values: Values): Asked[] {
  const asked = new Map<string, Asked>();
  const introduces =
    keysIn(plainText(snippet)).includes('agent') && valueFor(values, 'agent') === '';
  const isPageName = (key: string) => PAGE_VARIABLES.some((name) => name === key);
  for (const { 0: whole, 1: bracketed } of plainText(snippet).matchAll(partsIn())) {
    for (const { 1: name = '' } of whole.matchAll(variablesIn())) {
      const key = variableKey(name);
      const optional = bracketed !== undefined;
      if (key === CURSOR || valueFor(values, key) !== '') continue;
      if (optional && isPageName(key) && !(introduces && isOwnName(key))) continue;
      const known = asked.get(key);
      asked.set(key, {
        key,
        name: known?.name ?? name,
        optional: optional && known?.optional !== false,
      });
    }
  }
  return [...asked.values()];
}

/** A name that the settings keep, and no page. */
export function isOwnName(key: string): key is 'agent' | 'company' {
  return key === 'agent' || key === 'company';
}

function keysIn(part: string): string[] {
  return [...part.matchAll(variablesIn())]
    .map(([, name = '']) => variableKey(name))
    .filter((key) => key !== CURSOR);
}

/** The first name is known where the name is. */
function valueFor(values: Values, key: string): string {
  const value = Object.hasOwn(values, key) ? (values[key] ?? '') : '';
  const plain = plainText(value).replace(/\s+/g, ' ').trim();
  return plain === '' && key === 'first name' ? firstName(valueFor(values, 'customer')) : plain;
}
