import type { CoachView, NudgeView } from '../../stores/views.ts';
import { type Card, makeCard, makeNotice } from './card.ts';
import css from './coach.css?inline';
import type { DraftCard } from './draft-card.ts';
import { button, make } from './element.ts';
import { isBefore, isBehind } from './in-front.ts';
import { makePill } from './pill.ts';
import { placeDock } from './place.ts';
import { makeSecondHand } from './second-hand.ts';
import { makeStay } from './stay.ts';
import { TEXTS } from './texts.ts';
import { makeTold } from './told.ts';
import type { CoachWants, Inserted } from './wants.ts';

export type { CoachWants } from './wants.ts';

/** The coach in a page: at rest a pill, speaking one card. */
export interface Coach {
  /** Draws a view; null where no conversation is in front. */
  show(view: CoachView | null): void;
  /** The agent has typed: whatever can wait, waits. */
  typed(): void;
  /** Says something of the draft in the reply box, behind a hold that is due; null takes it back. */
  speak(draft: DraftCard | null): void;
  /** Says why an insertion that was asked for elsewhere did not happen. */
  explain(outcome: Exclude<Inserted, 'inserted'>, text: string): void;
  /**
   * The end is held back: the card of the closing steps offers to go on with `pass`, until null. True
   * where that card is on the screen.
   */
  guard(pass: (() => void) | null): boolean;
  /** A word on what was done elsewhere. False where nothing is drawn, and so nothing said. */
  tell(words: string): boolean;
  /**
   * This nudge of this conversation is shown, and nothing of the page stands before it; a pill stands for
   * the nudge that waits behind it.
   */
  isSeen(conversation: string, nudge: string): boolean;
  /** The extension was updated or removed: says so once, and does nothing more. */
  retire(): void;
}

export type MountCoach = (document: Document, wants: CoachWants, signal: AbortSignal) => Coach;

declare global {
  /** Set by coach.js in the world of the watcher, which mounts it. */
  var murshidMountCoach: MountCoach | undefined;
}

/** After the last key the agent is still writing, for this long (ms). */
const TYPING_MS = 2_000;

/** What may speak while the agent writes: somebody is waiting. */
const HOLD_KINDS: ReadonlySet<NudgeView['kind']> = new Set([
  'check-in',
  'check-in-missed',
  'cap-reached',
  'over-cap',
  'thank-for-wait',
]);

export const mountCoach: MountCoach = (document, wants, signal) => {
  // One that an older version of the extension has left behind says "reload": no longer true.
  for (const left of document.querySelectorAll('murshid-coach')) left.remove();
  const host = document.createElement('murshid-coach');
  const shadow = host.attachShadow({ mode: 'open' });
  const status = make('p', { class: 'spoken', role: 'status', 'aria-live': 'polite' });
  const dock = make('div', { class: 'dock', role: 'region', hidden: '' });
  const pill = makePill();
  const told = makeTold(signal);
  shadow.append(make('style', {}, css), dock, status);
  dock.append(told.element, pill.element);
  // What is typed on our buttons is not a shortcut of the page.
  for (const type of ['keydown', 'keyup', 'keypress']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }

  /** Where the focus was before it came to us: it goes back there with what it was on. */
  let before: HTMLElement | null = null;
  host.addEventListener('focusin', ({ relatedTarget: from }) => {
    if (from instanceof HTMLElement && from !== host) before = from;
  });

  let view: CoachView | null = null;
  let card: Card | null = null;
  /** What is to be said of the draft, whether or not it is being said. */
  let draft: DraftCard | null = null;
  /** What the card was made from. */
  let drawn = '';
  /** Goes on with an end that is held back. */
  let pass: (() => void) | null = null;
  let typedAt = Number.NEGATIVE_INFINITY;
  let typingTimer: ReturnType<typeof setTimeout> | undefined;
  let dueTimer: ReturnType<typeof setTimeout> | undefined;
  let toldDue = 0;
  /** What was drawn when the coach was last put in its place; its own and the box's size are followed. */
  let placed = '';
  /** Put away here; the worker's answer is on its way. */
  const away = new Set<string>();

  const stay = makeStay(document, host, dock, () => view !== null, signal);
  stay.come();
  const placement = placeDock(dock, wants, signal);
  const secondHand = makeSecondHand(tick, signal);

  function tick(now: number): void {
    if (view === null) return;
    pill.draw(view, now, card !== null);
    card?.draw(view, now);
  }

  function draw(): void {
    if (view === null) {
      placed = '';
      dock.hidden = true;
      setCard(null);
      setDraft(null);
      secondHand.run(null);
      return;
    }
    const { settings, conversation } = view;
    stay.come();
    dock.hidden = false;
    if (dock.lang !== settings.language) {
      dock.lang = settings.language;
      dock.dir = settings.language === 'ar' ? 'rtl' : 'ltr';
      dock.setAttribute('aria-label', TEXTS[settings.language].coach);
    }
    const nudge = nudgeToShow(view);
    const holds = nudge !== null && HOLD_KINDS.has(nudge.kind);
    setCard(draft === null || holds ? nudge : null);
    setDraft(holds ? null : draft);
    tick(Date.now());
    secondHand.run(conversation.hold?.startedAt ?? null);
    watchDeadline();
    // Asking for sizes makes the page lay itself out: not for every view, of which a stream comes.
    const shape = `${conversation.ref.key} ${card?.nudge.key} ${draft !== null}`;
    if (shape !== placed) placement.settle();
    placed = shape;
  }

  /** The nudge to show now; one that can wait comes when the agent stops typing. */
  function nudgeToShow({ conversation: { nudge } }: CoachView): NudgeView | null {
    clearTimeout(typingTimer);
    if (nudge === null || away.has(nudge.key)) return null;
    const still = typedAt + TYPING_MS - Date.now();
    if (still <= 0 || HOLD_KINDS.has(nudge.kind) || card?.nudge.key === nudge.key) return nudge;
    typingTimer = setTimeout(draw, still);
    return null;
  }

  function setCard(nudge: NudgeView | null): void {
    if (nudge === null || view === null) {
      if (card !== null) remove(card.element);
      card = null;
      status.textContent = '';
      return;
    }
    // A view that changes nothing for this nudge leaves it be, with its focus and its reasons.
    const { toConfirm } = view.conversation;
    const words = JSON.stringify([nudge, toConfirm, view.settings, view.shortcuts, pass !== null]);
    if (card !== null && words === drawn) return;
    drawn = words;
    const fresh = card?.nudge.key !== nudge.key;
    const next = makeCard(
      view,
      nudge,
      {
        insert: (...given) => void insert(...given),
        put,
        said,
        hush,
        tick: wants.tick,
        names: wants.names,
        pass,
      },
      wants,
    );
    if (card === null) dock.prepend(next.element);
    else {
      const focused = fresh ? -1 : placeOfFocus(card.element);
      card.element.replaceWith(next.element);
      const buttons = next.element.querySelectorAll('button');
      if (focused >= 0) buttons[Math.min(focused, buttons.length - 1)]?.focus();
    }
    card = next;
    if (!fresh) return;
    stay.rise();
    status.textContent = nudge.text[view.settings.language];
  }

  /** Takes something away; where it had the focus, that is not lost. */
  function remove(element: Element): void {
    const focused = element.contains(shadow.activeElement);
    element.remove();
    if (!focused) return;
    const back = before?.isConnected ? before : wants.replyBox();
    back?.focus({ preventScroll: true });
  }

  /** Which button of a card has the focus; -1 where none has. */
  function placeOfFocus(element: HTMLElement): number {
    const { activeElement: focused } = shadow;
    if (!(focused instanceof HTMLButtonElement)) return -1;
    return [...element.querySelectorAll('button')].indexOf(focused);
  }

  function setDraft(next: DraftCard | null): void {
    const shown = dock.querySelector('.draft');
    if (shown === (next?.element ?? null)) return;
    if (shown !== null) remove(shown);
    if (next === null) return;
    dock.prepend(next.element);
    status.textContent = next.words;
  }

  async function insert(snippet: { text: string }, nudge: string | null): Promise<void> {
    const outcome = await wants.insert(snippet.text, nudge);
    if (outcome !== 'inserted') card?.explain(outcome, snippet.text);
    else if (nudge !== null) hide(nudge);
  }

  /** True where there was one. */
  function removeNotice(): boolean {
    const notice = dock.querySelector('[data-notice]');
    if (notice !== null) remove(notice);
    return notice !== null;
  }

  function put(answer: 'later' | 'dismissed'): void {
    if (card === null) {
      if (draft?.element.isConnected) draft.dismiss();
      return;
    }
    const { key } = card.nudge;
    hide(key);
    wants.answer(key, answer);
  }

  function said(): void {
    if (card === null) return;
    const { key } = card.nudge;
    hide(key);
    wants.said(key);
  }

  function hush(quiet: boolean): void {
    if (card === null || view === null) return;
    const { key } = card.nudge;
    wants.hush(key, quiet);
    // That it goes on is drawn with the worker's answer.
    if (!quiet) return;
    hide(key);
    tell(TEXTS[view.settings.language].hushed);
  }

  function tell(words: string): boolean {
    if (view === null) return false;
    told.say(words);
    status.textContent = words;
    placement.settle();
    return true;
  }

  function hide(key: string): void {
    away.add(key);
    if (card?.nudge.key !== key) return;
    setCard(null);
    tick(Date.now());
  }

  /** Alarms may come late; a clock in view need not: it says when its deadline has come. */
  function watchDeadline(): void {
    clearTimeout(dueTimer);
    // Only while somebody waits: at any other time the alarm is soon enough, and no timer runs here.
    const { hold = null, wakeAt = null } = view?.conversation ?? {};
    const dueAt = hold === null ? null : (wakeAt ?? hold.dueAt);
    if (dueAt === null || dueAt === toldDue || document.visibilityState !== 'visible') return;
    dueTimer = setTimeout(
      () => {
        toldDue = dueAt;
        wants.due();
      },
      Math.max(0, dueAt - Date.now()),
    );
  }

  document.addEventListener('visibilitychange', watchDeadline, { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      // Pages make up this key to close menus of theirs; only a person puts a nudge away.
      if (event.key !== 'Escape' || event.isComposing || !event.isTrusted) return;
      const ours = event.composedPath().includes(host);
      if (!ours && isBehind(document, wants.replyBox())) return;
      // A dialog that the card stands in would take it for its own.
      if (ours) event.preventDefault();
      if (!removeNotice()) put('dismissed');
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(typingTimer);
    clearTimeout(dueTimer);
    if (host.dataset.retired === undefined) host.remove();
  });

  return {
    show(next) {
      const other = next?.conversation.ref.key !== view?.conversation.ref.key;
      if (other) {
        draft = null;
        away.clear();
        removeNotice();
      }
      // What "later" has put away may come again: the worker says when.
      const key = next?.conversation.nudge?.key;
      for (const one of away) if (one !== key) away.delete(one);
      view = next;
      draw();
    },
    typed() {
      typedAt = Date.now();
    },
    speak(next) {
      draft = next;
      draw();
    },
    explain(outcome, text) {
      if (view === null) return;
      if (card !== null) {
        card.explain(outcome, text);
        return;
      }
      removeNotice();
      dock.prepend(makeNotice(view, { outcome, text }));
      placement.settle();
    },
    guard(next) {
      pass = next;
      draw();
      return card?.nudge.kind === 'closing-steps' && card.element.isConnected;
    },
    tell,
    isSeen(conversation, nudge) {
      const { ref, nudge: drawn } = view?.conversation ?? {};
      // The page may show another conversation by now, or not know of this nudge yet.
      if (ref?.key !== conversation || drawn?.key !== nudge) return false;
      return isBefore(card?.element ?? pill.element, shadow);
    },
    retire() {
      const language = view?.settings.language ?? 'ar';
      host.dataset.retired = '';
      const texts = TEXTS[language];
      const notice = make('section', { class: 'card', role: 'status' });
      notice.append(
        make('p', { class: 'sentence' }, texts.reload),
        button(texts.dismiss, 'text', () => host.remove()),
      );
      dock.hidden = false;
      dock.replaceChildren(notice);
    },
  };
};
