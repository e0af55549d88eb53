import type { Evidence, Message } from '../message.ts';

/** A goodbye or a closing wish; in the very first message such words greet. */
export function decideBye(message: Message): readonly Evidence[] {
  return message.moment.agentTurns === 0 && message.is('greet') ? [] : message.signsOf('bye');
}
