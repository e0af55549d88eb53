import { isolate } from '../translate.ts';

/** How the check calls what it found or expects. */
const THINGS: ReadonlyMap<string, string> = new Map([
  ['a list', 'قائمة'],
  ['an object', 'كائن'],
  ['a text', 'نص'],
  ['a number', 'رقم'],
  ['true or false', 'true أو false'],
]);

/** Who says something, where it is no word to be written. */
const PEOPLE: ReadonlyMap<string, string> = new Map([
  ['agent', 'الموظف'],
  ['customer', 'العميل'],
  ['bot', 'الرد الآلي'],
  ['system', 'النظام'],
  ['draft', 'المسودة'],
]);

const STATES: ReadonlyMap<string, string> = new Map([
  ['met', 'تم'],
  ['open', 'متبقٍّ'],
  ['broken', 'لم يتحقق'],
  ['na', 'لا ينطبق'],
]);

/** What changes in a saying, in Arabic where it is no word of a pack; else null. */
export function inArabic(slot: string, value: string): string | null {
  if (slot === 'seen') return seen(value);
  if (slot === 'read') return isolate(read(value));
  if (slot === 'shown' || slot === 'author') return PEOPLE.get(value) ?? null;
  return THINGS.get(value) ?? null;
}

/** `nudge check-in at 140 s, standard broken`. */
function seen(value: string): string {
  return value
    .replace(/nudge (\S+) at (\S+) s/gu, 'تنبيه $1 عند $2 ث')
    .replace(/standard (\w+)$/u, (_, state: string) => `المعيار: ${STATES.get(state) ?? state}`)
    .replaceAll(', ', '، ');
}

/** `customer (nothing) about printer · agent greet, intro`. */
function read(value: string): string {
  return value
    .split(' · ')
    .map((message) =>
      message
        .replace(/^\w+/u, (who) => PEOPLE.get(who) ?? who)
        .replace(/^(\S+(?: \S+)?) \(nothing\)/u, '$1 (لا شيء)')
        .replace(/ about ([\w, -]+)$/u, ' عن $1'),
    )
    .join(' · ');
}
