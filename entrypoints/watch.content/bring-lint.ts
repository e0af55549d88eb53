import { composerMode } from '../../adapters/read/beside/reply-box.ts';
import type { Located } from '../../adapters/read/locate.ts';
import type { DraftWatch } from '../../components/coach/draft/draft-watch.ts';
import type { Expander } from '../../components/coach/draft/expander.ts';
import { innermost } from '../../components/coach/draft/innermost.ts';
import type { ConversationRef } from '../../stores/helpdesks/observation.ts';
import { sendMessage } from '../../stores/messages/messages.ts';
import type { CoachLink } from './bring-coach.ts';
import { loadInOwnPage } from './load-in-own-page.ts';
import { isComposing } from './typing.ts';

/** The draft check and the expander as the watcher sees them: not here yet, or never to come. */
export interface LintLink {
  /** Another conversation is in front now, or none. */
  turn(): void;
  /** The agent has typed in the reply box of this conversation. */
  typed(ref: ConversationRef, event: Event): void;
  /** The conversation or its view has changed. */
  look(): void;
  /** What abbreviations stand for may have changed: the agent's pins, a name, the language. */
  snippetsChanged(): void;
}

/**
 * Brings the draft check and the expander of abbreviations, one script, into the page at the first
 * key in a reply box, and no earlier. `box` gives the one that is written in.
 */
export function bringLint(
  front: () => Located | null,
  box: () => HTMLElement | null,
  coach: CoachLink,
  failed: (error: unknown) => void,
  signal: AbortSignal,
): LintLink {
  let lint: DraftWatch | null = null;
  let expander: Expander | null = null;
  /** What abbreviations stand for is asked again at the next key. */
  let stale = false;
  /** Key of the conversation whose rules were asked for. */
  let asked: string | null = null;
  /** The last key in this conversation's reply box, and where it was pressed. */
  let latest: { event: Event; at: EventTarget | null } | null = null;

  /** The conversation of a key that came before the coach: without it nothing is said, so nothing is brought. */
  let early: ConversationRef | null = null;

  function start(ref: ConversationRef): void {
    if (asked === ref.key) return;
    early = coach.view() === null ? ref : null;
    if (early !== null) return;
    asked = ref.key;
    bring(ref).catch((error: unknown) => {
      asked = null; // The next key asks again.
      failed(error);
    });
  }

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
    if (expander === null && typeof globalThis.murshidMountExpander === 'function') {
      expander = globalThis.murshidMountExpander(wants, signal);
    }
    if (asked !== conversation.key) return;
    // What was typed while all this was on its way counts too.
    lint.use({ rules, phrases });
    lint.typed(latest !== null && isComposing(latest.event));
    await askAbbreviations(conversation);
    if (latest !== null) expander?.typed(latest.event, latest.at);
  }

  async function askAbbreviations(conversation: ConversationRef): Promise<void> {
    stale = false;
    const abbreviations = await sendMessage('abbreviations', { conversation });
    if (asked === conversation.key) expander?.use(abbreviations);
  }

  const wants = {
    composer: () => {
      const located = front();
      const element = box();
      return located && element && { element, mode: composerMode(located, element) };
    },
    view: coach.view,
    speak: coach.speak,
    tell: coach.tell,
    answered: coach.answerDraft,
    expanded: (id: string) => {
      sendMessage('noteSnippetUse', { id }).catch(failed);
    },
  };

  return {
    turn() {
      asked = null;
      early = null;
      latest = null;
      lint?.use(null);
      expander?.use([]);
    },
    typed(ref, event) {
      if (event.type === 'beforeinput') latest = { event, at: innermost(event) };
      lint?.typed(isComposing(event));
      expander?.typed(event);
      if (asked === ref.key && stale && expander !== null) {
        askAbbreviations(ref).catch((error: unknown) => {
          stale = true;
          failed(error);
        });
      }
      start(ref);
    },
    look() {
      lint?.look();
      if (early !== null) start(early);
    },
    snippetsChanged() {
      stale = true;
    },
  };
}
