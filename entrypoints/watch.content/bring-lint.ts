import type { Located } from '../../adapters/read/locate.ts';
import { composerMode, findComposer } from '../../adapters/read/reply-box.ts';
import type { DraftWatch } from '../../components/coach/draft-watch.ts';
import { sendMessage } from '../../stores/messages.ts';
import type { ConversationRef } from '../../stores/protocol.ts';
import type { CoachLink } from './bring-coach.ts';
import { loadInOwnPage } from './load-in-own-page.ts';

/** The draft check as the watcher sees it: it may not be here yet, or never come. */
export interface LintLink {
  /** Another conversation is in front now, or none. */
  turn(): void;
  /** The agent has typed in the reply box of this conversation. */
  typed(ref: ConversationRef, composing: boolean): void;
  /** The conversation or its view has changed. */
  look(): void;
}

/** Brings the draft check into the page at the first key in a reply box, and no earlier. */
export function bringLint(
  front: () => Located | null,
  coach: CoachLink,
  failed: (error: unknown) => void,
  signal: AbortSignal,
): LintLink {
  let lint: DraftWatch | null = null;
  /** Key of the conversation whose rules were asked for. */
  let asked: string | null = null;
  let composingNow = false;

  async function bring(conversation: ConversationRef): Promise<void> {
    const { rules, phrases, brought } = await sendMessage('lintRules', {
      conversation,
      script: lint === null,
    });
    if (lint === null && !brought) await loadInOwnPage('/lint.js');
    // The page can name its elements so that they shadow a global: only a function is ours.
    const mount = globalThis.murshidMountLint;
    if (signal.aborted || typeof mount !== 'function') return;
    lint ??= mount(document, wants, signal);
    if (asked !== conversation.key) return;
    lint.use({ rules, phrases });
    lint.typed(composingNow);
  }

  const wants = {
    composer: () => {
      const located = front();
      const element = located && findComposer(located);
      return located && element && { element, mode: composerMode(located) };
    },
    view: coach.view,
    speak: coach.speak,
    copy: (text: string) => navigator.clipboard.writeText(text),
  };

  return {
    turn() {
      asked = null;
      lint?.use(null);
    },
    typed(ref, composing) {
      composingNow = composing;
      lint?.typed(composing);
      // Nothing is said without the coach, so nothing is brought before it.
      if (asked === ref.key || coach.view() === null) return;
      asked = ref.key;
      bring(ref).catch((error: unknown) => {
        asked = null; // The next key asks again.
        failed(error);
      });
    },
    look: () => lint?.look(),
  };
}
