import type { Act } from '../../acts.ts';
import type { Evidence, Message } from '../message.ts';

/** So many words beside the request to wait carry an answer. */
const ANSWER_WORDS = 5;
/** These say nothing of the matter. */
const BESIDE: readonly Act[] = [
  'greet',
  'intro',
  'thank_wait',
  'empathy',
  'thank_contact',
  'checkin',
];

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

/** Words that ask to wait. While nothing was asked before, those for more time ask to wait too. */
function waits(message: Message): readonly Evidence[] {
  const signs = message.signsOf('hold');
  if (message.is('further') || message.has('still_there')) return [];
  return signs.length > 0 ? signs : [];
}

function asksBeside(message: Message, signs: readonly Evidence[]): boolean {
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
  const covered = new Set<number>();
  const cover = (first: number, last: number) => {
    for (let at = first; at <= last; at++) covered.add(at);
  };
  const { words } = message.words;
  for (const sign of signs) {
    const sentence = message.sentenceOf(sign.first);
    words.forEach((word, at) => {
      if (word.sentence === sentence && at >= sign.first) cover(at, at);
      // The clause's own words before it: "Sure let me", "أبو تركي اسمح لي".
      if (word.clause === message.clauseOf(sign.first) && at < sign.first && sign.first - at <= 3)
        cover(at, at);
    });
  }
  for (const act of BESIDE) {
    for (const { first } of message.acts.get(act) ?? []) {
      const sentence = message.sentenceOf(first);
      words.forEach((word, at) => {
        if (word.sentence === sentence) cover(at, at);
      });
    }
  }
  for (const { first, last } of message.cue('filler')) cover(first, last);
  let left = 0;
  words.forEach((_, at) => {
    if (!covered.has(at)) left++;
  });
  return left >= ANSWER_WORDS || yesBeside(message, covered);
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
