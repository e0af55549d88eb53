import type { Evidence, Message } from '../message.ts';

/**
 * Verbs that read alike for "I open" and "open!" once hamzas are folded: the first person is written
 * with a hamza (أفتح), the command never is (افتح). In comparable form.
 */
const ALIKE = new Set(
  `ابحث افحص افتح اقرا احسب اجمع اضبط اختبر احصر اعد اعمل احمل انقل اطلع اكتب ادخل ارجع اشتغل اسال
   انزل اصلح اكمل اجهز وارجع واطلع`.split(/\s+/u),
);

/** Where the agent tells what they are doing for the customer at this moment. */
export function workingSigns(message: Message): readonly Evidence[] {
  const { words, original } = message.words;
  return message.cue('working').filter(({ first }) => {
    const word = words[first];
    if (!word || !isAlike(word.text)) return true;
    return original.slice(word.start, word.start + 2).includes('أ');
  });
}

/** With "and" before it or "it" behind, too: وأنقلها. */
function isAlike(text: string): boolean {
  const bare = text.startsWith('وا') ? text.slice(1) : text;
  return ALIKE.has(text) || ALIKE.has(bare) || ALIKE.has(bare.replace(/(?:هم|ها|ه)$/, ''));
}
