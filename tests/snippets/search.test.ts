import { describe, expect, it } from 'vitest';
import { indexSnippets, type Searchable, stretchesOf } from '../../rules/snippets/search.ts';

function snippet(texts: string | string[], more: Partial<Searchable> = {}): Searchable {
  return { title: null, abbreviation: null, uses: 0, usedAt: null, ...more, texts: [texts].flat() };
}

const finds = (query: string, ...items: Searchable[]) =>
  indexSnippets(items, (item) => item).find(query);

describe('finds', () => {
  it.each([
    // Hamza forms, also left out.
    ['اهلا', 'أهلًا وسهلًا'],
    ['أهلا', 'اهلا'],
    ['إسترجاع', 'استرجاع المبلغ'],
    ['مسئول', 'المسؤول'],
    ['مسؤول', 'مسئول الحساب'],
    ['شئون', 'شؤون العملاء'],
    ['شي', 'أي شيء آخر'],
    // Diacritics, tatweel, stretched letters.
    ['شكرا', 'شُكْرًا لك'],
    ['شكرا', 'شكـــرا'],
    ['شكراااا', 'شكراااااااا لك'],
    // Ta marbuta and ha, alef maqsura and ya.
    ['خدمه', 'خدمة العملاء'],
    ['خدمة', 'خدمه العملاء'],
    ['علي', 'على الرحب'],
    ['مصطفى', 'مصطفي'],
    // The article, on either side, and what is written together with it.
    ['استرجاع', 'طلب الاسترجاع'],
    ['الاسترجاع', 'طلب استرجاع'],
    ['استرجاع', 'بالاسترجاع'],
    ['استرجاع', 'وللاسترجاع'],
    ['الطلب', 'للطلب'],
    ['استرجاع', 'فلاسترجاع المبلغ'],
    // A ta marbuta, with a pronoun behind it too.
    ['بطاقة', 'رقم بطاقتك'],
    ['بطاقه بنكية', 'بطاقتكم البنكية'],
    // Beginnings of words, several of them, in any order.
    ['فات', 'رقم الفاتورة'],
    ['فات رق', 'رقم الفاتورة'],
    ['refund day', 'Your refund takes 5 days'],
    ['  refund   ', 'Your REFUND'],
    // Digits of all sets, and both languages in one query.
    ['15', 'خلال ١٥ يومًا'],
    ['١٥', 'within 15 days'],
    ['۱۵', 'within 15 days'],
    ['refund استرجاع', 'طلب استرجاع (refund)'],
    // Persian letters and presentation forms, as some keyboards and systems write them.
    ['یک', 'يك'],
    ['سلام', 'ﺳﻼﻡ'],
    ["don't", 'dont worry'],
  ])('%j in %j', (query, text) => {
    expect(finds(query, snippet(text))).toHaveLength(1);
  });

  it.each([
    ['رجاع', 'استرجاع'],
    ['fund', 'refund'],
    ['شكرا غدا', 'شكرا لك'],
    ['ا', 'بلا'],
    ['به', 'بتاريخ'],
    ['؟!', 'كيف حالك؟!'],
  ])('not %j in %j', (query, text) => {
    expect(finds(query, snippet(text))).toEqual([]);
  });

  it('in any of the texts, and words of the title and the text together', () => {
    const item = snippet(['نص عربي', 'an English text'], { title: 'العنوان' });
    expect(finds('english', item)).toEqual([item]);
    expect(finds('عربي عنوان', item)).toEqual([item]);
  });

  it('all of them, in their own order, where nothing is asked', () => {
    const items = [snippet('ب', { uses: 1 }), snippet('ا', { uses: 9 })];
    expect(finds('  ', ...items)).toEqual(items);
  });
});

describe('order', () => {
  const abbreviated = snippet('أي نص', { abbreviation: 'شكر' });
  const begins = snippet('أي نص', { abbreviation: 'شكر2' });
  const titled = snippet('أي نص', { title: 'الشكر' });
  const inText = snippet('شكرًا لانتظارك');

  it('has the abbreviation first, then the title, then the text', () => {
    expect(finds('شكر', inText, titled, begins, abbreviated)).toEqual([
      abbreviated,
      begins,
      titled,
      inText,
    ]);
  });

  it('knows an abbreviation in any spelling', () => {
    const hello = snippet('x', { abbreviation: '/Hello' });
    expect(finds('/hello', hello)).toEqual([hello]);
    const greeting = snippet('x', { abbreviation: 'أهلا' });
    expect(finds('اهلا', inText, greeting)).toEqual([greeting]);
  });

  it('breaks ties by use, then by the last use, then by the agent’s order', () => {
    const a = snippet('رد', { uses: 2, usedAt: 1 });
    const b = snippet('رد', { uses: 5, usedAt: 1 });
    const c = snippet('رد', { uses: 5, usedAt: 9 });
    const d = snippet('رد');
    const e = snippet('رد');
    expect(finds('رد', d, a, e, b, c)).toEqual([c, b, a, d, e]);
  });
});

describe('stretchesOf', () => {
  const marked = (query: string, text: string) =>
    stretchesOf(query, text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['شكرا', 'شُكْرًا لك، وشكـــرا', ['شُكْرًا', 'شكـــرا']],
    ['الطلب', 'رقم الطَّلب للطلب', ['طَّلب', 'طلب']],
    ['re refund', 'Refund refunds', ['Refund', 'refund']],
    ['١٥', 'خلال 15 يوم', ['15']],
    ['شكرا', 'شكراااا', ['شكراااا']],
    ['', 'text', []],
  ])('marks %j in %j', (query, text, stretches) => {
    expect(marked(query, text)).toEqual(stretches);
  });
});

it('is made ready piece by piece, and finds the same at every stage', () => {
  const items = Array.from({ length: 5 }, (_, at) => snippet(`رد ${at} استرجاع`));
  const whole = indexSnippets(items, (item) => item);
  for (let folded = 0; folded <= items.length; folded += 1) {
    const index = indexSnippets(items, (item) => item);
    let ready = false;
    for (let step = 0; step < folded; step += 1) ready = index.prepare(() => false);
    expect(ready).toBe(folded === items.length);
    expect(index.find('استرجاع')).toEqual(whole.find('استرجاع'));
    expect(index.find('استرجاع')).toHaveLength(5);
  }
});

it('reads each item once, when it is made ready', () => {
  const read: number[] = [];
  const items = [0, 1, 2];
  const index = indexSnippets(items, (item) => {
    read.push(item);
    return snippet(`text ${item}`);
  });
  expect(read).toEqual([]);
  index.prepare(() => read.length < 2);
  expect(read).toEqual([0, 1]);
  index.find('text');
  index.find('tex');
  expect(read).toEqual([0, 1, 2]);
});
