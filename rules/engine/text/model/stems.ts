import { isArabicUnit } from '../fold.ts';
import { CONCEPTS } from './concepts.ts';

/** What a word is made of: the groups of words that it belongs to, and what is left of it bare. */
export interface Analysis {
  /** Names of its concepts, the main one first. */
  concepts: readonly string[];
  /** Without what is fused to it; the word itself where nothing is. */
  stem: string;
}

/** Fused before: a conjunction, then a preposition, article or future mark, then the verb's person. */
const CONJUNCTIONS = ['', 'و', 'ف'];
const PREPOSITIONS = ['', 'ب', 'ل', 'ك', 'س', 'ح', 'ه', 'ال', 'بال', 'لل', 'هال', 'كال', 'عال'];
const PERSONS = ['', 'ا', 'ن', 'ت', 'ي'];
const SUFFIXES = [
  ...['', 'ك', 'ج', 'كم', 'كن', 'كي', 'كو', 'ه', 'ها', 'هم', 'هن', 'ي', 'ني', 'نا', 'ين', 'ون'],
  ...['و', 'وا', 'ات', 'ان', 'ت', 'تي', 'تو', 'توا', 'تك', 'تكم', 'تج', 'ته', 'تها', 'تني', 'تنا'],
  ...['لك', 'لج', 'لكم', 'له', 'لها', 'لي', 'لنا', 'يني', 'ينا', 'وني', 'ونا', 'ونك', 'ينك', 'يه'],
  ...['يها', 'تونا', 'توني', 'اتك', 'اتكم', 'يلي', 'ولي', 'تلك', 'ناك', 'ناكم', 'نالك', 'تكي'],
];
const STEM_MIN = 3;
const LONGEST = 14;

const PREFIXES = [
  ...new Set(
    CONJUNCTIONS.flatMap((a) => PREPOSITIONS.flatMap((b) => PERSONS.map((c) => a + b + c))),
  ),
].sort((a, b) => a.length - b.length);
const ENDINGS = [...SUFFIXES].sort((a, b) => a.length - b.length);
/** What a stem is bared of where no list knows it: only what is hardly ever the word's own. */
const SURE_PREFIXES = ['وال', 'بال', 'هال', 'لل', 'ال', 'و'];
const SURE_SUFFIXES = ['كم', 'ها', 'هم', 'نا', 'ني', 'ين', 'ون', 'ات', 'ك', 'ج', 'ه'];

const ENGLISH_ENDINGS = ['s', 'es', 'd', 'ed', 'ing', 'er', 'ly', 'll'];

let listed: ReadonlyMap<string, readonly string[]> | undefined;

/** The concepts of each listed stem; put together when the first word is read, not at the start. */
function conceptList(): ReadonlyMap<string, readonly string[]> {
  if (listed) return listed;
  const concepts = new Map<string, string[]>();
  for (const [concept, words] of Object.entries(CONCEPTS)) {
    for (const word of words.split(/\s+/u)) {
      const known = concepts.get(word);
      if (!known) concepts.set(word, [concept]);
      else if (!known.includes(concept)) known.push(concept);
    }
  }
  listed = concepts;
  return concepts;
}

/** Takes a word in comparable form apart. Bounded work: whoever calls it often keeps the result. */
export function analyse(word: string): Analysis {
  const concepts = conceptList();
  const direct = concepts.get(word);
  const arabic = isArabicUnit(word.charCodeAt(0));
  if (word.length > LONGEST) return { concepts: [], stem: word };
  if (arabic) {
    const stem = bare(word);
    return { concepts: direct ?? arabicConcepts(word), stem };
  }
  const stems = englishStems(word);
  const known = direct ?? stems.map((stem) => concepts.get(stem)).find(Boolean) ?? [];
  return { concepts: known, stem: stems[0] ?? word };
}

/** The concepts of the longest stem that is left when something fused is taken off. */
function arabicConcepts(word: string): readonly string[] {
  const concepts = conceptList();
  let best: readonly string[] = [];
  let longest = STEM_MIN - 1;
  for (const prefix of PREFIXES) {
    if (word.length - prefix.length <= longest) break;
    if (!word.startsWith(prefix)) continue;
    for (const ending of ENDINGS) {
      const length = word.length - prefix.length - ending.length;
      if (length <= longest) break;
      if (!word.endsWith(ending)) continue;
      const found = concepts.get(word.slice(prefix.length, prefix.length + length));
      if (!found) continue;
      best = found;
      longest = length;
      break;
    }
  }
  return best;
}

function bare(word: string): string {
  let stem = word;
  for (const prefix of SURE_PREFIXES) {
    if (stem.startsWith(prefix) && stem.length - prefix.length >= STEM_MIN) {
      stem = stem.slice(prefix.length);
      break;
    }
  }
  for (const suffix of SURE_SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= STEM_MIN) {
      return stem.slice(0, stem.length - suffix.length);
    }
  }
  return stem;
}

/** What an English word may be without its ending, the likeliest first. */
function englishStems(word: string): string[] {
  const stems: string[] = [];
  for (const ending of ENGLISH_ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < STEM_MIN) continue;
    const stem = word.slice(0, word.length - ending.length);
    stems.push(stem);
    if (stem.endsWith('i')) stems.push(`${stem.slice(0, -1)}y`);
    if (ending === 'ing') stems.push(`${stem}e`);
    if (stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1));
  }
  return stems;
}
