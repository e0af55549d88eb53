import type { InsertOutcome } from '../../adapters/insert/insert-snippet.ts';
import { findComposerBox } from '../../adapters/read/beside/reply-box.ts';
import type { Located } from '../../adapters/read/locate.ts';
import type { Coach, CoachWants } from '../../components/coach/coach.ts';
import type { DraftCard } from '../../components/coach/draft/draft-card.ts';
import type { DraftAnswer } from '../../components/coach/draft/draft-watch.ts';
import type { CoachView } from '../../stores/conversations/views.ts';
import type { ConversationRef } from '../../stores/helpdesks/observation.ts';
import { sendMessage } from '../../stores/messages/messages.ts';
import type { Intent } from '../../stores/messages/protocol.ts';
import { bringScript } from './bring-script.ts';

/** What the coach's owner does for it. */
export interface Owner {
  insert: (text: string, nudge: string | null) => Promise<InsertOutcome>;
  intend: (intent: Intent) => void;
  quote: (messageId: string) => string | null;
  /** The coach is there. */
  came: () => void;
  failed: (error: unknown) => void;
}

/** What somebody asks for, wherever it may be. */
type Wish = Intent extends infer One
  ? One extends Intent
    ? Omit<One, 'conversation'>
    : never
  : never;

/** The coach as the watcher sees it: it may not be here yet, or never come. */
export interface CoachLink {
  /** Another conversation is in front now, or none. */
  turnTo(ref: ConversationRef | null): void;
  /** Draws a view, if it is of the conversation in front. */
  show(view: CoachView): void;
  typed(): void;
  /** What it draws now; null before it is here, and where no conversation is in front. */
  view(): CoachView | null;
  /** Says something of the draft; null takes it back. */
  speak(card: DraftCard | null): void;
  /** What became of the mark of a rule in the draft. */
  answerDraft(rule: string, answer: DraftAnswer): void;
  explain(outcome: InsertOutcome, text: string): void;
  tell(words: string): boolean;
  /** See `Coach.isSeen`; false where the coach is not here. */
  isSeen(conversation: string, nudge: string): boolean;
  /** See `Coach.guard`; false where the coach is not here, or fails. */
  guard(pass: (() => void) | null): boolean;
  retire(): void;
}

/** Brings the coach into the page at the first conversation, and no earlier. */
export function bringCoach(
  front: () => Located | null,
  owner: Owner,
  signal: AbortSignal,
): CoachLink {
  let coach: Coach | null = null;
  let asked = false;
  let latest: CoachView | null = null;

  async function bring(): Promise<void> {
    await bringScript('coach');
    // The page can name its elements so that they shadow a global: only a function is ours.
    const mount = globalThis.murshidMountCoach;
    if (signal.aborted || typeof mount !== 'function') return;
    coach = mount(document, wants, signal);
    coach.show(latest);
    owner.came();
  }

  /** Asks for it in the conversation in front. */
  function intend(wish: Wish): void {
    const conversation = front()?.key;
    if (conversation !== undefined) owner.intend({ ...wish, conversation });
  }

  const wants: CoachWants = {
    insert: owner.insert,
    answer: (nudge, answer) => intend({ type: 'answer', nudge, answer }),
    said: (nudge) => intend({ type: 'said', nudge }),
    hush: (nudge, quiet) => intend({ type: 'hush', nudge, quiet }),
    tick: (standard) => intend({ type: 'tick', standard, value: 'met' }),
    names: (names) => intend({ type: 'names', ...names }),
    due: () => intend({ type: 'due' }),
    quote: owner.quote,
    replyBox: () => {
      const located = front();
      return located === null ? null : findComposerBox(located);
    },
    loadPlace: () => sendMessage('coachPlace', undefined),
    savePlace: (place) => {
      sendMessage('putCoach', { place }).catch(owner.failed);
    },
  };

  return {
    turnTo(ref) {
      latest = null;
      coach?.show(null);
      if (ref === null || asked) return;
      asked = true;
      bring().catch((error: unknown) => {
        asked = false; // The next conversation asks again.
        owner.failed(error);
      });
    },
    show(view) {
      if (view.conversation.ref.key !== front()?.key) return;
      latest = view;
      coach?.show(view);
    },
    typed: () => coach?.typed(),
    view: () => coach && latest,
    speak: (card) => coach?.speak(card),
    answerDraft: (rule, answer) => intend({ type: 'draft', rule, answer }),
    explain: (outcome, text) => {
      if (outcome !== 'inserted') coach?.explain(outcome, text);
    },
    tell: (words) => coach?.tell(words) ?? false,
    isSeen: (conversation, nudge) => coach?.isSeen(conversation, nudge) ?? false,
    guard(pass) {
      try {
        return coach?.guard(pass) ?? false;
      } catch {
        return false;
      }
    },
    retire: () => coach?.retire(),
  };
}
