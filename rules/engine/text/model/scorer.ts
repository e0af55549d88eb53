import { flagKeys, type Looking, PLACES, wordKeys } from './features.ts';
import type { Known } from './vocabulary.ts';
import { endOf, firstOf, type Weights } from './weights.ts';

/** So many words are kept with what they weigh; past them all are forgotten, so that memory is bounded. */
const KEPT_WORDS_MAX = 4096;

/**
 * Adds up what a message's features weigh, for each act. What comes with a flag or a known word again and again is
 * added up once and kept: numbers of single precision add up to the same in any order.
 */
export class Scorer implements Looking {
  /** One score an act, in the order of the model's acts; good until the next message. */
  scores: Float64Array;
  private readonly weights: Weights;
  private readonly flags: (Float64Array | undefined)[] = [];
  private readonly words = new Map<Known, Float64Array>();
  private readonly askedWords = new Map<Known, Float64Array>();

  constructor(weights: Weights, acts: number) {
    this.weights = weights;
    this.scores = new Float64Array(acts);
  }

  clear(): void {
    this.scores.fill(0);
  }

  add(key: number): void {
    const { scores } = this;
    const { acts, weights } = this.weights;
    const place = this.weights.find(key);
    const end = endOf(place);
    for (let at = firstOf(place); at < end; at++) {
      const act = acts[at] ?? 0;
      scores[act] = (scores[act] ?? 0) + (weights[at] ?? 0);
    }
  }

  addFlag(flag: number, place: number): void {
    const at = flag * PLACES + place;
    let sum = this.flags[at];
    if (!sum) {
      sum = this.sumOf(flagKeys(flag, place));
      this.flags[at] = sum;
    }
    this.addSum(sum);
  }

  addWord(known: Known, asks: boolean): void {
    const words = asks ? this.askedWords : this.words;
    let sum = words.get(known);
    if (!sum) {
      sum = this.sumOf(wordKeys(known, asks));
      if (words.size >= KEPT_WORDS_MAX) words.clear();
      words.set(known, sum);
    }
    this.addSum(sum);
  }

  private addSum(sum: Float64Array): void {
    const { scores } = this;
    for (let act = 0; act < scores.length; act++) {
      scores[act] = (scores[act] ?? 0) + (sum[act] ?? 0);
    }
  }

  private sumOf(keys: readonly number[]): Float64Array {
    const { scores } = this;
    const sum = new Float64Array(scores.length);
    this.scores = sum;
    for (const key of keys) this.add(key);
    this.scores = scores;
    return sum;
  }
}
