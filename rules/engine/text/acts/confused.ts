import type { Evidence, Message } from '../message.ts';

/** Says that they do not understand; in anger the same words reproach. */
export function decideConfused(message: Message): readonly Evidence[] {
  return message.is('upset') ? [] : message.signsOf('confused');
}
