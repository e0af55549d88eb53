import type { InsertOutcome } from '../../adapters/insert/insert-snippet.ts';
import type { Adapter } from '../../adapters/types.ts';
import type { DraftRules } from '../../rules/engine/draft/draft-rules.ts';
import type { LabelledField } from '../../rules/engine/fields/asked-fields.ts';
import type { Texts } from '../../rules/engine/texts.ts';
import type { GuideView } from '../conversations/guide-view.ts';
import type { Jotting } from '../conversations/jottings.ts';
import type { Choice } from '../conversations/shown-conversation.ts';
import type { Board, CoachView, HelpdeskView } from '../conversations/views.ts';
import type { Place } from '../helpdesks/coach-place.ts';
import type { ConversationRef, Observation } from '../helpdesks/observation.ts';
import type { PackOffer, PackScope, PacksView, PackVerdict } from '../packs/pack-view.ts';
import type { OwnNames } from '../settings/own-names.ts';
import type { Settings } from '../settings/settings.ts';
import type { SnippetProtocol } from '../snippets/snippet-protocol.ts';

/** The typed messages between the contexts. Who answers what stands in `ProtocolMap`. */

/** What a person asks for, from coach, popup or shortcut. */
export type Intent =
  | {
      type: 'tick';
      conversation: string;
      standard: string;
      value: 'met' | 'broken' | 'na' | 'open';
    }
  | { type: 'hold'; conversation: string; state: 'on' | 'off' }
  | {
      type: 'answer';
      conversation: string;
      nudge: string;
      answer: 'inserted' | 'later' | 'dismissed';
    }
  /** The agent has told the customer on the phone what this nudge asks for. */
  | { type: 'said'; conversation: string; nudge: string }
  /** The nudge has asked whether its subject is to be quiet: it is, or it goes on. */
  | { type: 'hush'; conversation: string; nudge: string; quiet: boolean }
  /**
   * What was said of a draft by this rule was put away, or heeded; or its question was answered. The
   * draft itself is in no message.
   */
  | {
      type: 'draft';
      conversation: string;
      rule: string;
      answer: 'dismissed' | 'heeded' | 'quiet' | 'speak';
    }
  /** For calls of their own: the call is over; the customer is called so. */
  | { type: 'end-call'; conversation: string }
  | { type: 'name-customer'; conversation: string; customer: string }
  /** What agent and company are called, as far as the settings did not know it; empty where they did. */
  | ({ type: 'names'; conversation: string } & OwnNames)
  /** The coach's clock has reached a deadline while its tab is in view. */
  | { type: 'due'; conversation: string };

/** How a softphone stands in a frame: no call, one that is talked on, one that is on hold. */
export interface PhoneReport {
  /** Id of the phone in `adapters/phones`. */
  phone: string;
  state: 'none' | 'live' | 'held';
  /** ms since it came to stand so. */
  age: number;
}

/** What drafts are checked by, names filled in. */
export interface LintRules extends DraftRules {
  /** The check is in the frame that asked for it. */
  brought: boolean;
}

/** What the agent wants no nudges on; without a title where no rule of a pack at hand has that id. */
export interface QuietSubject {
  subject: string;
  title: Texts | null;
}

export interface QuietList {
  subjects: QuietSubject[];
  /** The administrator's policy has every rule speak: none of these is quiet now. */
  overruled: boolean;
}

/** What is kept on this machine. */
export interface KeptData {
  conversations: number;
  packs: number;
  pins: number;
  /** Bytes of storage in use. */
  bytes: number;
}

/** A frame, as the page round it knows it: the address that it was given, and its size (px). */
export interface FrameShown {
  address: string;
  width: number;
  height: number;
}

export interface ProtocolMap extends SnippetProtocol {
  /** Watcher → worker: which adapters may fit the page of the sender? In the order to try them. */
  adaptersHere(): Adapter[];
  /** Worker → a page: other adapters hold here now; ask again. */
  adaptersChanged(): void;
  /** Watcher → worker: which fields of the sender's page are to be read by their labels? */
  labelsHere(): LabelledField[];
  /** Worker → a page: that may have changed; ask again. */
  labelsChanged(): void;
  /** Popup → worker: brings what teaches a helpdesk into the tab, or the frame of it that is read. */
  teachHere(order: { tabId: number }): void;
  /**
   * Teaching page → worker, where somebody has pressed for it: asks the browser for the host of a
   * frame in the page, and begins to teach there. `gone`: no frame of that host was found.
   * `unasked`: this browser asks only in pages of the extension.
   */
  teachFrame(frame: FrameShown): 'begun' | 'refused' | 'unasked' | 'gone';
  /** Teaching page → worker: how it is to speak; `known`: this host was taught before. */
  teachBrief(): { settings: Settings; known: boolean };
  /** Teaching page → worker: keeps it for the page's own host; open pages of it start anew. */
  saveTaught(order: { adapter: Adapter }): void;
  /** Options → worker: the text of its file; null where it is gone. */
  taughtFile(query: { id: string }): string | null;
  /** Options → worker. */
  removeTaught(order: { id: string }): void;
  /** Options → worker: the text of a file that a person has opened. */
  importAdapter(order: {
    text: string;
  }): { ok: true; id: string } | { ok: false; problems: string[] };
  /** Watcher → worker. Answered once the events are stored. */
  observe(observation: Observation): CoachView;
  /** Watcher → worker: its tab does not show this conversation any more. */
  leftConversation(left: { conversation: string }): void;
  /** Coach, popup, practice → worker. */
  intend(intent: Intent): CoachView | null;
  /** Popup, side panel → worker: a call begins. Where one by hand runs already, it is that one. */
  startCall(order: { customer: string }): CoachView;
  /** Phone script → worker, from any frame. Answered once what follows is stored. */
  phone(report: PhoneReport): void;
  /** Worker → a frame: how a phone stands there now. */
  phoneStands(ask: { phone: string }): PhoneReport['state'] | 'loading';
  /** Popup, side panel → worker; without a tab, for the one in front. */
  board(query: { tabId: number | null; choice?: Choice | null }): Board;
  /** Side panel → worker: what the pack has to say on it; null where it is not known. */
  guide(query: { conversation: string }): GuideView | null;
  /** Side panel → worker: keeps it beside the conversation. */
  jot(order: { conversation: string; jotting: Jotting }): GuideView | null;
  /** Side panel → worker: to the tab that shows this conversation. False where none does. */
  goTo(order: { conversation: string }): boolean;
  /** Popup, options → worker: the one writer of settings. */
  changeSettings(change: Partial<Settings>): Settings;
  /**
   * Watcher → worker: bring the coach into this frame, for a conversation was found; or what writes
   * into editors; or what reads fields by their labels. False where the worker may not (the extension's own pages load them themselves).
   */
  bringScript(order: { script: 'coach' | 'insert' | 'labels' }): boolean;
  /**
   * Watcher → worker: an agent types, what are drafts of this conversation checked by? Where
   * `script` is set the check itself is brought into the frame too; `brought` is false where the
   * worker may not. The draft stays in the page.
   */
  lintRules(ask: { conversation: ConversationRef; script: boolean }): LintRules;
  /** Watcher → worker: where on the sender's host has the agent put the coach? Null: nowhere else. */
  coachPlace(): Place | null;
  /** Watcher → worker: there from now on; null puts it back where it belongs. */
  putCoach(order: { place: Place | null }): void;
  /** Practice → worker: how fast the clock of a practice conversation runs. */
  practiceSpeed(order: { conversation: string; speed: 1 | 10 }): void;
  /** Worker → the pages that show the conversation (and practice): a new view to draw. */
  show(view: CoachView): void;
  /**
   * Popup, panel, worker → a page: write this into the reply box. `caret` is where the caret is to
   * stand afterwards, in UTF-16 units of `text`; behind the text where it is null or absent.
   */
  insert(order: {
    conversation: string;
    text: string;
    nudge: string | null;
    caret?: number | null;
  }): InsertOutcome | 'elsewhere';
  /** Worker → a page: a word on what was done elsewhere. False where no coach is there to say it. */
  tell(order: { text: string }): boolean;
  /** Worker → a page in view: does the coach show this nudge, and nothing of the page stand before it? */
  isSeen(card: { conversation: string; nudge: string }): boolean;
  /** Options → worker: the packs there are. */
  listPacks(): PacksView;
  /** Options → worker: whether a pack is sound, what it contains and would change. */
  checkPack(offer: PackOffer): PackVerdict;
  /** Options → worker: checks it again, then installs it; the pack in use stays where it is not sound. */
  installPack(order: { offer: PackOffer; scope: PackScope }): PackVerdict;
  /** Options → worker. What judged by it is judged by the default again. */
  removePack(order: { id: string }): PacksView;
  /** Options → worker: back to the version before. */
  rollbackPack(order: { id: string }): PacksView;
  /** Options → worker: which helpdesks a pack is for. */
  scopePack(order: { id: string; scope: PackScope }): PacksView;
  /** Options → worker: the helpdesks that are read, were, or were taught; the last seen first. */
  listHelpdesks(): HelpdeskView[];
  /** Options → worker. */
  quietList(): QuietList;
  /** Options → worker: nudges on this subject are shown again. */
  speakAgain(order: { subject: string }): QuietList;
  /** Options → worker. */
  keptData(): KeptData;
  /** Options → worker: all that is kept, as a JSON text. */
  exportData(): string;
  /** Options → worker. */
  eraseData(order: { what: 'conversations' | 'everything' }): KeptData;
  /** Worker → popup, options: something changed, ask again. */
  boardChanged(): void;
}
