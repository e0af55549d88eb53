import type { PlaceGuard } from './pattern.ts';

/**
 * Phrases compiled: plain data, equal to its own JSON, so that a build can keep it and the worker
 * starts without compiling. It belongs to the very version of the engine that made it.
 */
export interface CompiledPhrases<Label> {
  lexicon: CompiledLexicon;
  automaton: CompiledAutomaton;
  entries: CompiledEntry[];
  /** What the entries stand for, each once. */
  labels: Label[];
}

/** One phrase. Its text is that of the phrases it was compiled from, in their order. */
export interface CompiledEntry {
  /** Place of its label in `labels`. */
  label: number;
  places: readonly Place[];
  guards: readonly PlaceGuard[];
  /** Patterns of which one has to, or none may, stand in the sentence: numbered after the entries. */
  needs: readonly number[];
  without: readonly number[];
  fewest: number;
  most: number;
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
  lists: readonly (readonly number[])[];
  /** Classes that no typo fills. */
  exact: readonly number[];
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

/** Rows, end to end: `next` from, class, to; `any` and `with` from, to; `accepts` state, pattern. */
export interface CompiledAutomaton {
  states: number;
  next: number[];
  any: number[];
  with: number[];
  accepts: number[];
}
