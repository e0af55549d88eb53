import type { Evidence, Message } from '../message.ts';

const ANGRY = /[😡🤬😠😤👿💢😒🙄😩😫]/u;
/** Stretched, these call and do not complain. */
const CALLS = new Set([
  'الو',
  'هلو',
  'ياهو',
  'اه',
  'ه',
  'hello',
  'helo',
  'hi',
  'hey',
  'h',
  'hm',
  'um',
  'oh',
]);
const LOUD = 3;
/** Two words in capitals may be a product or an abbreviation. */
const CAPITAL_WORDS = 3;
const CAPITAL_LETTERS = 3;

/** Anger or complaint with feeling: by words, or by form where something is wrong. */
export function decideUpset(message: Message): readonly Evidence[] {
  if (message.has('apology')) return [];
  const signs = message.signsOf('upset');
  if (signs.length > 0) return signs;
  const { words, exclamations, questions, original } = message.words;
  if (words.length === 0) return ANGRY.test(original) ? [message.whole('angry face')] : [];
  const problem = message.cue('problem');
  const content = message.has('content');
  if (ANGRY.test(original) && !content) return [message.whole('angry face')];
  if (content) return [];
  const loud = exclamations >= 2 || questions >= LOUD || exclamations + questions >= LOUD;
  if (loud && problem.length > 0) return problem;
  if (shouts(original) && (problem.length > 0 || exclamations > 0))
    return [message.whole('capitals')];
  const stretched = words.some((word) => word.stretched && !CALLS.has(word.text));
  if (stretched && problem.length > 0) return problem;
  if (stretched && (message.signsOf('ping').length > 0 || message.moment.holds))
    return [message.whole('stretched')];
  return [];
}

function shouts(original: string): boolean {
  const capitals = original.match(/\b[A-Z]{2,}\b/g) ?? [];
  const small = original.match(/\b[a-z]+\b/g) ?? [];
  const long = capitals.filter((word) => word.length >= CAPITAL_LETTERS);
  return long.length >= CAPITAL_WORDS && capitals.length > small.length;
}
