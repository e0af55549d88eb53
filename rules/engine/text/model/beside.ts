import type { Act } from '../../acts.ts';
import type { Evidence, Message } from '../message.ts';

/** What a message says beside what was found in it: a model knows better only where there is something to know it by. */

/** Begins the evidence that comes from the model, not from a phrase. */
export const LEARNED = '≈ ';

export function isLearned({ phrase }: Evidence): boolean {
  return phrase.startsWith(LEARNED);
}

const ASKING: readonly Act[] = ['clarify', 'identify', 'security'];

/**
 * Whether it is the first word after a question other than "anything else?", and no phrase says that it ends the
 * chat: "no others are slow" may be a thanks, and is first of all an answer.
 */
export function answersOnly({ moment, acts }: Message): boolean {
  const { agentLast, furtherAsked, unanswered } = moment;
  if (furtherAsked || unanswered || !agentLast.some((act) => ASKING.includes(act))) return false;
  return acts.get('done')?.every(isLearned) ?? false;
}

/**
 * Whether a message has nothing beside what phrases found but courtesies, and a word more: "Please hold,
 * Khalid". Then there is nothing in it by which a model could know better.
 */
export function saysNoMore(message: Message, found: readonly Evidence[]): boolean {
  const { words } = message.words;
  const said = wordsIn(message, found, message.cue('soft'), message.cue('filler'));
  let beside = 0;
  for (let at = 0; at < words.length; at++) {
    if (said[at] !== 1 && ++beside > 1) return false;
  }
  return true;
}

/** By word: 1 where it is part of what was found. Linear, however much of a long message was. */
export function wordsIn(message: Message, ...found: readonly (readonly Evidence[])[]): Uint8Array {
  const marked = new Uint8Array(message.words.words.length);
  for (const list of found) for (const { first, last } of list) marked.fill(1, first, last + 1);
  return marked;
}

/** "Checking" in a wait, and no more: that the work goes on is all that it can say. */
export function tellsOfWorkOnly(message: Message, found: readonly Evidence[]): boolean {
  if (!message.moment.holds || !saysNoMore(message, found)) return false;
  return isWork(message, found) || !isAsking(message, found);
}

/** Whether all words of what was found tell of work: "checking", and not "let me check". */
export function isWork(message: Message, found: readonly Evidence[]): boolean {
  const working = wordsIn(message, message.cue('working'));
  return found.every(({ first, last }) => !working.subarray(first, last + 1).includes(0));
}

/** Whether what was found are requests to wait. */
export function isAsking(message: Message, found: readonly Evidence[]): boolean {
  const asking = new Set(message.signsOf('hold').map(({ first, last }) => `${first} ${last}`));
  return found.every(({ first, last }) => asking.has(`${first} ${last}`));
}

/** Words in the clauses that do not ask to wait: what is checked meanwhile belongs to the asking. */
export function wordsBeside(message: Message, waits: readonly Evidence[]): number {
  const asking = clausesOf(message, [...waits, ...message.cue('working')]);
  return message.words.words.filter(({ clause }) => !asking.has(clause)).length;
}

export function clausesOf(
  { words: { words } }: Message,
  evidence: readonly Evidence[],
): Set<number> {
  return new Set(
    evidence.flatMap(({ first, last }) => words.slice(first, last + 1).map(({ clause }) => clause)),
  );
}
