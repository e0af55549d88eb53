import type { Place } from '../../stores/helpdesks/coach-place.ts';
import type { OwnNames } from '../../stores/settings/own-names.ts';

/** What became of an insertion; all but `inserted` are explained to the agent. */
export type Inserted = 'inserted' | 'not-taken' | 'too-long' | 'no-composer' | 'note-mode';

/** What the coach asks of whoever mounts it: it touches neither the page nor the extension. */
export interface CoachWants {
  insert(text: string, nudge: string | null): Promise<Inserted>;
  answer(nudge: string, answer: 'later' | 'dismissed'): void;
  /** On the phone: the agent has said what the nudge asks for. */
  said(nudge: string): void;
  /** The nudge has asked whether it is to be quiet from now on: it is, or it goes on. */
  hush(nudge: string, quiet: boolean): void;
  /** The agent says that a standard is met: what they said for it was in words of their own. */
  tick(standard: string): void;
  /** What agent and company are called, which was asked for. */
  names(names: OwnNames): void;
  /** The hold's deadline has come while the tab is in view. */
  due(): void;
  /** The words of a message as the page shows them now, or null. */
  quote(messageId: string): string | null;
  /** What must not be covered: the reply box in view, or null. */
  replyBox(): HTMLElement | null;
  /** Where the agent has put the coach before; null where it stands where it belongs. */
  loadPlace(): Promise<Place | null>;
  savePlace(place: Place | null): void;
}
