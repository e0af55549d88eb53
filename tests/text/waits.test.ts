import { expect, it } from 'vitest';
import { loadModel, shippedRecogniser } from '../../rules/engine/text/model/shipped.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import { TranscriptReader } from '../../rules/engine/text/transcript-reader.ts';
import { presetPhrases } from '../../scripts/packs/phrases.ts';

await loadModel();

const reader = createReader({ phrases: presetPhrases() }, undefined, shippedRecogniser());

/** Reads an agent's line after a customer's problem. */
function actsOf(text: string): readonly string[] {
  const transcript = new TranscriptReader(reader);
  transcript.read({ author: 'customer', text: 'السلام عليكم طلبي ما وصل' });
  return transcript.read({ author: 'agent', text }).acts;
}

// The clock hangs on these: whatever the model learns, what is checked meanwhile is no answer.
it.each([
  'لحظة لو سمحت أراجع الطلب وأرجع لك',
  'لحظات من فضلك أراجع حالة الطلب',
  'لحظات من فضلك أتحقق من حالة الطلب مع الفريق',
  'دقيقة من وقتك أشيك على النظام',
  'خلك معي ثواني أشوف طلبك',
  'سأتحقق من الطلب وأعود إليك بعد لحظات',
  'ممكن تنتظرني دقيقتين أراجع بيانات الشحنة؟',
  'أبشر، لحظة أشوف لك الموضوع مع المستودع',
  'Please hold on while I check the status of your order',
  'One moment please while I look into this for you',
  'Give me a minute to pull up your account details',
  'Let me check that for you, just a second',
])('asks to wait, and no more: %s', (text) => {
  expect(actsOf(text)).toContain('hold');
  expect(actsOf(text)).not.toContain('hold_answered');
});

it.each([
  'Please hold',
  'Please wait',
  '1 moment',
  'Please bear with me',
  'Please hold, Khalid',
  'Khalid, please wait',
  'be right back',
  'يرجى الانتظار',
  'يرجى الانتظار قليلًا',
  'نرجو منك الانتظار',
  'انتظر من فضلك',
])('is taken at its word where it says nothing else: %s', (text) => {
  expect(actsOf(text)).toContain('hold');
});

it('an answer in a clause of its own ends the wait that the same message asks for', () => {
  const acts = actsOf('The order ships tomorrow, one moment while I get the tracking number');
  expect(acts).toContain('hold_answered');
  expect(acts).not.toContain('hold');
});

/** Reads what an agent says while a wait runs, after the customer's chase where there is one. */
function actsInWait(text: string, ...chase: string[]): readonly string[] {
  const transcript = new TranscriptReader(reader);
  transcript.read({ author: 'customer', text: 'السلام عليكم طلبي ما وصل' });
  transcript.read({ author: 'agent', text: 'لحظات من فضلك' });
  for (const asked of chase) transcript.read({ author: 'customer', text: asked });
  return transcript.read({ author: 'agent', text }).acts;
}

it.each(['اشيك', 'أشوف', 'أتأكد', 'checking', 'looking'])(
  'who tells in a wait of the work, and no more, ends no wait: %s',
  (text) => {
    expect(actsInWait(text)).toContain('checkin');
    expect(actsInWait(text, 'طولت')).toContain('checkin');
  },
);

it.each(['شكرا على صبرك علينا', 'نقدر لك صبرك علينا', 'Thank you for your patience with us'])(
  'thanks for the wait and no more ask for none: %s',
  (text) => {
    expect(actsInWait(text)).toContain('thank_wait');
    expect(actsInWait(text)).not.toContain('hold');
    expect(actsInWait(text)).not.toContain('checkin');
  },
);

it('bare marks chase by where they stand, whatever the model thinks of them', () => {
  const transcript = new TranscriptReader(reader);
  transcript.read({ author: 'customer', text: 'hi, my order is late' });
  transcript.read({ author: 'agent', text: 'One moment please' });
  expect(transcript.read({ author: 'customer', text: '??' }).acts).toContain('ping');
});

/** Waits of a customer who was told and has chased, in both languages. */
const CHASED: readonly (readonly (readonly ['agent' | 'customer', string])[])[] = [
  [
    ['customer', 'Hi, what time do you open on Friday?'],
    ['agent', 'Hello, this is Sara from Palm Store'],
    ['customer', 'ok take your time'],
    ['agent', 'We open at 4 pm on Friday.'],
    ['agent', 'One moment please'],
    ['agent', 'I am still checking, I need one more minute'],
    ['agent', 'I am still checking, I need one more minute'],
    ['customer', '??'],
    ['agent', 'One moment please'],
  ],
  [
    ['customer', 'السلام عليكم، متى تفتحون يوم الجمعة؟'],
    ['agent', 'وعليكم السلام، معك سارة من متجر النخلة'],
    ['agent', 'نفتح يوم الجمعة من الساعة الرابعة عصراً'],
    ['agent', 'لحظات من فضلك'],
    ['agent', 'لحظات من فضلك'],
    ['customer', 'طيب خذ راحتك'],
    ['agent', 'ما زلنا نراجع طلبك، نحتاج دقيقة إضافية'],
    ['customer', '؟؟'],
    ['agent', 'لحظات من فضلك'],
  ],
];

it.each(CHASED)(
  'whoever asks to wait once more after a chase still asks to wait: %#',
  (...said) => {
    const transcript = new TranscriptReader(reader);
    const acts = said.map(([author, text]) => transcript.read({ author, text }).acts);
    expect(acts.at(-2)).toContain('ping');
    expect(acts.at(-1)).toEqual(['hold']);
  },
);
