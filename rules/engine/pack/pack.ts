import type { Act, Author } from '../acts.ts';
import type { Language } from '../events.ts';
import type { Texts } from '../texts.ts';
import type { Card, FieldGuide, NotePrompt, Playbook, Term, Topic } from './knowledge.ts';
import type { Limits, Timers } from './numbers.ts';
import type { Rule } from './rule.ts';

/** Phrases that show an act, in the pattern language of `rules/README.md`. */
export interface PhraseList {
  act: Act;
  author: Author;
  ar: string[];
  en: string[];
  /** Patterns that take the act back where they match in the same message. */
  not?: Partial<Record<Language, string[]>>;
}

/** A text for the customer. `colloquial` says the Arabic as it is spoken in the Gulf. */
export interface Snippet extends Texts {
  colloquial?: string;
  /** What lists call it; else its first words. */
  title?: Texts;
  /** What agents of the team type for it; an agent's own choice comes before it. */
  abbreviation?: string;
}

export interface Pack {
  id: string;
  version: string;
  /** Range of engine versions that can run it, as `^1`. */
  engine: string;
  name: Texts;
  description: Texts;
  /** Whose procedure it is, and what it is for. */
  department?: Texts;
  purpose?: Texts;
  timers: Timers;
  limits: Limits;
  /**
   * The first reach for the end is held back while closing steps are open: they are shown, with
   * "close anyway"; the second always passes. Left out, nothing is held back.
   */
  guard?: boolean;
  sections: { id: string; title: Texts; weight: number }[];
  rules: Rule[];
  phrases: PhraseList[];
  /**
   * What is offered to the customer, in the customer's language. `{customer}`,
   * `{first_name}`, `{agent}`, `{company}` and `{ticket}` are filled in, other names in braces are asked for, `{cursor}` is
   * where the caret stands; a part in square brackets is left out where a name in it is not
   * known: `[{first_name}، ]ما زلنا نراجع طلبك`. Four underscores are a blank for the agent.
   */
  snippets: Record<string, Snippet>;
  /** Sentences of the hold, closing and idle nudges, by nudge kind. */
  nudges: Record<ProtocolNudgeKind, ProtocolNudge>;
  topics?: Topic[];
  terms?: Term[];
  fields?: FieldGuide[];
  playbooks?: Playbook[];
  cards?: Card[];
  notes?: NotePrompt[];
  /** How helpdesks are read that Murshid does not know; the engine knows no more of them. */
  adapters?: PackAdapter[];
  /** Golden scores: how this pack means to be graded, checked with its examples. */
  scorecard?: GoldenScore[];
}

/** What a pack's adapter is called and where it is for; the rest is for the page's script. */
export interface PackAdapter {
  id: string;
  name: Texts;
  hosts: string[];
}

/** Standards as they stand, and the score that they must give. */
export interface GoldenScore {
  title: Texts;
  /** By id; standards that are not named do not apply. */
  standards: Record<string, 'met' | 'open' | 'broken' | 'na'>;
  total: number | null;
  /** By id; sections that are not named have nothing that counts. */
  sections: Record<string, number | null>;
}

/** What a hold, closing or idle nudge says, why, and what it offers to insert. */
export interface ProtocolNudge {
  text: Texts;
  why: Texts;
  snippet?: string;
  /** By check-in number (the first serves n = 1), where each offers its own; else `snippet`. */
  snippets?: string[];
  /** What it says instead where the customer on hold has asked before its time. */
  asked?: { text: Texts; why: Texts };
}

/** The engine that this is; a pack's `engine` range must allow it. */
export const ENGINE_VERSION = 1;

const PROTOCOL_NUDGES = [
  'check-in',
  'check-in-missed',
  'cap-reached',
  'over-cap',
  'thank-for-wait',
  'closing-steps',
  'idle-1',
  'idle-2',
  'idle-close',
] as const;
export type ProtocolNudgeKind = (typeof PROTOCOL_NUDGES)[number];
export type NudgeKind = ProtocolNudgeKind | 'standard' | 'draft';

/** Hold, closing and idle nudges have their words in the pack's `nudges`; the others in their rule. */
export function isProtocolKind(kind: NudgeKind): kind is ProtocolNudgeKind {
  return kind !== 'standard' && kind !== 'draft';
}
