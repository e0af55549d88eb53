import { ACTS, type Author } from '../../rules/engine/acts.ts';
import type { PhraseList } from '../../rules/engine/pack/pack.ts';
import type { Reader, ReadingContext } from '../../rules/engine/text/reading.ts';
import { dice, pick, type Roll } from '../dice.ts';

/** A message that nobody writes, or that somebody does, and by whom. */
export interface HostileMessage {
  text: string;
  context: ReadingContext;
}

/** Scripts and marks of all sorts, also broken ones. */
const STRANGE = [
  'ｆｕｌｌ',
  'Ωραία',
  'שלום',
  'привет',
  '你好吗',
  'こんにちは',
  '안녕하세요',
  'สวัสดีครับ',
  'नमस्ते',
  'ආයුබෝවන්',
  'ﷺ',
  'ﻻ',
  '👩‍👩‍👧‍👦',
  '🇸🇦',
  'e\u0301\u0301\u0301',
  'ش\u0651\u064f\u0643\u0631',
  '\ud800',
  '\udc00x',
  '\u0000',
  '\u200f\u202e\u2066',
  '\ufeff',
  '__proto__',
  'constructor',
  'toString',
  '<img src=x onerror=alert(1)>',
  '{agent}',
  '{customer}',
  '%s%n',
  '1e999',
  '٩٩٩٩٩٩٩٩٩٩٩٩',
  '192.168.1.1',
  'https://a.example/?q=لحظة',
  '4111 1111 1111 1111',
];
const MARKS = [
  ' ',
  ' ',
  ' ',
  '  ',
  '\n',
  '. ',
  '? ',
  '؟',
  '! ',
  '...',
  '،',
  '\r\n',
  '\t',
  '-',
  '(',
  ')',
  '…',
  '!!!!',
];
const AUTHORS: readonly Author[] = ['agent', 'agent', 'customer', 'customer', 'bot', 'system'];
const PEOPLE = ['سارة', 'Sara', '', ' ', '__proto__', 'a'.repeat(300), '\u202eSara'];

/** The words that the phrases are made of: chance alone hits no phrase. */
export function wordsOfPhrases(lists: readonly PhraseList[]): string[] {
  const texts = lists.flatMap(({ ar, en }) => [...ar, ...en]);
  return [...new Set(texts.join(' ').split(/[^\p{L}\p{N}']+/u))].filter((word) => word !== '');
}

/** The message with this number. */
export function hostileMessage(seed: number, words: readonly string[]): HostileMessage {
  const roll = dice(seed);
  const piece = () => pieceOf(roll, words);
  const length = pick(roll, [0, 1, 2, 3, 5, 8, 13, 30, 80, roll(50) === 0 ? 3000 : 20]);
  let text = '';
  for (let count = 0; count < length; count++) text += piece() + pick(roll, MARKS);
  const name = () => pick(roll, PEOPLE) || undefined;
  const before = Array.from({ length: roll(6) }, () => ({
    author: pick(roll, AUTHORS),
    acts: Array.from({ length: roll(4) }, () => pick(roll, ACTS)),
  }));
  const people = { agent: name(), customer: name(), company: name() };
  return { text, context: { author: pick(roll, AUTHORS), people, before, onHold: roll(3) === 0 } };
}

function pieceOf(roll: Roll, words: readonly string[]): string {
  const word = pick(roll, words);
  const at = roll(word.length);
  switch (roll(12)) {
    case 0:
      return pick(roll, STRANGE);
    case 1: // Stretched.
      return (
        word.slice(0, at) +
        word.charAt(at).repeat(1 + roll(roll(40) === 0 ? 5000 : 9)) +
        word.slice(at)
      );
    case 2: // A typo: missing, doubled, changed over.
      return pick(roll, [
        word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + word.charAt(at) + word.slice(at),
        word.slice(0, at) +
          word
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          word.slice(at + 2),
      ]);
    case 3: // Fused.
      return word + pick(roll, words);
    case 4:
      return roll(30) === 0 ? word.repeat(2000) : word.toUpperCase();
    case 5:
      return `و${word}`;
    case 6: // Tashkeel and tatweel between all letters.
      return [...word].join(pick(roll, ['\u064e', '\u0640', '\u200d', "'"]));
    default:
      return word;
  }
}

/** What is wrong with how a message was read; null where nothing is. Throws what the reader throws. */
export function misreading(reader: Reader, { text, context }: HostileMessage): string | null {
  const { acts, hits, names, language, topics = [] } = reader.read(text, context);
  if (acts.some((act) => !ACTS.includes(act))) return `unknown acts: ${acts}`;
  if (new Set(acts).size !== acts.length) return `acts twice: ${acts}`;
  if (context.author !== 'agent' && context.author !== 'customer' && acts.length > 0) {
    return `acts of a ${context.author}: ${acts}`;
  }
  if (language !== null && language !== 'ar' && language !== 'en') return `language ${language}`;
  if (new Set(topics).size !== topics.length) return `topics twice: ${topics}`;
  const outside = hits.find(({ start, end }) => start < 0 || end > text.length || start > end);
  if (outside) return `a hit outside of the text: ${JSON.stringify(outside)}`;
  const strangeName = [names.agent, names.company].find(
    (name) => typeof name !== 'string' && typeof name !== 'boolean' && name !== null,
  );
  return strangeName === undefined ? null : `a name: ${JSON.stringify(strangeName)}`;
}
