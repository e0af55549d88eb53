import {
  GOES_ON,
  type LearnedFile,
  MODEL_VERSION,
  type ModelFile,
  WEIGHT_STEP,
} from '../../rules/engine/text/model/model-file.ts';
import type { Learned, Level, Model } from '../../rules/engine/text/model/recogniser.ts';

const BYTE_MAX = 127;

/** A model as the file that `decodeModel` reads; weights are rounded to what fits one byte. */
export function encodeModel({ vocabulary, known, doubted, agent, customer }: Model): ModelFile {
  return {
    version: MODEL_VERSION,
    names: shared(vocabulary.named()),
    known: hashes(known),
    doubted: hashes(doubted),
    agent: encodeLearned(agent),
    customer: encodeLearned(customer),
  };
}

/** What each name shares with the one before is not said twice; one digit says how much, 35 at most. */
function shared(names: readonly string[]): string {
  let before = '';
  return names
    .map((name) => {
      let same = 0;
      while (same < SHARED_MAX && same < name.length && name[same] === before[same]) same++;
      before = name;
      return same.toString(36) + name.slice(same);
    })
    .join(' ');
}

const SHARED_MAX = 35;

function encodeLearned({ acts, levels, ...rows }: Learned): LearnedFile {
  const numbers = (list: readonly number[]) => list.map((one) => one.toFixed(2)).join(' ');
  const level = ({ adds, keeps }: Level) => ({ adds: numbers(adds), keeps: numbers(keeps) });
  return {
    acts: acts.join(' '),
    arabic: level(levels.arabic),
    latin: level(levels.latin),
    rows: Buffer.from(bytesOf(rows)).toString('base64'),
  };
}

function bytesOf({
  keys,
  starts,
  actOf,
  weightOf,
}: Pick<Learned, 'keys' | 'starts' | 'actOf' | 'weightOf'>): number[] {
  const bytes: number[] = [];
  let before = 0;
  keys.forEach((key, row) => {
    const kept: [number, number][] = [];
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const steps = Math.round((weightOf[at] ?? 0) / WEIGHT_STEP);
      if (steps !== 0) kept.push([actOf[at] ?? 0, Math.max(-BYTE_MAX, Math.min(BYTE_MAX, steps))]);
    }
    if (kept.length === 0) return;
    let step = key - before;
    before = key;
    while (step > BYTE_MAX) {
      bytes.push((step & BYTE_MAX) | 0x80);
      step = Math.floor(step / 128);
    }
    bytes.push(step);
    kept.forEach(([act, steps], at) => {
      bytes.push(at < kept.length - 1 ? act | GOES_ON : act, steps & 0xff);
    });
  });
  return bytes;
}

function hashes(set: ReadonlySet<number>): string {
  const list = [...set].sort((a, b) => a - b);
  const buffer = Buffer.alloc(4 * list.length);
  list.forEach((hash, at) => {
    buffer.writeUInt32BE(hash, 4 * at);
  });
  return buffer.toString('base64');
}
