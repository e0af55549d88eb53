/** What each key says for or against the acts, end to end. */
export interface WeightsByKey {
  /** Ascending. */
  keys: Int32Array;
  /** Where each key's weights begin; one more at the end. */
  starts: Int32Array;
  actOf: Uint8Array;
  weightOf: Float32Array;
}

/** Bits of a place: how many weights a key has, below where they begin. */
const COUNT_BITS = 5;
const COUNT_MASK = (1 << COUNT_BITS) - 1;

/**
 * What a model has learned, laid out for looking up: by open addressing, faster than a Map, and built at once. What
 * it costs is the way to the memory, so that a key lies beside the place of its weights.
 */
export class Weights {
  /** Side by side: for which act a weight speaks, by its number, and the weight. */
  readonly acts: Uint8Array;
  readonly weights: Float32Array;
  private readonly mask: number;
  /** Pairs: a key, and its place; 0 where none is. */
  private readonly slots: Int32Array;

  constructor({ keys, starts, actOf, weightOf }: WeightsByKey) {
    let size = 16;
    while (size < keys.length * 1.5) size *= 2;
    const mask = size - 1;
    const slots = new Int32Array(2 * size);
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] ?? 0;
      const start = starts[row] ?? 0;
      let at = spread(key) & mask;
      while (slots[2 * at + 1] !== 0) at = (at + 1) & mask;
      slots[2 * at] = key;
      slots[2 * at + 1] = (start << COUNT_BITS) | ((starts[row + 1] ?? 0) - start);
    }
    this.slots = slots;
    this.mask = mask;
    this.acts = actOf;
    this.weights = weightOf;
  }

  /** Where a key's weights are (`firstOf` to `endOf`); 0 where it has none. */
  find(key: number): number {
    const { slots, mask } = this;
    let at = spread(key) & mask;
    for (;;) {
      const place = slots[2 * at + 1] ?? 0;
      if (place === 0 || slots[2 * at] === key) return place;
      at = (at + 1) & mask;
    }
  }
}

export function firstOf(place: number): number {
  return place >>> COUNT_BITS;
}

export function endOf(place: number): number {
  return (place >>> COUNT_BITS) + (place & COUNT_MASK);
}

/** Where the weight of one act is among those of a place; -1 where it has none. */
export function weightAt({ acts }: Weights, place: number, act: number): number {
  const end = endOf(place);
  for (let at = firstOf(place); at < end; at++) if (acts[at] === act) return at;
  return -1;
}

function spread(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
