import type { Act } from '../acts.ts';
import { createReader } from '../text/reader.ts';
import type { ReadingContext } from '../text/reading.ts';
import { findShout } from '../text/shouting.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/words.ts';
import { findBlank } from './blank.ts';
import { findCardNumber } from './card-number.ts';
import type { DraftRule, DraftRules } from './draft-rules.ts';
import { politeFor, type Rewording } from './polite.ts';

/** What may be wrong with a draft, the most serious first. */
const KINDS = [
  'card',
  'secret',
  'promise',
  'blame',
  'order',
  'other',
  'shouting',
  'blank',
] as const;
export type DraftKind = (typeof KINDS)[number];

/** Something in a draft to look at before it is sent. It quotes the draft: it stays in the page. */
export interface DraftFinding extends Span {
  kind: DraftKind;
  /** The rule that it breaks; null where the pack has none for it. */
  rule: DraftRule | null;
  /** The words that were found; for a card number or shouting, the sort that was. */
  key: string;
}

/**
 * The rule that an agent may come to make quiet for this; null where there is none to speak of, and
 * for card numbers and secrets: those marks keep the customer from harm.
 */
export function hushable({ kind, rule }: DraftFinding): string | null {
  return kind === 'card' || kind === 'secret' ? null : (rule?.rule ?? null);
}

/** Checks drafts by the rules of one pack. */
export interface DraftLint {
  /**
   * All findings in a draft, the most serious first; in an internal note only what no one may
   * write down. Linear in the text.
   */
  check(text: string, mode: 'reply' | 'note'): DraftFinding[];
  /** What may stand instead of a finding in this text; null where nothing better is at hand. */
  reword(text: string, finding: DraftFinding): Rewording | null;
}

const KIND_OF: Partial<Record<Act, DraftKind>> = {
  shout: 'shouting',
  ask_secret: 'secret',
  promise: 'promise',
  blame: 'blame',
  order: 'order',
};
/** What counts in a note too. */
const IN_NOTES: ReadonlySet<DraftKind> = new Set(['card', 'secret']);
/** A draft is read by itself: what its phrases mean does not hang on what was said before. */
const ALONE: ReadingContext = { author: 'agent', people: {}, before: [], onHold: false };

/** Compiles the rules once; throws where a phrase is not in the pattern language. */
export function createDraftLint({ rules, phrases }: DraftRules): DraftLint {
  const reader = createReader({ phrases });
  const ruleFor = (...acts: Act[]) =>
    rules.find((rule) => rule.acts.some((act) => acts.includes(act))) ?? null;
  const secrets = ruleFor('ask_secret');
  const manner = ruleFor('shout', 'order', 'blame');

  function* byActs(text: string): Generator<DraftFinding> {
    for (const { act, start, end } of reader.read(text, ALONE).hits) {
      const rule = ruleFor(act);
      if (rule === null || (act === 'shout' && findShout(text) !== null)) continue;
      const kind = KIND_OF[act] ?? 'other';
      const words = text.slice(start, end);
      if (kind === 'order' && isUnderway(text, start)) continue;
      yield { kind, rule, start, end, key: words };
    }
  }

  function* byForm(text: string): Generator<DraftFinding> {
    const card = findCardNumber(text);
    if (card) yield { ...card, kind: 'card', rule: secrets, key: 'card' };
    const shout = findShout(text);
    if (shout) {
      const { start, end, by } = shout;
      yield { start, end, kind: 'shouting', rule: manner, key: by };
    }
    const blank = findBlank(text);
    if (blank) {
      const key = text.slice(blank.start, blank.end);
      yield { ...blank, kind: 'blank', rule: null, key };
    }
  }

  return {
    check(text, mode) {
      if (text.trim() === '') return [];
      return [...byActs(text), ...byForm(text)]
        .filter(({ kind }) => mode === 'reply' || IN_NOTES.has(kind))
        .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.start - b.start);
    },
    reword: rewordingOf,
  };
}

/** A command of one word at the draft's end: "Wait" may become "Wait times are short today". */
function isUnderway(text: string, start: number): boolean {
  return /^[\p{L}\p{M}]+\s*$/u.test(text.slice(start));
}

function rewordingOf(text: string, { kind, rule, start, end }: DraftFinding): Rewording | null {
  if (kind === 'order') return politeFor(wordsOf(text), { start, end });
  const words = rule?.snippet;
  if (!words || kind === 'secret') return null;
  const message = wordsOf(text);
  const inside = message.words.filter((word) => word.end > start && word.start < end);
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last) return null;
  const from = message.sentences[first.sentence]?.from ?? 0;
  const to = message.sentences[last.sentence]?.to ?? 0;
  const sentenceEnd = message.words[to - 1]?.end ?? end;
  const marks = /^[.!…؟?]*/.exec(text.slice(sentenceEnd))?.[0].length ?? 0;
  return {
    start: message.words[from]?.start ?? start,
    end: sentenceEnd + marks,
    text: first.arabic ? words.ar : words.en,
  };
}
