import type { CoachView, NudgeView } from '../../stores/conversations/views.ts';
import { makeBody } from './body.ts';
import { type Card, type CardActions, makeCard, makeNotice } from './card/card.ts';
import { makeDeadline } from './clock/deadline.ts';
import { makePill } from './clock/pill.ts';
import { makeSecondHand } from './clock/second-hand.ts';
import type { DraftCard } from './draft/draft-card.ts';
import { button, make } from './element.ts';
import { hearEscape } from './escape.ts';
import { keepFocus } from './focus.ts';
import { isBefore } from './place/in-front.ts';
import { placeDock } from './place/place.ts';
import { makeStay } from './place/stay.ts';
import { TEXTS } from './texts.ts';
import { makeTold } from './told.ts';
import { cannotWait, makeTurns } from './turns.ts';
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

export const mountCoach: MountCoach = (document, wants, signal) => {
  const { host, shadow, dock, status } = makeBody(document);
  const pill = makePill();
  const told = makeTold(signal);
  dock.append(told.element, pill.element);

  let view: CoachView | null = null;
  let card: Card | null = null;
  /** What is to be said of the draft, whether or not it is being said. */
  let draft: DraftCard | null = null;
  /** What the card was made from. */
  let drawn = '';
  /** Goes on with an end that is held back. */
  let pass: (() => void) | null = null;
  /** What was drawn when the coach was last put in its place; its own and the box's size are followed. */
  let placed = '';

  const stay = makeStay(document, host, dock, () => view !== null, signal);
  stay.come();
  const placement = placeDock(dock, wants, signal);
  const secondHand = makeSecondHand(tick, signal);
  const deadline = makeDeadline(document, wants.due, signal);
  const turns = makeTurns(draw, signal);
  const focus = keepFocus({ host, shadow }, wants.replyBox);

  function tick(now: number): void {
    if (view === null) return;
    pill.draw(view, now, card !== null);
    card?.draw(view, now);
  }

  function draw(): void {
    if (view === null) {
      rest();
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
    const nudge = turns.next(conversation.nudge, card?.nudge.key ?? null);
    const first = nudge !== null && cannotWait(nudge);
    setCard(draft === null || first ? nudge : null);
    setDraft(first ? null : draft);
    tick(Date.now());
    secondHand.run(conversation.hold?.startedAt ?? null);
    deadline.watch(conversation);
    // Asking for sizes makes the page lay itself out: not for every view, of which a stream comes.
    const shape = `${conversation.ref.key} ${card?.nudge.key} ${draft !== null}`;
    if (shape !== placed) placement.settle();
    placed = shape;
  }

  /** No conversation is in front. */
  function rest(): void {
    placed = '';
    dock.hidden = true;
    setCard(null);
    setDraft(null);
    secondHand.run(null);
    deadline.watch(null);
  }

  function setCard(nudge: NudgeView | null): void {
    if (nudge === null || view === null) {
      if (card !== null) focus.remove(card.element);
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
    const next = makeCard(view, nudge, { ...actions, pass }, wants);
    if (card === null) dock.prepend(next.element);
    else if (fresh) card.element.replaceWith(next.element);
    else focus.redraw(card.element, next.element);
    card = next;
    if (!fresh) return;
    stay.rise();
    status.textContent = nudge.text[view.settings.language];
  }

  function setDraft(next: DraftCard | null): void {
    const shown = dock.querySelector('.draft');
    if (shown === (next?.element ?? null)) return;
    if (shown !== null) focus.remove(shown);
    if (next === null) return;
    dock.prepend(next.element);
    status.textContent = next.words;
  }

  const actions: Omit<CardActions, 'pass'> = {
    async insert({ text }, nudge) {
      const outcome = await wants.insert(text, nudge);
      if (outcome !== 'inserted') card?.explain(outcome, text);
      else if (nudge !== null) hide(nudge);
    },
    put,
    said() {
      if (card === null) return;
      const { key } = card.nudge;
      hide(key);
      wants.said(key);
    },
    hush(quiet) {
      if (card === null || view === null) return;
      const { key } = card.nudge;
      wants.hush(key, quiet);
      // That it goes on is drawn with the worker's answer.
      if (!quiet) return;
      hide(key);
      tell(TEXTS[view.settings.language].hushed);
    },
    tick: wants.tick,
    names: wants.names,
  };

  function put(answer: 'later' | 'dismissed'): void {
    if (card === null) {
      if (draft?.element.isConnected) draft.dismiss();
      return;
    }
    const { key } = card.nudge;
    hide(key);
    wants.answer(key, answer);
  }

  function hide(key: string): void {
    turns.putAway(key);
    if (card?.nudge.key !== key) return;
    setCard(null);
    tick(Date.now());
  }

  function tell(words: string): boolean {
    if (view === null) return false;
    told.say(words);
    status.textContent = words;
    placement.settle();
    return true;
  }

  /** True where there was one. */
  function removeNotice(): boolean {
    const notice = dock.querySelector('[data-notice]');
    if (notice !== null) focus.remove(notice);
    return notice !== null;
  }

  hearEscape(
    host,
    wants.replyBox,
    () => {
      if (!removeNotice()) put('dismissed');
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    if (host.dataset.retired === undefined) host.remove();
  });

  return {
    show(next) {
      const other = next?.conversation.ref.key !== view?.conversation.ref.key;
      if (other) {
        draft = null;
        turns.begin();
        removeNotice();
      }
      turns.heard(next?.conversation.nudge ?? null);
      view = next;
      draw();
    },
    typed: turns.typed,
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
      const texts = TEXTS[view?.settings.language ?? 'ar'];
      host.dataset.retired = '';
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
