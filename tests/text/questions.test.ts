import { describe, expect, it } from 'vitest';
import { loadModel, shippedRecogniser } from '../../rules/engine/text/model/shipped.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import { presetPhrases } from '../../scripts/packs/phrases.ts';

await loadModel();

const reader = createReader({ phrases: presetPhrases() }, undefined, shippedRecogniser());

function questions(text: string, author: 'customer' | 'agent' = 'customer'): number {
  return reader.read(text, { author, people: {}, before: [], onHold: false }).questions ?? 0;
}

describe('how many questions a customer’s message asks', () => {
  it.each([
    ['كيف أضيف فرعًا؟ وكيف أحذف فرعًا؟', 2],
    ['كم سعر الاشتراك؟ وهل فيه تجربة مجانية؟', 2],
    ['كم السعر، ومتى التوصيل، وهل فيه ضمان؟', 3],
    ['هل تشحنون للبحرين وكم الرسوم', 2],
    ['عندي سؤالين، كم الرسوم وكيف أدفع', 2],
    ['ابغى اعرف كيف اغير الباقة وكم سعر الباقة الجديدة؟', 2],
    ['How do I add a branch, and how do I delete one?', 2],
    ['What are the shipping options and how long do they take?', 2],
    ['is it over? do I need to stay?', 2],
    ['When will it arrive and can I change the address?', 2],
    ['متى يوصل الطلب؟', 1],
    ['متى يوصل الطلب', 1],
    ['دفعت، كم ياخذ لين يرجع؟', 1],
    ['حلو وهل يظهر بتقرير مين استخدمه؟', 1],
    ['Can you tell me, when will it arrive?', 1],
    ['Hi Beatriz, how do I export my board to PDF?', 1],
    ['متى يوصل؟ متى يوصل؟', 1],
  ])('%s: %i', (text, count) => expect(questions(text)).toBe(count));

  it.each([
    '؟؟',
    'hello? hello?',
    'السلام عليكم، كيف حالكم؟ ممكن مساعدة؟',
    'how is everyone? can you help me?',
    'لا والله؟ تضحكون علي؟',
    'بس كذا؟ جا وقف ٣ دقايق صور ومشى وتسكر البلاغ؟',
    'is it a joke? a fee to put a shirt on a shelf?',
    'رقم الحساب؟ ٤٤٢٩١٧',
    'تمام؟ واضح؟',
    'when I open the app it crashes',
    'وش هالخدمة',
    'The order number? It is 12.',
  ])('%s: fewer than two', (text) => expect(questions(text)).toBeLessThan(2));

  it('tells nothing of what the agent asks', () => {
    expect(questions('كيف الطابعة متصلة؟ وهل لمبتها خضراء؟', 'agent')).toBe(0);
  });
});
