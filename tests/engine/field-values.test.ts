import { describe, expect, it } from 'vitest';
import { isSameValue } from '../../rules/engine/fields/field-value.ts';
import { isUnchosen } from '../../rules/engine/fields/unchosen.ts';
import type { Check, Rule } from '../../rules/engine/pack/rule.ts';
import { isPlaceholder } from '../../rules/engine/standards/placeholder.ts';
import { tell } from '../../rules/engine/timeline.ts';
import { pack } from './labelled.ts';
import { agent, customer, event, told } from './script.ts';

const UNCHOSEN = [
  '-',
  '--',
  '—',
  '- -',
  'Select…',
  'Select...',
  'Select an option',
  'Please choose',
  '--None--',
  '--Select--',
  'اختر',
  'اختر...',
  '-- اختر --',
  'الرجاء اختيار الدولة',
  'إختر',
  'غير محدد',
];

const PLACEHOLDERS = [
  '000',
  '0',
  '٠٠٠',
  '1111',
  '123456',
  '.',
  '...',
  'N/A',
  'n.a.',
  'n.a',
  'N A',
  'غ.م',
  'غ.م.',
  'غ/م',
  'لا يوجد',
  'لا ينطبق',
  'غير متوفرة',
  'غير معروف',
  'لاحقا',
  'لاحقًا',
  'يضاف لاحقا',
  'سيتم التحديث لاحقًا',
  'later',
  'will update later',
  'to be added',
  'TBC',
  'unknown',
  "don't know",
  'مجهول',
  'xxxx',
  'XXXX-XXXX',
  '05xxxxxxxx',
  '05 XXXX XXXX',
  '٠٥××××××××',
  '+9665********',
  // Zeros are zeros, however they are written.
  '0.00',
  '0,0',
  '000.',
  '#000',
  '"000"',
  '(000) 000-0000',
  '\u200f000',
  '+966000000000',
  '+966 00 000 0000',
  '00966000000000',
  '+٩٦٦ ٠٠ ٠٠٠ ٠٠٠٠',
  'صفر',
  'أصفار',
  'zero',
  'zeros',
  '12345678910',
  'abc',
  'ABC123',
  'asdf',
  'qwerty',
  'none given',
  'no number',
  'No account number',
  'بدون رقم',
  'مافي',
  'ما فيه',
  'ما عنده رقم',
  'ما عندها',
  'لم يزودنا',
];

const REAL = [
  '442917',
  '0521467730',
  '+966 52 146 7730',
  '77120954',
  'TX-100',
  // What hides a number keeps its end.
  'xxxx1234',
  '05xxxxxx30',
  '+9665****7730',
  'Pay later',
  'الدفع لاحقا',
  'Xerox',
  'v1.2.3',
  '1.2.3',
  'نت',
  'Nada',
  'غيم',
  'Test kitchen',
  '1000',
  '0500000000',
  '+966500000000',
  '+1 000 555 0100',
  '100.00',
  'No. 4411',
  'No',
  'Zero Sugar',
  '1234567891',
  'ABC Trading',
];

describe('a value that only fills the box', () => {
  it.each(PLACEHOLDERS)('%s', (value) => expect(isPlaceholder(value)).toBe(true));
  it.each(REAL)('is not %s', (value) => expect(isPlaceholder(value)).toBe(false));
});

describe('what a page shows for a value', () => {
  it.each([
    ['الإمارات', 'الامارات'],
    ['محلولة', 'محلوله'],
    ['تم الحلّ', 'تم الحل'],
    ['On-Hold', 'on_hold'],
    ['مستوى ٣', 'مستوى 3'],
  ])('%s is %s', (one, other) => expect(isSameValue(one, other)).toBe(true));

  it.each([
    ['Class I', 'Class III'],
    ['Pro', 'Pro+'],
    ['محلولة', 'محلول'],
  ])('%s is not %s', (one, other) => expect(isSameValue(one, other)).toBe(false));
});

describe('a box in which nothing has been chosen', () => {
  it.each(UNCHOSEN)('%s', (value) => expect(isUnchosen(value)).toBe(true));
  it.each([...REAL, 'N/A', '.', '000', 'Selection', 'مختار'])('is not %s', (value) =>
    expect(isUnchosen(value)).toBe(false),
  );
});

describe('a field that shows one of these', () => {
  const text = { ar: 'نص', en: 'text' };
  const rule = (check: Check, more: Partial<Rule> = {}): Rule => ({
    id: 'it',
    section: 'records',
    kind: 'field',
    title: text,
    why: text,
    check,
    ...more,
  });
  const ended = (one: Rule, name: string, value: string, topic?: string) => {
    const asks = topic ? { ...customer(0), topics: [topic] } : customer(0);
    const log = [
      asks,
      agent(5, 'raised'),
      event(6, { type: 'field', name, value }),
      event(9, { type: 'closed' }),
    ];
    return tell(log, 10_000, { ...pack, rules: [one] }, 'chat').standards[0]?.state;
  };
  const product = rule({ kind: 'field', fields: ['product_type'], required: false });
  const critical = rule({ kind: 'field', fields: ['tid'], required: false }, { critical: true });

  it.each([...UNCHOSEN, 'none'])('%s is empty: open', (value) => {
    expect(ended(product, 'product_type', value)).toBe('open');
  });

  it('is missing where a topic calls for it', () => {
    expect(ended(critical, 'tid', 'Select…', 'card-terminal')).toBe('broken');
    expect(ended(critical, 'tid', '-', 'card-terminal')).toBe('broken');
    expect(ended(critical, 'tid', '-')).toBe('open');
  });

  it.each(['N/A', '.', 'xxxx', 'n.a.'])('%s fills it: broken', (value) => {
    expect(ended(product, 'product_type', value)).toBe('broken');
  });

  it.each(['none', 'غير محدد', 'لاحقا', '05xxxxxxxx'])('%s fills a critical one', (value) => {
    expect(ended(critical, 'tid', value)).toBe('broken');
  });

  it('tells nothing of the status at the end', () => {
    const status = rule({ kind: 'status', field: 'status', solved: ['solved'], pending: 'raised' });
    expect(ended(status, 'status', '-')).toBe('open');
    expect(ended(status, 'status', 'on_hold')).toBe('met');
  });

  it('does not count as left otherwise than pending', () => {
    const owed = rule({
      kind: 'owed',
      trigger: 'hold',
      field: { name: 'sub_category', value: 'request' },
      pending: { name: 'status', values: ['on_hold'] },
      act: 'timeframe',
    });
    const told = (status: string) => {
      const log = [
        customer(0),
        event(5, { type: 'field', name: 'sub_category', value: 'request' }),
        event(6, { type: 'field', name: 'status', value: status }),
        event(9, { type: 'closed' }),
      ];
      return tell(log, 10_000, { ...pack, rules: [owed] }, 'chat').standards[0]?.state;
    };
    expect(told('--')).toBe('broken');
    expect(told('solved')).toBe('na');
  });
});

describe('a nudge of a field', () => {
  const text = { ar: 'صحّحه', en: 'Correct it' };
  const rule = (required: boolean, sentence = text): Rule => ({
    id: 'tid-kept',
    section: 'records',
    kind: 'field',
    title: text,
    why: text,
    check: { kind: 'field', fields: ['tid'], required },
    nudge: { text: sentence },
  });
  const tid = (at: number, value: string) => event(at, { type: 'field', name: 'tid', value });
  const nudges = (one: Rule, ...log: Parameters<typeof tell>[0][number][]) =>
    told(tell(log, 10_000_000, { ...pack, rules: [one] }, 'chat').nudges).filter((nudge) =>
      nudge.includes('tid-kept'),
    );

  it('tells a placeholder as it is set, once', () => {
    const log = [customer(0), agent(5), tid(10, '000'), customer(20, 'done')];
    expect(nudges(rule(false), ...log)).toEqual(['10 tid-kept']);
    expect(nudges(rule(false), customer(0), tid(10, '77120954'))).toEqual([]);
  });

  it('tells near the end what a topic calls for, or the rule requires, once', () => {
    const about = { ...customer(0), topics: ['card-terminal'] };
    const end = event(30, { type: 'close-attempt' });
    const leaving = [end, customer(40, 'done'), agent(50, 'bye')];
    expect(nudges(rule(false), about, agent(5), tid(10, ''), ...leaving)).toEqual(['30 tid-kept']);
    expect(nudges(rule(true), customer(0), agent(5), ...leaving)).toEqual(['30 tid-kept']);
    expect(nudges(rule(false), about, agent(5), tid(10, ''), end)).toEqual(['30 tid-kept']);
    expect(nudges(rule(false), customer(0), agent(5), tid(10, ''), end)).toEqual([]);
    expect(nudges(rule(true), customer(0), agent(5), end)).toEqual(['30 tid-kept']);
    expect(nudges(rule(true), customer(0), tid(10, '77120954'), end)).toEqual([]);
  });

  it('tells none of it in a sentence that is made for a suggestion', () => {
    const asks = rule(true, { ar: 'أهو {value}؟', en: 'Is it {value}?' });
    const end = event(30, { type: 'close-attempt' });
    expect(nudges(asks, customer(0), tid(10, '000'), end)).toEqual([]);
  });
});
