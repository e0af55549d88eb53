import type { Evidence, Message } from '../message.ts';

/** Feeling for the customer's trouble, or an apology for it; not the apology for a wait. */
export function decideEmpathy(message: Message): readonly Evidence[] {
  const waits = message.acts.get('thank_wait') ?? [];
  return message
    .signsOf('empathy')
    .filter(
      (sign) =>
        !waits.some(
          (wait) => wait.first <= sign.last && sign.first <= wait.last && !wider(sign, wait),
        ),
    );
}

/** An apology that reaches past the words on the wait is for something else too. */
function wider(sign: Evidence, wait: Evidence): boolean {
  return sign.first > wait.first + 1 && sign.last > wait.last;
}
