import { type Act, AGENT_ACTS, CUSTOMER_ACTS, isAct } from '../../rules/engine/acts.ts';
import type { PhraseList } from '../../rules/engine/pack/pack.ts';
import { CUES } from '../../rules/engine/text/cues.ts';
import type { Message } from '../../rules/engine/text/message.ts';
import { Features, featuresOf, flagOf } from '../../rules/engine/text/model/features.ts';
import { hashOf } from '../../rules/engine/text/model/phrase-hash.ts';
import type { Learned, Model, Person } from '../../rules/engine/text/model/recogniser.ts';
import { namesOf, Vocabulary } from '../../rules/engine/text/model/vocabulary.ts';
import { holdRunsAfter, type PastMessage } from '../../rules/engine/text/moment.ts';
import { createReader, openPhrasebook } from '../../rules/engine/text/reader.ts';
import type { Reader } from '../../rules/engine/text/reading.ts';
import { wordsOf } from '../../rules/engine/text/words.ts';
import type { LabelledConversation } from './conversations.ts';
import { IGNORED, learn, type Sample } from './ftrl.ts';

export interface TrainingOptions {
  seed: number;
  epochs: number;
  rate: number;
  l1: number;
  /** L1 when what the first pass kept is learned anew. */
  l1Kept: number;
  l2: number;
  dropout: number;
  /** A word or feature that fewer conversations hold is not learned. */
  seenIn: number;
}

export const ACTS_OF: Readonly<Record<Person, readonly Act[]>> = {
  agent: AGENT_ACTS,
  customer: CUSTOMER_ACTS,
};

/** What the shipped model is trained with. */
export const TRAINING: TrainingOptions = {
  seed: 1,
  epochs: 18,
  rate: 0.15,
  l1: 10.0,
  l1Kept: 1,
  l2: 1,
  dropout: 0.3,
  seenIn: 4,
};

/** Learns from labelled conversations. Deterministic: the same ones give the same model. */
export function train(
  conversations: readonly LabelledConversation[],
  phrases: readonly PhraseList[],
  options: TrainingOptions,
): Model {
  const book = openPhrasebook();
  const readerThat: ReaderThat = (look) =>
    createReader({ phrases: [...phrases] }, book, { judge: look });
  const vocabulary = vocabularyOf(conversations, options.seenIn);
  const learned = (person: Person): Learned => {
    const acts = ACTS_OF[person];
    const rows = rowsOf(conversations, readerThat, vocabulary, person);
    const keys = keysSeen(rows, options.seenIn);
    const place = new Map(keys.map((key, at) => [key, at]));
    const samples = rows.map(({ row, acts: shown, weight }): Sample => {
      const features = row.map((key) => place.get(key) ?? -1).filter((at) => at >= 0);
      const labels = Uint8Array.from(acts, (act) => labelOf(shown, act));
      return { features: Int32Array.from(features), labels, weight };
    });
    const shape = { ...options, features: keys.length, labels: acts.length };
    const worth = learn(samples, shape);
    // What is kept is learned once more without the pull towards nothing, which makes all weights too small.
    const kept = Uint8Array.from(worth, (weight) => (Math.abs(weight) < SMALLEST ? 0 : 1));
    const weights = learn(samples, { ...shape, l1: options.l1Kept }, kept);
    return sparse(acts, keys, weights);
  };
  const { seen, doubted } = phrasesSeen(conversations, readerThat);
  const texts = [
    ...phrases.flatMap(({ ar, en }) => [...ar, ...en]),
    ...Object.values(CUES).flatMap(({ ar, en }) => [...ar, ...en]),
    ...seen,
  ];
  return {
    vocabulary,
    known: new Set(texts.map(hashOf)),
    doubted: new Set(doubted.map(hashOf)),
    agent: learned('agent'),
    customer: learned('customer'),
  };
}

/** Makes a reader that shows each message to `look` once its phrases are decided on. */
type ReaderThat = (look: (message: Message, author: Person) => void) => Reader;

/** So many right findings for a wrong one leave a phrase without doubt. */
const RIGHT_FOR_WRONG = 8;

/** What acts were found by, and of that, what was found where the labels do not see the act. */
function phrasesSeen(
  conversations: readonly LabelledConversation[],
  readerThat: ReaderThat,
): { seen: string[]; doubted: string[] } {
  const right = new Map<string, number>();
  const wrong = new Map<string, number>();
  let shown: readonly string[] = [];
  const reader = readerThat((message) => {
    for (const [act, evidence] of message.acts) {
      const counts = shown.includes(act) ? right : wrong;
      for (const { phrase } of evidence) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  });
  for (const { people, messages } of conversations) {
    const before: PastMessage[] = [];
    for (const { author, text, acts } of messages) {
      shown = acts;
      reader.read(text, { author, people, before: [...before], onHold: holdRunsAfter(before) });
      before.push({ author, acts: acts.filter(isAct) });
    }
  }
  const isDoubted = ([phrase, times]: [string, number]) =>
    (right.get(phrase) ?? 0) < RIGHT_FOR_WRONG * times;
  return {
    seen: [...right.keys(), ...wrong.keys()],
    doubted: [...wrong].filter(isDoubted).map(([phrase]) => phrase),
  };
}

const NAMES_MAX = 7000;

function vocabularyOf(conversations: readonly LabelledConversation[], seenIn: number): Vocabulary {
  const seen = new Map<string, number>();
  for (const { messages } of conversations) {
    const names = new Set(
      messages
        .filter(({ author }) => author === 'agent' || author === 'customer')
        .flatMap(({ text }) => wordsOf(text).words.flatMap((word) => namesOf(word.text))),
    );
    for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const names = [...seen]
    .filter(([name, count]) => count >= seenIn && !/^~?\d/.test(name))
    // A stem that is the word says nothing more; ties by code unit, for the same order everywhere.
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, NAMES_MAX)
    .map(([name]) => name)
    .sort();
  return new Vocabulary(names);
}

interface Row {
  conversation: string;
  row: number[];
  acts: readonly string[];
  weight: number;
}

/**
 * The features of one author's messages, each in two places: after what the labels say came before,
 * and after what the phrases found there, which is nearer to what the model will meet.
 */
function rowsOf(
  conversations: readonly LabelledConversation[],
  readerThat: ReaderThat,
  vocabulary: Vocabulary,
  person: Person,
): Row[] {
  const features = new Features();
  let row: number[] = [];
  let hide = false;
  const reader = readerThat((message) => {
    featuresOf(message, vocabulary, features);
    row = [...features.keys.subarray(0, features.length)];
    if (hide) row = row.filter((key) => !isPhraseKey(key));
  });
  const rows: Row[] = [];
  for (const { id, people, messages } of conversations) {
    const labelled: PastMessage[] = [];
    const found: PastMessage[] = [];
    for (const { author, text, acts } of messages) {
      for (const before of [labelled, found]) {
        if (author !== person && before === labelled) continue;
        hide = before === labelled;
        const reading = reader.read(text, {
          author,
          people,
          before: [...before],
          onHold: holdRunsAfter(before),
        });
        if (author === person) rows.push({ conversation: id, row, acts, weight: 0.5 });
        if (before === found) found.push({ author, acts: reading.acts });
      }
      labelled.push({ author, acts: acts.filter(isAct) });
    }
  }
  return rows;
}

function keysSeen(rows: readonly Row[], seenIn: number): number[] {
  const seen = new Map<number, Set<string>>();
  for (const { conversation, row } of rows) {
    for (const key of row) {
      const known = seen.get(key);
      if (known) known.add(conversation);
      else seen.set(key, new Set([conversation]));
    }
  }
  return [...seen]
    .filter(([, where]) => where.size >= seenIn)
    .map(([key]) => key)
    .sort((a, b) => a - b);
}

function sparse(acts: readonly Act[], keys: readonly number[], weights: Float32Array): Learned {
  const kept: number[] = [];
  const starts: number[] = [];
  const actOf: number[] = [];
  const weightOf: number[] = [];
  keys.forEach((key, at) => {
    const begins = actOf.length;
    acts.forEach((_, act) => {
      const weight = weights[at * acts.length + act] ?? 0;
      if (Math.abs(weight) < SMALLEST) return;
      actOf.push(act);
      weightOf.push(rounded(weight));
    });
    if (actOf.length === begins) return;
    kept.push(key);
    starts.push(begins);
  });
  starts.push(actOf.length);
  const unsure = { adds: acts.map(() => 0), keeps: acts.map(() => -1) };
  return {
    acts,
    levels: { arabic: unsure, latin: unsure },
    keys: Int32Array.from(kept),
    starts: Int32Array.from(starts),
    actOf: Uint8Array.from(actOf),
    weightOf: Float32Array.from(weightOf),
  };
}

const SMALLEST = 0.13;
/** Larger ones are the accident of few messages. */
const LARGEST = 2.4;
/** So many sizes of weights are told apart, each so many times the one before: the file has half a byte for them. */
const SIZES = 8;

function rounded(weight: number): number {
  const step = Math.log(LARGEST / SMALLEST) / (SIZES - 1);
  const size = Math.round(Math.log(Math.abs(weight) / SMALLEST) / step);
  return Math.sign(weight) * SMALLEST * Math.exp(step * Math.min(SIZES - 1, size));
}

/** What the phrases found: hidden from half of what is learned, so that the words count too. */
function isPhraseKey(key: number): boolean {
  const flag = flagOf(key);
  return flag !== null && (flag.startsWith('found ') || flag.startsWith('phrase '));
}

function labelOf(shown: readonly string[], act: Act): number {
  if (act === 'hold_answered' && !shows(shown, 'hold')) return IGNORED;
  return shows(shown, act) ? 1 : 0;
}

/** Asking to wait is one thing to the model, answered or not. */
export function shows(labels: readonly string[], act: Act): boolean {
  return labels.includes(act) || (act === 'hold' && labels.includes('hold_answered'));
}
