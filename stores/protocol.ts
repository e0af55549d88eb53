import type { Adapter } from '../adapters/types.ts';
import type { Author } from '../rules/engine/acts.ts';
import type { DraftRules } from '../rules/engine/draft/draft-rules.ts';
import type { Language, SpokenAct } from '../rules/engine/events.ts';
import type { NudgeKind, Texts } from '../rules/engine/pack.ts';
import type { GuideView } from './guide-view.ts';
import type { HelpdeskHealth } from './helpdesk-health.ts';
import type { Jotting } from './jottings.ts';
import type { PackChanges, PackSummary } from './pack-summary.ts';
import type { SnippetProtocol } from './snippet-protocol.ts';
import type { TaughtView } from './taught-adapters.ts';

/**
 * The typed messages between the contexts: what the watcher saw, what the agent wants,
 * and the views that are drawn. Who answers what stands in `ProtocolMap`.
 */

/** Which conversation a page shows. Two tabs on one ticket give the same `key`. */
export interface ConversationRef {
  /** `<helpdesk>:<host>:<ticket>`. */
  key: string;
  /** Id of the adapter that read the page. */
  helpdesk: string;
  host: string;
  ticket: string;
  channel: 'chat' | 'call' | 'email';
  customer?: string | undefined;
  agent?: string | undefined;
}

export interface ObservedMessage {
  /** Stable identity within the conversation: the page's own id where there is one. */
  id: string;
  author: Author;
  visibility: 'public' | 'note';
  /** In memory only: the worker reads its acts and forgets it. */
  text: string;
  /** Place in the conversation; smaller is earlier. */
  order: number;
  /** ms since the message was seen; 0 unless delivery was retried. */
  age: number;
  /** Exact time that the page states, ms since the epoch; null where it states none or only minutes. */
  pageTime: number | null;
}

/** A batch of what the watcher saw, in order. Delivered again until answered: ids make it harmless. */
export interface Observation {
  conversation: ConversationRef;
  /** True for the first reading of a list: these messages were there before. */
  snapshot: boolean;
  messages: ObservedMessage[];
  fields: { name: string; value: string }[];
  moments: {
    id: string;
    type: 'close-attempt' | 'closed' | 'hold-on' | 'hold-off';
    age: number;
    /** The hold is a phone's; it ended with the call. */
    spoken?: boolean | undefined;
    hungUp?: boolean | undefined;
  }[];
  health: Health;
  /**
   * A long list comes in parts, the oldest messages first: how long ago (ms) its reading began, and
   * whether later messages of it are still to come.
   */
  part?: { age: number; more: boolean } | undefined;
  /**
   * The message before the first of these, as this page orders them: places are a page's own where
   * ids are no numbers, and begin anew with each load.
   */
  after?: { id: string; order: number } | undefined;
  /**
   * A reply that went out as the page was left, before the page showed it. `key` tells it from
   * others with the same words; `age` in ms since it was sent.
   */
  sent?: { key: number; text: string; age: number } | undefined;
}

/** What the adapter reads on this page: each signal known, absent or unknown. */
export type Health = Record<string, 'known' | 'absent' | 'unknown'>;

/** A helpdesk that is read, or was. */
export interface HelpdeskView {
  host: string;
  /** Of the product; null where it was taught, or nothing was read yet. */
  name: Texts | null;
  /** `given` with the installation, `granted` by the agent, `off` where pages may not be read. */
  access: 'given' | 'granted' | 'off';
  /** The match pattern that takes the grant back; null where there is none. */
  grant: string | null;
  health: HelpdeskHealth | null;
}

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
  /** For calls of their own: the call is over; the customer is called so. */
  | { type: 'end-call'; conversation: string }
  | { type: 'name-customer'; conversation: string; customer: string }
  /** The coach's clock has reached a deadline while its tab is in view. */
  | { type: 'due'; conversation: string };

export interface HoldView {
  /** ms since the epoch. */
  startedAt: number;
  /** The silence counts from here. */
  countsFrom: number;
  /** When the check-in for this silence is due, or was where it is overdue; ms since the epoch. */
  dueAt: number;
  checkInsSent: number;
  limit: number;
  overdue: boolean;
}

export interface StepView {
  standard: string;
  title: Texts;
  snippet: SnippetView | null;
}

export interface SnippetView {
  id: string;
  /** In the customer's language, names filled in. */
  text: string;
  language: Language;
}

export interface NudgeView {
  key: string;
  rule: string;
  kind: NudgeKind;
  /** 1 or 2, for check-ins. */
  n: number | null;
  limit: number;
  text: Texts;
  why: Texts;
  /** Ids of the messages that caused it. */
  cause: string[];
  /** ms since the epoch: when it came due. */
  at: number;
  urgent: boolean;
  snippet: SnippetView | null;
  /** The customer is on the phone: this is said, and the agent says that it was. */
  say: SpokenAct | null;
  /** Closing steps still open, in order; empty for other kinds. */
  steps: StepView[];
}

export interface StandardView {
  id: string;
  title: Texts;
  why: Texts;
  kind: 'auto' | 'assisted' | 'manual' | 'field';
  critical: boolean;
  state: 'met' | 'open' | 'broken' | 'na';
  by: 'auto' | 'agent';
  evidence: { event: string; at: number; author: Author | null }[];
}

export interface ConversationView {
  ref: ConversationRef;
  closed: boolean;
  /** A page that shows it is open at this moment. */
  watched: boolean;
  hold: HoldView | null;
  nudge: NudgeView | null;
  /** Nudges that wait behind the shown one. */
  waiting: number;
  sections: { id: string; title: Texts; standards: StandardView[] }[];
  /** The pack has the first reach for the end held back, and closing steps are open. */
  guarded: boolean;
  /** Standards met or not applicable, and all that count. */
  progress: { done: number; of: number };
  score: number | null;
  /** When it was first seen, or a call began; ms since the epoch. */
  openedAt: number;
  /** Last event, ms since the epoch. */
  lastAt: number;
  /** When something next comes due, ms since the epoch; null where nothing does by itself. */
  wakeAt: number | null;
  /** How fast its clock runs: 1, but in practice at 10×. Elapsed time = (now − start) × speed. */
  speed: number;
}

export interface Settings {
  language: Language;
  /** `arab` is ٠–٩, `latn` is 0–9. */
  digits: 'latn' | 'arab';
  agent: string;
  company: string;
}

/** Which helpdesks a pack is for: all that no other pack is for, or those on these hosts. */
export type PackScope = 'all' | string[];

/** A pack that may judge conversations, or that could be installed. */
export interface PackView {
  summary: PackSummary;
  /** Where it came from: with Murshid, from a file, or from the administrator's policy. */
  source: 'preset' | 'file' | 'policy';
  /** The file's name; null for other sources. */
  file: string | null;
  scope: PackScope;
  /** False for the pack that judges whatever no other is for: it is for the rest. */
  scopable: boolean;
  /** Version that "the version before" goes back to; null where there is none. */
  before: string | null;
  removable: boolean;
}

export interface PacksView {
  installed: PackView[];
  /** Presets that are not installed. */
  available: PackSummary[];
  /** A policy forces packs: what is installed beyond them rests. */
  forced: boolean;
  /** What is wrong with packs of the policy, a line each. */
  policyProblems: string[];
  /** Hosts of helpdesks that Murshid reads or has read. */
  hosts: string[];
}

/** Something that could be installed: a preset, or the text of a file. */
export type PackOffer = { preset: string } | { file: string; text: string };

export type PackVerdict =
  | {
      ok: true;
      summary: PackSummary;
      /** What changes where a pack of this id is installed; else null. */
      changes: PackChanges | null;
    }
  /** Lines `path: message`. */
  | { ok: false; problems: { path: string; message: string }[] };

/** What is kept on this machine. */
export interface KeptData {
  conversations: number;
  packs: number;
  pins: number;
  /** Bytes of storage in use. */
  bytes: number;
}

/** What the popup shows. */
export interface Board {
  /** Most urgent first. */
  conversations: ConversationView[];
  /** Key of the conversation that the tab in front shows, if any. */
  current: string | null;
  /** Key of the running call of its own, if any. */
  call: string | null;
  settings: Settings;
  /** Settings that the administrator's policy locks. */
  locked: (keyof Settings)[];
  shortcuts: { name: string; description: string; shortcut: string }[];
  /** What is read on the tab in front; null where Murshid does not run there. */
  health: Health | null;
  /** Since when each of these has been so, ms since the epoch; null where `health` is. */
  healthSince: Record<string, number> | null;
}

/** What the coach in a page draws. */
export interface CoachView {
  conversation: ConversationView;
  settings: Settings;
  shortcuts: { insert: string; hold: string };
}

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

export interface ProtocolMap extends SnippetProtocol {
  /** Watcher → worker: which adapters may fit the page of the sender? In the order to try them. */
  adaptersHere(): Adapter[];
  /** Worker → a page: other adapters hold here now; ask again. */
  adaptersChanged(): void;
  /** Popup → worker: brings what teaches a helpdesk into the tab. */
  teachHere(order: { tabId: number }): void;
  /** Teaching page → worker: how it is to speak; `known`: this host was taught before. */
  teachBrief(): { settings: Settings; known: boolean };
  /** Teaching page → worker: keeps it for the page's own host; open pages of it start anew. */
  saveTaught(order: { adapter: Adapter }): void;
  /** Options → worker: what was taught, or came from a file; the newest first. */
  listTaught(): TaughtView[];
  /** Options → worker: the text of its file; null where it is gone. */
  taughtFile(query: { id: string }): string | null;
  /** Options → worker. */
  removeTaught(order: { id: string }): TaughtView[];
  /** Options → worker: the text of a file that a person has opened. */
  importAdapter(order: {
    text: string;
  }): { ok: true; id: string } | { ok: false; problems: string[] };
  /** Watcher → worker. Answered once the events are stored. */
  observe(observation: Observation): CoachView;
  /** Coach, popup, practice → worker. */
  intend(intent: Intent): CoachView | null;
  /** Popup, side panel → worker: a call begins. Where one by hand runs already, it is that one. */
  startCall(order: { customer: string }): CoachView;
  /** Phone script → worker, from any frame. Answered once what follows is stored. */
  phone(report: PhoneReport): void;
  /** Worker → a frame: how a phone stands there now. */
  phoneStands(ask: { phone: string }): PhoneReport['state'] | 'loading';
  /** Popup → worker; without a tab, for the one in front. */
  board(query: { tabId: number | null }): Board;
  /** Side panel → worker: what the pack has to say on it; null where it is not known. */
  guide(query: { conversation: string }): GuideView | null;
  /** Side panel → worker: keeps it beside the conversation. */
  jot(order: { conversation: string; jotting: Jotting }): GuideView | null;
  /** Side panel → worker: to the tab that shows this conversation. False where none does. */
  goTo(order: { conversation: string }): boolean;
  /** Popup, options → worker: the one writer of settings. */
  changeSettings(change: Partial<Settings>): Settings;
  /**
   * Watcher → worker: a conversation was found, bring the coach into this frame. False where the
   * worker may not (the extension's own pages load it themselves).
   */
  mountCoach(): boolean;
  /**
   * Watcher → worker: an agent types, what are drafts of this conversation checked by? Where
   * `script` is set the check itself is brought into the frame too; `brought` is false where the
   * worker may not. The draft stays in the page.
   */
  lintRules(ask: { conversation: ConversationRef; script: boolean }): LintRules;
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
  }): boolean;
  /** Worker → a page: a word on what was done elsewhere. False where no coach is there to say it. */
  tell(order: { text: string }): boolean;
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
  /** Options → worker: the helpdesks that are read or were, the last seen first. */
  listHelpdesks(): HelpdeskView[];
  /** Options → worker. */
  keptData(): KeptData;
  /** Options → worker: all that is kept, as a JSON text. */
  exportData(): string;
  /** Options → worker. */
  eraseData(order: { what: 'conversations' | 'everything' }): KeptData;
  /** Worker → popup, options: something changed, ask again. */
  boardChanged(): void;
}
