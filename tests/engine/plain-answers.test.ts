import { expect, it } from 'vitest';
import { loadModel, shippedRecogniser } from '../../rules/engine/text/model/shipped.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import { replay } from '../../rules/engine/transcript/replay.ts';
import type { Transcript, TranscriptEvent } from '../../rules/engine/transcript/transcript.ts';
import { pack } from './labelled.ts';

await loadModel();

const reader = createReader(pack, undefined, shippedRecogniser());

/** Answers that end a wait and say nothing of it. */
const ANSWERS = {
  ar: [
    'نفتح يوم الجمعة من الساعة الرابعة عصراً',
    'رقم الفرع 0112345678',
    'العنوان في حي الياسمين خلف المسجد',
    'تم تفعيل الخصم على كل الفروع',
    'الطابعة مربوطة بعنوان قديم، حدثناه لك الآن',
    'طلبك خرج للتوصيل اليوم',
    'السعر 250 ريال شامل الضريبة',
    'تقدر تضيف المنتج من صفحة الأصناف',
    'لقيت المشكلة، كان الفرع مقفل في النظام',
    'الفاتورة وصلت على إيميلك',
    'المبلغ رجع لحسابك أمس',
    'حدثنا رقم جوالك في النظام',
    'باقتك الحالية هي الأساسية',
  ],
  en: [
    'We open at 4 pm on Friday.',
    'The branch number is 0112345678.',
    'The address is 12 King Road, behind the mosque.',
    'The discount is now on for all branches.',
    'Your order left the warehouse today.',
    'The price is 250 riyals including tax.',
    'You can add the item from the products page.',
    'I found it: the branch was closed in the system.',
    'The invoice has been sent to your email.',
    'The amount was refunded yesterday.',
    'I updated your mobile number.',
    'The report is under Daily sales.',
    'Your current plan is Basic.',
  ],
};
const SAID = {
  ar: ['متى تفتحون يوم الجمعة؟', 'وعليكم السلام، معك سارة من متجر النخلة', 'لحظات من فضلك'],
  en: ['What time do you open?', 'Hello, this is Sara from Palm Store', 'One moment please'],
};

function isReminded(language: 'ar' | 'en', answer: string): boolean {
  const [asks = '', greets = '', holds = ''] = SAID[language];
  const said = (at: number, author: 'agent' | 'customer', text: string): TranscriptEvent => ({
    at,
    type: 'message',
    author,
    text,
  });
  const events = [
    said(0, 'customer', asks),
    said(10, 'agent', greets),
    said(20, 'agent', holds),
    said(120, 'agent', answer),
  ];
  const transcript: Transcript = { id: answer, channel: 'chat', people: {}, events };
  const { nudges } = replay(transcript, pack, reader);
  return nudges.some(({ kind, at }) => kind === 'thank-for-wait' && at === 150);
}

// A few may sound to the model like a word on the wait; of most answers nobody could doubt it.
it.each(['ar', 'en'] as const)('an answer without thanks is reminded of them: %s', (language) => {
  const answers = ANSWERS[language];
  const quiet = answers.filter((answer) => !isReminded(language, answer));
  expect(quiet.length / answers.length, quiet.join(' | ')).toBeLessThanOrEqual(0.2);
});
