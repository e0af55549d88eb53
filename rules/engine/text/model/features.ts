import { ACTS, type Act } from '../../acts.ts';
import { CUES, type Cue } from '../cues.ts';
import type { Message } from '../message.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What the model looks at in a message, as numbers: its words and pairs of words, and flags of its
 * form and place. A key is a kind, and one or two ids (of a word or flag), 13 bits each.
 */
export const KINDS = [
  'flag',
  'flags',
  'word',
  'asked',
  'pair',
  'near',
  'opens',
  'closes',
  'here',
  'spelled',
] as const;
export type Kind = (typeof KINDS)[number];
export const ID_BITS = 13;
const KIND = Object.fromEntries(KINDS.map((kind, at) => [kind, at << (2 * ID_BITS)])) as Record<
  Kind,
  number
>;

export function keyOf(kind: Kind, a: number, b = 0): number {
  return KIND[kind] | (a << ID_BITS) | b;
}

const BOOLEANS = [
  'always',
  'opening',
  'second',
  'early',
  'holds',
  'waited',
  'chased',
  'unanswered',
  'furtherAsked',
  'parting',
  'upset',
  'greeted',
  'asks',
  'asks last',
  'asks twice',
  'loud',
  'very loud',
  'questions',
  'number',
  'long number',
  'stretched',
  'capitals',
  'angry face',
  'sad face',
  'glad face',
  'no words',
  'one word',
  'short',
  'middling',
  'long',
  'very long',
  'sentences',
  'arabic',
  'latin',
  'link',
  'again',
  'sign',
] as const;
type Flag = (typeof BOOLEANS)[number];
const CUE_NAMES = Object.keys(CUES) as Cue[];

/** Names of the flags, by id. */
export const FLAGS: readonly string[] = [
  ...BOOLEANS,
  ...ACTS.map((act) => `found ${act}`),
  ...ACTS.map((act) => `phrase ${act}`),
  ...ACTS.map((act) => `agent before ${act}`),
  ...ACTS.map((act) => `last ${act}`),
  ...CUE_NAMES.map((cue) => `cue ${cue}`),
];
const flagId = new Map(FLAGS.map((name, at) => [name, at]));
const id = (name: string): number => flagId.get(name) ?? 0;
const FLAG = Object.fromEntries(BOOLEANS.map((name) => [name, id(name)])) as Record<Flag, number>;
const idsOf = (prefix: string): ReadonlyMap<Act, number> =>
  new Map(ACTS.map((act) => [act, id(`${prefix} ${act}`)]));
const FOUND = idsOf('found');
const PHRASE = idsOf('phrase');
const AGENT_BEFORE = idsOf('agent before');
const LAST = idsOf('last');
const CUE_IDS = CUE_NAMES.map((cue) => [cue, id(`cue ${cue}`)] as const);

/** Places of a conversation in which the same words may do different things. */
const PLACES = 8;

/** The keys of a message, and which words each stands on (-1 where it is about the whole). */
export class Features {
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

/** Words beyond these are not looked at: no message says in its hundredth word what it is. */
const WORDS_MAX = 120;
const SHORT = 4;
const MIDDLING = 9;
const LONG = 18;
const VERY_LONG = 30;

/** Fills `into` with what the model looks at. Linear in the message, and bounded. */
export function featuresOf(message: Message, vocabulary: Vocabulary, into: Features): void {
  into.clear();
  const place = placeOf(message);
  const flags = flagsOf(message);
  for (const flag of flags) {
    into.add(keyOf('flag', flag));
    into.add(keyOf('flags', flag, place));
  }
  const { words, sentences } = message.words;
  const count = Math.min(words.length, WORDS_MAX);
  let before = vocabulary.edge;
  let beforeThat = 0;
  let beforeWord = 0;
  let sentence = -1;
  for (let at = 0; at < count; at++) {
    const word = words[at];
    if (!word) continue;
    const { ids, main, spelled } = vocabulary.read(word.text);
    if (word.sentence !== sentence) {
      if (sentence >= 0 && before > 0) into.add(keyOf('closes', before), at - 1);
      sentence = word.sentence;
      before = vocabulary.edge;
      beforeThat = 0;
      beforeWord = 0;
      into.add(keyOf('opens', main), at);
    }
    const asks = sentences[sentence]?.asks ?? false;
    for (const one of ids) {
      into.add(keyOf('word', one), at);
      if (asks) into.add(keyOf('asked', one), at);
    }
    into.add(keyOf('here', main, place), at);
    into.add(keyOf('pair', before, main), at - 1, at);
    if (beforeThat > 0) into.add(keyOf('near', beforeThat, main), at - 2, at);
    if (spelled > 0 && beforeWord > 0) into.add(keyOf('spelled', beforeWord, spelled), at - 1, at);
    beforeThat = before === vocabulary.edge ? 0 : before;
    before = main;
    beforeWord = spelled;
  }
  if (count > 0) into.add(keyOf('closes', before), count - 1);
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

const ANGRY = /[😡🤬😠😤👿💢😒🙄😑]/u;
const SAD = /[😭😢😞😔😩😫😟🥺💔😥]/u;
const GLAD = /[😊🌹🙏❤🌸💐😅😂🤣👍👏🎉🥰😍✨🌷💙🤍]/u;
const CAPITALS = /\b[A-Z]{3,}\b/g;

function flagsOf(message: Message): number[] {
  const { moment, words: said, context } = message;
  const { words, sentences, original, exclamations, questions } = said;
  const flags: number[] = [FLAG.always];
  const when = (holds: boolean, flag: Flag) => {
    if (holds) flags.push(FLAG[flag]);
  };
  const short = original.length > 400 ? original.slice(0, 400) : original;
  when(moment.agentTurns === 0, 'opening');
  when(moment.agentTurns === 1, 'second');
  when(moment.agentTurns < 3, 'early');
  when(moment.holds, 'holds');
  when(moment.waited, 'waited');
  when(moment.chased, 'chased');
  when(moment.unanswered, 'unanswered');
  when(moment.furtherAsked, 'furtherAsked');
  when(moment.parting, 'parting');
  when(moment.upset, 'upset');
  when(moment.greeted, 'greeted');
  const asking = sentences.filter(({ asks }) => asks).length;
  when(asking > 0, 'asks');
  when(/[?؟]\s*$/.test(short), 'asks last');
  when(asking > 1, 'asks twice');
  when(exclamations > 0, 'loud');
  when(exclamations > 1, 'very loud');
  when(questions > 1, 'questions');
  when(
    words.some(({ text }) => isNumber(text)),
    'number',
  );
  when(
    words.some(({ text }) => isNumber(text) && text.length > 3),
    'long number',
  );
  when(
    words.some(({ stretched }) => stretched),
    'stretched',
  );
  when((short.match(CAPITALS)?.length ?? 0) > 1, 'capitals');
  when(ANGRY.test(short), 'angry face');
  when(SAD.test(short), 'sad face');
  when(GLAD.test(short), 'glad face');
  when(words.length === 0, 'no words');
  when(words.length === 1, 'one word');
  when(words.length > 1 && words.length <= SHORT, 'short');
  when(words.length > SHORT && words.length <= MIDDLING, 'middling');
  when(words.length > LONG, 'long');
  when(words.length > VERY_LONG, 'very long');
  when(sentences.length > 1, 'sentences');
  const arabic = words.some((word) => word.arabic);
  flags.push(arabic ? FLAG.arabic : FLAG.latin);
  when(/https?:|www\.|\.com/.test(short), 'link');
  const last = context.before[context.before.length - 1];
  when(last?.author === context.author, 'again');
  for (const act of message.acts.keys()) flags.push(FOUND.get(act) ?? 0);
  for (const act of message.signed()) flags.push(PHRASE.get(act) ?? 0);
  for (const act of moment.agentLast) flags.push(AGENT_BEFORE.get(act) ?? 0);
  if (last && last.author !== 'agent') {
    for (const act of last.acts) flags.push(LAST.get(act) ?? 0);
  }
  for (const [cue, flag] of CUE_IDS) if (message.has(cue)) flags.push(flag);
  return flags;
}

function isNumber(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}
