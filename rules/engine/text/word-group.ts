import type { CompiledGroup } from './compiled.ts';

/** The words of a lexicon that begin with the same letter, each with the classes it can fill. */
export class WordGroup {
  private readonly classes = new Map<string, number[]>();
  /** In UTF-16 order; made when a word is first looked for with a typo. */
  private sorted: readonly string[] | undefined;
  /** Of words with doubled letters: without them → the word. */
  private collapsed: Map<string, string> | undefined;

  /** Empty, or as it was compiled before; `lists` is what its numbers point into. */
  constructor(compiled?: CompiledGroup, lists: readonly number[][] = []) {
    if (!compiled) return;
    const words = compiled.words.split(' ');
    words.forEach((word, at) => {
      this.classes.set(word, lists[compiled.listOf[at] ?? 0] ?? []);
    });
    this.sorted = words;
    this.collapsed = collapsedOf(compiled.doubled.map((at) => words[at] ?? ''));
  }

  /** As plain data; `listOf` numbers a list of classes. */
  compiled(listOf: (classes: readonly number[]) => number): CompiledGroup {
    const words = this.sortedWords();
    return {
      words: words.join(' '),
      listOf: words.map((word) => listOf(this.classes.get(word) ?? [])),
      doubled: words.flatMap((word, at) => (hasDouble(word) ? [at] : [])),
    };
  }

  add(word: string, id: number): void {
    const classes = this.classes.get(word);
    if (!classes) this.classes.set(word, [id]);
    else if (classes[classes.length - 1] !== id) classes.push(id);
  }

  classesOf(word: string): readonly number[] | undefined {
    return this.classes.get(word);
  }

  /** The word that the text is when doubled letters count once: "allright", "alright". */
  single(text: string): string | undefined {
    const single = collapse(text);
    if (this.classes.has(single)) return single;
    this.collapsed ??= collapsedOf(this.sortedWords().filter(hasDouble));
    return this.collapsed.get(single);
  }

  /**
   * The word that the text is but for one letter after the first: wrong, changed over with the
   * next, missing, or too many. The text has `shortest` letters at least, and so has the word. Only
   * letters that words go on with are tried.
   */
  correct(text: string, shortest: number): string | undefined {
    const { classes } = this;
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
        if (classes.has(swapped)) return swapped;
      }
      if (length > shortest && spare === undefined && classes.has(head + tail)) spare = head + tail;
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
        if (at < length && classes.has(head + letter + tail)) return head + letter + tail;
        const longer = head + letter + text.slice(at);
        if (missing === undefined && classes.has(longer)) missing = longer;
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
    this.sorted ??= [...this.classes.keys()].sort();
    return this.sorted;
  }
}

function collapsedOf(words: readonly string[]): Map<string, string> {
  const collapsed = new Map<string, string>();
  for (const word of words) {
    const single = collapse(word);
    if (!collapsed.has(single)) collapsed.set(single, word);
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
