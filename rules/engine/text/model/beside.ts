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
  const said = [...found, ...message.cue('soft'), ...message.cue('filler')];
  const beside = message.words.words.filter(
    (_, at) => !said.some(({ first, last }) => first <= at && at <= last),
  );
  return beside.length <= 1;
}

/** "Checking" in a wait, and no more: that the work goes on is all that it can say. */
export function tellsOfWorkOnly(message: Message, found: readonly Evidence[]): boolean {
  return message.moment.holds && saysNoMore(message, found) && !isAsking(message, found);
}

/** Whether what was found are requests to wait. */
export function isAsking(message: Message, found: readonly Evidence[]): boolean {
  const asking = message.signsOf('hold');
  return found.every(({ first, last }) =>
    asking.some((sign) => sign.first === first && sign.last === last),
  );
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
