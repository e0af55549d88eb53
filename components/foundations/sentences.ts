/** The sentences of a text: each is to keep a line of its own where there is one to have. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.؟?!:])\s+/u);
}
