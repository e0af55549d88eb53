import type { Evidence, Message } from '../message.ts';

/** A greeting, once; later only by somebody new, who is told apart by introducing themselves. */
export function decideGreet(message: Message): readonly Evidence[] {
  const signs = message.signsOf('greet');
  const { agentTurns, greeted } = message.moment;
  if (agentTurns === 0) return signs;
  // Late words of welcome ("حياك الله") answer thanks; a late "hi" still opens a message.
  if (!greeted)
    return agentTurns < OPENING_TURNS ? signs : signs.filter(({ first }) => first === 0);
  return message.signsOf('intro').length > 0 ? signs : [];
}

const OPENING_TURNS = 3;
