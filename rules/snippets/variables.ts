import { foldPoint } from '../engine/text/fold.ts';

/** What the page and the settings know; any other variable is asked for when it is needed. */
export const PAGE_VARIABLES = ['customer', 'first name', 'agent', 'company', 'ticket'] as const;

/** Values by the key of their variable, as `variableKey` gives it. */
export type Values = Readonly<Record<string, string | undefined>>;

/** Where the caret is to stand once the text is written. */
export const CURSOR = 'cursor';

/** Up to four words of letters and digits in braces; `${x}` and `{{x}}` are other people's. */
const NAME = String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}]{0,39}(?:[ _-][\p{L}\p{M}\p{N}]{1,40}){0,3}`;
const VARIABLE = String.raw`(?<![$\{])\{(?:${NAME})\}(?!\})`;
/** A variable, its name captured. */
export const variablesIn = () => new RegExp(String.raw`(?<![$\{])\{(${NAME})\}(?!\})`, 'gu');
/** A bracketed part that holds a variable (captured), or a variable outside of brackets. */
export const partsIn = () =>
  new RegExp(String.raw`\[([^[\]]*${VARIABLE}[^[\]]*)\]|${VARIABLE}`, 'gu');

/** Other names that people write for the variables that are known, folded. */
const ALIASES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    customer: ['العميل', 'اسم العميل', 'عميل', 'customer name'],
    'first name': ['الاسم الأول', 'الاسم الأول للعميل', 'customer first name', 'customer first'],
    agent: ['الموظف', 'اسم الموظف', 'موظف', 'agent name'],
    company: ['الشركة', 'اسم الشركة', 'شركة', 'company name'],
    ticket: ['التذكرة', 'رقم التذكرة', 'تذكرة', 'ticket number', 'ticket id'],
    [CURSOR]: ['المؤشر', 'مؤشر'],
  }).flatMap(([key, names]) => names.map((name) => [foldKey(name), key])),
);

/** One form for all ways to write a variable's name: `Order_Number` and `order number` are one. */
export function variableKey(name: string): string {
  const key = foldKey(name).replace(/[_ -]+/g, ' ');
  return ALIASES[key] ?? key;
}

/**
 * Letters made comparable one by one (hamza forms, ta marbuta, digits, case); stretched letters
 * stay as they are, unlike in `normalise`: in a name or an abbreviation each counts.
 */
export function foldKey(text: string): string {
  let key = '';
  for (const char of text) key += foldPoint(char.codePointAt(0) ?? 0);
  return key.trim();
}

/** Marks of direction, and control characters other than line breaks and tabs. */
const UNSEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|(?![\n\t])\p{Cc}/gu;

/** A text as it may go into a reply: no direction marks, and one kind of line break. */
export function plainText(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(UNSEEN, '');
}
