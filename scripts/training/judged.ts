import type { Act } from '../../rules/engine/acts.ts';
import type { Language } from '../../rules/engine/events.ts';
import type { Person, Script } from '../../rules/engine/text/model/recogniser.ts';
import type { LabelledConversation } from './conversations.ts';

/** A message that was read, beside what its label says. */
export interface Judged {
  conversation: LabelledConversation;
  turn: number;
  author: Person;
  labels: readonly string[];
  /** What the phrases found, before the model was asked. */
  phrases: readonly Act[];
  acts: readonly Act[];
  /** The model's scores, in the order of its author's acts. */
  scores: readonly number[];
  /** For each act, by what it was found. */
  why: ReadonlyMap<Act, string>;
  language: Language | null;
  script: Script;
  /** How much it counts where scores are chosen: more, the more real chats are like its source. */
  weight: number;
}
