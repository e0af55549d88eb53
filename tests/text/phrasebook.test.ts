import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matcher } from '../../rules/engine/text/patterns/matcher.ts';
import { PatternError } from '../../rules/engine/text/patterns/pattern.ts';
import { Phrasebook } from '../../rules/engine/text/patterns/phrasebook.ts';
import { wordsOf } from '../../rules/engine/text/words.ts';

/** Words that are near to each other: typos, doubled letters and fused words of one are another. */
const WORDS = [
  'waiting',
  'waiving',
  'wating',
  'alright',
  'allright',
  'thank',
  'thankyou',
  'you',
  'order',
  'orders',
  'انتظارك',
  'انتظاركم',
  'انتضارك',
  'لحظه',
  'لحظات',
  'والله',
  'الله',
  'طلبك',
  'مافهمت',
  'فهمت',
  '12',
];
const word = fc.constantFrom(...WORDS);
const place = fc.oneof(
  { weight: 4, arbitrary: word },
  fc.tuple(word, word).map(([a, b]) => `(${a}|${b})`),
  fc.tuple(word, word, word).map(([a, b, c]) => `(${a} ${b}|${c})`),
  word.map((one) => `[${one}]`),
  word.map((one) => `${one}!`),
  word.map((one) => `${one}{you}`),
  fc.constantFrom('<word>', '<number>'),
);
const gap = fc.constantFrom(' ', ' ... ', ' ...2 ');
const guard = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  fc.constantFrom(' @start', ' @end', ' @alone', ' @question'),
  word.map((one) => ` @with(${one})`),
  word.map((one) => ` @without(${one})`),
);
const phrase = fc
  .tuple(word, fc.array(fc.tuple(gap, place), { maxLength: 3 }), gap, word, guard)
  .map(
    ([first, rest, last, end, guards]) => `${first}${rest.flat().join('')}${last}${end}${guards}`,
  );
const pack = fc.array(
  fc.record({ source: phrase, label: fc.constantFrom('hold', 'checkin', 'not hold') }),
  { minLength: 1, maxLength: 12 },
);
const message = fc
  .array(
    fc.tuple(
      fc.oneof(word, fc.constantFrom('waitng', 'aand', 'كلمه')),
      fc.constantFrom(' ', '. ', '? '),
    ),
    {
      maxLength: 9,
    },
  )
  .map((said) => said.flat().join(''));

describe('many packs in one book', () => {
  it('are read each as if it were alone', () => {
    fc.assert(
      fc.property(
        fc.array(pack, { minLength: 2, maxLength: 4 }),
        fc.nat({ max: 3 }),
        fc.array(message, { minLength: 4, maxLength: 8 }),
        (packs, bundled, texts) => {
          // Some come compiled with the build, the others are added to them.
          const built = new Phrasebook();
          for (const one of packs.slice(0, bundled)) built.take(one.map(({ source }) => source));
          const kept = JSON.parse(JSON.stringify(built.compiled()));
          const book = new Phrasebook(kept, built.sources);
          const joint = packs.map((one) => new Matcher(one, book));
          packs.forEach((one, at) => {
            const alone = new Matcher(one);
            for (const text of texts.map(wordsOf)) {
              expect(joint[at]?.find(text)).toEqual(alone.find(text));
            }
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('share a phrase that several of them have', () => {
    const book = new Phrasebook();
    const [first] = book.take(['thanks for (waiting|holding)', 'one moment']);
    const states = book.states.on.length;
    const [again] = book.take(['thanks for (waiting|holding)']);
    expect(again).toBe(first);
    expect(book.states.on.length).toBe(states);
  });

  it('are as they were when one of them cannot be read', () => {
    const book = new Phrasebook();
    const matcher = new Matcher([{ source: 'one moment', label: 'hold' }], book);
    const before = JSON.stringify(book.compiled());
    expect(() => book.take(['a moment', 'anything else [today'])).toThrow(PatternError);
    expect(JSON.stringify(book.compiled())).toBe(before);
    expect(matcher.find(wordsOf('One moment please'))).toHaveLength(1);
  });

  it('cost each other nothing: one built to explode leaves the others their states', () => {
    const book = new Phrasebook();
    const hostile = Array.from({ length: 500 }, (_, at) => `one ...8 <word> ...8 x${at}y`);
    new Matcher(
      hostile.map((source) => ({ source, label: 0 })),
      book,
    ).find(wordsOf('one '.repeat(50)));
    const matcher = new Matcher([{ source: 'one moment', label: 'hold' }], book);
    expect(matcher.find(wordsOf(`${'one '.repeat(2000)}moment`))).toEqual([
      { label: 'hold', phrase: 'one moment', first: 1999, last: 2000 },
    ]);
  });
});
