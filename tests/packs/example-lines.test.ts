import { describe, expect, test } from 'vitest';
import { readExample } from '../../rules/engine/transcript/example-lines.ts';

test('reads every kind of line, ten seconds apart unless a time is given', () => {
  const lines = [
    'bot: You are in the queue',
    'customer: hello: the printer, please',
    'agent @150: One moment please',
    'hold on @151.5',
    'hold off',
    'said thank_wait @161.5',
    'note: asked the second line',
    'draft: not sent yet',
    'field account_number = 442917',
    'field country =',
    'tick history na @300',
    'close-attempt',
    'close @400',
  ];
  expect(readExample(lines, 'en')).toEqual({
    ok: true,
    events: [
      { at: 0, type: 'message', author: 'bot', text: 'You are in the queue' },
      { at: 10, type: 'message', author: 'customer', text: 'hello: the printer, please' },
      { at: 150, type: 'message', author: 'agent', text: 'One moment please' },
      { at: 151.5, type: 'hold', state: 'on' },
      { at: 161.5, type: 'hold', state: 'off' },
      { at: 161.5, type: 'spoken', act: 'thank_wait' },
      { at: 171.5, type: 'note', text: 'asked the second line' },
      { at: 181.5, type: 'draft', text: 'not sent yet' },
      { at: 191.5, type: 'field', name: 'account_number', value: '442917' },
      { at: 201.5, type: 'field', name: 'country', value: '' },
      { at: 300, type: 'tick', standard: 'history', value: 'na' },
      { at: 310, type: 'close-attempt' },
      { at: 400, type: 'closed' },
    ],
  });
});

test.each([
  ['ar', 'معك سارة من متجر النخلة يا خالد'],
  ['en', 'معك Sara من Palm Store يا Khalid'],
] as const)('fills the names of the people in %s examples', (language, text) => {
  const read = readExample(['agent: معك {agent} من {company} يا {customer}'], language);
  expect(read).toEqual({ ok: true, events: [{ at: 0, type: 'message', author: 'agent', text }] });
});

test('times may be written in any digits', () => {
  const read = readExample(['customer: متى', 'agent @٢٠: أهلًا', 'close @۳۰۰'], 'ar');
  expect(read.ok ? read.events.map(({ at }) => at) : read.problems).toEqual([0, 20, 300]);
});

describe('refuses, with the line', () => {
  test.each([
    ['a word that nobody is', 'boss: hello', /is not a line that examples know/],
    ['words without a speaker', 'hello', /is not a line that examples know/],
    ['silence', 'agent:   ', /nothing is said/],
    ['a time that is no number', 'agent @1.2.3: hi', /not a number of seconds/],
    ['a time in minutes', 'agent @2:30: hi', /@2:30 is not a number of seconds; write @150/],
    ['half a hold', 'hold', /is not a line/],
    ['a state that is none', 'tick history done', /is not a line/],
    ['a field without a value sign', 'field status solved', /is not a line/],
  ])('%s', (_, line, message) => {
    const read = readExample(['customer: hello', line], 'en');
    expect(read.ok).toBe(false);
    if (!read.ok) {
      expect(read.problems.map((problem) => problem.line)).toEqual([1]);
      expect(read.problems[0]?.message).toMatch(message);
    }
  });

  test('times that run backwards', () => {
    const read = readExample(['agent @60: hello', 'agent @50: again'], 'en');
    expect(read.ok ? [] : read.problems).toEqual([
      { line: 1, message: expect.stringMatching(/@50 is before the line above it \(@60\)/) },
    ]);
  });
});
