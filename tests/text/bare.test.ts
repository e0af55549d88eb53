import { expect, it } from 'vitest';
import { loadModel, shippedRecogniser } from '../../rules/engine/text/model/shipped.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import { presetPhrases } from '../../scripts/packs/phrases.ts';

await loadModel();

const reader = createReader({ phrases: presetPhrases() }, undefined, shippedRecogniser());
const people = { agent: 'سارة', customer: 'خالد', company: 'متجر النخلة' };

function bareOf(author: 'agent' | 'customer', text: string) {
  return reader.read(text, { author, people, before: [], onHold: false }).bare;
}

it.each([
  'وعليكم السلام، معك سارة من متجر النخلة',
  'هلا وغلا خالد، معك سارة',
  'Hello, this is Sara from Palm Store',
  'Hi Khalid!',
])('greets and says no more: %s', (text) => {
  expect(bareOf('agent', text)).toBe('greeting');
});

it.each([
  'وعليكم السلام، معك سارة، كيف أقدر أخدمك؟',
  'Hello, this is Sara, how can I help you',
  'Hello, what is your order number?',
  'Hello, you will find the invoices on the reports page, under May.',
  'أهلًا خالد، الفواتير موجودة في صفحة التقارير',
  'تجدها في صفحة التقارير',
  '👍',
])('is more than a greeting: %s', (text) => {
  expect(bareOf('agent', text)).toBeUndefined();
});

it.each(['هل ما زلت معي؟', 'Are you still there?', 'Are you still with me, Khalid?'])(
  'asks whether the customer is still there: %s',
  (text) => {
    expect(bareOf('agent', text)).toBe('still-there');
  },
);

it.each(['السلام عليكم ورحمة الله وبركاته', 'مساء الخير', 'Hi', 'Good morning!', 'هلاااا'])(
  'a customer greets and asks nothing yet: %s',
  (text) => {
    expect(bareOf('customer', text)).toBe('greeting');
  },
);

it.each(['هلا، الفاتورة ما تطلع', 'hi my invoice is wrong', 'are you still there?', '??'])(
  'a customer says more: %s',
  (text) => {
    expect(bareOf('customer', text)).toBeUndefined();
  },
);
