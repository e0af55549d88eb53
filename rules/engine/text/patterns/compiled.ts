/**
 * Phrases compiled: plain data, equal to its own JSON, so that a build can keep it and the worker
 * starts without compiling. It belongs to the very version of the engine that made it.
 */
export interface CompiledPhrases {
  lexicon: CompiledLexicon;
  states: CompiledStates;
  patterns: CompiledPatterns;
}

/**
 * What stands at one place of a phrase: a class of words (0 and up), any word (-1), a gap of up to
 * n words (-1 - n), or a choice.
 */
export type Place = number | Choice;

/** Whether it may be left out (1 or 0), then its options. */
export type Choice = readonly [optional: number, ...options: (readonly Place[])[]];

export const ANY_WORD = -1;

export function gapOf(most: number): Place {
  return ANY_WORD - most;
}

export function isGap(place: Place): place is number {
  return typeof place === 'number' && place < ANY_WORD;
}

/** The words that a gap may take at most. */
export function widthOf(gap: number): number {
  return ANY_WORD - gap;
}

export interface CompiledLexicon {
  /** By their first letter. */
  groups: Readonly<Record<string, CompiledGroup>>;
  lists: readonly number[][];
  /** Classes that no typo fills. */
  exact: readonly number[];
  classes: number;
}

/** Words that begin with the same letter. */
export interface CompiledGroup {
  /** In UTF-16 order, a space between. */
  words: string;
  /** For each word: which of the lexicon's `lists` holds the classes that it can fill. */
  listOf: readonly number[];
  /** Which words hold a letter twice in a row. */
  doubled: readonly number[];
}

/** A state a column, in the order in which they were laid; see `States`. */
export interface CompiledStates {
  on: number[];
  back: number[];
  /** For each in which others join: how far it lies behind the last such, how many join, and how far behind it each of those lies. */
  joins: readonly number[];
}

/** By the number of the pattern. */
export interface CompiledPatterns {
  ends: readonly number[];
  guarded: readonly CompiledGuards[];
}

/** The guards of a pattern: of place by their names, words by the states in which they end. */
export type CompiledGuards = readonly [
  pattern: number,
  places: readonly string[],
  needs: readonly number[],
  without: readonly number[],
];
