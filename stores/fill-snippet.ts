/** Names that a snippet may mention; empty or undefined where one is not known. */
export interface SnippetNames {
  customer?: string | undefined;
  agent?: string | undefined;
  company?: string | undefined;
}

const VARIABLE = /\{(customer|agent|company)\}/gu;
const OPTIONAL_PART = /\[([^[\]]*\{(?:customer|agent|company)\}[^[\]]*)\]/gu;

/**
 * Fills the names into a snippet, as plain text for the reply box.
 *
 * A part in square brackets is left out whole where a name in it is not known, so that
 * `[{customer}، ]ما زلنا نراجع طلبك` reads well for an unnamed customer too; brackets without
 * a variable stay as they are. Outside brackets an unknown name goes with the comma and space
 * that tie it to the sentence: a leading `{customer}، `, or a following ` {customer}`.
 * Blanks (`____`) are the agent's to fill and stay. No direction marks are added.
 */
export function fillSnippet(text: string, names: SnippetNames): string {
  const known = (name: string): string => {
    if (name === 'customer') return names.customer?.trim() ?? '';
    return (name === 'agent' ? names.agent?.trim() : names.company?.trim()) ?? '';
  };
  const complete = (part: string): boolean =>
    Array.from(part.matchAll(VARIABLE)).every(([, name]) => known(name ?? '') !== '');
  return text
    .replace(OPTIONAL_PART, (_, part: string) => (complete(part) ? part : ''))
    .replace(/^\{(customer|agent|company)\}[،,]? ?/u, (whole, name: string) =>
      known(name) === '' ? '' : whole,
    )
    .replace(/[،,]? ?\{(customer|agent|company)\}/gu, (whole, name: string) =>
      known(name) === '' ? '' : whole,
    )
    .replace(VARIABLE, (_, name: string) => known(name))
    .trim();
}
