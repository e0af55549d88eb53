import type { Act } from '../acts.ts';
import type { Cue } from './cues.ts';
import { type Moment, momentOf } from './moment.ts';
import type { Match } from './patterns/matcher.ts';
import type { ReadingContext } from './reading.ts';
import type { Words } from './words.ts';

/** What a pattern stands for: an act's sign, a sign that takes the act back, or a cue. */
export type Label = { kind: 'act' | 'not'; act: Act } | { kind: 'cue'; cue: Cue };

/** A stretch of words that shows something. */
export interface Evidence {
  phrase: string;
  first: number;
  last: number;
}

const NONE: readonly Evidence[] = [];

/** A message with all that was found in it: what the acts are decided on. */
export class Message {
  readonly words: Words;
  readonly context: ReadingContext;
  readonly moment: Moment;
  /** Acts decided so far; later decisions may look at earlier ones. */
  readonly acts = new Map<Act, readonly Evidence[]>();
  /** Acts of which it is a close call whether they are shown. */
  readonly unsure = new Set<Act>();
  private readonly signs = new Map<Act, Evidence[]>();
  private readonly cues = new Map<Cue, Evidence[]>();
  private readonly signSentences = new Map<Act, Set<number>>();
  private readonly cueSentences = new Map<Cue, Set<number>>();
  private readonly taken = new Set<Act>();

  constructor(words: Words, matches: readonly Match<Label>[], context: ReadingContext) {
    this.words = words;
    this.context = context;
    this.moment = momentOf(context);
    for (const { label } of matches) if (label.kind === 'not') this.taken.add(label.act);
    for (const match of matches) {
      const sentence = this.sentenceOf(match.first);
      if (match.label.kind === 'cue') {
        add(this.cues, match.label.cue, match);
        mark(this.cueSentences, match.label.cue, sentence);
      } else if (match.label.kind === 'act' && !this.taken.has(match.label.act)) {
        add(this.signs, match.label.act, match);
        mark(this.signSentences, match.label.act, sentence);
      }
    }
  }

  /** Where the pack's phrases for an act stand, unless one of its `not` phrases stands too. */
  signsOf(act: Act): readonly Evidence[] {
    return this.signs.get(act) ?? NONE;
  }

  /** The acts that have phrases here, decided for or not. */
  signed(): Iterable<Act> {
    return this.signs.keys();
  }

  /** The cues that stand here. */
  cued(): Iterable<Cue> {
    return this.cues.keys();
  }

  /** Whether a `not` phrase of the pack takes the act back here. */
  isTaken(act: Act): boolean {
    return this.taken.has(act);
  }

  cue(cue: Cue): readonly Evidence[] {
    return this.cues.get(cue) ?? NONE;
  }

  has(cue: Cue): boolean {
    return this.cues.has(cue);
  }

  is(act: Act): boolean {
    return this.acts.has(act);
  }

  sentenceOf(word: number): number {
    return this.words.words[word]?.sentence ?? 0;
  }

  clauseOf(word: number): number {
    return this.words.words[word]?.clause ?? 0;
  }

  /** Whether a cue stands in the same sentence as the evidence. */
  near(cue: Cue, evidence: Evidence): boolean {
    return this.cueIn(cue, this.sentenceOf(evidence.first));
  }

  /** Whether a cue stands in a sentence. */
  cueIn(cue: Cue, sentence: number): boolean {
    return this.cueSentences.get(cue)?.has(sentence) ?? false;
  }

  /** Whether a phrase for an act stands in a sentence. */
  signIn(act: Act, sentence: number): boolean {
    return this.signSentences.get(act)?.has(sentence) ?? false;
  }

  asks(sentence: number): boolean {
    return this.words.sentences[sentence]?.asks ?? false;
  }

  /** Number of words in a sentence. */
  lengthOf(sentence: number): number {
    const { from, to } = this.words.sentences[sentence] ?? { from: 0, to: 0 };
    return to - from;
  }

  /** The whole message as evidence, where no phrase but its form shows the act. */
  whole(why: string): Evidence {
    return { phrase: why, first: 0, last: Math.max(0, this.words.words.length - 1) };
  }
}

function mark<Key>(map: Map<Key, Set<number>>, key: Key, sentence: number): void {
  const sentences = map.get(key);
  if (sentences) sentences.add(sentence);
  else map.set(key, new Set([sentence]));
}

function add<Key>(map: Map<Key, Evidence[]>, key: Key, { phrase, first, last }: Evidence): void {
  const list = map.get(key);
  const evidence = { phrase, first, last };
  if (list) list.push(evidence);
  else map.set(key, [evidence]);
}
