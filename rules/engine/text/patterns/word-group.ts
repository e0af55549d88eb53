import type { CompiledGroup } from './compiled.ts';

/** Whether a word of the group is one of those that count here. */
export type IsOwn = (word: string) => boolean;

/** Looked for so often, compiled words are laid out; a first message asks for a few of thousands. */
const LAID_OUT_AFTER = 24;

/** The words of a lexicon that begin with the same letter, each with the classes it can fill. */
export class WordGroup {
  private readonly folded: CompiledGroup | undefined;
  private readonly lists: readonly number[][];
  private asked = 0;
  /** Absent until compiled words are laid out. */
  private classes: Map<string, number[]> | undefined;
  /** In UTF-16 order; made when a word is first looked for with a typo. */
  private sorted: readonly string[] | undefined;
  /** Of words with doubled letters: without them → the words, in the order of `sorted`. */
  private collapsed: Map<string, string[]> | undefined;

  /** Empty, or as it was compiled before; `lists` is what its numbers point into. */
  constructor(compiled?: CompiledGroup, lists: readonly number[][] = []) {
    this.folded = compiled;
    this.lists = lists;
    this.sorted = compiled?.words.split(' ');
    if (!compiled) this.classes = new Map();
  }

  /** As plain data; `listOf` numbers a list of classes. */
  compiled(listOf: (classes: number[]) => number): CompiledGroup {
    const words = this.sortedWords();
    const classes = this.laidOut();
    return {
      words: words.join(' '),
      listOf: words.map((word) => listOf(classes.get(word) ?? [])),
      doubled: words.flatMap((word, at) => (hasDouble(word) ? [at] : [])),
    };
  }

  add(word: string, id: number): void {
    const classes = this.laidOut();
    const known = classes.get(word);
    if (!known) {
      classes.set(word, [id]);
      this.sorted = undefined;
      this.collapsed = undefined;
    } else if (known[known.length - 1] === id) return;
    // Compiled words share their lists.
    else if (this.folded) classes.set(word, [...known, id]);
    else known.push(id);
  }

  classesOf(word: string): readonly number[] | undefined {
    if (this.classes || ++this.asked > LAID_OUT_AFTER) return this.laidOut().get(word);
    const words = this.sortedWords();
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return words[low] === word ? this.lists[this.folded?.listOf[low] ?? -1] : undefined;
  }

  private laidOut(): Map<string, number[]> {
    if (this.classes) return this.classes;
    const classes = new Map<string, number[]>();
    this.sortedWords().forEach((word, at) => {
      classes.set(word, this.lists[this.folded?.listOf[at] ?? -1] ?? []);
    });
    this.classes = classes;
    return classes;
  }

  /** The word that the text is when doubled letters count once: "allright", "alright". */
  single(text: string, isOwn: IsOwn): string | undefined {
    const single = collapse(text);
    if (isOwn(single)) return single;
    this.collapsed ??= collapsedOf(this.doubledWords());
    return this.collapsed.get(single)?.find(isOwn);
  }

  private doubledWords(): string[] {
    const words = this.sortedWords();
    // Told by the compiled group, unless words came to it later.
    if (this.folded && words.length === this.folded.listOf.length) {
      return this.folded.doubled.map((at) => words[at] ?? '');
    }
    return words.filter(hasDouble);
  }

  /**
   * The word that the text is but for one letter after the first: wrong, changed over with the
   * next, missing, or too many. The text has `shortest` letters at least, and so has the word. Only
   * letters that words go on with are tried.
   */
  correct(text: string, shortest: number, isOwn: IsOwn): string | undefined {
    const { length } = text;
    const words = this.sortedWords();
    let missing: string | undefined;
    let spare: string | undefined;
    // The words that begin as the text does up to `at`.
    let low = 0;
    let high = words.length;
    for (let at = 1; at <= length && low < high; at++) {
      const head = text.slice(0, at);
      const tail = text.slice(at + 1);
      if (at + 1 < length) {
        const swapped = head + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
        if (isOwn(swapped)) return swapped;
      }
      if (length > shortest && spare === undefined && isOwn(head + tail)) spare = head + tail;
      const own = text.charCodeAt(at);
      let ownLow = high;
      let ownHigh = high;
      for (let from = low; from < high; ) {
        const word = words[from] ?? '';
        if (word.length === at) {
          from++;
          continue;
        }
        const letter = word.charAt(at);
        const to = this.past(at, letter.charCodeAt(0), from, high);
        if (letter.charCodeAt(0) === own) [ownLow, ownHigh] = [from, to];
        if (at < length && isOwn(head + letter + tail)) return head + letter + tail;
        const longer = head + letter + text.slice(at);
        if (missing === undefined && isOwn(longer)) missing = longer;
        from = to;
      }
      low = ownLow;
      high = ownHigh;
    }
    return missing ?? spare;
  }

  /** The first word after `from` that has another letter at a place. */
  private past(at: number, unit: number, from: number, end: number): number {
    const words = this.sortedWords();
    let low = from + 1;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.charCodeAt(at) ?? 0) > unit) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private sortedWords(): readonly string[] {
    this.sorted ??= [...(this.classes?.keys() ?? [])].sort();
    return this.sorted;
  }
}

function collapsedOf(words: readonly string[]): Map<string, string[]> {
  const collapsed = new Map<string, string[]>();
  for (const word of words) {
    const single = collapse(word);
    const known = collapsed.get(single);
    if (known) known.push(word);
    else collapsed.set(single, [word]);
  }
  return collapsed;
}

function hasDouble(text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    if (text.charCodeAt(at) === text.charCodeAt(at - 1)) return true;
  }
  return false;
}

function collapse(text: string): string {
  if (!hasDouble(text)) return text;
  let single = '';
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== text[at - 1]) single += text[at];
  }
  return single;
}
