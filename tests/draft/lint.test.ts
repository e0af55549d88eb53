import { describe, expect, it } from 'vitest';
import { draftRulesOf } from '../../rules/engine/draft/draft-rules.ts';
import { createDraftLint, type DraftKind, hushable } from '../../rules/engine/draft/lint.ts';
import { readPreset } from '../../scripts/packs/presets.ts';

const lint = createDraftLint(draftRulesOf(readPreset('support-quality')));
const kinds = (text: string, mode: 'reply' | 'note' = 'reply') => [
  ...new Set(lint.check(text, mode).map(({ kind }) => kind)),
];

/** Whole numbers that pass the check digit, as card makers publish them for tests. */
const CARD = '4111 1111 1111 1111';

const FIRES: [kind: DraftKind, text: string][] = [
  ['promise', 'أكيد بتنحل اليوم، وعد مني'],
  ['promise', 'أضمن لك مية بالمية بتنحل اليوم'],
  ['promise', 'لا تشيل هم، المبلغ بيرجع لك بكرة مضمون'],
  ['promise', 'I guarantee it will be solved today.'],
  ['promise', 'Your refund will definitely arrive tomorrow, I promise'],
  ['order', 'ارسل الصورة'],
  ['order', 'طيب ارسلي رقم الطلب'],
  ['order', 'Send me a screenshot'],
  ['order', 'Hello Sara. Give me your order number.'],
  ['blame', 'هذا مو شغلنا'],
  ['blame', 'المشكلة منك أنت'],
  ['blame', "That's not my job"],
  ['blame', 'You should have read the manual'],
  ['secret', 'ممكن كلمة المرور لو سمحت'],
  ['secret', 'أرسل رقم البطاقة كامل من فضلك'],
  ['secret', 'Could you please send me your password?'],
  ['secret', 'Please provide the card number and the CVV.'],
  ['card', `بطاقتك ${CARD} مقبولة`],
  ['card', 'البطاقة ٤١١١١١١١١١١١١١١١'],
  ['card', 'Your card 5500-0000-0000-0004 was charged'],
  ['shouting', 'PLEASE READ THE INSTRUCTIONS'],
  ['shouting', 'Hello. YOU MUST WAIT FOR THE UPDATE. Thanks'],
  ['shouting', 'الطلب وصل!!!'],
  ['blank', 'موعد التوصيل الساعة ____ اليوم'],
  ['blank', 'أهلًا {customer}، كيف أقدر أخدمك؟'],
  ['blank', 'Hello {customer name}, how can I help?'],
];

const QUIET: string[] = [
  '',
  '   ',
  'أهلًا أستاذة سارة، معك ليلى من سحابة، كيف أقدر أخدمك؟',
  'ممكن ترسل الصورة لو تكرمت؟',
  'ارسل الصورة لو سمحت',
  'الفريق المختص يراجعها الآن، والمدة المعتادة يوم عمل',
  'إن شاء الله تنحل اليوم',
  'ما أقدر أوعدك بموعد محدد',
  'أرسلت لك الرابط على الإيميل',
  'لا تشارك كلمة المرور مع أي شخص',
  'تقدر تغير كلمة المرور من الإعدادات',
  'نعتذر لك عن التأخير، الخطأ من عندنا',
  'رقم الطلب 100200300400500 وحالته جاري التوصيل',
  'رقم الآيبان SA03 8000 0000 6080 1016 7519',
  'للتواصل 00966501234567',
  'رقم الجهاز 356938035643809',
  'البطاقة المنتهية بـ 1111',
  'شكرًا لك! يومك سعيد!',
  'Could you please send me a screenshot?',
  'Please send me a screenshot when you can.',
  'The team is looking at it now, and it usually takes one business day.',
  'I cannot guarantee a date, but I will let you know.',
  'Never share your password with anyone.',
  'You can reset your password from the settings page.',
  'I am sorry about the delay, that was our mistake.',
  'The card ending in 1111 was refunded.',
  'Order 1234567812345678 has shipped',
  'Order 4111111111111112 has shipped',
  'Supported files: PDF, PNG, JPG, DOCX',
  'Press OK, then choose VAT 15%',
  'The API answers {"id": 5}',
  'Give me a moment please',
  'Nice -____-',
  'Send',
];

describe('what a draft is warned of', () => {
  it.each(FIRES)('%s: %s', (kind, text) => {
    expect(kinds(text)).toContain(kind);
  });

  it.each(QUIET)('lets be: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('names the rule of the pack and the words that broke it', () => {
    const text = 'أهلًا. أكيد بتنحل اليوم. شكرًا';
    const [found] = lint.check(text, 'reply');
    expect(found?.rule?.rule).toBe('false-promise');
    expect(text.slice(found?.start, found?.end)).toMatch(/^أكيد بتنحل/);
  });

  it.each([
    ['false-promise', 'I guarantee it will be solved today.'],
    [null, 'Could you please send me your password?'],
    [null, `Your card ${CARD} was charged`],
  ])('may come to be quiet by %s: %s', (rule, text) => {
    const [found] = lint.check(text, 'reply');
    expect(found && hushable(found)).toBe(rule);
  });

  it('tells the most serious first', () => {
    const all = `Send me the file!!! I guarantee it. You should have read it. ____ ${CARD}. Your password please`;
    const order = lint.check(all, 'reply').map(({ kind }) => kind);
    expect([...new Set(order)]).toEqual([
      'card',
      'secret',
      'promise',
      'blame',
      'order',
      'shouting',
      'blank',
    ]);
  });

  it('keeps a key while the draft grows around the phrase', () => {
    const keys = (text: string) => lint.check(text, 'reply').map(({ key }) => key);
    expect(keys('ارسل الصورة')).toEqual(keys('أهلًا سارة.\nارسل الصورة الآن وشكرًا'));
  });

  it('takes from a note only what nobody may write down', () => {
    expect(kinds('ارسل الصورة!!! ____', 'note')).toEqual([]);
    expect(kinds('I guarantee it', 'note')).toEqual([]);
    expect(kinds(`card ${CARD}`, 'note')).toEqual(['card']);
    expect(kinds('Please send me your password', 'note')).toEqual(['secret']);
  });

  it('reads a very long draft in time that grows with its length', () => {
    for (const part of ['4111 ', '____a', '{aaaa', '!!!a ', 'SEND THE ', 'ارسل و']) {
      const text = part.repeat(20_000);
      const from = performance.now();
      lint.check(text, 'reply');
      expect(performance.now() - from).toBeLessThan(2000);
    }
  });
});

describe('what is offered instead', () => {
  const reworded = (text: string) => {
    const [found] = lint.check(text, 'reply');
    const better = found === undefined ? null : lint.reword(text, found);
    return better && text.slice(0, better.start) + better.text + text.slice(better.end);
  };

  it.each([
    ['ارسل الصورة', 'ممكن ترسل الصورة لو تكرمت؟'],
    ['أهلًا بك. ارسلي الصورة. شكرًا', 'أهلًا بك. ممكن ترسلين الصورة لو تكرمت؟ شكرًا'],
    ['ارسللي رقم الطلب', 'ممكن ترسل لي رقم الطلب لو تكرمت؟'],
    ['طيب ارسل رقم الطلب', 'طيب ممكن ترسل رقم الطلب لو تكرمت؟'],
    ['عطني رقم الجوال', 'ممكن تعطيني رقم الجوال لو تكرمت؟'],
    ['صور الشاشة وارسلها', 'ممكن تصور الشاشة وترسلها لو تكرمت؟'],
    ['صوري الفاتورة و ارسليها', 'ممكن تصورين الفاتورة و ترسلينها لو تكرمت؟'],
    ['زودنا برقم الحساب', 'ممكن تزودنا برقم الحساب لو تكرمت؟'],
    ['عطيني رقمك واسمك', 'ممكن تعطيني رقمك واسمك لو تكرمت؟'],
    ['You must send the invoice', 'Could you please send the invoice?'],
    [
      'Pay the invoice, then send the receipt',
      'Could you please pay the invoice, then send the receipt?',
    ],
    ['Wait.', 'Could you please wait a moment?'],
    ['Send me a screenshot', 'Could you please send me a screenshot?'],
    ['Hello. Give me your order number.', 'Hello. Could you please give me your order number?'],
    ['Ok send me the invoice', 'Ok could you please send me the invoice?'],
    ['Just tell me the code name.', 'Could you please tell me the code name?'],
    [
      'Send me your name, number, and email',
      'Could you please send me your name, number, and email?',
    ],
    [
      'I guarantee it will be solved today.',
      readPreset('support-quality').snippets.transparent?.en,
    ],
    ['أكيد بتنحل اليوم', readPreset('support-quality').snippets.transparent?.ar],
  ])('%s → %s', (text, wanted) => {
    expect(reworded(text)).toBe(wanted);
  });

  it.each([
    'اسكت',
    'لا تصرخ',
    'Calm down',
    'Send it now or we close the ticket',
    'ارسل الصورة وبشيك عليها',
    'جيبي الفاتورة وتعالي الفرع',
    'رد علي',
    'No email was sent to you',
    'SEND ME THE FILE NOW',
    'Tell me the number, the customer service team of the bank said so',
    'You should have read the manual',
    'Please send me your password',
  ])('nothing where no honest wording is at hand: %s', (text) => {
    expect(reworded(text)).toBeNull();
  });
});
