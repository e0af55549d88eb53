import type { Message } from '../message.ts';
import { leadsOver } from './commands.ts';
import { BARE_COMMAND, COMMANDS_TWICE, FLAGS, flagsOf, SOFT_COMMAND, WORDS_MAX } from './flags.ts';
import { type Known, shapeOf, type Vocabulary } from './vocabulary.ts';

/**
 * What the model looks at in a message, as numbers: its words and pairs of words, and flags of its
 * form and place. A key is a kind, and one or two ids (of a word or flag), 13 bits each.
 */
const KIND = {
  flag: 0,
  /** A flag in its place of the conversation. */
  flags: 1,
  word: 2,
  /** A word in a sentence that asks. */
  asked: 3,
  /** Neighbours, by what stands for them. */
  pair: 4,
  /** Words with one between. */
  near: 5,
  /** The first word of a sentence, and the last. */
  opens: 6,
  closes: 7,
  /** A word in its place of the conversation. */
  here: 8,
  /** Neighbours as they are spelled. */
  spelled: 9,
} as const;
const ID_BITS = 13;
const ID_MASK = (1 << ID_BITS) - 1;

function keyOf(kind: number, a: number, b = 0): number {
  return (kind << (2 * ID_BITS)) | (a << ID_BITS) | b;
}

/** The flag that a key is about; null where it is about words. */
export function flagOf(key: number): string | null {
  const kind = key >>> (2 * ID_BITS);
  const about = kind === KIND.flag || kind === KIND.flags;
  return about ? (FLAGS[(key >>> ID_BITS) & ID_MASK] ?? null) : null;
}

/** Places of a conversation in which the same words may do different things. */
export const PLACES = 8;

/** Whoever takes the features of a message, as they are found. */
export interface Looking {
  clear(): void;
  /** A key, and which words it stands on: neither where it is about the whole. */
  add(key: number, from?: number, to?: number): void;
  /** `flagKeys`. */
  addFlag(flag: number, place: number): void;
  /** `wordKeys`, which stand on the word `at`. */
  addWord(known: Known, asks: boolean, at: number): void;
}

/** The keys of a flag, by itself and in its place of the conversation. */
export function flagKeys(flag: number, place: number): number[] {
  return [keyOf(KIND.flag, flag), keyOf(KIND.flags, flag, place)];
}

/** The keys of a known word, in a sentence that asks or does not. */
export function wordKeys({ ids }: Known, asks: boolean): number[] {
  return ids.flatMap((one) =>
    asks ? [keyOf(KIND.word, one), keyOf(KIND.asked, one)] : [keyOf(KIND.word, one)],
  );
}

/** The keys of a message, and which words each stands on (-1 where it is about the whole). */
export class Features implements Looking {
  keys = new Int32Array(512);
  from = new Int16Array(512);
  to = new Int16Array(512);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  add(key: number, from = -1, to = from): void {
    if (this.length === this.keys.length) this.grow();
    this.keys[this.length] = key;
    this.from[this.length] = from;
    this.to[this.length] = to;
    this.length++;
  }

  addFlag(flag: number, place: number): void {
    for (const key of flagKeys(flag, place)) this.add(key);
  }

  addWord(known: Known, asks: boolean, at: number): void {
    for (const key of wordKeys(known, asks)) this.add(key, at);
  }

  private grow(): void {
    const size = this.keys.length * 2;
    const { keys, from, to } = this;
    this.keys = new Int32Array(size);
    this.from = new Int16Array(size);
    this.to = new Int16Array(size);
    this.keys.set(keys);
    this.from.set(from);
    this.to.set(to);
  }
}

/** Fills `into` with what the model looks at. Linear in the message, and bounded. */
export function featuresOf(message: Message, vocabulary: Vocabulary, into: Looking): void {
  into.clear();
  const place = placeOf(message);
  const flags = flagsOf(message);
  for (const flag of flags) into.addFlag(flag, place);
  const { words, sentences, original } = message.words;
  const commands = message.cue('soft').length > 0 ? SOFT_COMMAND : BARE_COMMAND;
  const agent = message.context.author === 'agent';
  let clause = -1;
  let heads = false;
  let commanded = 0;
  const count = Math.min(words.length, WORDS_MAX);
  let before = vocabulary.edge;
  let beforeThat = 0;
  let beforeWord = 0;
  let sentence = -1;
  for (let at = 0; at < count; at++) {
    const word = words[at];
    if (!word) continue;
    const known = vocabulary.read(word.text);
    const { spelled, command, ending } = known;
    if (agent) {
      if (word.clause !== clause) heads = true;
      clause = word.clause;
      if (heads && command) {
        into.add(keyOf(KIND.flag, commands.get(command) ?? 0), at);
        if (++commanded === 2) into.add(keyOf(KIND.flag, COMMANDS_TWICE), at);
      }
      if (heads) heads = !command && leadsOver(word.text);
    }
    const shape = shapeOf(original, word.start, word.end);
    const main = known.main || shape;
    if (word.sentence !== sentence) {
      if (sentence >= 0 && before > 0) into.add(keyOf(KIND.closes, before), at - 1);
      sentence = word.sentence;
      before = vocabulary.edge;
      beforeThat = 0;
      beforeWord = 0;
      into.add(keyOf(KIND.opens, main), at);
    }
    const asks = sentences[sentence]?.asks ?? false;
    into.addWord(known, asks, at);
    into.add(keyOf(KIND.word, shape), at);
    if (ending > 0) {
      into.add(keyOf(KIND.word, ending), at);
      into.add(keyOf(KIND.pair, ending, before), at);
      if (asks) into.add(keyOf(KIND.asked, ending), at);
    }
    into.add(keyOf(KIND.here, main, place), at);
    into.add(keyOf(KIND.pair, before, main), at - 1, at);
    if (beforeThat > 0) into.add(keyOf(KIND.near, beforeThat, main), at - 2, at);
    if (spelled > 0 && beforeWord > 0)
      into.add(keyOf(KIND.spelled, beforeWord, spelled), at - 1, at);
    beforeThat = before === vocabulary.edge ? 0 : before;
    before = main;
    beforeWord = spelled;
  }
  if (count > 0) into.add(keyOf(KIND.closes, before), count - 1);
}

function placeOf({ moment, context }: Message): number {
  if (context.author === 'agent') {
    if (moment.agentTurns === 0) return 0;
    if (moment.holds) return 1;
    if (moment.furtherAsked || moment.parting) return 2;
    return moment.waited ? 3 : moment.agentTurns < 3 ? 4 : 5;
  }
  if (moment.agentTurns === 0) return 0;
  if (moment.holds) return 1;
  if (moment.furtherAsked) return 2;
  if (moment.parting) return 3;
  const asked = ['clarify', 'identify', 'security'].some((act) =>
    moment.agentLast.some((one) => one === act),
  );
  if (asked && !moment.unanswered) return 4;
  return moment.unanswered ? 5 : PLACES - 2;
}
