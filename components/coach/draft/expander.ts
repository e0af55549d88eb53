import type { Language } from '../../../rules/engine/events.ts';
import { makeTriggers, type Triggers } from '../../../rules/snippets/triggers.ts';
import type { CoachView } from '../../../stores/conversations/views.ts';
import type { Abbreviation } from '../../../stores/snippets/snippet-protocol.ts';
import { innermost } from './innermost.ts';

/** How a reply box is read and written. */
export interface Hands {
  /** What stands before the caret in its line; empty where nothing does, or it is elsewhere. */
  before(box: HTMLElement): string;
  /** Writes over the words before the caret, as one step of undo; true where it was read back. */
  replace(box: HTMLElement, typed: string, text: string, caret: number | null): Promise<boolean>;
  /** Puts the caret behind these words, where they have just come back and are selected. */
  goBehind(box: HTMLElement, words: string): void;
}

/** It reads well, and does not introduce the agent: nothing that customers are told goes unsaid without a word. */
const NAMELESS: Record<Language, string> = {
  ar: 'دخلت العبارة بلا اسم. تُكتب الأسماء مرة واحدة في نافذة مرشد.',
  en: 'It went in without a name. Write the names once, in Murshid’s popup.',
};

/** What the expander asks of whoever mounts it. */
export interface ExpanderWants {
  /** The reply box in view, and whether it writes an internal note; null where there is none. */
  composer(): { element: HTMLElement; mode: 'reply' | 'note' } | null;
  /** An abbreviation became the text of this snippet. */
  expanded(id: string): void;
  /** What the coach draws now; null where it draws nothing. */
  view(): CoachView | null;
  /** A word in the coach that goes by itself. */
  tell(words: string): void;
}

/** Writes what abbreviations stand for, as they are typed in the reply box. */
export interface Expander {
  /** What they stand for in the conversation in front; none where it is not known yet. */
  use(abbreviations: readonly Abbreviation[]): void;
  /**
   * Something is being typed in the reply box: its `beforeinput`, or its `input`. `at` says where, for an event
   * that is over: it no longer tells what lies inside of shadow roots.
   */
  typed(event: Event, at?: EventTarget | null): void;
}

export type MountExpander = (wants: ExpanderWants, signal: AbortSignal) => Expander;

declare global {
  /** Set by lint.js in the world of the watcher, which mounts it. */
  var murshidMountExpander: MountExpander | undefined;
}

/**
 * Makes the expander, given how a reply box is written. At each key it looks at the character
 * alone; at the few before the caret only where one may end an abbreviation there. What the editor
 * has made of the key is read, and written over, before the browser draws it.
 */
export function makeExpander(hands: Hands): MountExpander {
  return (wants, signal) => {
    let triggers: Triggers<Abbreviation> | null = null;
    let waiting = 0;
    /** A letter asked for the look that is waited for; a space may follow it before the page is drawn. */
    let fresh = false;
    /** Where the last key went: a page may show a reply box and be typed in elsewhere. */
    let target: EventTarget | null = null;
    /** Ends the wait for an undo. */
    let over = new AbortController();

    function look(): void {
      waiting = 0;
      const composer = wants.composer();
      if (triggers === null || composer === null || composer.mode === 'note') return;
      const { element } = composer;
      if (!isNode(target) || !element.contains(target)) return;
      const found = triggers.find(hands.before(element), fresh);
      if (found === null) return;
      const { typed, space, meant } = found;
      // The space that was typed stays behind the text, unless that ends in one or the agent goes on
      // inside of it.
      const whole = meant.caret !== null || /\s$/.test(meant.text);
      const text = whole ? meant.text : meant.text + space;
      void hands.replace(element, typed, text, meant.caret).then((done) => {
        if (!done) return;
        awaitUndo(element, typed);
        wants.expanded(meant.id);
        const view = wants.view();
        if (meant.lacks.length > 0 && view !== null) wants.tell(NAMELESS[view.settings.language]);
      });
    }

    /** Listens until the agent takes the text back, or types on. */
    function awaitUndo(box: HTMLElement, typed: string): void {
      over.abort();
      over = new AbortController();
      const listen = { signal: AbortSignal.any([signal, over.signal]), capture: true };
      const undone = () => requestAnimationFrame(() => hands.goBehind(box, typed));
      // Some editors undo at the key, others let the browser do it; its menu has an undo too.
      box.ownerDocument.addEventListener(
        'keydown',
        (event) => {
          if (event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey)
            undone();
        },
        listen,
      );
      box.addEventListener(
        'beforeinput',
        (event) => {
          if (event.inputType === 'historyUndo') undone();
        },
        listen,
      );
    }

    signal.addEventListener('abort', () => cancelAnimationFrame(waiting));

    return {
      use(abbreviations) {
        over.abort();
        triggers = abbreviations.length === 0 ? null : makeTriggers(abbreviations);
      },
      typed(event, at = innermost(event)) {
        // Not `input`: editors that take the character themselves let none follow. What is pasted,
        // taken back or put together by an input method is not typed.
        if (event.type !== 'beforeinput' || !isInput(event)) return;
        const { inputType, isComposing, isTrusted, data } = event;
        if (inputType !== 'insertText' || isComposing || !isTrusted || data === null) return;
        over.abort();
        target = at;
        if (triggers?.mayEnd(data) !== true) return;
        if (waiting === 0) fresh = /\S$/.test(data);
        waiting ||= requestAnimationFrame(look);
      },
    };
  };
}

/** By what they have: `instanceof` fails for what comes out of a frame. */
function isNode(target: EventTarget | null): target is Node {
  return target !== null && 'nodeType' in target;
}

function isInput(event: Event): event is InputEvent {
  return 'inputType' in event;
}
