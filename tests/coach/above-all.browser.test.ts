import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Coach, mountCoach } from '../../components/coach/coach.ts';
import { checkIn, hold, view } from './view.ts';
import { drawBox, wantsOf } from './wants.ts';

/** What a page lays before everything, and the coach where the agent sees and reaches it. */

let controller: AbortController;
let coach: Coach;
let composer: HTMLTextAreaElement;
let asked: unknown[][];

const wants = wantsOf({
  answer: (...given) => void asked.push(['answer', ...given]),
  replyBox: () => composer,
});

const late = view({ hold: hold(121), nudge: checkIn() });

/** The coach's element, in whatever root it stands. */
function host(within: ParentNode = document): Element | null {
  const here = within.querySelector('murshid-coach');
  if (here !== null) return here;
  for (const one of within.querySelectorAll('*')) {
    const inner = one.shadowRoot && host(one.shadowRoot);
    if (inner) return inner;
  }
  return null;
}

const part = (selector: string) => host()?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

/** Whether the mouse would reach this part of the coach: nothing stands before it. */
function isReached(selector: string): boolean {
  const shown = part(selector);
  if (shown === null) return false;
  const { x, y, width, height } = shown.getBoundingClientRect();
  let at: Element | null = document.elementFromPoint(x + width / 2, y + height / 2);
  while (at?.shadowRoot) at = at.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
  return at !== null && shown.contains(at);
}

function modal(parent: ParentNode = document.body): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.style.cssText =
    'inline-size:100vw;block-size:100vh;max-inline-size:none;max-block-size:none';
  const close = document.createElement('button');
  close.textContent = 'Close';
  dialog.append(close);
  parent.append(dialog);
  return dialog;
}

/** A menu of the page, drawn before everything, where the coach stands. */
function popover(kind: 'auto' | 'manual'): HTMLElement {
  const shown = document.createElement('div');
  shown.popover = kind;
  shown.style.cssText = 'inset:0;inline-size:100vw;block-size:100vh;margin:0';
  document.body.append(shown);
  shown.showPopover();
  return shown;
}

beforeEach(async () => {
  await page.viewport(1000, 700);
  asked = [];
  composer = drawBox(document.createElement('textarea'));
  controller = new AbortController();
  coach = mountCoach(document, wants, controller.signal);
});

afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
});

it('comes behind what the agent teaches the page with, and before all else once that is over', () => {
  const teaching = document.createElement('murshid-teach');
  teaching.style.cssText = 'position:fixed;inset:0;inline-size:100vw;block-size:100vh;margin:0';
  teaching.popover = 'manual';
  document.body.append(teaching);
  teaching.showPopover();
  coach.show(late);
  expect(isReached('.card')).toBe(false);
  teaching.remove();
  popover('manual');
  coach.show(view({ hold: hold(151), nudge: checkIn({ key: 'check-in:2' }) }));
  expect(isReached('.card')).toBe(true);
});

describe('a modal dialog of the page', () => {
  it('stands behind a card that is there already, which can be used', async () => {
    coach.show(late);
    const dialog = modal();
    dialog.showModal();
    await expect.poll(() => isReached('.card')).toBe(true);
    await userEvent.click(page.getByRole('button', { name: 'لاحقًا' }));
    expect(asked).toEqual([['answer', 'check-in:1', 'later']]);
    expect(dialog.open).toBe(true);
  });

  it('stands behind a card that comes while it is open', async () => {
    coach.show(view({ hold: hold(10) }));
    modal().showModal();
    await expect.poll(() => isReached('.pill')).toBe(true);
    coach.show(late);
    expect(isReached('.card')).toBe(true);
  });

  it('leaves the coach where it was, however it is closed', async () => {
    coach.show(late);
    const ways: ((dialog: HTMLDialogElement) => void)[] = [
      (dialog) => dialog.close(),
      (dialog) => dialog.remove(),
      (dialog) => dialog.parentElement?.replaceChildren(),
    ];
    for (const close of ways) {
      const holder = document.createElement('div');
      document.body.append(holder);
      const dialog = modal(holder);
      dialog.showModal();
      await expect.poll(() => host()?.parentElement === dialog).toBe(true);
      close(dialog);
      await expect.poll(() => host()?.parentElement === document.body).toBe(true);
      await expect.poll(() => isReached('.card')).toBe(true);
    }
  });

  it('is known in a shadow root, and one over another', async () => {
    coach.show(late);
    const app = document.createElement('div');
    document.body.append(app);
    const root = app.attachShadow({ mode: 'open' });
    const outer = modal(root);
    outer.showModal();
    await expect.poll(() => isReached('.card')).toBe(true);
    const inner = modal();
    inner.showModal();
    await expect.poll(() => host()?.parentElement === inner && isReached('.card')).toBe(true);
    inner.close();
    await expect.poll(() => host()?.parentElement === outer && isReached('.card')).toBe(true);
    outer.close();
    await expect.poll(() => host()?.parentElement === document.body).toBe(true);
  });

  it('is not closed by what the agent does on the card', async () => {
    coach.show(late);
    const dialog = modal();
    dialog.style.cssText = '';
    const heard: string[] = [];
    for (const type of ['click', 'mousedown', 'pointerdown', 'pointerup', 'mouseup']) {
      dialog.addEventListener(type, () => heard.push(type));
    }
    dialog.showModal();
    await expect.poll(() => isReached('.card')).toBe(true);
    await userEvent.click(page.getByRole('button', { name: 'السبب' }));
    part('button.main')?.focus();
    await userEvent.keyboard('{Escape}');
    expect(asked).toEqual([['answer', 'check-in:1', 'dismissed']]);
    expect(heard).toEqual([]);
    expect(dialog.open).toBe(true);
  });

  it('keeps its own Esc', async () => {
    coach.show(late);
    const dialog = modal();
    dialog.showModal();
    await expect.poll(() => isReached('.card')).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(dialog.open).toBe(false);
    expect(asked).toEqual([]);
  });
});

describe('what is no dialog', () => {
  it('and was there before stands behind a card that comes', () => {
    popover('manual');
    coach.show(late);
    expect(isReached('.card')).toBe(true);
  });

  it('and is opened by the agent stays before the coach, and loses nothing of its own', () => {
    coach.show(late);
    const menu = popover('auto');
    expect(isReached('.card')).toBe(false);
    coach.show(view({ hold: hold(122), nudge: checkIn() }));
    expect(isReached('.card')).toBe(false);
    expect(menu.matches(':popover-open')).toBe(true);
    menu.hidePopover();
    expect(isReached('.card')).toBe(true);
  });

  it('and moves the whole page does not take the coach along', () => {
    document.body.style.transform = 'translateX(-400px)';
    try {
      coach.show(late);
      expect(part('.pill')?.getBoundingClientRect().left).toBeGreaterThan(0);
      expect(isReached('.card')).toBe(true);
    } finally {
      document.body.style.transform = '';
    }
  });
});

describe('whether it can be seen', () => {
  const { ref, nudge } = late.conversation;
  const isSeen = () => coach.isSeen(ref.key, nudge?.key ?? '');

  it('is told by what stands before it', () => {
    expect(isSeen()).toBe(false);
    coach.show(late);
    expect(isSeen()).toBe(true);
    const menu = popover('auto');
    expect(isSeen()).toBe(false);
    menu.hidePopover();
    expect(isSeen()).toBe(true);
    host()?.remove();
    expect(isSeen()).toBe(false);
  });

  it('is told of the nudge that is asked for, and of no other that stands there', () => {
    coach.show(late);
    expect(coach.isSeen(ref.key, 'another')).toBe(false);
    expect(coach.isSeen('chatwoot:desk.example:another', nudge?.key ?? '')).toBe(false);
    coach.show(view({ hold: hold(20) }));
    expect(isSeen()).toBe(false);
  });
});
