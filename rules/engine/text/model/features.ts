import { ACTS, type Act } from '../../acts.ts';
import { CUES, type Cue } from '../cues.ts';
import type { Message } from '../message.ts';
import { COMMANDS, leadsOver } from './commands.ts';
import { endingOf, shapeOf, type Vocabulary } from './vocabulary.ts';

/**
 * What the model looks at in a message, as numbers: its words and pairs of words, and flags of its
 * form and place. A key is a kind, and one or two ids (of a word or flag), 13 bits each.
 */
export const KIND = {
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

export function keyOf(kind: number, a: number, b = 0): number {
  return (kind << (2 * ID_BITS)) | (a << ID_BITS) | b;
}

/** The flag that a key is about; null where it is about words. */
export function flagOf(key: number): string | null {
  const kind = key >>> (2 * ID_BITS);
  const about = kind === KIND.flag || kind === KIND.flags;
  return about ? (FLAGS[(key >>> ID_BITS) & ID_MASK] ?? null) : null;
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
  'wry face',
  'shouted',
  'quoted',
  'trails off',
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
] as const;
type Flag = (typeof BOOLEANS)[number];
const CUE_NAMES = Object.keys(CUES) as Cue[];

/**
 * The acts that the model sees. Keys are numbered by them, so that one more takes a model that was trained
 * with it: a sign that nothing was learned from is none of them.
 */
const UNSEEN: readonly Act[] = ['come_back', 'asks_again'];
const SEEN: readonly Act[] = ACTS.filter((act) => !UNSEEN.includes(act));

/** Names of the flags, by id. */
const FLAGS: readonly string[] = [
  ...BOOLEANS,
  ...SEEN.map((act) => `found ${act}`),
  ...SEEN.map((act) => `phrase ${act}`),
  ...SEEN.map((act) => `agent before ${act}`),
  ...SEEN.map((act) => `last ${act}`),
  ...CUE_NAMES.map((cue) => `cue ${cue}`),
  ...COMMANDS.map((command) => `bare ${command}`),
  ...COMMANDS.map((command) => `soft ${command}`),
  'commands twice',
];
const flagId = new Map(FLAGS.map((name, at) => [name, at]));
const id = (name: string): number => flagId.get(name) ?? 0;
const FLAG = Object.fromEntries(BOOLEANS.map((name) => [name, id(name)])) as Record<Flag, number>;
const idsOf = (prefix: string): ReadonlyMap<Act, number> =>
  new Map(SEEN.map((act) => [act, id(`${prefix} ${act}`)]));
const FOUND = idsOf('found');
const PHRASE = idsOf('phrase');
const AGENT_BEFORE = idsOf('agent before');
const LAST = idsOf('last');
const BARE = new Map(COMMANDS.map((command) => [command, id(`bare ${command}`)]));
const SOFT = new Map(COMMANDS.map((command) => [command, id(`soft ${command}`)]));
const COMMANDS_TWICE = id('commands twice');
const CUE_IDS = new Map(CUE_NAMES.map((cue) => [cue, id(`cue ${cue}`)]));

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
export const WORDS_MAX = 120;
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
    into.add(keyOf(KIND.flag, flag));
    into.add(keyOf(KIND.flags, flag, place));
  }
  const { words, sentences, original } = message.words;
  const commands = message.cue('soft').length > 0 ? SOFT : BARE;
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
    const { ids, main: known, spelled, command } = vocabulary.read(word.text);
    if (agent) {
      if (word.clause !== clause) heads = true;
      clause = word.clause;
      if (heads && command) {
        into.add(keyOf(KIND.flag, commands.get(command) ?? 0), at);
        if (++commanded === 2) into.add(keyOf(KIND.flag, COMMANDS_TWICE), at);
      }
      if (heads) heads = !command && leadsOver(word.text);
    }
    const shape = shapeOf(original.slice(word.start, word.end));
    const main = known || shape;
    if (word.sentence !== sentence) {
      if (sentence >= 0 && before > 0) into.add(keyOf(KIND.closes, before), at - 1);
      sentence = word.sentence;
      before = vocabulary.edge;
      beforeThat = 0;
      beforeWord = 0;
      into.add(keyOf(KIND.opens, main), at);
    }
    const asks = sentences[sentence]?.asks ?? false;
    for (const one of ids) {
      into.add(keyOf(KIND.word, one), at);
      if (asks) into.add(keyOf(KIND.asked, one), at);
    }
    into.add(keyOf(KIND.word, shape), at);
    const ending = endingOf(word.text);
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

const PICTURE = /[\u2600-\u27bf\ud83c-\ud83e]/;
const ANGRY = /[😡🤬😠😤👿💢😒🙄😑]/u;
const SAD = /[😭😢😞😔😩😫😟🥺💔😥]/u;
const GLAD = /[😊🌹🙏❤🌸💐😅😂🤣👍👏🎉🥰😍✨🌷💙🤍]/u;
const CAPITALS = /[A-Z]{3,}/g;
const LINK = /https?:|www\.|\.com/;
const ASKS_LAST = /[?؟]\s*$/;
/** Seldom meant kindly by who waits. */
const WRY = /[🙂🙃👏😏🤨🤡🥱⏳⏰]|\(:|:\)/u;
const SHOUTED = /(?<![A-Z\d-])[A-Z]{4,}(?![A-Z\d-])/;
const QUOTED = /["“”«»]/;
const TRAILS_OFF = /(?:\.\.|…)\s*$/;
/** Of a long message so much is looked at for its form. */
const FORM_MAX = 400;

function flagsOf(message: Message): number[] {
  const { moment, words: said, context } = message;
  const { words, sentences, exclamations, questions } = said;
  const original = said.original.slice(0, FORM_MAX);
  const flags: number[] = [FLAG.always];
  const when = (holds: boolean, flag: number) => {
    if (holds) flags.push(flag);
  };
  when(moment.agentTurns === 0, FLAG.opening);
  when(moment.agentTurns === 1, FLAG.second);
  when(moment.agentTurns < 3, FLAG.early);
  when(moment.holds, FLAG.holds);
  when(moment.waited, FLAG.waited);
  when(moment.chased, FLAG.chased);
  when(moment.unanswered, FLAG.unanswered);
  when(moment.furtherAsked, FLAG.furtherAsked);
  when(moment.parting, FLAG.parting);
  when(moment.upset, FLAG.upset);
  when(moment.greeted, FLAG.greeted);
  let asking = 0;
  for (const { asks } of sentences) if (asks) asking++;
  when(asking > 0, FLAG.asks);
  when(questions > 0 && ASKS_LAST.test(original), FLAG['asks last']);
  when(asking > 1, FLAG['asks twice']);
  when(exclamations > 0, FLAG.loud);
  when(exclamations > 1, FLAG['very loud']);
  when(questions > 1, FLAG.questions);
  let arabic = false;
  let latin = false;
  let digits = 0;
  let stretched = false;
  const count = Math.min(words.length, WORDS_MAX);
  for (let at = 0; at < count; at++) {
    const word = words[at];
    if (!word) continue;
    if (word.stretched) stretched = true;
    if (word.arabic) arabic = true;
    else if (isNumber(word.text)) digits = Math.max(digits, word.text.length);
    else latin = true;
  }
  when(digits > 0, FLAG.number);
  when(digits > 3, FLAG['long number']);
  when(stretched, FLAG.stretched);
  when(latin && (original.match(CAPITALS)?.length ?? 0) > 1, FLAG.capitals);
  if (PICTURE.test(original)) {
    when(ANGRY.test(original), FLAG['angry face']);
    when(SAD.test(original), FLAG['sad face']);
    when(GLAD.test(original), FLAG['glad face']);
  }
  when(WRY.test(original), FLAG['wry face']);
  when(latin && SHOUTED.test(original), FLAG.shouted);
  when(QUOTED.test(original), FLAG.quoted);
  when(TRAILS_OFF.test(original), FLAG['trails off']);
  when(words.length === 0, FLAG['no words']);
  when(words.length === 1, FLAG['one word']);
  when(words.length > 1 && words.length <= SHORT, FLAG.short);
  when(words.length > SHORT && words.length <= MIDDLING, FLAG.middling);
  when(words.length > LONG, FLAG.long);
  when(words.length > VERY_LONG, FLAG['very long']);
  when(sentences.length > 1, FLAG.sentences);
  flags.push(arabic ? FLAG.arabic : FLAG.latin);
  when(latin && LINK.test(original), FLAG.link);
  const last = context.before[context.before.length - 1];
  when(last?.author === context.author, FLAG.again);
  const add = (ids: ReadonlyMap<Act, number>, acts: Iterable<Act>) => {
    for (const act of acts) {
      const flag = ids.get(act);
      if (flag !== undefined) flags.push(flag);
    }
  };
  add(FOUND, message.acts.keys());
  add(PHRASE, message.signed());
  add(AGENT_BEFORE, moment.agentLast);
  if (last && last.author !== 'agent') add(LAST, last.acts);
  for (const cue of message.cued()) flags.push(CUE_IDS.get(cue) ?? 0);
  return flags;
}

function isNumber(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}
