import type { Act } from '../acts.ts';
import type { Language } from '../events.ts';
import type { Texts } from '../texts.ts';

/** Something that customers write about, found in their words by the same pattern language. */
export interface Topic {
  id: string;
  title: Texts;
  ar: string[];
  en: string[];
}

/** A word of the team's own: what it means, and what to ask where it may be misunderstood. */
export interface Term {
  id: string;
  word: Texts;
  meaning: Texts;
  /** Where customers write it. */
  topic?: string;
  /** What to make sure of before answering, with the question to ask. */
  confirm?: { text: Texts; snippet?: string };
}

/** One of a field's values, as the helpdesk writes it, or as its title or `also` say. */
export interface FieldValue {
  value: string;
  title: Texts;
  also?: string[];
  /** The country's dialling code, digits only: `966`. */
  dialling?: string;
  /** What in a conversation speaks for it; one of these shown whole is enough. */
  shownBy?: Sign[];
}

/** A message shows the act, and the customer writes about one of the topics; what is left out is not asked for. */
export interface Sign {
  act?: Act;
  topics?: string[];
}

/** What a ticket field is to hold. */
export interface FieldGuide {
  /** As the helpdesk names it. */
  name: string;
  title: Texts;
  /** What helpdesks label it with: it is read by these where no adapter points at it. */
  labels?: Record<Language, string[]>;
  /** The values that exist, where it is a choice. */
  values?: FieldValue[];
  /** The field whose phone number tells the right value, by the values' dialling codes. */
  phone?: string;
  /** Values that only fill the box, beside those that are refused everywhere (000, N/A, …). */
  refuse?: string[];
  /** Topics that call for it: left empty on the page, it breaks the rule of this field. */
  requiredFor?: string[];
}

/** What to do about a topic: the steps in order, and the same as a flow chart. */
export interface Playbook {
  id: string;
  title: Texts;
  /** The topic that brings it up; without one it is looked up by hand. */
  topic?: string;
  steps: { id: string; text: Texts; snippet?: string }[];
  flow: { nodes: FlowNode[]; edges: FlowEdge[] };
}

/** A step's box has the step's id and text; the others have words of their own. */
export type FlowNode =
  | { kind: 'step'; id: string }
  | { kind: 'start' | 'question' | 'end'; id: string; text: Texts };

export interface FlowEdge {
  from: string;
  to: string;
  /** The answer that leads here, out of a question. */
  when?: Texts;
}

/** A practice that software cannot see: what to do, and why. */
export interface Card {
  id: string;
  title: Texts;
  text: Texts;
  why: Texts;
}

/** What to note down while talking with the customer. */
export interface NotePrompt {
  id: string;
  prompt: Texts;
}
