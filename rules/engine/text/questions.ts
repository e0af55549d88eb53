import type { Message } from './message.ts';
import { folded } from './normalise.ts';

/** Comparable forms. With these a question begins, whether or not a mark ends it. */
const OPENERS = setOf(
  `كيف شلون وشلون ازاي متى امتى وين فين اين هل كم بكم ليش ليه لماذا ماذا ايش وش شنو شو ايه منو مين
   how what whats when where wheres why which who whose`,
);
/** Of those, the ones that begin questions alone: "وش هالخدمة" and "when I open it" ask nothing. */
const SURE = setOf('كيف شلون ازاي متى امتى وين فين اين هل كم');
const ENGLISH_SURE = setOf('how what when where');
/** What stands behind an English opener that asks: "when will it", and not "when it". */
const VERBS = setOf(
  `is are was were do does did can could will would should shall may have has had much many long
   often far to`,
);
/** Without an opener: "is it free?", "can I pay by card?" */
const BEGINNINGS = setOf(
  `${[...VERBS].join(' ')} ممكن يمكن اقدر نقدر تقدر تقدرون فيه في عندكم لازم`,
);
const SUBJECTS = setOf('i we you it there the they this that my your');
/** What stands before the first word that counts. */
const LEADS = setOf(
  'و طيب تمام بس اوكي يعني او and so ok okay also then but please pls hi hello السلام عليكم مرحبا هلا',
);
/** One more way to ask the same, or an answer to choose: "today? or tomorrow?" */
const CHOICES = setOf('or او ولا والا');
/** "Isn't it your fault?" wants no answer. */
const DENIALS = setOf('مو مب مش ليس اليس isnt arent dont doesnt didnt wasnt cant wont');

/** Sentences with one of these ask for nothing that an answer could leave open. */
const ASIDE = setOf(
  `حالك حالكم حالج كيفك كيفكم شلونك شلونكم شلونج شخبارك اخبارك اخباركم
   معقول معقوله يعقل يصير ذلك كذا تمزحون تمزح kidding joke joking seriously ridiculous wtf hell
   مساعده تساعدني تساعدوني تساعدوننا ساعدوني تساعدنا تخدموني خدمتي اسال سوال سؤال استفسار استفسر help assist
   question questions تقصد تقصدين تقصدون قصدك mean
   anyone anybody somebody احد موجود موجودين تسمعني سامعني
   لحظه لحظات دقيقه ثواني moment minute sec second
   صحيح صح تمام اوكي اوك ok okay right correct fine alright yes no نعم لا`,
);
/** Of so many words a sentence may hold one of those and still ask: "is there a fee for a second card?" */
const LONG = 7;
const SHORTEST = 2;
/** With a mark alone, a sentence of so many words asks. */
const SENTENCE = 4;

/**
 * How many questions a customer's message asks: sentences that ask, and what is joined to one by "and".
 * Careful rather than complete: greetings, calls for help, chasing, anger, bare marks and tags ask for nothing.
 */
export function questionsIn(message: Message): number {
  const angry = message.is('upset') && !message.unsure.has('upset');
  if (angry || message.is('ping') || message.is('confused')) return 0;
  const { words, sentences } = message.words;
  let count = 0;
  const asked = new Set<string>();
  for (const { from, to, asks } of sentences) {
    const texts = words.slice(from, to).map(({ text }) => text);
    const key = texts.join(' ');
    if (asked.has(key)) continue;
    asked.add(key);
    count += questionsAmong(
      texts,
      asks,
      words.slice(from, to).map(({ clause }) => clause),
    );
  }
  return count;
}

function questionsAmong(texts: readonly string[], marked: boolean, clauses: readonly number[]) {
  if (texts.length < SHORTEST) return 0;
  if (texts.length < LONG && texts.some((text) => ASIDE.has(text))) return 0;
  const start = texts.findIndex((text) => !LEADS.has(text));
  const first = bare(texts[start] ?? '');
  if (start < 0 || CHOICES.has(texts[0] ?? '') || DENIALS.has(first)) return 0;
  const opens = OPENERS.has(first);
  const inner = placesAfter(start, texts, clauses);
  if (marked ? opens || BEGINNINGS.has(first) : isSure(first, texts[start + 1])) {
    return 1 + inner.filter(({ joined, begins }) => joined || (opens && begins)).length;
  }
  // What comes first only leads to the question: "I have two questions, how much is it and when …"
  const [one, ...others] = inner;
  const more = others.filter(({ joined }) => joined).length;
  if (marked) return one || isSentence(texts, start) ? 1 + more : 0;
  return one?.begins && more > 0 ? 1 + more : 0;
}

/** Where a further question may begin. */
interface Place {
  /** An "and" leads to it. */
  joined: boolean;
  /** It is the first word of a clause. */
  begins: boolean;
}

function placesAfter(start: number, texts: readonly string[], clauses: readonly number[]): Place[] {
  return texts.flatMap((text, at): Place[] => {
    if (at <= start) return [];
    const joined = isJoined(texts, at);
    if (!joined && !isSure(text, texts[at + 1])) return [];
    return [{ joined, begins: clauses[at] !== clauses[at - 1] }];
  });
}

/** A mark alone: long enough to say what is asked, and no choice held out to one who has been asked. */
function isSentence(texts: readonly string[], start: number): boolean {
  return texts.length - start >= SENTENCE && !texts.some((text) => CHOICES.has(text));
}

/** Whether a word asks by itself: "كيف", "when will". Nothing is asked where it ends the sentence. */
function isSure(text: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  const word = bare(text);
  return SURE.has(word) || (ENGLISH_SURE.has(word) && VERBS.has(next));
}

/** "وكيف …", "and how do …", "and can I …". */
function isJoined(texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? '';
  const next = texts[at + 1];
  if (text !== bare(text)) return isSure(text, next);
  if (texts[at - 1] !== 'and') return false;
  return isSure(text, next) || (VERBS.has(text) && SUBJECTS.has(next ?? ''));
}

/** Without the "and" that is written to it: `وكيف`. */
function bare(text: string): string {
  if (!text.startsWith('و')) return text;
  const rest = text.slice(1);
  return OPENERS.has(rest) && !OPENERS.has(text) ? rest : text;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(folded(words).trim().split(/\s+/u));
}
