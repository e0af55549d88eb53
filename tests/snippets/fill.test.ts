import { describe, expect, it } from 'vitest';
import { findBlank } from '../../rules/engine/draft/blank.ts';
import { askedFor, fillSnippet } from '../../rules/snippets/fill.ts';
import { labelOf } from '../../rules/snippets/label.ts';
import { variableKey } from '../../rules/snippets/variables.ts';

describe('fillSnippet', () => {
  it.each([
    ['[{customer}، ]ما زلنا نراجع طلبك.', { customer: 'نورة' }, 'نورة، ما زلنا نراجع طلبك.'],
    ['[{customer}، ]ما زلنا نراجع طلبك.', {}, 'ما زلنا نراجع طلبك.'],
    ['[{customer}، ]ما زلنا نراجع طلبك.', { customer: '  ' }, 'ما زلنا نراجع طلبك.'],
    ['This is {agent}.', {}, 'This is ____.'],
    ['[ from {company}, {agent}]!', { company: 'Acme' }, '!'],
    // Names are text, whatever they look like.
    ['Hello {customer}', { customer: '{agent}', agent: 'Sara' }, 'Hello {agent}'],
    ['Hello[ {customer}]', { customer: '[x] $& $1', agent: 'Sara' }, 'Hello [x] $& $1'],
    ['{constructor} {toString}', {}, '____ ____'],
    // Brackets and braces without a variable are the writer's own.
    ['[صورة] بعد ____ يوم {}', {}, '[صورة] بعد ____ يوم {}'],
    ['{{contact.name}} { x }', {}, '{{contact.name}} { x }'],
    [`$\{price}`, {}, `$\{price}`],
    // The team's own variables, whatever they are called.
    ['طلبك رقم {order}', { order: '٤٤١٢' }, 'طلبك رقم ٤٤١٢'],
    ['طلبك {رقم الطلب} عند {رقم_الطلب}', { 'رقم الطلب': '7' }, 'طلبك 7 عند 7'],
    ['[رقم طلبك {order}. ]شكرًا', {}, 'شكرًا'],
    // Arabic names of what the page knows.
    [
      'أهلًا {العميل}، معك {اسم الموظف} من {الشركة}',
      { customer: 'نورة', agent: 'سارة', company: 'متجر' },
      'أهلًا نورة، معك سارة من متجر',
    ],
    // No direction marks, whoever brought them, and one kind of line break.
    ['\u200fأهلًا\u202b {customer}\u202c', { customer: '\u2068Sara\u2069\n' }, 'أهلًا Sara'],
    ['a\r\nb\rc', {}, 'a\nb\nc'],
    // What joins emoji and Persian letters is no direction mark.
    ['👩\u200d💻 می\u200cروم', {}, '👩\u200d💻 می\u200cروم'],
  ])('fills %j from %j', (snippet, values, text) => {
    expect(fillSnippet(snippet, values).text).toBe(text);
  });

  it('says which variables are left, each once, as they are written', () => {
    const filled = fillSnippet('{order} {Order} {customer}[ {agent}] {رقم الجهاز}', {});
    expect(filled).toEqual({
      text: '____ ____ ____ ____',
      caret: null,
      open: ['order', 'customer', 'رقم الجهاز'],
    });
  });

  it.each([
    ['Dear {customer}, {cursor} Regards', { customer: 'Sara' }, 'Dear Sara,  Regards', 11],
    ['{cursor}', {}, '', 0],
    ['أهلًا {المؤشر}!', {}, 'أهلًا !', 6],
    ['[{cursor}] {cursor}', {}, '[] ', 1],
    ['[{customer} {cursor}]x', {}, 'x', null],
    ['[{customer} {cursor}]x', { customer: 'A' }, 'A x', 2],
    ['no place', {}, 'no place', null],
  ])('places the caret of %j', (snippet, values, text, caret) => {
    expect(fillSnippet(snippet, values)).toMatchObject({ text, caret });
  });

  it.each([
    'أرسلنا {order} اليوم',
    'طلبك({order})',
    '#{order}',
    'ORD-{order}.',
    'https://a.example/{order}',
  ])('leaves a blank in %j that the check of drafts marks', (snippet) => {
    const { text } = fillSnippet(snippet, {});
    const blank = findBlank(text);
    expect(blank && text.slice(blank.start, blank.end)).toBe('____');
  });

  it('takes no longer for hostile texts than for long ones', () => {
    const started = performance.now();
    for (const part of ['[', '{', '[{a', '[{a}', '{a-', '[{customer} ', '{a b c d e']) {
      fillSnippet(part.repeat(10_000 / part.length), {});
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('askedFor', () => {
  it('asks for what is not known, each once; names in brackets are left out quietly', () => {
    const snippet = '[{customer}، ]طلبك {order} لدى {company}[ في {city}] {Order} {cursor}';
    expect(askedFor(snippet, { company: 'متجر' })).toEqual([
      { key: 'order', name: 'order', optional: false },
      { key: 'city', name: 'city', optional: true },
    ]);
    expect(askedFor('{customer}', {})).toEqual([
      { key: 'customer', name: 'customer', optional: false },
    ]);
  });

  it('asks for the names of an introduction until they are known', () => {
    const greeting = 'Hello[ {first_name}] and welcome[ to {company}].[ This is {agent}.]';
    const name = (key: string) => ({ key, name: key, optional: true });
    expect(askedFor(greeting, {})).toEqual([name('company'), name('agent')]);
    expect(askedFor(greeting, { company: 'Store' })).toEqual([name('agent')]);
    expect(askedFor(greeting, { agent: 'Layla' })).toEqual([]);
    expect(askedFor('Thank you for contacting us[ at {company}].', {})).toEqual([]);
  });

  it('is not content with brackets where the variable stands outside of them too', () => {
    expect(askedFor('[x {order}] {order}', {})).toEqual([
      { key: 'order', name: 'order', optional: false },
    ]);
  });
});

it.each([
  ['Order_Number', 'order number'],
  ['رقم الطّلب', 'رقم الطلب'],
  ['اسم العميل', 'customer'],
  ['المؤشّر', 'cursor'],
])('knows %j as %j', (name, key) => {
  expect(variableKey(name)).toBe(variableKey(key));
});

it.each([
  ['[{customer}، ]ما زلنا نراجع طلبك.\nشكرًا', 'ما زلنا نراجع طلبك. شكرًا'],
  ['نعود إليك خلال ____ يوم يا {customer}', 'نعود إليك خلال … يوم يا …'],
  ['كلمة '.repeat(40), 'كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة…'],
  ['x'.repeat(200), `${'x'.repeat(56)}…`],
])('labels %j', (snippet, label) => {
  expect(labelOf(snippet)).toBe(label);
});
