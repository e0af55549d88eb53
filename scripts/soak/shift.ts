import { pick, type Roll } from '../../tests/dice.ts';
import type { Deed } from './expected.ts';

/** One thing that is to happen in a chat, so long (s) after the one before. */
export interface Planned {
  after: number;
  deed: Deed;
  text: string;
}

const WORDS: Readonly<Record<Exclude<Deed, 'closed'>, readonly string[]>> = {
  hold: ['لحظات من فضلك أراجع الطلب', 'One moment please, let me check.', 'دقيقة وحدة أشوف لك'],
  'check-in': [
    'ما زلت أراجع طلبك، أحتاج دقيقة إضافية',
    'I am still checking this for you, I need a little more time.',
  ],
  answer: ['تم تحديث الفاتورة، وتصلك الآن على بريدك', 'Your refund was sent today to your card.'],
  'answer-thanks': [
    'شكراً على انتظارك، تم تحديث الفاتورة',
    'Thank you for waiting, your refund was sent today.',
  ],
  thanks: ['شكراً لانتظارك', 'Thank you for your patience.'],
  chase: ['؟؟', 'Hello? are you there?', 'وينكم؟'],
  customer: ['رقم الطلب ٤٥٢١', 'My order number is 4521'],
};

/** A chat as it may go: with waits that are answered early, in time, late or never. */
export function planChat(roll: Roll): Planned[] {
  const plan: Planned[] = [];
  const say = (deed: Exclude<Deed, 'closed'>, after: number) =>
    plan.push({ after, deed, text: pick(roll, WORDS[deed]) });
  const waits = 1 + roll(2);
  for (let wait = 0; wait < waits; wait += 1) {
    say('hold', 1 + roll(4));
    for (let news = roll(4); news > 0; news -= 1) {
      const what = roll(5);
      if (what === 0) say('chase', 4 + roll(10));
      else if (what === 1) say('customer', 2 + roll(5));
      else say('check-in', pick(roll, [5, 9, 14, 17, 27]));
    }
    const thanked = roll(2) === 0;
    say(thanked ? 'answer-thanks' : 'answer', pick(roll, [2, 8, 14, 18]));
    if (!thanked && roll(2) === 0) say('thanks', 2);
    else if (!thanked) say('customer', 7);
  }
  if (roll(3) > 0) plan.push({ after: 5 + roll(4), deed: 'closed', text: '' });
  return plan;
}
