import { type Act, isAct } from '../../acts.ts';
import type { Learned, Level, Model } from './recogniser.ts';
import { Vocabulary } from './vocabulary.ts';

/** A model as it is kept: texts only, so that a build holds it as one JSON text. */
export interface ModelFile {
  /** Of the way features are made and kept; a model of another is not read. */
  version: number;
  /**
   * The vocabulary in its order, a space between: how many characters a name shares with the one before
   * (in base 36), and the rest of it.
   */
  names: string;
  /** `hashOf` the phrases that it was trained beside, and of those that were seen wrong (Base64). */
  known: string;
  doubted: string;
  agent: LearnedFile;
  customer: LearnedFile;
}

export interface LearnedFile {
  /** A space between. */
  acts: string;
  arabic: LevelFile;
  latin: LevelFile;
  /** Rows in Base64: how much the key is above the one before, then its acts and weights. */
  rows: string;
}

/** Scores, a space between. */
export interface LevelFile {
  adds: string;
  keeps: string;
}

export const MODEL_VERSION = 2;
/** A weight is kept as so many steps, in one byte. */
export const WEIGHT_STEP = 0.05;
/** Set on the act's byte where the row goes on. */
export const GOES_ON = 0x80;

/** @throws Error where the file is of another version or not whole. */
export function decodeModel(file: ModelFile): Model {
  if (file.version !== MODEL_VERSION) {
    throw new Error(
      `The model is of version ${file.version}, and this engine reads ${MODEL_VERSION}; train it anew.`,
    );
  }
  // Unfolded when its author first writes: a worker is often started for one message.
  const made: Partial<Record<'agent' | 'customer', Learned>> = {};
  return {
    vocabulary: new Vocabulary(namesIn(file.names)),
    known: hashesIn(file.known),
    doubted: hashesIn(file.doubted),
    get agent() {
      made.agent ??= decodeLearned(file.agent);
      return made.agent;
    },
    get customer() {
      made.customer ??= decodeLearned(file.customer);
      return made.customer;
    },
  };
}

function decodeLearned({ acts, arabic, latin, rows }: LearnedFile): Learned {
  const bytes = bytesOf(rows);
  // A row has a byte for its key at least, and two for each weight.
  const keys = new Int32Array(bytes.length);
  const starts = new Int32Array(bytes.length + 1);
  const actOf = new Uint8Array(bytes.length);
  const weightOf = new Float32Array(bytes.length);
  let row = 0;
  let weights = 0;
  let key = 0;
  let at = 0;
  while (at < bytes.length) {
    let step = 0;
    let shift = 0;
    let byte = 0;
    do {
      byte = bytes[at++] ?? 0;
      step |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    key = (key + step) | 0;
    keys[row] = key;
    starts[row] = weights;
    row++;
    let act = 0;
    do {
      act = bytes[at++] ?? 0;
      actOf[weights] = act & ~GOES_ON;
      weightOf[weights] = (((bytes[at++] ?? 0) << 24) >> 24) * WEIGHT_STEP;
      weights++;
    } while (act & GOES_ON);
  }
  starts[row] = weights;
  return {
    acts: acts.split(' ').map(actNamed),
    levels: { arabic: decodeLevel(arabic), latin: decodeLevel(latin) },
    keys: keys.slice(0, row),
    starts: starts.slice(0, row + 1),
    actOf: actOf.slice(0, weights),
    weightOf: weightOf.slice(0, weights),
  };
}

function decodeLevel({ adds, keeps }: LevelFile): Level {
  const numbers = (text: string) => text.split(' ').map(Number);
  return { adds: numbers(adds), keeps: numbers(keeps) };
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

function hashesIn(text: string): ReadonlySet<number> {
  const bytes = bytesOf(text);
  const view = new DataView(bytes.buffer);
  const hashes = new Set<number>();
  for (let at = 0; at + 4 <= bytes.length; at += 4) hashes.add(view.getUint32(at));
  return hashes;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
