/** A message as the learner sees it: the features that are there, and which labels are true. */
export interface Sample {
  features: Int32Array;
  labels: Uint8Array;
  weight: number;
}

/** In place of a label: nothing is learned of it here. */
export const IGNORED = 2;

export interface LearningOptions {
  features: number;
  labels: number;
  /** Fixes the order in which samples are seen: the same seed gives the same weights. */
  seed: number;
  epochs: number;
  rate: number;
  l1: number;
  l2: number;
  /** The share of a sample's features that is hidden each time, so that none is leaned on alone. */
  dropout: number;
}

/**
 * Logistic regression for many labels at once, kept sparse: FTRL-proximal, as in H. B. McMahan and
 * others, "Ad click prediction: a view from the trenches" (2013), algorithm 1. Deterministic.
 * Gives weights[feature * labels + label].
 */
export function learn(
  samples: readonly Sample[],
  options: LearningOptions,
  only: Uint8Array | null = null,
): Float32Array {
  const { features: width, labels, epochs, rate, l1, l2, dropout } = options;
  const z = new Float64Array(width * labels);
  const n = new Float64Array(width * labels);
  const weights = new Float32Array(width * labels);
  const random = randomFrom(options.seed);
  const order = samples.map((_, at) => at);
  const scores = new Float64Array(labels);
  const most = samples.reduce((max, sample) => Math.max(max, sample.features.length), 0);
  const shown = new Int32Array(most);
  const weightAt = (place: number) => {
    const pull = z[place] ?? 0;
    if (Math.abs(pull) <= l1) return 0;
    return (Math.sign(pull) * l1 - pull) / ((1 + Math.sqrt(n[place] ?? 0)) / rate + l2);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const sample = samples[at];
      if (!sample) continue;
      scores.fill(0);
      let count = 0;
      for (const feature of sample.features) {
        if (random() >= dropout) shown[count++] = feature;
      }
      const features = shown.subarray(0, count);
      for (const feature of features) {
        const base = feature * labels;
        for (let label = 0; label < labels; label++) {
          scores[label] = (scores[label] ?? 0) + (weights[base + label] ?? 0);
        }
      }
      for (let label = 0; label < labels; label++) {
        if (sample.labels[label] === IGNORED) continue;
        const chance = 1 / (1 + Math.exp(-(scores[label] ?? 0)));
        const slope = (chance - (sample.labels[label] ?? 0)) * sample.weight;
        if (Math.abs(slope) < NEGLIGIBLE) continue;
        const square = slope * slope;
        for (const feature of features) {
          const place = feature * labels + label;
          if (only && only[place] === 0) continue;
          const had = n[place] ?? 0;
          const sigma = (Math.sqrt(had + square) - Math.sqrt(had)) / rate;
          z[place] = (z[place] ?? 0) + slope - sigma * (weights[place] ?? 0);
          n[place] = had + square;
          weights[place] = weightAt(place);
        }
      }
    }
  }
  return weights;
}

/** Smaller slopes change nothing that a weight of two digits would show. */
const NEGLIGIBLE = 1e-3;

/** Mulberry32: small, well mixed, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] ?? 0, list[at] ?? 0];
  }
}
