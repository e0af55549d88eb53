import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matcher } from '../../rules/engine/text/patterns/matcher.ts';
import { parsePattern } from '../../rules/engine/text/patterns/parse-pattern.ts';
import { PatternError } from '../../rules/engine/text/patterns/pattern.ts';
import { wordsOf } from '../../rules/engine/text/words.ts';

function found(pattern: string, text: string): string | null {
  const matcher = new Matcher([{ source: pattern, label: 0 }]);
  const words = wordsOf(text);
  const match = matcher.find(words).at(-1);
  if (!match) return null;
  return text.slice(words.words[match.first]?.start, words.words[match.last]?.end);
}

const MATCHES: readonly (readonly [pattern: string, text: string, found: string | null])[] = [
  ['open (24/7|always)', 'We are open 24/7', 'open 24/7'],
  ['thanks for waiting', 'Ok, THANKS for waiting!', 'THANKS for waiting'],
  ['(one|a) (moment|second)', 'just one second', 'one second'],
  ['anything else [today]', 'Anything else?', 'Anything else'],
  ['شكرا ...2 انتظارك', 'شكراً لك على انتظارك', 'شكراً لك على انتظارك'],
  ['شكرا ...2 انتظارك', 'شكرا جدا لك على انتظارك', null],
  ['{ب,ل}رقم', 'زودني برقم الطلب', 'برقم'],
  ['تواصل{you}', 'نشكر تواصلج', 'تواصلج'],
  ['{ال}(طلب|بلاغ){you}', 'رفعنا البلاغ', 'البلاغ'],
  ['{prep}{al}فريق', 'تم رفعه للفريق', 'للفريق'],
  ['انتظر{verb}{me}', 'انتظريني شوي', 'انتظريني'],
  ['معك <word> من', 'معك سارة من سدرة', 'معك سارة من'],
  ['within <number> days', 'within 3 days', 'within 3 days'],
  ['within <number> days', 'within ٣ days', 'within ٣ days'],
  ['within <number> days', 'within some days', null],
  ['لحظه', 'ولحظة', 'ولحظة'],
  ['another moment', 'anohter moment', 'anohter moment'],
  ['another! moment', 'anohter moment', null],
  ['thank', 'I think so', null],
  ['ما فهمت', 'مافهمت', 'مافهمت'],
  ['شكرا', 'شكراااا', 'شكراااا'],
  ['حلو', 'حلوو', 'حلوو'],
  ['please wait', 'please. Wait', null],
  ['please wait', 'please.. wait', 'please.. wait'],
  ['hello @first', 'hello there', 'hello'],
  ['hello @first', 'oh hello', null],
  ['send @start', 'ok, send it', 'send'],
  ['send @start', 'I will send it', null],
  ['bye @end', 'ok bye', 'bye'],
  ['bye @end', 'bye now', null],
  ['wait @alone', 'Wait.', 'Wait'],
  ['wait @alone', 'wait here', null],
  ['you there @question', 'you there?', 'you there'],
  ['you there @question', 'you there.', null],
  ['you there @statement', 'you there?', null],
  ['moment @without(any moment)', 'at any moment', null],
  ['moment @without(any moment)', 'Any time. One moment', 'moment'],
  ['sorry @with(wait|delay)', 'sorry for the delay', 'sorry'],
  ['sorry @with(wait|delay)', 'sorry. No delay', null],
  ['[so] [very] sorry', 'so very sorry', 'so very sorry'],
];

const WRONG: readonly (readonly [pattern: string, says: RegExp])[] = [
  ['', /No words/],
  ['   ', /No words/],
  ['(a|b', /"\)" is missing.*Close/],
  ['[today', /"]" is missing/],
  ['a)', /Unexpected "\)"/],
  ['[ال]طلب', /touches a bracket at character 5.*braces: \{ال\}/],
  ['ب(دقيقه|لحظه)', /touches a bracket at character 2/],
  ['(طلب|بلاغ)ك', /touches a bracket/],
  ['(طلب، بلاغ)', /"،" in brackets at character 5.*Write \| between choices/],
  ['(طلب/بلاغ)', /"\/" in brackets at character 4.*Write \| between choices/],
  ['شكرا/مشكور', /"\/" between words at character 5.*\(طلب\|بلاغ\)/],
  ['hello [sir, madam]', /"," in brackets/],
  ['hi @with(sir/madam)', /"\/" in brackets/],
  ['help@start', /touches a word at character 5.*A space is missing before @/],
  ['ن{ال}سخه', /Braces in the middle of a word/],
  ['lost @Start', /Unknown guard "@Start".*Write @start\./],
  ['any @start else', /Words after a guard.*at the end/],
  ['(a|)', /empty choice/],
  ['... a', /gap at the edge/],
  ['a ...', /gap at the edge/],
  ['a ...9 b', /gap too wide/],
  ['[a] [b]', /Everything is optional/],
  ['حساب{your}', /Unknown name "your".*Known: .*you/],
  ['حساب{you', /"}" is missing/],
  ['a @soon', /Unknown guard "@soon".*@first/],
  ['a @with', /names no words/],
  ['a @with([b])', /optional guard/],
  ['<name>', /Only <word> and <number>/],
  ['a # b', /No letters in "#"/],
  ['((((((a))))))', /too deep/],
  [`a ${'...8 b '.repeat(9)}`, /Spans up to/],
  ['x'.repeat(3000), /Too long/],
  ['كتب{you}{you}{you}{you}', /Too many braces/],
];

describe('the pattern language', () => {
  it.each(MATCHES)('%s in "%s"', (pattern, text, expected) => {
    expect(found(pattern, text)).toBe(expected);
  });

  it.each(WRONG)('refuses "%s" with what, where and the remedy', (pattern, says) => {
    expect(() => parsePattern(pattern)).toThrow(PatternError);
    expect(() => parsePattern(pattern)).toThrow(says);
    expect(() => parsePattern(pattern)).toThrow(/at character \d+ of/);
  });

  it('reads or refuses anything, and never fails otherwise', () => {
    const piece = fc.constantFrom(
      ...'()[]{}|@<>!…. ',
      '...',
      'a',
      'لحظه',
      '{you}',
      '@with(',
      '@end',
      '<word>',
      '9',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const source = pieces.join('');
        try {
          new Matcher([{ source, label: 0 }]).find(wordsOf('a لحظه a a'));
        } catch (error) {
          expect(error).toBeInstanceOf(PatternError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
