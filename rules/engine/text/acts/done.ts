import type { Evidence, Message } from '../message.ts';

const LONGEST = 30;
const SHORT = 8;

/** Signals that nothing more is needed: an answer to "anything else?", thanks at the end, a goodbye. */
export function decideDone(message: Message): readonly Evidence[] {
  const { furtherAsked, parting, agentTurns, holds, agentLast } = message.moment;
  const { words } = message.words;
  if (agentTurns === 0 || words.length > LONGEST) return [];
  if (message.is('upset') && message.signsOf('done').length < 2) return [];
  if (asksMore(message)) return [];
  const no = message.cue('no');
  if (furtherAsked && no.length > 0) return no;
  const thanks = message.cue('thanks');
  if (parting && words.length <= SHORT) {
    const signs = message.signsOf('done');
    if (signs.length > 0) return signs;
    if (thanks.length > 0) return thanks;
  }
  const signs = message.signsOf('done');
  if (furtherAsked) return signs.length > 0 ? signs : thanks;
  const open: readonly string[] = ['hold', 'clarify', 'identify', 'security', 'checkin', 'greet'];
  if (holds || agentLast.some((act) => open.includes(act))) return [];
  return signs;
}

/** A question or a new wish: the conversation goes on. */
function asksMore(message: Message): boolean {
  const asks = message.words.sentences.some(({ asks }) => asks);
  return asks || message.has('question') || message.has('but');
}
