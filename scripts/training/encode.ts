import { constants, deflateRawSync } from 'node:zlib';
import {
  AGAINST,
  type LearnedFile,
  LOWER_BITS,
  MODEL_VERSION,
  type ModelFile,
  PARTS,
  type Part,
} from '../../rules/engine/text/model/model-file.ts';
import type { Learned, Level, Model } from '../../rules/engine/text/model/recogniser.ts';

/**
 * A model as the file that `decodeModel` reads.
 *
 * @throws Error where it has more sizes of weights than the file can tell apart (`sizesOf`).
 */
export function encodeModel({ vocabulary, known, doubted, agent, customer }: Model): ModelFile {
  const hashes = [...known].sort((a, b) => a - b);
  const parts: Record<Part, Uint8Array> = {
    names: new TextEncoder().encode(shared(vocabulary.named())),
    known: bytesOf(hashes),
    doubted: Uint8Array.from(hashes, (hash) => (doubted.has(hash) ? 1 : 0)),
    ...packed('agent', agent),
    ...packed('customer', customer),
  };
  const whole = Buffer.concat(PARTS.map((part) => parts[part]));
  const small = deflateRawSync(whole, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 });
  return {
    version: MODEL_VERSION,
    agent: described(agent),
    customer: described(customer),
    lengths: PARTS.map((part) => parts[part].length).join(' '),
    packed: small.toString('base64'),
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

function described(learned: Learned): LearnedFile {
  const numbers = (list: readonly number[]) => list.map((one) => one.toFixed(2)).join(' ');
  const level = ({ adds, keeps }: Level) => ({ adds: numbers(adds), keeps: numbers(keeps) });
  return {
    acts: learned.acts.join(' '),
    arabic: level(learned.levels.arabic),
    latin: level(learned.levels.latin),
    sizes: sizesOf(learned).map(written).join(' '),
  };
}

/** Nine digits tell one 32-bit weight from the next. */
function written(size: number): string {
  return String(Number(size.toPrecision(9)));
}

/** How large the weights are, ascending. */
function sizesOf({ weightOf }: Learned): number[] {
  const sizes = [...new Set(weightOf.map(Math.abs))].sort((a, b) => a - b);
  if (sizes.length > AGAINST) {
    throw new Error(
      `The model has ${sizes.length} sizes of weights, and ${AGAINST} fit; round them.`,
    );
  }
  return sizes;
}

type LearnedPart<Person extends string> = Extract<Part, `${Person} ${string}`>;

function packed<Person extends 'agent' | 'customer'>(
  person: Person,
  learned: Learned,
): Record<LearnedPart<Person>, Uint8Array>;
function packed(person: 'agent' | 'customer', learned: Learned): Record<string, Uint8Array> {
  const upper: number[] = [];
  const lower: number[] = [];
  let before = 0;
  for (const key of learned.keys) {
    const step = (key >>> LOWER_BITS) - (before >>> LOWER_BITS);
    const low = key & LOWER;
    upper.push(step);
    lower.push(step === 0 ? low - (before & LOWER) : low);
    before = key;
  }
  const rows: number[] = [];
  const weights: number[] = [];
  const place = new Map(sizesOf(learned).map((size, at) => [size, at]));
  for (const own of byActs(learned)) {
    rows.push(own.length);
    let last = -1;
    for (const { row, weight } of own) {
      rows.push(row - last - 1);
      last = row;
      weights.push((place.get(Math.abs(weight)) ?? 0) | (weight < 0 ? AGAINST : 0));
    }
  }
  return {
    [`${person} upper`]: numbered(upper),
    [`${person} lower`]: numbered(lower),
    [`${person} rows`]: numbered(rows),
    [`${person} weights`]: paired(weights),
  };
}

const LOWER = (1 << LOWER_BITS) - 1;

/** The weights of each act, with the rows that they stand in. */
function byActs({ acts, keys, starts, actOf, weightOf }: Learned) {
  const own = acts.map((): { row: number; weight: number }[] => []);
  keys.forEach((_, row) => {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      own[actOf[at] ?? 0]?.push({ row, weight: weightOf[at] ?? 0 });
    }
  });
  return own;
}

/** Numbers in 7 bits a byte, the lowest first; the highest bit says that the number goes on. */
function numbered(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let left = number;
    while (left > 0x7f) {
      bytes.push((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    bytes.push(left);
  }
  return Uint8Array.from(bytes);
}

/** Two to a byte, the first in its upper half. */
function paired(halves: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(halves.length / 2));
  halves.forEach((half, at) => {
    bytes[at >> 1] = (bytes[at >> 1] ?? 0) | (at % 2 === 0 ? half << 4 : half);
  });
  return bytes;
}

function bytesOf(hashes: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(4 * hashes.length);
  hashes.forEach((hash, at) => {
    bytes.writeUInt32BE(hash, 4 * at);
  });
  return bytes;
}
