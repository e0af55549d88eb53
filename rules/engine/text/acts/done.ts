import type { Evidence, Message } from '../message.ts';

const LONGEST = 30;
/** Words of thanks or goodbye after the agent's goodbye. */
const SHORT = 8;
/** A "no" with more words than these says something else too. */
const BARE_NO = 4;

/** Signals that nothing more is needed: an answer to "anything else?", thanks at the end, a goodbye. */
export function decideDone(message: Message): readonly Evidence[] {
  const { furtherAsked, parting, agentTurns, holds, agentLast, unanswered } = message.moment;
  const { words } = message.words;
  if (agentTurns === 0 || words.length > LONGEST) return [];
  if (message.is('upset') && message.signsOf('done').length < 2) return [];
  if (asksMore(message) || message.has('unsolved')) return [];
  const signs = message.signsOf('done');
  const thanks = message.cue('thanks');
  const no = message.cue('no');
  if (furtherAsked && no.length > 0) {
    return signs.length > 0 || thanks.length > 0 || words.length <= BARE_NO ? no : [];
  }
  if (furtherAsked || (parting && words.length <= SHORT)) return signs.length > 0 ? signs : thanks;
  const open: readonly string[] = ['hold', 'clarify', 'identify', 'security', 'checkin', 'greet'];
  // Who has answered since the question may well say goodbye.
  if (holds || (!unanswered && agentLast.some((act) => open.includes(act)))) return [];
  if (signs.length > 0) return signs;
  return message.has('solved') ? thanks : [];
}

/** A question or a new wish: the conversation goes on. */
function asksMore(message: Message): boolean {
  const asks = message.words.sentences.some(({ asks }) => asks);
  return asks || message.has('question') || message.has('but');
}
