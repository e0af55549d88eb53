import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../../rules/engine/events.ts';
import type { Check } from '../../../rules/engine/pack/rule.ts';
import { agent, customer, event, history } from '../script.ts';
import { about, close, field, seen } from './one-rule.ts';

describe('a field, and the value that the conversation shows', () => {
  const text = (word: string) => ({ ar: word, en: word });
  const check: Check = { kind: 'field', fields: ['sub_category'], required: false };
  const fields = [
    {
      name: 'sub_category',
      title: text('Sub-category'),
      values: [
        { value: 'inquiry', title: text('Inquiry'), shownBy: [{ topics: ['how-to'] }] },
        {
          value: 'complaint',
          title: text('Complaint'),
          shownBy: [{ act: 'upset' as const, topics: ['printer'] }],
        },
        { value: 'other', title: text('Other') },
      ],
    },
  ];
  const judge = (...log: ConversationEvent[]) => seen(check, log, { pack: { fields } });
  const filed = (at: number, value: string) => field(at, 'sub_category', value);
  const asksHow = about(0, 'how-to');
  const further = agent(30, 'further');

  it('is asked about as it is set, and again only for another value', () => {
    const log = [asksHow, filed(10, 'complaint'), further, filed(40, 'complaint'), close(50)];
    expect(judge(...log)).toMatchObject({ state: 'open', told: ['10 it'] });
    expect(judge(...log).evidence).toEqual([asksHow.id, filed(40, 'complaint').id]);
    expect(judge(...log).mine[0]?.suggests).toEqual(text('Inquiry'));
  });

  it('is asked about near the end where it was set before, or is empty', () => {
    for (const value of ['complaint', '--', '']) {
      const log = [filed(0, value), about(5, 'how-to'), agent(10), further];
      expect(judge(...log)).toMatchObject({ state: 'open', told: ['30 it'] });
    }
  });

  it('is asked about by what was there before, but not then', () => {
    const log = [history(asksHow), history(filed(10, 'complaint')), further];
    expect(judge(...log).told).toEqual(['30 it']);
  });

  it.each<[string, ConversationEvent[], string]>([
    ['it is what is shown', [asksHow, filed(10, 'Inquiry')], 'met'],
    ['nothing tells what it means', [asksHow, filed(10, 'other')], 'met'],
    ['the pack does not know it', [asksHow, filed(10, 'Partner')], 'met'],
    ['nothing is shown', [customer(0), filed(10, 'complaint')], 'met'],
    [
      'a part of what shows it is there',
      [asksHow, about(5, 'printer'), filed(10, 'complaint')],
      'met',
    ],
    [
      'another is shown too',
      [asksHow, about(2, 'printer'), customer(4, 'upset'), filed(10, '-')],
      'open',
    ],
    ['a part is missing', [about(2, 'printer'), filed(10, 'inquiry')], 'met'],
    ['the page does not show it', [asksHow], 'open'],
  ])('is left alone where %s', (_, log, state) => {
    expect(judge(...log, further)).toMatchObject({ state, told: [] });
  });

  it('is left to a tick, and never broken by itself', () => {
    const ticked = event(5, { type: 'tick', standard: 'it', value: 'met' });
    expect(judge(asksHow, ticked, filed(10, 'complaint'), further).told).toEqual([]);
    expect(judge(asksHow, filed(10, 'complaint'), close(20)).state).toBe('open');
  });
});

describe('a field that a topic calls for', () => {
  const check: Check = { kind: 'field', fields: ['tid', 'mobile'], required: false };
  const fields = [
    { name: 'tid', title: { ar: 'ر', en: 'TID' }, requiredFor: ['payments'], refuse: ['0-0-7'] },
  ];
  const state = (...log: ConversationEvent[]) =>
    seen(check, [customer(0), agent(5), ...log], { pack: { fields } }).state;

  it('is missing where the page shows it empty at the end', () => {
    expect(state(about(6, 'payments'), field(7, 'tid', ''), close(9))).toBe('broken');
    expect(state(about(6, 'payments'), field(7, 'tid', ''))).toBe('open');
    expect(
      state(about(6, 'payments'), field(7, 'tid', ''), field(8, 'mobile', '0521467730'), close(9)),
    ).toBe('broken');
  });

  it('is not missed where the page does not show it, or nothing calls for it', () => {
    expect(state(about(6, 'payments'), close(9))).toBe('open');
    expect(state(field(7, 'tid', ''), close(9))).toBe('open');
    expect(state(about(6, 'payments'), field(7, 'tid', ''), field(8, 'tid', '77120954'))).toBe(
      'met',
    );
  });

  it('refuses what the pack refuses', () => {
    expect(state(field(7, 'tid', '0-0-7'))).toBe('broken');
  });
});

describe('a country, and the phone that goes with it', () => {
  const check: Check = { kind: 'field', fields: ['country'], required: false };
  const state = (country: string, mobile: string) =>
    seen(check, [field(0, 'country', country), field(1, 'mobile', mobile)]).state;

  it.each([
    ['Saudi Arabia', '+966521467730', 'met'],
    ['saudi_arabia', '00966 52-146 7730', 'met'],
    ['السعودية', '+٩٦٦٥٢١٤٦٧٧٣٠', 'met'],
    ['KSA', '+971521467730', 'broken'],
    ['الكويت', '00966521467730', 'broken'],
  ])('%s and %s: %s', (country, mobile, expected) => {
    expect(state(country, mobile)).toBe(expected);
  });

  it.each([
    ['Kuwait', '0521467730'],
    ['Kuwait', ''],
    ['Atlantis', '+966521467730'],
    ['Kuwait', '+4915112345678'],
    ['Kuwait', '+966'],
  ])('%s and %s say nothing against each other', (country, mobile) => {
    expect(state(country, mobile)).toBe('met');
  });
});

describe('a value that only fills the box', () => {
  const check: Check = { kind: 'field', fields: ['account_number'], required: false };
  const state = (value: string) =>
    seen(check, [customer(0), field(1, 'account_number', value)]).state;

  it.each([
    '000',
    '٠٠٠',
    '111',
    '123456',
    'N/A',
    '.',
    'لا يوجد',
    'لايوجد',
    'غير معروف',
    'غير معروفة',
    'Unknown',
    'not available',
    'TBD',
  ])('is refused: %s', (value) => expect(state(value)).toBe('broken'));

  it.each(['442917', '1000', '100200', 'Unknown Foods LLC', 'شركة غير', '5'])(
    'is real: %s',
    (value) => expect(state(value)).toBe('met'),
  );

  it('is what the pack refuses, however it is written', () => {
    const title = { ar: 'الفرع', en: 'Branch' };
    const fields = [{ name: 'branch', title, refuse: ['Head office'] }];
    const own = { ...check, fields: ['branch'] };
    const log = [customer(0), field(1, 'branch', 'head-office')];
    expect(seen(own, log, { pack: { fields } }).state).toBe('broken');
  });
});
