import { ACTS, type Act, type Author } from '../acts.ts';
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
import { CUES, type Cue } from './cues.ts';
import { languageOf } from './language.ts';
import { type Entry, Matcher } from './matcher.ts';
import { type Evidence, type Label, Message } from './message.ts';
import { namesIn } from './names.ts';
import { parsePattern } from './pattern.ts';
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

/**
 * Makes a reader of a pack's phrases. Compiled once; reading a message is linear in its length.
 * @throws PatternError where a phrase is not in the pattern language.
 */
export function createReader(pack: Pick<Pack, 'phrases' | 'topics'>): Reader {
  // An automaton for each author: nobody's phrases are looked for in the other's messages.
  const matchers = {
    agent: new Matcher(entriesOf(pack.phrases, 'agent')),
    customer: new Matcher(entriesOf(pack.phrases, 'customer')),
  };
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
      const message = new Message(words, matchers[author].find(words), context);
      const decisions = author === 'agent' ? AGENT_DECISIONS : CUSTOMER_DECISIONS;
      for (const [act, decide] of decisions) {
        const evidence = decide(message);
        if (evidence.length > 0) message.acts.set(act, evidence);
      }
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

function entriesOf(phrases: readonly PhraseList[], author: Author): Entry<Label>[] {
  const entries: Entry<Label>[] = [];
  for (const list of phrases) {
    if (list.author !== author) continue;
    for (const source of [...list.ar, ...list.en]) {
      entries.push({ pattern: parsePattern(source), label: { kind: 'act', act: list.act } });
    }
    for (const source of [...(list.not?.ar ?? []), ...(list.not?.en ?? [])]) {
      entries.push({ pattern: parsePattern(source), label: { kind: 'not', act: list.act } });
    }
  }
  for (const cue of Object.keys(CUES) as Cue[]) {
    const list = CUES[cue];
    if ('author' in list && list.author !== author) continue;
    for (const source of [...list.ar, ...list.en]) {
      entries.push({ pattern: parsePattern(source), label: { kind: 'cue', cue } });
    }
  }
  return entries;
}

function topicEntries(topics: readonly Topic[]): Entry<string>[] {
  return topics.flatMap(({ id, ar, en }) =>
    [...ar, ...en].map((source) => ({ pattern: parsePattern(source), label: id })),
  );
}
