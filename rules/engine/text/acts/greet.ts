import type { Evidence, Message } from '../message.ts';

/** After so many messages of the agent a greeting word is a reply ("حياك الله") and greets no one. */
const OPENING_TURNS = 3;

/** A greeting at the opening; later only by somebody new, who is told apart by introducing themselves. */
export function decideGreet(message: Message): readonly Evidence[] {
  const signs = message.signsOf('greet');
  const { agentTurns, greeted } = message.moment;
  if (agentTurns === 0) return signs;
  if (!greeted && agentTurns < OPENING_TURNS) return signs;
  return message.signsOf('intro').length > 0 ? signs : [];
}
