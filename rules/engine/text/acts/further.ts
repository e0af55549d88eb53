import type { Evidence, Message } from '../message.ts';

/** Asks whether anything else is needed. */
export function decideFurther(message: Message): readonly Evidence[] {
  return message.signsOf('further');
}
