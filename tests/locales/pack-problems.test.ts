import { expect, test } from 'vitest';
import { sayProblem } from '../../locales/pack-problems.ts';
import { loadModel } from '../../rules/engine/text/model/shipped.ts';
import { parsePattern } from '../../rules/engine/text/patterns/parse-pattern.ts';
import { PatternError } from '../../rules/engine/text/patterns/pattern.ts';
import { readPreset } from '../../scripts/packs/presets.ts';
import { nearLine } from '../../stores/packs/check/example-slips.ts';
import { hostilePack, judge, slimPack } from '../packs/check/hostile-packs.ts';
import { linesOf, SLIPS } from '../packs/check/sloppy-packs.ts';

await loadModel();

const ISOLATES = /[\u2066-\u2069]/gu;
function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof PatternError) return error.message;
  }
  throw new Error('nothing was refused');
}

const said = (message: string) => sayProblem(message, 'ar')?.replace(ISOLATES, '') ?? null;

test.each(SLIPS)('a lead is told in Arabic of %s', (_, text) => {
  for (const line of linesOf(text)) {
    const message = line.slice(line.indexOf(': ') + 2);
    expect(said(message), message).toMatch(/[ء-ي]{3}/);
  }
});

test('what is wrong with hostile packs is told in Arabic too', () => {
  const slim = JSON.stringify(slimPack(readPreset('support-quality')));
  const untold = new Set<string>();
  for (let seed = 1; seed <= 300; seed++) {
    for (const message of judge(hostilePack(seed, slim), () => 0).messages) {
      if (sayProblem(message, 'ar') === null) untold.add(message);
    }
  }
  expect([...untold]).toEqual([]);
});

test.each([
  '',
  '(a|b',
  '[today',
  'a)',
  '(a|)',
  '... a',
  'a ...9 b',
  '[a]',
  'حساب{your}',
  'حساب{you',
  'ن{ال}سخه',
  '(طلب، بلاغ)',
  '(طلب/بلاغ)',
  'help@start',
  'lost @Start',
  'a @soon',
  'a @with',
  'a @with([b])',
  'a @start b',
  '[ال]طلب',
  '<name>',
  'a # b',
  'a.*b',
  '((((((a))))))',
  `a ${'...8 b '.repeat(9)}`,
  'x'.repeat(3000),
  'كتب{you}{you}{you}{you}',
  'كتب{،}',
  "don't-know{you}",
])('what is wrong with a phrase is told in Arabic alone: %s', (pattern) => {
  const arabic = said(messageOf(() => parsePattern(pattern)));
  expect(arabic).toMatch(/[ء-ي]{3}/);
  expect(arabic).not.toMatch(
    /\b(Write|Put|Close|Take|Name|Keep|Split|Known|At most|Remove|Only)\b/,
  );
});

test.each(['custmer: hi', 'tick hold done', 'tick hold', 'field status solved', 'closed'])(
  'what is wrong with a line that is nearly one is told in Arabic: %s',
  (line) => {
    const told = nearLine(line) ?? '';
    expect(said(told), told).toMatch(/[ء-ي]{3}/);
  },
);

test('the line is told last, in Arabic too', () => {
  expect(said('is missing; add it (line 12)')).toMatch(/\(السطر 12\)$/);
});

test('values stand in the sentence by themselves, whatever their direction', () => {
  expect(sayProblem('"1.0" is no version; write three numbers, such as 1.0.0', 'ar')).toBe(
    '\u2068"1.0"\u2069 ليس رقم إصدار؛ المطلوب ثلاثة أرقام، مثل 1.0.0.',
  );
  expect(said('is not JSON at line 3, column 9: a comma stands before "}"; remove it')).toBe(
    'خطأ في كتابة JSON، السطر 3، الموضع 9: فاصلة زائدة قبل }؛ يلزم حذفها.',
  );
});

test('a file that is too large is told before it is read', () => {
  expect(said('the file has 1048577 bytes, and 1048576 (1 MiB) is the most; split the pack')).toBe(
    'حجم الملف 1048577 بايت، والحد 1 ميغابايت؛ يلزم تقسيم الحزمة.',
  );
});

test('what it has no words for is left to be shown as it is', () => {
  expect(sayProblem('something new; do this', 'ar')).toBeNull();
  expect(sayProblem('something new; do this', 'en')).toBe('something new; do this');
});

test('what says more stands before what says less', () => {
  expect(said('"CK" is the abbreviation of "timeframe" already; give each its own')).toBe(
    'الاختصار CK مستعمل للنص timeframe؛ يلزم اختصار مستقل لكل نص.',
  );
});

test('what was found and what was read is told in Arabic words', () => {
  expect(said('an object stands where a list is expected; put it in [ ]')).toBe(
    'المتوقع قائمة والموجود كائن؛ يوضع بين [ و ].',
  );
  expect(
    said(
      'rule "hold" should fire here and was quiet: nudge check-in at 140 s, standard na; read as customer (nothing) about printer · agent greet, intro; correct the example, the rule or the phrases',
    ),
  ).toBe(
    'المتوقع أن تنبّه القاعدة hold في هذا المثال، ولم تنبّه: تنبيه check-in عند 140 ث، المعيار: لا ينطبق\nقُرئ المثال: العميل (لا شيء) عن printer · الموظف greet, intro\nيلزم تصحيح المثال أو القاعدة أو العبارات.',
  );
});
