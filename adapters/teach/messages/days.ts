/** `Nov 20, 2026`, `٢٠ نوفمبر ٢٠٢٦`, `Friday 20/11`; and as well `Order number 12`. */
const SHAPE =
  /^(?=.{4,28}$)[\p{L}.,،\s]{0,16}\d{1,2}(?:[\p{L}.,،\s]{1,16}\d{4}|[/.-]\d{1,2}(?:[/.-]\d{2,4})?)?$/u;

/** Helpdesks write days in these; the Levant, the Maghreb and the Hijri calendar have months of their own. */
const LANGUAGES =
  'ar ar-SY ar-MA ar-SA-u-ca-islamic-umalqura en fr es de it pt nl tr fa ur he hi id ms ru pl'.split(
    ' ',
  );

/** Every third day of a year is in every month, and on every weekday. */
const MOMENTS = Array.from({ length: 122 }, (_, at) => at * 3 * 86_400_000);

let known: ReadonlySet<string> | null = null;

/** True for words that name a day, in any of the languages that helpdesks speak; digits are Latin. */
export function isDay(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const words = wordsIn(text);
  known ??= namesOfDays();
  return words.length === 0 || words.some((word) => known?.has(word));
}

function namesOfDays(): ReadonlySet<string> {
  return new Set(
    LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((width) =>
        [{ month: width }, { weekday: width }].flatMap((parts) => {
          const format = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
          return MOMENTS.flatMap((moment) => wordsIn(format.format(moment)));
        }),
      ),
    ),
  );
}

function wordsIn(text: string): string[] {
  return (text.toLocaleLowerCase('en').match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1);
}
