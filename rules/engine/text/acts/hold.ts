import type { Act } from '../../acts.ts';
import type { Evidence, Message } from '../message.ts';
import { workingSigns } from './working.ts';

/** Longer messages that tell what the agent does are explanations. */
const LONGEST_DOING = 14;
/** So many words beside the request to wait carry an answer. */
const ANSWER_WORDS = 5;
/** Words of its own clause that a request to wait may follow. */
const WORDS_BEFORE = 3;
/** These say nothing of the matter. */
const BESIDE: readonly Act[] = [
  'greet',
  'intro',
  'thank_wait',
  'empathy',
  'thank_contact',
  'checkin',
];

/** First words of what was found out. Comparable forms. */
const FOUND = new Set([
  'لقيت',
  'لقيتها',
  'لقيته',
  'لقينا',
  'وجدت',
  'وجدته',
  'وجدتها',
  'طلع',
  'طلعت',
  'ايه',
  'ايوه',
  'نعم',
  'موجود',
  'متوفر',
  'found',
  'see',
]);
/** What may stand before it. */
const LEADS = new Set(['ok', 'okay', 'alright', 'so', 'and', 'i', 'تمام', 'طيب', 'ايوه']);
const THANKS = /^(thank|thanks|شكرا|مشكور|مشكوره)$/;

/** Asks the customer to wait, and carries neither answer nor question. */
export function decideHold(message: Message): readonly Evidence[] {
  if (message.is('checkin') || message.is('hold_answered')) return [];
  return waits(message);
}

/** Asks to wait, but the same message already answers or asks: no wait begins. */
export function decideHoldAnswered(message: Message): readonly Evidence[] {
  if (message.is('checkin')) return [];
  const signs = waits(message);
  if (signs.length === 0) return [];
  return asksBeside(message, signs) || answersBeside(message, signs) ? signs : [];
}

/**
 * Words that ask to wait. Where no wait runs, those for more time ask too, and so does telling what
 * the agent goes to do, in a message that says nothing else.
 */
function waits(message: Message): readonly Evidence[] {
  if (message.is('further') || message.has('still_there')) return [];
  const { waited, holds, agentTurns } = message.moment;
  // Who thanks for the contact parts, and waits for nothing.
  if (message.is('thank_contact') && agentTurns > 0) return [];
  const signs = message.signsOf('hold').filter((sign) => !tellsWhatFor(message, sign));
  if (signs.length > 0) return signs;
  if (!waited && message.signsOf('checkin').length > 0) return message.signsOf('checkin');
  const { words, sentences } = message.words;
  const asks = sentences.some((sentence) => sentence.asks);
  const says = asks || message.has('answer') || message.signsOf('timeframe').length > 0;
  if (holds || agentTurns === 0 || says || words.length > LONGEST_DOING) return [];
  if (message.is('identify') || message.is('clarify') || message.is('empathy')) return [];
  return workingSigns(message).filter(
    ({ first }) => words[first]?.arabic && opensClause(message, first),
  );
}

/** "… the order number so that I can look into it?" says what something is asked for. */
function tellsWhatFor(message: Message, { first }: Evidence): boolean {
  const { words } = message.words;
  if (words[first - 1]?.clause !== words[first]?.clause) return false;
  const before = [words[first - 2]?.text, words[first - 1]?.text];
  return before.includes('so') || before[1] === 'عشان' || before[1] === 'علشان';
}

/** At the beginning of its clause, a name or a filler before it. */
function opensClause(message: Message, first: number): boolean {
  const { words } = message.words;
  return words[first - WORDS_BEFORE]?.clause !== words[first]?.clause;
}

/** Asks something else than leave to look. */
export function asksBeside(message: Message, signs: readonly Evidence[]): boolean {
  if (message.is('identify') || message.is('security') || message.is('clarify')) return true;
  const held = new Set(signs.map(({ first }) => message.sentenceOf(first)));
  return message.words.sentences.some(
    (sentence, at) =>
      sentence.asks &&
      !held.has(at) &&
      message.lengthOf(at) > 1 &&
      !message.cue('how_help').some(({ first }) => message.sentenceOf(first) === at),
  );
}

/**
 * Words that belong neither to the request to wait, nor to what follows it in its sentence (what
 * the agent goes to do), nor to greetings, thanks, sympathy and fillers.
 */
function answersBeside(message: Message, signs: readonly Evidence[]): boolean {
  const { words, sentences } = message.words;
  if (findsAfter(message, signs)) return true;
  const covered = new Set<number>();
  const cover = (from: number, to: number) => {
    for (let at = from; at < to; at++) covered.add(at);
  };
  const begun = new Set<number>();
  for (const { first } of signs) {
    const sentence = message.sentenceOf(first);
    if (begun.has(sentence)) continue;
    begun.add(sentence);
    // The clause's own words before it go with it: "Sure let me", "أبو تركي اسمح لي".
    let from = first;
    while (first - from < WORDS_BEFORE && words[from - 1]?.clause === words[first]?.clause) from--;
    cover(from, sentences[sentence]?.to ?? first);
  }
  for (const act of BESIDE) {
    const seen = new Set(
      (message.acts.get(act) ?? []).map(({ first }) => message.sentenceOf(first)),
    );
    for (const sentence of seen) {
      cover(sentences[sentence]?.from ?? 0, sentences[sentence]?.to ?? 0);
    }
  }
  for (const { from, to } of sentences) {
    if (THANKS.test(words[from]?.text ?? '')) cover(from, to);
  }
  for (const { first, last } of message.cue('filler')) cover(first, last + 1);
  let left = 0;
  words.forEach((word, at) => {
    // "It might be …" beside the request to wait is a guess, no answer.
    if (!covered.has(at) && !message.cueIn('hedge', word.sentence)) left++;
  });
  return left >= ANSWER_WORDS || yesBeside(message, covered);
}

/** What was looked for is told in a clause that begins so: "دقيقة بس.. لقيتها، …". */
export function findsAfter(message: Message, signs: readonly Evidence[]): boolean {
  const { words } = message.words;
  const last = Math.max(...signs.map((sign) => sign.last));
  return words.some(({ clause }, from) => {
    if (from <= last || words[from - 1]?.clause === clause) return false;
    let at = from;
    while (LEADS.has(words[at]?.text ?? '')) at++;
    return FOUND.has(words[at]?.text ?? '') && at < words.length - 1;
  });
}

/** A yes to what was asked is an answer: "I sure can. One moment please." */
function yesBeside(message: Message, covered: ReadonlySet<number>): boolean {
  const { words } = message.words;
  return words.some(
    (word, at) =>
      word.sentence === 0 &&
      !covered.has(at) &&
      (word.text === 'can' || word.text === 'will') &&
      words[at + 1]?.sentence !== 0,
  );
}
