import { ACTS, type Act } from '../acts.ts';
import type { Language, NamesSaid } from '../events.ts';
import type { Topic } from '../pack/knowledge.ts';
import type { Pack, PhraseList } from '../pack/pack.ts';
import { decideBlame } from './acts/blame.ts';
import { decideBye } from './acts/bye.ts';
import { decideCheckin } from './acts/checkin.ts';
import { decideClarify } from './acts/clarify.ts';
import { decideConfused } from './acts/confused.ts';
import { decideDone } from './acts/done.ts';
import { decideEmpathy } from './acts/empathy.ts';
import { decideFurther } from './acts/further.ts';
import { decideGreet } from './acts/greet.ts';
import { decideHold, decideHoldAnswered } from './acts/hold.ts';
import { decideIdentify } from './acts/identify.ts';
import { decideIntro } from './acts/intro.ts';
import { decideOrder } from './acts/order.ts';
import { decidePing } from './acts/ping.ts';
import { decidePromise } from './acts/promise.ts';
import { decideAskSecret, decideSecurity } from './acts/security.ts';
import { decideShout } from './acts/shout.ts';
import { decideThankContact } from './acts/thank-contact.ts';
import { decideThankWait } from './acts/thank-wait.ts';
import { decideTimeframe } from './acts/timeframe.ts';
import { decideUpset } from './acts/upset.ts';
import { bareOf } from './bare.ts';
import { CUE_NAMES, CUES } from './cues.ts';
import { languageOf } from './language.ts';
import { type Evidence, type Label, Message } from './message.ts';
import type { Recogniser } from './model/recogniser.ts';
import { namesIn } from './names.ts';
import type { CompiledPhrases } from './patterns/compiled.ts';
import { type Match, Matcher, type Phrase } from './patterns/matcher.ts';
import { Phrasebook } from './patterns/phrasebook.ts';
import { questionsIn } from './questions.ts';
import type { Hit, Reader, Reading } from './reading.ts';
import { type Words, wordsOf } from './words.ts';

/** UTF-16 units of a message that are read; what is longer is no message, and bounds the memory. */
const LONGEST_READ = 500_000;

type Decide = (message: Message) => readonly Evidence[];
const bySigns =
  (act: Act): Decide =>
  (message) =>
    message.signsOf(act);

/** In this order: a decision may look at those above it. */
const AGENT_DECISIONS: readonly (readonly [Act, Decide])[] = [
  ['greet', decideGreet],
  ['intro', decideIntro],
  ['thank_contact', decideThankContact],
  ['thank_wait', decideThankWait],
  ['empathy', decideEmpathy],
  ['further', decideFurther],
  ['security', decideSecurity],
  ['ask_secret', decideAskSecret],
  ['identify', decideIdentify],
  ['clarify', decideClarify],
  ['checkin', decideCheckin],
  ['hold_answered', decideHoldAnswered],
  ['hold', decideHold],
  ['bye', decideBye],
  ['promise', decidePromise],
  ['timeframe', decideTimeframe],
  ['order', decideOrder],
  ['blame', decideBlame],
  ['raised', bySigns('raised')],
  ['own_email', bySigns('own_email')],
  ['come_back', bySigns('come_back')],
  ['shout', decideShout],
];
const CUSTOMER_DECISIONS: readonly (readonly [Act, Decide])[] = [
  ['repeat_contact', bySigns('repeat_contact')],
  ['upset', decideUpset],
  ['confused', decideConfused],
  ['ping', decidePing],
  ['done', decideDone],
  ['sensitive', bySigns('sensitive')],
  ['asks_again', bySigns('asks_again')],
];

type Person = 'agent' | 'customer';
type Matchers = Readonly<Record<Person, Matcher<Label>>>;
type Phrases = Record<Person, Phrase<Label>[]>;

/** The phrases of packs, compiled at the build: plain data. */
export interface CompiledPhrasebook extends CompiledPhrases {
  /** Their texts in the order in which they were laid, but for those of the engine itself. */
  sources: readonly string[];
}

/**
 * The book of all phrases that packs have in common, to make readers of: empty but for what the
 * engine itself looks for, or as it was compiled before by the same engine.
 */
export function openPhrasebook(compiled?: CompiledPhrasebook): Phrasebook {
  if (compiled) return new Phrasebook(compiled, [...ownSources(), ...compiled.sources]);
  const book = new Phrasebook();
  book.take(ownSources());
  return book;
}

/**
 * Compiles packs into one book, as plain data that a build can keep as JSON.
 * @throws PatternError where a phrase is not in the pattern language.
 */
export function compilePhrases(
  packs: readonly Pick<Pack, 'phrases' | 'topics'>[],
): CompiledPhrasebook {
  const book = openPhrasebook();
  const own = book.sources.length;
  for (const pack of packs) book.take(phrasesIn(pack));
  return { ...book.compiled(), sources: book.sources.slice(own) };
}

/** All that a reader of this pack looks for: a book that has taken it needs no more for that reader. */
export function phrasesIn({ phrases, topics = [] }: Pick<Pack, 'phrases' | 'topics'>): string[] {
  const { agent, customer } = phrasesOf(phrases);
  return [...agent, ...customer, ...topicPhrases(topics)].map(({ source }) => source);
}

/**
 * Makes a reader of a pack's phrases in a book; those that it does not have are added to it. What
 * other packs have in the book changes nothing in what is read. Reading a message is linear in its
 * length. With a recogniser, acts that the pack has phrases for are found in other words too.
 * @throws PatternError where a phrase is not in the pattern language; the book is then as before.
 */
export function createReader(
  pack: Pick<Pack, 'phrases' | 'topics'>,
  book: Phrasebook = openPhrasebook(),
  recogniser?: Pick<Recogniser, 'judge'>,
): Reader {
  const looked = lookedFor(pack.phrases);
  const matcherOf = matchersOf(pack.phrases, book);
  const topicsOf = topicMatcher(pack.topics ?? [], book);
  return {
    read(text, context) {
      const words = wordsOf(text.slice(0, LONGEST_READ));
      const language = languageOf(words);
      const { author } = context;
      if (author !== 'agent' && author !== 'customer') {
        return { acts: [], language, names: { agent: null, company: null }, hits: [] };
      }
      const message = new Message(words, matcherOf[author].find(words), context);
      const decisions = author === 'agent' ? AGENT_DECISIONS : CUSTOMER_DECISIONS;
      for (const [act, decide] of decisions) {
        const evidence = decide(message);
        if (evidence.length > 0) message.acts.set(act, evidence);
      }
      recogniser?.judge(message, author, looked);
      const names: NamesSaid =
        author === 'agent' ? namesIn(message) : { agent: null, company: null };
      const about = author === 'customer' ? topicsOf(words) : [];
      const reading = readingOf(message, language, names);
      const bare = bareOf(message);
      if (bare) reading.bare = bare;
      const questions = author === 'customer' ? questionsIn(message) : 0;
      if (questions > 0) reading.questions = questions;
      if (message.unsure.size > 0) reading.unsure = [...message.unsure];
      if (about.length > 0) reading.topics = [...new Set(about.map(({ label }) => label))];
      return reading;
    },
  };
}

function readingOf(message: Message, language: Language | null, names: NamesSaid): Reading {
  const hits: Hit[] = [];
  for (const [act, evidence] of message.acts) {
    for (const { phrase, first, last } of evidence) {
      const start = message.words.words[first]?.start ?? 0;
      const end = message.words.words[last]?.end ?? message.words.original.length;
      hits.push({ act, phrase, start, end });
    }
  }
  return { acts: ACTS.filter((act) => message.acts.has(act)), language, names, hits };
}

/** The acts that a pack has phrases for, and those that are told by form and place. */
function lookedFor(phrases: readonly PhraseList[]): ReadonlySet<Act> {
  const looked = new Set<Act>(phrases.map(({ act }) => act));
  if (looked.size > 0) looked.add('clarify');
  if (looked.has('hold')) looked.add('hold_answered');
  return looked;
}

/** Everything that is looked for in what each person writes: a pack's phrases, then the cues. */
function phrasesOf(lists: readonly PhraseList[]): Phrases {
  const phrases: Phrases = { agent: [], customer: [] };
  const add = (sources: readonly string[], label: Label, authors: readonly Person[]) => {
    for (const source of sources)
      for (const author of authors) phrases[author].push({ source, label });
  };
  for (const { act, author, ar, en, not } of lists) {
    if (author !== 'agent' && author !== 'customer') continue;
    const sign: Label = { kind: 'act', act };
    add(ar, sign, [author]);
    add(en, sign, [author]);
    const taken: Label = { kind: 'not', act };
    add(not?.ar ?? [], taken, [author]);
    add(not?.en ?? [], taken, [author]);
  }
  for (const cue of CUE_NAMES) {
    const list = CUES[cue];
    const label: Label = { kind: 'cue', cue };
    const authors: readonly Person[] = 'author' in list ? [list.author] : ['agent', 'customer'];
    add(list.ar, label, authors);
    add(list.en, label, authors);
  }
  return phrases;
}

/** The texts that the engine looks for whatever a pack says. */
function ownSources(): string[] {
  return [...new Set(Object.values(CUES).flatMap(({ ar, en }) => [...ar, ...en]))];
}

/**
 * What is looked for in each person's messages: nobody's phrases in the other's. All are taken
 * into the book at once, so that a pack that cannot be read is refused here; the matcher of a
 * person is made when they first write.
 */
function matchersOf(lists: readonly PhraseList[], book: Phrasebook): Matchers {
  const { agent, customer } = phrasesOf(lists);
  book.take([...agent, ...customer].map(({ source }) => source));
  const made: Partial<Record<Person, Matcher<Label>>> = {};
  return {
    get agent() {
      made.agent ??= new Matcher(agent, book);
      return made.agent;
    },
    get customer() {
      made.customer ??= new Matcher(customer, book);
      return made.customer;
    },
  };
}

/** Looks for topics by themselves: none of them changes which acts are found. */
function topicMatcher(topics: readonly Topic[], book: Phrasebook) {
  const phrases = topicPhrases(topics);
  book.take(phrases.map(({ source }) => source));
  let made: Matcher<string> | undefined;
  return (words: Words): Match<string>[] => {
    if (phrases.length === 0) return [];
    made ??= new Matcher(phrases, book);
    return made.find(words);
  };
}

function topicPhrases(topics: readonly Topic[]): Phrase<string>[] {
  return topics.flatMap(({ id, ar, en }) =>
    [...ar, ...en].map((source) => ({ source, label: id })),
  );
}
