import type { Span } from '../text/span.ts';
import type { Word, Words } from '../text/words.ts';
import { afterMay, joinedAfterMay } from './arabic-verbs.ts';

/** What may stand in place of a stretch of a draft. */
export interface Rewording extends Span {
  text: string;
}

/** A longer sentence says more than a command: it is the agent's to word. */
const WORDS_MOST = 30;

/** Commands of English that become a request with "could you please". */
const REQUESTS =
  /^(send|give|tell|show|email|mail|call|wait|provide|write|explain|bring|upload|attach|forward|text|spell|repeat|fill|go|look|contact|check|read|pay|state)$/;
/** Words before a command that a request has no place for. */
const DROPPED = new Set(
  'just you must have need to gotta better had بس لا ابد خلاص يلا قلت لك قلتلك'.split(' '),
);
/** After one of these it is a noun: "no email was sent". */
const NOUN_BEFORE = new Set(['no']);
/** Before one of these it is a noun: "email was sent". */
const NOUN_AFTER = /^(was|is|are|were|has|had|will|would|address|support|times?|number)$/;
/** After a comma: somebody else does something, so that the request ends before. */
const NEW_SUBJECT = /^(i|ill|im|we|well|it|this|that|انا|احنا|نحن|راح|سوف|بعدها|وانا|واحنا|ونحن)$/;
/** The order says what follows if not, or turns; no rewording is honest. */
const TURNS = /^(otherwise|else|but|والا|ولا|لكن|بس)$/;
const OR = /^(or|او)$/;
/** The agent's own part, in the same breath: it is no part of a request. */
const OWN_PART =
  /^و(انا|احنا|نحن|راح|سوف|ب(شيك|راجع|رد|حل|شوف|تاكد|رجع|ارد|اراجع)|ا(شيك|راجع|رد|شوف|تاكد|حلها|رجع)|ن(شيك|راجع|رد|شوف|تاكد|حلها|حل|رجع))/;
/** Goes on with the same request. */
const GOES_ON =
  /^(so|because|to|and|then|with|for|in|on|at|عشان|علشان|حتى|لين|لان|لانه|مع|من|في|على|و.+)$/;

/**
 * A polite request in place of the bare command whose phrase stands at `order`; null where a
 * good one cannot be made from the words alone.
 */
export function politeFor(message: Words, order: Span): Rewording | null {
  const { words, original } = message;
  const at = words.findIndex(({ end }) => end > order.start);
  const opening = words[at];
  if (!opening) return null;
  const lead = leadOf(words, at, order);
  const verb = words[lead];
  const stop = endOf(message, lead);
  if (!verb || stop === null || stop - lead > WORDS_MOST) return null;
  const rest = words.slice(lead + 1, stop);
  const request = verb.arabic
    ? inArabic(original, verb, rest)
    : inEnglish(original, verb, rest, startsSentence(words, at));
  if (request === null) return null;
  const ahead = words.slice(at, lead);
  if (ahead.some(({ text }) => NOUN_BEFORE.has(text))) return null;
  const kept = ahead.filter(({ text }) => !DROPPED.has(text));
  const before = kept.map(({ start, end }) => original.slice(start, end)).join(' ');
  return {
    start: opening.start,
    end: markEnd(original, words[stop - 1]?.end ?? verb.end, words[stop]?.start),
    text:
      before === '' ? request : `${before} ${request.charAt(0).toLowerCase()}${request.slice(1)}`,
  };
}

/** The command itself: behind "ok", "just" and what else the phrase begins with. */
function leadOf(words: readonly Word[], from: number, { end }: Span): number {
  for (let at = from; at < words.length && (words[at]?.start ?? end) < end; at++) {
    const { text = '', arabic = false } = words[at] ?? {};
    if (arabic ? afterMay(text) !== null : REQUESTS.test(text)) return at;
  }
  return from;
}

/** The word after the last of the request; null where what follows turns it. */
function endOf({ words }: Words, lead: number): number | null {
  const { sentence, clause: first } = words[lead] ?? {};
  let clause = first;
  for (let at = lead + 1; at < words.length; at++) {
    const word = words[at];
    if (!word || word.sentence !== sentence) return at;
    if (TURNS.test(word.text) || OWN_PART.test(word.text)) return null;
    const threatens = OR.test(word.text) && NEW_SUBJECT.test(words[at + 1]?.text ?? '');
    if (threatens) return null;
    if (word.clause === clause) continue;
    if (NEW_SUBJECT.test(word.text)) return at;
    // A list of things asked for has short parts; of anything longer nobody can tell.
    const part = words.filter((one) => one.clause === word.clause).length;
    if (!GOES_ON.test(word.text) && part > 3) return null;
    clause = word.clause;
  }
  return words.length;
}

function inEnglish(
  original: string,
  verb: Word,
  rest: readonly Word[],
  starts: boolean,
): string | null {
  if (!REQUESTS.test(verb.text) || rest.some(({ arabic }) => arabic)) return null;
  if (NOUN_AFTER.test(rest[0]?.text ?? '')) return null;
  const written = original.slice(verb.start, verb.end);
  // A command in capitals shouts as well: that is told by itself.
  if (written.length > 1 && written === written.toUpperCase()) return null;
  const object = restOf(original, verb, rest);
  if (object === '' && verb.text !== 'wait') return null;
  const could = starts ? 'Could' : 'could';
  return `${could} you please ${verb.text}${object === '' ? ' a moment' : object}?`;
}

function inArabic(original: string, verb: Word, rest: readonly Word[]): string | null {
  const asked = afterMay(verb.text);
  if (asked === null) return null;
  let from = verb.end;
  let text = `ممكن ${asked}`;
  let after = verb.text;
  for (const word of rest) {
    // "وارسلها", "و ارسلها", "ثم ارسلها"
    const and = /^(و|ثم|وبعدين|بعدين)$/.test(after) ? '' : /^و/.test(word.text) ? 'و' : null;
    after = word.text;
    if (and === null) continue;
    const joined = joinedAfterMay(word.text.slice(and.length));
    if (joined === 'unclear') return null;
    if (joined === null) continue;
    text += original.slice(from, word.start) + and + joined.verb;
    from = word.end;
  }
  text += original.slice(from, rest.at(-1)?.end ?? verb.end);
  return `${text} لو تكرمت؟`;
}

/** What the command is about, as it was written, with the space before it. */
function restOf(original: string, verb: Word, rest: readonly Word[]): string {
  return original.slice(verb.end, rest.at(-1)?.end ?? verb.end);
}

function startsSentence(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.sentence !== words[at]?.sentence;
}

/** The marks behind the last word belong to what is replaced; spaces and line ends do not. */
function markEnd(original: string, end: number, next: number | undefined): number {
  const after = original.slice(end, next ?? original.length);
  return end + (/^[.!…,،;؛]*/.exec(after)?.[0].length ?? 0);
}
