import type { Author } from '../../rules/engine/acts.ts';
import type { Language, SpokenAct } from '../../rules/engine/events.ts';
import type { NudgeKind } from '../../rules/engine/pack/pack.ts';
import type { Texts } from '../../rules/engine/texts.ts';
import type { HelpdeskHealth } from '../helpdesks/helpdesk-health.ts';
import type { ConversationRef, Health } from '../helpdesks/observation.ts';
import type { OwnName } from '../settings/own-names.ts';
import type { Settings } from '../settings/settings.ts';

/** What the worker has drawn: conversations, the board of them, helpdesks. No message text is in it. */

export interface HoldView {
  /** ms since the epoch. */
  startedAt: number;
  /** The agent's last word to the customer: their silence counts from here. */
  countsFrom: number;
  /** When the check-in for this silence is due, or was: at once where the customer has asked for it. */
  dueAt: number;
  /** A check-in after this counts as late. */
  lateAt: number;
  checkInsSent: number;
  limit: number;
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
  /** The rule asks for these names, and nobody has told Murshid of them: its snippet goes without. */
  lacks: OwnName[];
  /** The customer is on the phone: this is said, and the agent says that it was. */
  say: SpokenAct | null;
  /** Closing steps still open, in order; empty for other kinds. */
  steps: StepView[];
  /** What it is about was dismissed so often in a row that it asks whether to be quiet. */
  ask: boolean;
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
  /** Ids of rules whose marks in drafts are not shown, and of those whose next mark asks about it. */
  drafts: { quiet: string[]; ask: string[] };
  /** The pack has the first reach for the end held back, and closing steps are open. */
  guarded: boolean;
  /** Ids of open standards that only the agent can tell and no message has raised, once the end is near. */
  toConfirm: string[];
  /** Standards met, and all that apply. */
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

/** A conversation in a list of them: who it is, and why it stands where it does. */
export interface ConversationLine
  extends Pick<
    ConversationView,
    'ref' | 'closed' | 'watched' | 'hold' | 'openedAt' | 'lastAt' | 'speed'
  > {
  /** A nudge stands. */
  nudged: boolean;
}

/** What popup and side panel show. */
export interface Board {
  /** Most urgent first. */
  conversations: ConversationLine[];
  /** The one of them that is drawn whole; null where none is. */
  shown: ConversationView | null;
  /** Key of the conversation that the tab in front shows, if any. */
  current: string | null;
  /** The frame of that tab in which it stands; 0 for the page itself. */
  frame: number;
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

/** A helpdesk that is read, or was, or that Murshid was taught. */
export interface HelpdeskView {
  /** As `desk.example`; `*.desk.example` where a file is for all hosts beneath it. */
  host: string;
  /** Of the product, or as it was taught; null where neither is known. */
  name: Texts | null;
  /** Who described the page that was read last: Murshid, a pack, or somebody by teaching. */
  by: 'murshid' | 'pack' | 'taught' | null;
  /** `given` with the installation, `granted` by the agent, `off` where pages may not be read. */
  access: 'given' | 'granted' | 'off';
  /** The match pattern that takes the grant back; null where there is none. */
  grant: string | null;
  health: HelpdeskHealth | null;
  /** The ticket's fields, one by one, with the pack's word for each; empty where none is looked for. */
  fields: { name: string; title: Texts | null; state: 'known' | 'unknown' }[];
  /** What was taught here, or came from a file: its id, and when (ms since the epoch). */
  taught: { id: string; at: number } | null;
}
