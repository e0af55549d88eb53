import type { DraftRules } from '../../../rules/engine/draft/draft-rules.ts';
import {
  createDraftLint,
  type DraftFinding,
  type DraftLint,
  hushable,
} from '../../../rules/engine/draft/lint.ts';
import type { Span } from '../../../rules/engine/text/span.ts';
import type { CoachView } from '../../../stores/conversations/views.ts';
import type { Intent } from '../../../stores/messages/protocol.ts';
import { TEXTS } from '../texts.ts';
import { type DraftCard, type DraftWords, makeDraftCard } from './draft-card.ts';

export type DraftAnswer = Extract<Intent, { type: 'draft' }>['answer'];

/** A reply box with what is written in it at this moment. */
export interface DraftBox {
  text: string;
  mayReplace(span: Span): boolean;
  /** False where the box does not show the text afterwards. */
  replace(span: Span, text: string): Promise<boolean>;
}

/** What the check asks of whoever mounts it. */
export interface LintWants {
  /** The reply box in view, and whether it writes an internal note; null where there is none. */
  composer(): { element: HTMLElement; mode: 'reply' | 'note' } | null;
  /** What the coach draws now; null where it draws nothing. */
  view(): CoachView | null;
  /** Says it in the coach; null takes it back. */
  speak(card: DraftCard | null): void;
  /** A word in the coach that goes by itself. */
  tell(words: string): void;
  /** What became of the rule's mark. Of the draft it says nothing. */
  answered(rule: string, answer: DraftAnswer): void;
}

/** Checks the draft of the conversation in front. The text stays in this script. */
export interface DraftWatch {
  /** Other rules hold; null where no conversation is in front, or its rules are not known yet. */
  use(rules: DraftRules | null): void;
  /** The agent has typed. */
  typed(composing: boolean): void;
  /** Something else has changed: what is said may no longer be true. */
  look(): void;
}

export type MountLint = (document: Document, wants: LintWants, signal: AbortSignal) => DraftWatch;

declare global {
  /** Set by lint.js in the world of the watcher, which mounts it. */
  var murshidMountLint: MountLint | undefined;
}

/** A pause in typing: so long after the last key (ms). */
const PAUSE_MS = 400;

/** Makes the check, given how a reply box is read and written. */
export function makeDraftWatch(readBox: (element: HTMLElement) => DraftBox): MountLint {
  return (document, wants, signal) => {
    let rules: DraftRules | null = null;
    let lint: DraftLint | null = null;
    let composing = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** What was last said, to leave it as it is where nothing changes. */
    let said = '';
    /** What is said now, or was until it stood no more, and in which box. */
    let told: DraftFinding | null = null;
    let toldIn: HTMLElement | null = null;
    /** Phrases put away in this draft. */
    let away: Pick<DraftFinding, 'kind' | 'key'>[] = [];

    function say(card: DraftCard | null, key: string): void {
      if (key === said) return;
      said = key;
      wants.speak(card);
    }

    function check(): void {
      clearTimeout(timer);
      timer = undefined;
      const composer = wants.composer();
      const view = wants.view();
      const box = composer && readBox(composer.element);
      if (box === null || composer === null || box.text.trim() === '') {
        away = [];
        told = null;
        say(null, '');
        return;
      }
      if (rules === null || view === null) {
        say(null, '');
        return;
      }
      // Compiled in the first pause, where it keeps no key waiting.
      lint ??= createDraftLint(rules);
      const findings = lint.check(box.text, composer.mode);
      // Written anew, and not left for another box: that is what the mark asked for.
      const wrote =
        composer.mode === 'reply' &&
        composer.element === toldIn &&
        !findings.some((one) => isSame(one, told));
      if (told !== null && wrote) answer(told, 'heeded');
      told = null;
      const { quiet, ask } = view.conversation.drafts;
      const finding = findings.find((one) => !isAway(one) && !isOf(quiet, one));
      if (finding === undefined) {
        say(null, '');
        return;
      }
      const better = composer.mode === 'reply' ? lint.reword(box.text, finding) : null;
      const words = {
        finding,
        quote: quoted(box.text, finding),
        instead: better && {
          text: better.text,
          replace: box.mayReplace(better) ? () => replace(box, better) : null,
        },
        ask: isOf(ask, finding),
      };
      told = finding;
      toldIn = composer.element;
      const { key, kind, start } = finding;
      const { language } = view.settings;
      const { key: conversation } = view.conversation.ref;
      const drawn = [kind, key, start, words.quote, language, better, words.ask, conversation];
      const card = makeDraftCard(view, words, {
        dismiss: () => {
          answer(finding, 'dismissed');
          putAway(findings.filter((one) => one.kind === kind));
        },
        hush: (silent) => {
          answer(finding, silent ? 'quiet' : 'speak');
          // That it goes on is drawn with the worker's answer.
          if (!silent) return;
          putAway(findings.filter((one) => one.rule === finding.rule));
          wants.tell(TEXTS[language].hushed);
        },
      });
      say(card, JSON.stringify(drawn));
    }

    async function replace(box: DraftBox, better: Span & { text: string }): Promise<boolean> {
      const done = await box.replace(better, better.text);
      if (done) check();
      return done;
    }

    /** All of the kind that stand now: nobody is told thrice of one sentence. */
    function putAway(findings: readonly DraftFinding[]): void {
      away.push(...findings);
      told = null;
      check();
    }

    function answer(finding: DraftFinding, given: DraftAnswer): void {
      const rule = hushable(finding);
      if (rule !== null) wants.answered(rule, given);
    }

    function isAway(finding: DraftFinding): boolean {
      return away.some((one) => isSame(finding, one));
    }

    function wait(): void {
      clearTimeout(timer);
      timer = composing ? undefined : setTimeout(check, PAUSE_MS);
    }

    function compose(on: boolean): void {
      composing = on;
      wait();
    }

    const listen = { signal, capture: true, passive: true };
    document.addEventListener('compositionstart', () => compose(true), listen);
    document.addEventListener('compositionend', () => compose(false), listen);
    // ProseMirror deletes, cuts and undoes with no input event: the key itself is heard.
    const keyed = (event: Event) => {
      const box = wants.composer()?.element;
      if (box !== undefined && event.composedPath().includes(box)) wait();
    };
    document.addEventListener('cut', keyed, listen);
    document.addEventListener(
      'keyup',
      (event) => {
        const { key, ctrlKey, metaKey } = event;
        if (ctrlKey || metaKey || key === 'Backspace' || key === 'Delete') keyed(event);
      },
      listen,
    );
    signal.addEventListener('abort', () => clearTimeout(timer));

    return {
      use(next) {
        rules = next;
        lint = null;
        away = [];
        told = null;
        check();
      },
      typed(stillComposing) {
        composing = stillComposing;
        wait();
      },
      look() {
        // Nothing is said and nothing put away: there is nothing to take back.
        if (timer === undefined && (said !== '' || away.length > 0)) check();
      },
    };
  };
}

function isOf(rules: readonly string[], finding: DraftFinding): boolean {
  const rule = hushable(finding);
  return rule !== null && rules.includes(rule);
}

/** The words may have grown since, or another pattern sees more of them. */
function isSame(
  { kind, key }: Pick<DraftFinding, 'kind' | 'key'>,
  known: Pick<DraftFinding, 'kind' | 'key'> | null,
): boolean {
  return known?.kind === kind && (known.key.includes(key) || key.includes(known.key));
}

/** So much of the sentence is quoted on either side, in UTF-16 units. */
const AROUND = 28;

/** The words with their neighbours of the same sentence, cut between words. */
function quoted(text: string, { start, end }: Span): DraftWords['quote'] {
  const ahead = text.slice(Math.max(0, start - 2 * AROUND), start);
  const behind = text.slice(end, end + 2 * AROUND);
  const before = ahead.slice(ahead.search(/[^.!?؟\n]*$/)).trimStart();
  const after = behind.slice(0, behind.search(/[.!?؟\n]|$/)).trimEnd();
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND).replace(/^\S*/, '')}` : before,
    words: text.slice(start, end),
    after: after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s*\S*$/, '')}…` : after,
  };
}
