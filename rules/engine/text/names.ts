import type { NamesSaid } from '../events.ts';
import { languageOf } from './language.ts';
import type { Message } from './message.ts';
import { folded } from './normalise.ts';

/** Written fused before a name: بسارة, لشركة, والسحابة. */
const FUSED = ['', 'و', 'ب', 'ل', 'ك', 'ف', 'ال', 'وال', 'بال', 'لل', 'وب', 'ول'];
/** Words between which a company's name stands: "from X", "من X". */
const OF_COMPANY = new Set([
  'من',
  'في',
  'مع',
  'from',
  'with',
  'at',
  'of',
  'to',
  'contacting',
  'choosing',
]);
/** Given first, as in أبو سلمان: the name is what follows with it. */
const TITLES = new Set(['ابو', 'ام', 'عبد', 'بو', 'مستر', 'mr', 'mrs', 'ms', 'dr', 'miss']);

/**
 * Whether a message names the agent, the company and the customer. Null where the name is not known to us and
 * nothing shows one; an introduction such as "معك سارة من …" shows both.
 */
export function namesIn(message: Message): NamesSaid {
  const { people } = message.context;
  const introduced = message.acts.get('intro') ?? [];
  const company = introduced.some(({ first, last }) => {
    const sentence = message.sentenceOf(first);
    return message.words.words.some(
      (word, at) =>
        word.sentence === sentence && at >= first && at <= last + 2 && OF_COMPANY.has(word.text),
    );
  });
  const agent = introduced.some(({ phrase }) => !COMPANY_ONLY.test(phrase));
  return {
    agent: said(message, people.agent, true, agent),
    company: said(message, people.company, false, company),
    ...(wordsOfName(people.customer).length > 0 && {
      customer: said(message, people.customer, true, false) === true,
    }),
  };
}

/** Introductions that name no person. */
const COMPANY_ONLY = /^(\(?thank|welcome|\(?customer|company|.*خدمه العملاء)/;

function said(
  message: Message,
  name: string | undefined,
  person: boolean,
  introduced: boolean,
): boolean | null {
  const parts = wordsOfName(name);
  if (parts.length === 0) return introduced ? true : null;
  if (stands(message, person ? given(parts) : parts)) return true;
  // The settings may hold "Sara" where the message says سارة: spelled in other letters, it is
  // taken for the same.
  return introduced && isArabic(parts.join('')) !== (languageOf(message.words) === 'ar');
}

function wordsOfName(name: string | undefined): string[] {
  return name ? (folded(name).match(/[\p{L}\p{N}]+/gu) ?? []) : [];
}

/** The part of a person's name that they are called by: the first, with its title. */
function given(parts: readonly string[]): string[] {
  return TITLES.has(parts[0] ?? '') ? parts.slice(0, 2) : parts.slice(0, 1);
}

function isArabic(text: string): boolean {
  return /[\u0620-\u06ff]/.test(text);
}

/** The name's words in a row, however they are spaced, with or without something fused before. */
function stands(message: Message, parts: readonly string[]): boolean {
  const name = parts.join('');
  const wanted = FUSED.map((fused) => fused + name);
  const { words } = message.words;
  return words.some((word, first) => {
    let joined = word.text;
    for (let next = first + 1; wanted.some((one) => one.startsWith(joined)); next++) {
      if (wanted.includes(joined)) return true;
      const more = words[next]?.text;
      if (more === undefined) return false;
      joined += more;
    }
    return false;
  });
}
