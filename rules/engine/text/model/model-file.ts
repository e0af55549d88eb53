import { type Act, isAct } from '../../acts.ts';
import type { Learned, Level, Model } from './recogniser.ts';
import { Vocabulary } from './vocabulary.ts';

/** A model as it is kept: what people may read as texts, the rest packed. */
export interface ModelFile {
  /** Of the way features are made and kept; a model of another is not read. */
  version: number;
  agent: LearnedFile;
  customer: LearnedFile;
  /** How many bytes each part takes, in the order of `PARTS`, a space between. */
  lengths: string;
  /** The parts, one after the other, as raw deflate in Base64. */
  packed: string;
}

export interface LearnedFile {
  /** A space between. */
  acts: string;
  arabic: LevelFile;
  latin: LevelFile;
  /** How large a weight can be, ascending, a space between; each is one of these, for or against. */
  sizes: string;
}

/** Scores, a space between. */
export interface LevelFile {
  adds: string;
  keeps: string;
}

export const MODEL_VERSION = 3;

/**
 * What is packed. Like stands beside like, since that is what deflate makes small. Numbers are in 7 bits a byte,
 * the lowest first; the highest bit says that the number goes on.
 *
 * - `names`: the vocabulary in its order, in UTF-8, a space between: how many characters a name shares with
 *   the one before (in base 36), and the rest of it;
 * - `known`: `hashOf` the phrases that it was trained beside, ascending, four bytes each, the highest first;
 * - `doubted`: for each of them 1 where it was seen wrong;
 * - of each author, `upper`: how much a key's upper bits are above those of the one before;
 * - `lower`: its lower bits, where the upper ones are the same less those before;
 * - `rows`: for each act how many weights it has, and how many rows lie between one and the next;
 * - `weights`: in the order of `rows`, two in a byte, the first in its upper half: a place in `sizes`, and 8 where it speaks against.
 */
export const PARTS = [
  'names',
  'known',
  'doubted',
  'agent upper',
  'agent lower',
  'agent rows',
  'agent weights',
  'customer upper',
  'customer lower',
  'customer rows',
  'customer weights',
] as const;
export type Part = (typeof PARTS)[number];

/** So many bits of a key are its lower ones. */
export const LOWER_BITS = 13;
/** Set on a weight that speaks against the act. */
export const AGAINST = 8;

/** @throws Error where the file is of another version or not whole. */
export async function decodeModel(file: ModelFile): Promise<Model> {
  if (file.version !== MODEL_VERSION) {
    throw new Error(
      `The model is of version ${file.version}, and this engine reads ${MODEL_VERSION}; train it anew.`,
    );
  }
  const parts = partsOf(await inflated(bytesOf(file.packed)), numbersIn(file.lengths));
  const known = hashesIn(parts('known'));
  const doubted = parts('doubted');
  // Unfolded when its author first writes: a worker is often started for one message.
  const made: Partial<Record<'agent' | 'customer', Learned>> = {};
  return {
    vocabulary: new Vocabulary(namesIn(new TextDecoder().decode(parts('names')))),
    known: new Set(known),
    doubted: new Set(known.filter((_, at) => doubted[at] === 1)),
    get agent() {
      made.agent ??= decodeLearned(file.agent, (part) => parts(`agent ${part}`));
      return made.agent;
    },
    get customer() {
      made.customer ??= decodeLearned(file.customer, (part) => parts(`customer ${part}`));
      return made.customer;
    },
  };
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { writable, readable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
  }
  await written;
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function partsOf(bytes: Uint8Array, lengths: readonly number[]): (part: Part) => Uint8Array {
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  if (lengths.length !== PARTS.length || whole !== bytes.length) {
    throw new Error(`The model has ${bytes.length} bytes of ${whole}; train it anew.`);
  }
  const starts: number[] = [];
  let start = 0;
  for (const length of lengths) {
    starts.push(start);
    start += length;
  }
  return (part) => {
    const at = PARTS.indexOf(part);
    return bytes.subarray(starts[at], (starts[at] ?? 0) + (lengths[at] ?? 0));
  };
}

type LearnedPart = 'upper' | 'lower' | 'rows' | 'weights';

function decodeLearned(file: LearnedFile, part: (name: LearnedPart) => Uint8Array): Learned {
  const acts = file.acts.split(' ').map(actNamed);
  const keys = keysIn(part('upper'), part('lower'));
  const sizes = numbersIn(file.sizes);
  const packed = part('weights');
  const rowOf = new Int32Array(packed.length * 2);
  const actAt = new Uint8Array(packed.length * 2);
  const starts = new Int32Array(keys.length + 1);
  const rows = new Numbers(part('rows'));
  let count = 0;
  for (let act = 0; act < acts.length; act++) {
    let row = -1;
    for (let left = rows.next(); left > 0; left--) {
      row += rows.next() + 1;
      rowOf[count] = row;
      actAt[count++] = act;
      starts[row + 1] = (starts[row + 1] ?? 0) + 1;
    }
  }
  for (let row = 0; row < keys.length; row++)
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  // By acts it is kept, by rows it is used.
  const actOf = new Uint8Array(count);
  const weightOf = new Float32Array(count);
  const free = starts.slice();
  for (let at = 0; at < count; at++) {
    const row = rowOf[at] ?? 0;
    const place = free[row] ?? 0;
    free[row] = place + 1;
    const both = packed[at >> 1] ?? 0;
    const weight = at & 1 ? both & 0xf : both >> 4;
    const size = sizes[weight & ~AGAINST] ?? 0;
    actOf[place] = actAt[at] ?? 0;
    weightOf[place] = weight & AGAINST ? -size : size;
  }
  const { arabic, latin } = file;
  const levels = { arabic: decodeLevel(arabic), latin: decodeLevel(latin) };
  return { acts, levels, keys, starts, actOf, weightOf };
}

function keysIn(upper: Uint8Array, lower: Uint8Array): Int32Array {
  const uppers = new Numbers(upper);
  const lowers = new Numbers(lower);
  // A number takes a byte at least.
  const keys = new Int32Array(upper.length);
  let count = 0;
  let high = 0;
  let low = 0;
  while (uppers.more()) {
    const step = uppers.next();
    high += step;
    low = step === 0 ? low + lowers.next() : lowers.next();
    keys[count++] = (high << LOWER_BITS) | low;
  }
  return keys.slice(0, count);
}

/** Numbers of 7 bits a byte. */
class Numbers {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  more(): boolean {
    return this.at < this.bytes.length;
  }

  next(): number {
    let value = 0;
    let shift = 0;
    let byte = 0;
    do {
      byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    return value;
  }
}

function numbersIn(text: string): number[] {
  return text.split(' ').map(Number);
}

function decodeLevel({ adds, keeps }: LevelFile): Level {
  return { adds: numbersIn(adds), keeps: numbersIn(keeps) };
}

function actNamed(name: string): Act {
  if (!isAct(name))
    throw new Error(`The model tells of "${name}", which is no act; train it anew.`);
  return name;
}

function namesIn(text: string): string[] {
  let before = '';
  return text.split(' ').map((part) => {
    before = before.slice(0, Number.parseInt(part[0] ?? '0', 36)) + part.slice(1);
    return before;
  });
}

function hashesIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(4 * at));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  // At once where the platform can: Chromium before 140, and Node before 25, cannot.
  const atOnce: typeof Uint8Array.fromBase64 | undefined = Uint8Array.fromBase64;
  if (atOnce) return atOnce.call(Uint8Array, base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
