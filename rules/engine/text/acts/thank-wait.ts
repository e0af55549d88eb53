import type { Evidence, Message } from '../message.ts';

const LATE_TURNS = 4;
const WAIT = /wait|hold|patien|انتظار|صبر|بال|طول/;

/**
 * Thanks or an apology for the wait. Patience is thanked for only after a wait; an apology for a
 * delay is for ours where there was one, else for the customer's trouble (see empathy).
 */
export function decideThankWait(message: Message): readonly Evidence[] {
  const { waited, chased, agentTurns, holds, furtherAsked } = message.moment;
  const signs = message.signsOf('thank_wait');
  const parts = furtherAsked && message.is('thank_contact');
  if (parts) return [];
  if (waited || chased || holds) return signs;
  // Late in a conversation there was a wait, though nobody asked for one.
  if (agentTurns >= LATE_TURNS && message.signsOf('hold').length === 0) return signs;
  // The first word after a queue: "sorry for the wait".
  if (agentTurns === 0) return signs;
  return signs.filter(({ first, last }) => apologisesForWait(message, first, last));
}

function apologisesForWait(message: Message, first: number, last: number): boolean {
  const words = message.words.words.slice(first, last + 1).map((word) => word.text);
  const sorry = words.some((word) =>
    /^(sorry|apolog|sry|اعتذ|نعتذ|اسف|عذر|العذر|معذر|المعذ|سامح|اعذر|معل|السموح|طول)/.test(word),
  );
  return sorry && words.some((word) => WAIT.test(word));
}
