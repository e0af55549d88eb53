import { ACTS, type Act } from '../acts.ts';
import type { Language, NamesSaid } from '../events.ts';
import type { Pack, PhraseList, Topic } from '../pack.ts';
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
import { decideThankContact } from './acts/thank-contact.ts';
import { decideThankWait } from './acts/thank-wait.ts';
import { decideTimeframe } from './acts/timeframe.ts';
import { decideUpset } from './acts/upset.ts';
import type { CompiledPhrases } from './compiled.ts';
import { CUES, type Cue } from './cues.ts';
import { languageOf } from './language.ts';
import { type Entry, Matcher } from './matcher.ts';
import { type Evidence, type Label, Message } from './message.ts';
import type { Recogniser } from './model/recogniser.ts';
import { namesIn } from './names.ts';
import { type Pattern, parsePattern } from './pattern.ts';
import type { Hit, Reader, Reading } from './reading.ts';
import { wordsOf } from './words.ts';

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
];
const CUSTOMER_DECISIONS: readonly (readonly [Act, Decide])[] = [
  ['repeat_contact', bySigns('repeat_contact')],
  ['upset', decideUpset],
  ['confused', decideConfused],
  ['ping', decidePing],
  ['done', decideDone],
  ['sensitive', bySigns('sensitive')],
];

type Person = 'agent' | 'customer';
type Matchers = Readonly<Record<Person, Matcher<Label>>>;
type Sources = Record<Person, { source: string; label: Label }[]>;

/** Phrases of a pack compiled for each author: plain data, see `CompiledPhrases`. */
export interface CompiledReader {
  agent: CompiledPhrases<Label>;
  customer: CompiledPhrases<Label>;
}

/**
 * Compiles a pack's phrases ahead, into plain data that a build can keep as JSON.
 * @throws PatternError where a phrase is not in the pattern language.
 */
export function compileReader(phrases: readonly PhraseList[]): CompiledReader {
  const { agent, customer } = matchersOf(phrases);
  return { agent: agent.compiled(), customer: customer.compiled() };
}

/**
 * Makes a reader of a pack's phrases, or of what `compileReader` made of the very same phrases.
 * Compiled once; reading a message is linear in its length. With a recogniser, acts that the pack
 * has phrases for are found in other words too.
 * @throws PatternError where a phrase is not in the pattern language.
 */
export function createReader(
  pack: Pick<Pack, 'phrases' | 'topics'>,
  compiled?: CompiledReader,
  recogniser?: Pick<Recogniser, 'judge'>,
): Reader {
  const looked = lookedFor(pack.phrases);
  const matcherOf = compiled ? madeOnce(pack.phrases, compiled) : matchersOf(pack.phrases);
  // An automaton of their own: no topic of a pack changes which acts are found.
  const topics = pack.topics?.length ? new Matcher(topicEntries(pack.topics)) : null;
  return {
    read(text, context) {
      const words = wordsOf(text);
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
      const about = author === 'customer' && topics ? topics.find(words) : [];
      const reading = readingOf(message, language, names);
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

/** Everything that is looked for, in a fixed order: the compiled form counts on it. */
function sourcesOf(phrases: readonly PhraseList[]): Sources {
  const sources: Sources = { agent: [], customer: [] };
  const add = (list: readonly string[], label: Label, authors: readonly Person[]) => {
    for (const source of list)
      for (const author of authors) sources[author].push({ source, label });
  };
  for (const { act, author, ar, en, not } of phrases) {
    if (author !== 'agent' && author !== 'customer') continue;
    const sign: Label = { kind: 'act', act };
    add(ar, sign, [author]);
    add(en, sign, [author]);
    const taken: Label = { kind: 'not', act };
    add(not?.ar ?? [], taken, [author]);
    add(not?.en ?? [], taken, [author]);
  }
  for (const cue of Object.keys(CUES) as Cue[]) {
    const list = CUES[cue];
    const label: Label = { kind: 'cue', cue };
    const authors: readonly Person[] = 'author' in list ? [list.author] : ['agent', 'customer'];
    add(list.ar, label, authors);
    add(list.en, label, authors);
  }
  return sources;
}

/** An automaton for each author: nobody's phrases are looked for in the other's messages. */
function matchersOf(phrases: readonly PhraseList[]): Matchers {
  // The cues are looked for in what both write; they are read once.
  const patterns = new Map<string, Pattern>();
  const entries = (sources: Sources[Person]): Entry<Label>[] =>
    sources.map(({ source, label }) => {
      const pattern = patterns.get(source) ?? parsePattern(source);
      patterns.set(source, pattern);
      return { pattern, label };
    });
  const { agent, customer } = sourcesOf(phrases);
  return { agent: new Matcher(entries(agent)), customer: new Matcher(entries(customer)) };
}

/** Matchers of phrases compiled before, each when its author first writes. */
function madeOnce(phrases: readonly PhraseList[], compiled: CompiledReader): Matchers {
  const made: Partial<Record<Person, Matcher<Label>>> = {};
  const matcher = (author: Person): Matcher<Label> => {
    const texts = sourcesOf(phrases)[author].map(({ source }) => source);
    const one = new Matcher(compiled[author], texts);
    made[author] = one;
    return one;
  };
  return {
    get agent() {
      return made.agent ?? matcher('agent');
    },
    get customer() {
      return made.customer ?? matcher('customer');
    },
  };
}

function topicEntries(topics: readonly Topic[]): Entry<string>[] {
  return topics.flatMap(({ id, ar, en }) =>
    [...ar, ...en].map((source) => ({ pattern: parsePattern(source), label: id })),
  );
}
