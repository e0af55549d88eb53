import type { Language } from '../../rules/engine/events.ts';
import type { ConversationRef } from '../helpdesks/observation.ts';
import type { OwnName } from '../settings/own-names.ts';

/**
 * The typed messages about snippets: what the agent has pinned, and what the packs bring. The
 * worker is the only writer of pins; it gives texts as they are written, and whoever shows them
 * fills them in (`rules/snippets/fill.ts`).
 */

/** A pin in the agent's words. A text in one of the two languages at least. */
export interface PinWords {
  title: string | null;
  ar: string | null;
  en: string | null;
  /** What is typed for it; one word. */
  abbreviation: string | null;
}

/** A snippet of the agent's own. */
export interface Pin extends PinWords {
  id: string;
  /** ms since the epoch. */
  createdAt: number;
}

/** How often a snippet was inserted, and when last (ms since the epoch). */
export interface Use {
  count: number;
  at: number;
}

/** A snippet as it is listed: a pin, or one that a pack brings. */
export interface SnippetItem {
  /** A pin's id; `<pack>/<snippet>` for what a pack brings. */
  id: string;
  /** The pack that brings it, in the interface's language; null for a pin. */
  pack: string | null;
  title: string | null;
  /** What is typed for it: the agent's own choice, also for a pack's. */
  abbreviation: string | null;
  /** As written, with variables; one at least. `colloquial` is the Arabic as it is spoken. */
  texts: { ar: string | null; en: string | null; colloquial: string | null };
  uses: number;
  /** ms since the epoch; null where it was never used. */
  usedAt: number | null;
}

/** How the list is ordered where nothing is searched for. */
export type SnippetOrder = 'own' | 'use';

/** All snippets that a conversation may use. */
export interface SnippetList {
  /** The agent's pins in their order, then what the packs bring. */
  items: SnippetItem[];
  order: SnippetOrder;
  /** What the customer writes; the interface's where they have written nothing. */
  language: Language;
  /** What is known of customer, agent, company and ticket: it fills the variables. */
  known: Readonly<Record<string, string>>;
}

/** Why a pin was not taken. */
export type PinRefusal =
  | 'empty'
  | 'too-long'
  /** An abbreviation is one word with a letter or a digit in it. */
  | 'abbreviation-unfit'
  | 'abbreviation-taken'
  | 'too-many'
  /** All pins together are too large. */
  | 'no-room'
  /** It is not there any more. */
  | 'gone'
  /** It was not kept: the storage refused it, or the worker did not answer. */
  | 'failed';

export type PinVerdict =
  | { ok: true; id: string }
  /** `by` names the snippet that has the abbreviation already. */
  | { ok: false; refusal: PinRefusal; by: string | null };

/** A pin that was taken away, with all that brings it back as it was. */
export interface RemovedPin {
  pin: Pin;
  /** Its place in the agent's order, from 0. */
  place: number;
  use: Use | null;
}

/** A pin out of a file; `replaces` is the pin whose words it takes over. */
export interface ImportedPin extends PinWords {
  replaces: string | null;
}

export interface ImportOutcome {
  added: number;
  replaced: number;
  /** What was not taken, by its place in the order, from 0. */
  refused: { index: number; refusal: PinRefusal }[];
}

/** What an abbreviation stands for in one conversation. */
export interface Abbreviation {
  /** Of the snippet; told when it is used. */
  id: string;
  /** As it was chosen; compared by `foldKey` of `rules/snippets/variables.ts`. */
  abbreviation: string;
  /** In the customer's language, names filled in; `____` where a variable is not known. */
  text: string;
  /** Where the caret belongs, in UTF-16 units of `text`; null where it belongs behind it. */
  caret: number | null;
  /** The variables that are not known, as they are written. */
  open: string[];
  /** The agent introduces themselves in it, and it goes without these: no setting has them. */
  lacks: OwnName[];
}

export interface SnippetProtocol {
  /** Popup, panel, options → worker; without a conversation, all that there is. */
  listSnippets(ask: { conversation: string | null }): SnippetList;
  /** Popup, panel, options → worker, like all that follow. It becomes the first. */
  addPin(words: PinWords): PinVerdict;
  changePin(order: { id: string; words: PinWords }): PinVerdict;
  /** Null where it was gone already. */
  removePin(order: { id: string }): RemovedPin | null;
  /** Takes a removal back. */
  restorePin(removed: RemovedPin): PinVerdict;
  /** Puts a pin before another; at the end where `before` is null. */
  movePin(order: { id: string; before: string | null }): void;
  orderSnippets(order: { by: SnippetOrder }): void;
  /** The agent's abbreviation for a snippet of a pack; null takes it back. */
  abbreviateSnippet(order: { id: string; abbreviation: string | null }): PinVerdict;
  importPins(order: { pins: ImportedPin[] }): ImportOutcome;
  /** A snippet went into a reply. Also a page's watcher. */
  noteSnippetUse(use: { id: string }): void;
  /** Watcher → worker, once a conversation: what do the agent's abbreviations stand for? */
  abbreviations(ask: { conversation: ConversationRef }): Abbreviation[];
  /** Worker → own pages, and the pages that show a conversation: ask again. */
  snippetsChanged(): void;
}
