import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../rules/engine/text/normalise.ts';

const PAIRS: readonly (readonly [why: string, before: string, after: string])[] = [
  ['alef with hamza', 'أهلاً', 'اهلا'],
  ['alef forms', 'إآٱأ', 'ا'],
  ['hamza on waw and ya', 'مسؤول شيئًا دقائق', 'مسوول شييا دقايق'],
  ['standalone hamza', 'شيء', 'شي'],
  ['alef maqsura', 'على مستشفى', 'علي مستشفي'],
  ['ta marbuta', 'لحظة', 'لحظه'],
  ['diacritics', 'شُكْرًا جَزِيلًا', 'شكرا جزيلا'],
  ['superscript alef', 'هٰذا', 'هذا'],
  ['tatweel', 'شـــكرا', 'شكرا'],
  ['decomposed hamza', 'ا\u0654هلا', 'اهلا'],
  ['direction marks', '\u200fمرحبا\u200e \u2067hi\u2069', 'مرحبا hi'],
  ['zero-width joiners', 'مر\u200cحبا\u200d', 'مرحبا'],
  ['byte order mark', '\ufeffhello', 'hello'],
  ['presentation forms', 'ﻣﺮﺣﺒﺎ ﻻ', 'مرحبا لا'],
  ['the ligature of the name', 'ﷲ', 'الله'],
  ['Persian keyboard', 'شکرا علی', 'شكرا علي'],
  ['Gulf letters', 'شلونچ گال پيتزا', 'شلونج كال بيتزا'],
  ['ha with goal, ta marbuta goal', 'ہۃھ', 'ه'],
  ['Arabic digits', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['Persian digits', '۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['digits are not stretched', '1111 000', '1111 000'],
  ['stretched Arabic', 'شكراااااا', 'شكرا'],
  ['stretched through tatweel', 'شكراـاـا', 'شكرا'],
  ['stretched English', 'soooo hellooo', 'so hello'],
  ['two in a row stay', 'الله hello', 'الله hello'],
  ['capitals', 'HeLLo', 'hello'],
  ['accents', 'café naïve', 'cafe naive'],
  ['full width', 'Ｈｉ１', 'hi1'],
  ['styled letters', '𝐇𝐢', 'hi'],
  ['straight apostrophe', "don't I'll", 'dont ill'],
  ['curly apostrophe', 'don’t', 'dont'],
  ['apostrophe outside words', "'hi'", "'hi'"],
  ['no-break space', 'a\u00a0b', 'a b'],
  ['line ends', 'a\r\nb', 'a\n\nb'],
  ['emoji stay', 'شكرا🌷', 'شكرا🌷'],
  ['nothing', '', ''],
];

/** Texts of the kind that breaks offsets: marks, ligatures, pairs, runs. */
const piece = fc.constantFrom(
  ...[
    'ا',
    'أ',
    'لله',
    'ﷺ',
    'ﻻ',
    '\u064b',
    'ـ',
    '\u200f',
    "'",
    '’',
    'o',
    'OO',
    '𝐇',
    '🌷',
    ' ',
    '\n',
    '٣',
    'ß',
    'İ',
    '\ud800',
  ],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('normalise', () => {
  it.each(PAIRS)('%s: %s', (_, before, after) => {
    expect(normalise(before).text).toBe(after);
  });

  it('gives an offset for every unit, ascending and inside the original', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: out, starts, ends } = normalise(original);
        expect(starts).toHaveLength(out.length);
        expect(ends).toHaveLength(out.length);
        for (let at = 0; at < out.length; at++) {
          const start = starts[at] ?? -1;
          const end = ends[at] ?? -1;
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
          expect(end).toBeLessThanOrEqual(original.length);
        }
      }),
    );
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(text, (original) => {
        const once = normalise(original).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });

  it('leads back to the stretch it came from', () => {
    const { text: out, starts, ends } = normalise('قلت شكراااا لك');
    const at = out.indexOf('شكرا');
    expect('قلت شكراااا لك'.slice(starts[at], ends[at + 3])).toBe('شكراااا');
  });
});
