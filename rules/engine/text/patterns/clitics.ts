/**
 * What Arabic writes fused to a word. A pattern names what may be attached, `{prep}{al}حساب{you}`,
 * and each name stands for the spellings below.
 */
const SETS: Readonly<Record<string, readonly string[]>> = {
  /** ب ل ك before a noun. */
  prep: ['ب', 'ل', 'ك'],
  /** The article. */
  al: ['ال'],
  /** The person spoken to: man, woman (ج in the Emirates and Kuwait), several. */
  you: ['ك', 'ج', 'كم', 'كن', 'كي', 'كو'],
  it: ['ه', 'ها', 'هم', 'هن'],
  /** The speaker, also after the verb's feminine and plural endings: زودني, زوديني, زودونا. */
  me: ['ي', 'ني', 'نا', 'يني', 'وني', 'ينا', 'ونا'],
  /** Endings of a verb that addresses a woman or several people: انتظري, انتظروا, تحبين, تحبون. */
  verb: ['ي', 'و', 'وا', 'ين', 'ون'],
  /** Feminine and plural of adjectives and participles: شاكره, شاكرين. */
  adj: ['ه', 'ين', 'ات', 'ون'],
};

/** The spellings that a name stands for, or undefined where there is no such name. */
export function cliticSet(name: string): readonly string[] | undefined {
  return Object.hasOwn(SETS, name) ? SETS[name] : undefined;
}

export const CLITIC_NAMES: readonly string[] = Object.keys(SETS);

/** Joins a prefix to a word, by the rules of spelling: ل + ال is لل. */
export function prefixed(prefix: string, word: string): string {
  if (prefix === 'ل' && word.startsWith('ال')) return `لل${word.slice(2)}`;
  return prefix + word;
}
