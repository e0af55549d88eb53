import type { People } from '../rules/engine/text/reading.ts';

const VARIABLES = ['customer', 'agent', 'company', 'ticket'] as const;

/** A bracketed part that holds a name, or a name outside of brackets. Other brackets are text. */
const PART =
  /\[([^[\]]*\{(?:customer|agent|company|ticket)\}[^[\]]*)\]|\{(?:customer|agent|company|ticket)\}/gu;
const NAME = /\{(customer|agent|company|ticket)\}/gu;

/**
 * A snippet with its names filled in. A part in square brackets that holds a name stays only
 * where every name in it is known, so "[{customer}، ]ما زلنا…" reads well for a customer without
 * a name too. A name that is unknown outside of brackets is left as a blank to fill: ____.
 * Names are filled in once: what a customer calls themselves is never read as a variable.
 */
export function fillSnippet(
  text: string,
  people: People & { ticket?: string | undefined },
): string {
  const known = (name: string): string => {
    const variable = VARIABLES.find((one) => one === name);
    return variable ? (people[variable] ?? '').trim() : '';
  };
  const fill = (part: string): string => part.replace(NAME, (_, name) => known(name) || '____');
  return text.replace(PART, (part, bracketed: string | undefined) => {
    if (bracketed === undefined) return fill(part);
    const whole = [...bracketed.matchAll(NAME)].every(([, name = '']) => known(name) !== '');
    return whole ? fill(bracketed) : '';
  });
}
