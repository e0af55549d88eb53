import type { Act } from '../../acts.ts';
import { asksBeside, findsAfter } from '../acts/hold.ts';
import type { Evidence, Message } from '../message.ts';
import {
  answersOnly,
  clausesOf,
  isAsking,
  isLearned,
  isWork,
  LEARNED,
  saysNoMore,
  tellsOfWorkOnly,
  wordsBeside,
  wordsIn,
} from './beside.ts';
import { Features, featuresOf } from './features.ts';
import { WORDS_MAX } from './flags.ts';
import { hashOf } from './phrase-hash.ts';
import { Scorer } from './scorer.ts';
import type { Vocabulary } from './vocabulary.ts';
import { Weights, type WeightsByKey, weightAt } from './weights.ts';

export type Person = 'agent' | 'customer';

/** How sure one must be of each act, in the order of the acts. */
export interface Level {
  /** The least score at which an act is taken as shown, though no phrase shows it. */
  adds: readonly number[];
  /** Below this score a doubted phrase does not count. */
  keeps: readonly number[];
}

/** People of one language are angry, or in a hurry, more often than those of the other. */
export type Levels = Readonly<Record<Script, Level>>;
export type Script = 'arabic' | 'latin';

/** The script that a message is judged by: Arabic where any word of it is. */
export function scriptOf({ words: { words } }: Message): Script {
  return words.some(({ arabic }) => arabic) ? 'arabic' : 'latin';
}

/** What was learned of one author's messages: for each key, what it says for or against the acts. */
export interface Learned extends WeightsByKey {
  acts: readonly Act[];
  levels: Levels;
}

export interface Model {
  vocabulary: Vocabulary;
  agent: Learned;
  customer: Learned;
  /** `hashOf` the phrases that it was trained beside: of others it has no opinion, and they count. */
  known: ReadonlySet<number>;
  /** Those of them that were seen wrong; the model takes them back sooner than the rest. */
  doubted: ReadonlySet<number>;
}

/** How much further the score must speak against a phrase that was never seen wrong. */
const TRUST = 1.5;
/** Words shown as the reason at most. */
const REASONS_MAX = 3;

/** A message that is being judged. */
interface Judged {
  message: Message;
  author: Person;
  /** One an act, in the order of the model's acts. */
  scores: Float64Array;
  level: Level;
  /** The acts that somebody looks for. */
  looked: ReadonlySet<Act>;
}

export class Recogniser {
  private readonly model: Model;
  private readonly weights: Partial<Record<Person, Weights>> = {};
  private readonly scorers: Partial<Record<Person, Scorer>> = {};
  private readonly features = new Features();
  /** By the phrase: a pack has so many. */
  private readonly hashes = new Map<string, number>();

  constructor(model: Model) {
    this.model = model;
  }

  /**
   * Adds to a message's acts those that it shows in other words than the phrases', and takes back
   * what phrases found where all else speaks against it, of the acts that are `looked` for. A phrase
   * that it does not know always counts.
   */
  judge(message: Message, author: Person, looked: ReadonlySet<Act>): void {
    const { acts } = this.model[author];
    const scores = this.scoresOf(message, author);
    if (author === 'agent') {
      joinWaits(message);
      takeWorkAsCheckIn(message);
    }
    // Bare marks ("??") are judged by where they stand: there are no words to know better by.
    if (message.words.words.length === 0) return;
    const level = this.model[author].levels[scriptOf(message)];
    const judged: Judged = { message, author, scores, level, looked };
    for (let at = 0; at < acts.length; at++) {
      const act = acts[at];
      if (act && act !== 'hold_answered') this.decide(judged, act, at);
    }
    if (author === 'agent') {
      this.withdrawThanked(message);
      this.keepOneWait(message, scores, level);
      this.withdrawMeanwhile(message);
      this.partWaits(message, scores, level);
    }
    this.doubt(judged);
  }

  /** Marks the acts that a nudge could rest on, where what speaks for them hardly differs from the level. */
  private doubt({ message, author, scores, level: { adds }, looked }: Judged): void {
    this.model[author].acts.forEach((act, at) => {
      const close = CLOSE[act];
      if (!close || !looked.has(act)) return;
      const found = message.acts.get(act);
      if (found && !found.every(({ phrase }) => this.isOwn(phrase))) return;
      const margin = (scores[at] ?? 0) - (adds[at] ?? 0);
      const narrow = found
        ? close.found !== undefined && margin < close.found
        : close.missed !== undefined && margin > -close.missed;
      if (narrow || (act === 'done' && found && answersOnly(message))) message.unsure.add(act);
    });
  }

  /** Whether the message shows the act, which is the model's act number `at`. */
  private decide({ message, author, scores, level, looked }: Judged, act: Act, at: number): void {
    if (!looked.has(act)) return;
    const score = scores[at] ?? 0;
    const { adds, keeps } = level;
    const found = message.acts.get(act);
    if (!found) {
      if (score < (adds[at] ?? 0) || message.isTaken(act)) return;
      const reason = this.reason(message, author, at);
      if (reason) message.acts.set(act, [reason]);
    } else if (
      score < (keeps[at] ?? 0) &&
      found.every(({ phrase }) => this.knows(phrase)) &&
      !(act === 'hold' && saysNoMore(message, found)) &&
      !(act === 'checkin' && tellsOfWorkOnly(message, found))
    ) {
      const doubted = found.every(({ phrase }) => this.isDoubted(phrase));
      if (!doubted && score >= (keeps[at] ?? 0) - TRUST) return;
      message.acts.delete(act);
      // "One moment please" to a customer who chased is no check-in then, and still asks to wait.
      if (act === 'checkin' && saysNoMore(message, found) && isAsking(message, found)) {
        message.acts.set('hold', found);
      }
    }
  }

  /** "Thank you for your patience with us", and no more: the wait that is seen in it is the one thanked for. */
  private withdrawThanked(message: Message): void {
    const thanks = message.acts.get('thank_wait');
    if (!thanks || thanks.some(isLearned) || !saysNoMore(message, thanks)) return;
    const thanked = wordsIn(message, thanks);
    const isThanks = ({ first, last }: Evidence) => thanked.subarray(first, last + 1).includes(1);
    for (const act of WAITS) {
      const waits = message.acts.get(act);
      if (!waits?.every(({ phrase }) => this.isOwn(phrase))) continue;
      if (waits.every((sign) => isLearned(sign) || isThanks(sign))) message.acts.delete(act);
    }
  }

  /**
   * "A minute to pull up your account details" names data, and asks for none: in the very clause that asks
   * to wait, what is named counts only where something besides the wait is asked for.
   */
  private withdrawMeanwhile(message: Message): void {
    const waits = message.acts.get('hold');
    if (!waits) return;
    const clauses = clausesOf(message, waits);
    const within = (at: number) => waits.some(({ first, last }) => first <= at && at <= last);
    const asksBesides = message.cue('request').some(({ first }) => !within(first));
    if (asksBesides) return;
    for (const act of NAMING) {
      const named = message.acts.get(act);
      if (!named?.every(({ phrase }) => this.isOwn(phrase))) continue;
      const inside = [...clausesOf(message, named)].every((clause) => clauses.has(clause));
      if (inside) message.acts.delete(act);
    }
  }

  /** Of what asks to wait the model tells whether it is answered; a question beside it tells by itself. */
  private partWaits(message: Message, scores: Float64Array, { adds }: Level): void {
    const waits = message.acts.get('hold');
    if (!waits?.every(({ phrase }) => this.isOwn(phrase))) return;
    const at = this.model.agent.acts.indexOf('hold_answered');
    const answers =
      wordsBeside(message, waits) >= ANSWER_WORDS && (scores[at] ?? 0) >= (adds[at] ?? 0);
    if (!answers && !asksBeside(message, waits) && !findsAfter(message, waits)) return;
    message.acts.delete('hold');
    message.acts.set('hold_answered', waits);
  }

  /** Whether it was trained beside a phrase; others are somebody's own. */
  knows(phrase: string): boolean {
    return this.model.known.has(this.hashFor(phrase));
  }

  /** Found by the model itself, or by a phrase that it knows. */
  private isOwn(phrase: string): boolean {
    return phrase.startsWith(LEARNED) || this.knows(phrase);
  }

  private weightsOf(author: Person): Weights {
    const made = this.weights[author] ?? new Weights(this.model[author]);
    this.weights[author] = made;
    return made;
  }

  private isDoubted(phrase: string): boolean {
    return this.model.doubted.has(this.hashFor(phrase));
  }

  private hashFor(phrase: string): number {
    const known = this.hashes.get(phrase);
    if (known !== undefined) return known;
    const hash = hashOf(phrase);
    this.hashes.set(phrase, hash);
    return hash;
  }

  /**
   * One score an act, in the order of the model's acts, before the message's acts change; good until the next
   * message.
   */
  scoresOf(message: Message, author: Person): Float64Array {
    const scorer =
      this.scorers[author] ?? new Scorer(this.weightsOf(author), this.model[author].acts.length);
    this.scorers[author] = scorer;
    scorer.clear();
    featuresOf(message, this.model.vocabulary, scorer);
    return scorer.scores;
  }

  /** A message waits in one way only: the likelier. */
  private keepOneWait(message: Message, scores: Float64Array, { adds }: Level): void {
    const { acts } = this.model.agent;
    const margin = (act: Act) => {
      const at = acts.indexOf(act);
      return (scores[at] ?? 0) - (adds[at] ?? 0);
    };
    const work = message.acts.get('checkin');
    if (work && tellsOfWorkOnly(message, work) && message.acts.get('hold')?.every(isLearned)) {
      message.acts.delete('hold');
    }
    const waits = WAITS.filter((act) => message.acts.has(act));
    if (waits.length < 2) return;
    waits.sort((a, b) => margin(b) - margin(a));
    for (const act of waits.slice(1)) message.acts.delete(act);
  }

  /**
   * The words that spoke most for an act; null where none did and only the place would say so, or only the
   * look of words that nobody has seen.
   */
  private reason(message: Message, author: Person, act: number): Evidence | null {
    featuresOf(message, this.model.vocabulary, this.features);
    const { keys, from, to, length } = this.features;
    const learned = this.weightsOf(author);
    const count = Math.min(message.words.words.length, WORDS_MAX);
    const shares = new Float64Array(count);
    for (let feature = 0; feature < length; feature++) {
      const first = from[feature] ?? -1;
      const last = to[feature] ?? -1;
      if (last < 0) continue;
      const at = weightAt(learned, learned.find(keys[feature] ?? 0), act);
      if (at < 0) continue;
      const share = (learned.weights[at] ?? 0) / (first >= 0 && first < last ? 2 : 1);
      for (const word of first < last ? [first, last] : [last]) {
        if (word >= 0) shares[word] = (shares[word] ?? 0) + share;
      }
    }
    const best = Array.from(shares, (weight, word) => ({ weight, word }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, REASONS_MAX)
      .map(({ word }) => word)
      .sort((a, b) => a - b);
    const [first] = best;
    const last = best[best.length - 1];
    if (first === undefined || last === undefined) return null;
    const said = best.map((word) => message.words.words[word]?.text ?? '');
    if (!said.some((word) => this.model.vocabulary.read(word).ids.length > 0)) return null;
    return { phrase: `${LEARNED}${said.join(' … ')}`, first, last };
  }
}

/**
 * How far above the level a finding is a close call, and how far below it a lack; of the acts by which nudges
 * were wrong most often where nobody had learned from the chats ([decision 9]).
 */
const CLOSE: Partial<Record<Act, { found?: number; missed?: number }>> = {
  greet: { missed: 2 },
  intro: { missed: 2 },
  checkin: { missed: 2 },
  thank_wait: { missed: 2.5 },
  empathy: { missed: 2 },
  timeframe: { missed: 2 },
  done: { found: 2, missed: 2.5 },
  bye: { found: 1.5, missed: 2 },
  upset: { found: 1.5 },
  confused: { found: 1 },
  repeat_contact: { found: 2 },
};
const WAITS: readonly Act[] = ['hold', 'checkin'];
const NAMING: readonly Act[] = ['identify', 'security'];

/** An answer, or a question, takes as many words as this in clauses of its own. */
const ANSWER_WORDS = 4;

/** "Checking", and no more, asks to wait; in a wait it tells that the work goes on, whether or not they were chased. */
function takeWorkAsCheckIn(message: Message): void {
  const waits = message.acts.get('hold');
  if (!message.moment.holds || !waits || !saysNoMore(message, waits)) return;
  if (!isWork(message, waits)) return;
  message.acts.delete('hold');
  message.acts.set('checkin', waits);
}

/** What asks to wait is one thing to the model, answered or not. */
function joinWaits({ acts }: Message): void {
  const answered = acts.get('hold_answered');
  if (!answered) return;
  acts.delete('hold_answered');
  acts.set('hold', answered);
}
