import { isArabicUnit, isWordUnit } from './fold.ts';
import { normalise } from './normalise.ts';

/** A word of a message, in comparable form, with its place in the original. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** Index of the sentence, and of the clause, it stands in; both count from 0. */
  sentence: number;
  clause: number;
  /** A letter of it was stretched: شكرااا. */
  stretched: boolean;
  arabic: boolean;
}

export interface Sentence {
  /** It ends in a question mark. */
  asks: boolean;
  /** Its first word, and the word after its last. */
  from: number;
  to: number;
}

/** A message cut into words and sentences, with the marks that carry feeling. */
export interface Words {
  original: string;
  words: readonly Word[];
  sentences: readonly Sentence[];
  /** Longest run of exclamation or question marks: "!!!" is 3, "؟!" is 2. */
  exclamations: number;
  questions: number;
}

const SPACE = 32;
const NONE = 0;
const CLAUSE = 1;
const SENTENCE = 2;
const QUESTION = 3;

/** What separates: marks that end a sentence, and those that end a clause. */
function breakOf(mark: string): number {
  if (mark === '?' || mark === '؟') return QUESTION;
  if (mark === '!' || mark === '\n' || mark === '.' || mark === '…') return SENTENCE;
  if (',،;؛:-–—()>'.includes(mark)) return CLAUSE;
  return NONE;
}

/** Cuts a message into words. Linear in the text. */
export function wordsOf(original: string): Words {
  const { text, starts, ends, stretched } = normalise(original);
  const words: Word[] = [];
  const sentences: Sentence[] = [{ asks: false, from: 0, to: 0 }];
  let exclamations = 0;
  let questions = 0;
  let clause = 0;
  let stretchAt = 0;
  let at = 0;
  while (at < text.length) {
    const first = text.charCodeAt(at);
    if (isWordUnit(first)) {
      const from = at;
      while (at < text.length && isWordUnit(text.charCodeAt(at))) at++;
      while ((stretched[stretchAt] ?? text.length) < from) stretchAt++;
      words.push({
        text: text.slice(from, at),
        start: starts[from] ?? 0,
        end: ends[at - 1] ?? 0,
        sentence: sentences.length - 1,
        clause,
        stretched: (stretched[stretchAt] ?? text.length) < at,
        arabic: isArabicUnit(first),
      });
      const open = sentences[sentences.length - 1];
      if (open) open.to = words.length;
      continue;
    }
    // What parts most words says nothing more.
    if (first === SPACE && isWordUnit(text.charCodeAt(at + 1))) {
      at++;
      continue;
    }
    let strongest = NONE;
    let points = 0;
    let shouts = 0;
    let asks = 0;
    const from = at;
    while (at < text.length && !isWordUnit(text.charCodeAt(at))) {
      const mark = text.charAt(at);
      if (mark === '.') points++;
      if (mark === '!') shouts++;
      else if (mark === '?' || mark === '؟') asks++;
      const strength = breakOf(mark);
      if (strength > strongest) strongest = strength;
      at++;
    }
    exclamations = Math.max(exclamations, shouts);
    questions = Math.max(questions, asks);
    if (words.length === 0) continue;
    const open = sentences[sentences.length - 1];
    if (strongest === QUESTION && open) open.asks = true;
    // "help.example.com" and "192.168.1.87" end no sentence; nor do ".." and "…", used as commas.
    const onlyPoint = strongest === SENTENCE && points === at - from && points === 1;
    const pause = points > 1 || text.slice(from, at).includes('…');
    const lineEnd = text.slice(from, at).includes('\n');
    if (strongest === QUESTION || (strongest === SENTENCE && (lineEnd || shouts > 0))) {
      sentences.push({ asks: false, from: words.length, to: words.length });
      clause++;
    } else if (strongest === SENTENCE && !onlyPoint && !pause) {
      sentences.push({ asks: false, from: words.length, to: words.length });
      clause++;
    } else if (strongest !== NONE && !onlyPoint) clause++;
  }
  return { original, words, sentences, exclamations, questions };
}
