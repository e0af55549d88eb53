/** What stands at one place of a pattern. */
export type Item =
  /** One word, in any of these comparable forms; `exact` forbids typos. */
  | { kind: 'word'; forms: readonly string[]; exact: boolean }
  | { kind: 'number' }
  | { kind: 'any' }
  /** Up to `most` words of any kind, in the same sentence. */
  | { kind: 'gap'; most: number }
  | { kind: 'choice'; options: readonly (readonly Item[])[]; optional: boolean };

export type PlaceGuard = 'first' | 'start' | 'end' | 'alone' | 'question' | 'statement';

export interface Pattern {
  source: string;
  items: readonly Item[];
  places: readonly PlaceGuard[];
  /** One of these stands in the same sentence. */
  needs: readonly (readonly Item[])[];
  /** None of these stands in the same sentence. */
  without: readonly (readonly Item[])[];
  /** Fewest and most words that it spans. */
  fewest: number;
  most: number;
}

/** What is wrong with a pattern, where (offset in it), and what to do. */
export class PatternError extends Error {
  readonly at: number;
  readonly remedy: string;
  constructor(problem: string, source: string, at: number, remedy: string) {
    super(`${problem} at character ${at + 1} of "${source}". ${remedy}`);
    this.name = 'PatternError';
    this.at = at;
    this.remedy = remedy;
  }
}

/** Bounds that keep any pack cheap; a sentence that people write is far inside them. */
export const PATTERN_LIMITS = {
  characters: 2000,
  depth: 4,
  gap: 8,
  formsPerWord: 1500,
  /** The matcher counts the words of a match in the bits of one number. */
  wordsSpanned: 30,
} as const;

export const PLACE_GUARDS: readonly PlaceGuard[] = [
  'first',
  'start',
  'end',
  'alone',
  'question',
  'statement',
];

/** Fewest and most words that a sequence spans. */
export function span(items: readonly Item[]): [fewest: number, most: number] {
  let fewest = 0;
  let most = 0;
  for (const item of items) {
    if (item.kind === 'gap') most += item.most;
    else if (item.kind === 'choice') {
      const spans = item.options.map(span);
      if (!item.optional) fewest += Math.min(...spans.map(([least]) => least));
      most += Math.max(...spans.map(([, highest]) => highest));
    } else {
      fewest++;
      most++;
    }
  }
  return [fewest, most];
}
