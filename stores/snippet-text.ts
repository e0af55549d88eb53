import type { People } from '../rules/engine/text/reading.ts';

const VARIABLES = ['customer', 'agent', 'company', 'ticket'] as const;
type Variable = (typeof VARIABLES)[number];

/**
 * A snippet with its names filled in. A part in square brackets stays only where every name in
 * it is known, so "[{customer}، ]ما زلنا…" reads well for a customer without a name too. A name
 * that is unknown outside of brackets is left as a blank to fill: ____.
 */
export function fillSnippet(
  text: string,
  people: People & { ticket?: string | undefined },
): string {
  const known = (name: Variable): string => (people[name] ?? '').trim();
  const fill = (part: string): string =>
    part.replace(/\{(customer|agent|company|ticket)\}/gu, (_, name: string) => {
      const variable = VARIABLES.find((one) => one === name);
      return (variable && known(variable)) || '____';
    });
  return text
    .replace(/\[([^[\]]*)\]/gu, (_, part: string) => {
      const filled = fill(part);
      return filled.includes('____') ? '' : filled;
    })
    .replace(/\{[a-z]+\}/gu, (variable) => fill(variable));
}
