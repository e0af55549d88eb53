import { ACTS, type Act } from '../../acts.ts';
import { CUE_NAMES } from '../cues.ts';
import type { Message } from '../message.ts';
import { COMMANDS } from './commands.ts';

/**
 * What the model sees of a message's form and place, beside its words: flags, each of which holds or does
 * not. They are numbered by their place among `FLAGS`, so that another order takes a model that was trained
 * with it.
 */

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

/**
 * The acts that the model sees. Keys are numbered by them, so that one more takes a model that was trained
 * with it: a sign that nothing was learned from is none of them.
 */
const UNSEEN: readonly Act[] = ['come_back', 'asks_again', 'shout'];
const SEEN: readonly Act[] = ACTS.filter((act) => !UNSEEN.includes(act));

/** Names of the flags, by id. */
export const FLAGS: readonly string[] = [
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
/** A command at the head of a clause, bare or among soft words. */
export const BARE_COMMAND = new Map(COMMANDS.map((command) => [command, id(`bare ${command}`)]));
export const SOFT_COMMAND = new Map(COMMANDS.map((command) => [command, id(`soft ${command}`)]));
export const COMMANDS_TWICE = id('commands twice');
const CUE_IDS = new Map(CUE_NAMES.map((cue) => [cue, id(`cue ${cue}`)]));

/** Words beyond these are not looked at: no message says in its hundredth word what it is. */
export const WORDS_MAX = 120;
const SHORT = 4;
const MIDDLING = 9;
const LONG = 18;
const VERY_LONG = 30;

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

/** The flags that hold for a message, by id. */
export function flagsOf(message: Message): number[] {
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
