/** What became of an insertion; all but `inserted` are explained to the agent. */
export type Inserted = 'inserted' | 'not-taken' | 'no-composer' | 'note-mode';

/** What the coach asks of whoever mounts it: it touches neither the page nor the extension. */
export interface CoachWants {
  insert(text: string, nudge: string | null): Promise<Inserted>;
  answer(nudge: string, answer: 'later' | 'dismissed'): void;
  /** On the phone: the agent has said what the nudge asks for. */
  said(nudge: string): void;
  /** The hold's deadline has come while the tab is in view. */
  due(): void;
  /** The words of a message as the page shows them now, or null. */
  quote(messageId: string): string | null;
  copy(text: string): Promise<void>;
  /** What must not be covered: the reply box in view, or null. */
  replyBox(): HTMLElement | null;
  /** Where the agent has put the coach before; anything, as storage may hold anything. */
  loadPlace(): Promise<unknown>;
  savePlace(place: Place): void;
}

/** Distance from the inline end and from the bottom of the window, as shares of its size. */
export interface Place {
  end: number;
  bottom: number;
}
