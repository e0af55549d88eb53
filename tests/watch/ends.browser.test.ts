import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Signals } from '../../adapters/types.ts';
import { END_EVENTS, type Ends, makeEnds } from '../../entrypoints/watch.content/ends.ts';
import type { CoachView } from '../../stores/conversations/views.ts';
import { makeList, makeRow, plainAdapter } from '../adapters/read/plain-desk.ts';
import { type Recording, record } from '../adapters/read/reading.ts';
import { view } from '../coach/view.ts';

/** Reaching for an end: noticed before the page acts on it, held back once where the pack says so. */

const WAIT = { timeout: 4_000, interval: 10 };

let controller: AbortController;
let recording: Recording;
let ends: Ends;
/** What happened, in order: `reached` is ours, everything else the page's. */
let told: string[];
/** The coach, as the watcher sees it. */
let shown: CoachView | null;
let drawn: (() => void) | null;
let draws: boolean;

const key = 'plain:desk.example:5';

function answer(guarded: boolean): CoachView {
  const one = view({});
  return {
    ...one,
    conversation: { ...one.conversation, guarded, ref: { ...one.conversation.ref, key } },
  };
}

async function open(signals: Partial<Signals>, guarded = false): Promise<void> {
  makeList().append(makeRow('in', 'hello'));
  recording = record([plainAdapter(signals)], '/chat/5');
  await vi.waitFor(() => expect(recording.sightings).not.toEqual([]), WAIT);
  shown = answer(guarded);
  ends = makeEnds(
    () => recording.reader.front(),
    {
      view: () => shown,
      guard(pass) {
        drawn = draws ? pass : null;
        return drawn !== null;
      },
    },
    () => told.push('reached'),
    controller.signal,
  );
  for (const type of END_EVENTS) {
    document.addEventListener(type, ends.notice, { capture: true, signal: controller.signal });
  }
}

function button(name: string, acts = 'click', parent: Element = document.body): HTMLElement {
  const made = document.createElement('button');
  made.className = name;
  made.textContent = name;
  made.addEventListener(acts, () => told.push(name));
  parent.append(made);
  return made;
}

beforeEach(() => {
  controller = new AbortController();
  told = [];
  shown = null;
  drawn = null;
  draws = true;
});

afterEach(() => {
  vi.useRealTimers();
  controller.abort();
  recording.stop();
  document.body.replaceChildren();
});

describe('a reach for the end', () => {
  it('is noticed before it takes effect, by mouse and by keyboard, once each', async () => {
    const solve = button('solve');
    await open({ end: [{ at: '.solve' }] });
    await userEvent.click(solve);
    expect(told).toEqual(['reached', 'solve']);
    const later = button('later');
    later.classList.add('solve');
    later.focus();
    await userEvent.keyboard('{Enter}');
    expect(told).toEqual(['reached', 'solve', 'reached', 'later']);
  });

  it('is noticed in a menu at the end of the page, chosen by the keyboard', async () => {
    const menu = document.createElement('div');
    menu.innerHTML =
      '<div role="menu" tabindex="0" aria-activedescendant="two"><div role="menuitem" id="one" class="open">مفتوحة</div><div role="menuitem" id="two" class="solved">محلولة</div></div>';
    document.body.append(menu);
    const list = menu.querySelector<HTMLElement>('[role=menu]');
    list?.addEventListener('keydown', () => told.push('chosen'));
    await open({ end: [{ at: '[role=menuitem]', texts: ['Solved', 'محلولة'], anywhere: true }] });
    list?.focus();
    await userEvent.keyboard('{Enter}');
    expect(told).toEqual(['reached', 'chosen']);
    list?.setAttribute('aria-activedescendant', 'one');
    await userEvent.keyboard('{Enter}');
    expect(told).toEqual(['reached', 'chosen', 'chosen']);
  });

  it('is noticed at the press where the control acts on it, and in a form', async () => {
    const close = button('close', 'mousedown');
    const form = document.createElement('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      told.push('sent');
    });
    form.innerHTML = '<input class="status" value="solved"><button class="submit">Send</button>';
    document.body.append(form);
    await open({
      end: [
        { at: '.close', on: 'down' },
        { at: '.submit', when: { at: '.status', values: ['solved'] } },
      ],
    });
    await userEvent.click(close);
    expect(told).toEqual(['reached', 'close']);
    form.querySelector('input')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(told).toEqual(['reached', 'close', 'reached', 'sent']);
    const status = form.querySelector('input');
    if (status) status.value = 'open';
    await userEvent.keyboard('{Enter}');
    expect(told.slice(4)).toEqual(['sent']);
  });
});

describe('a guarded end', () => {
  const SOLVE: Partial<Signals> = { end: [{ at: '.solve' }] };

  /** The page is open and guarded; from now on time passes by `later` alone. */
  async function openStill(): Promise<void> {
    await open(SOLVE, true);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  }

  /** Longer than an end is held back, and than two presses are one reach for it. */
  const later = () => vi.advanceTimersByTime(1_200);

  it('is held back once, while the open steps are shown; the second click passes', async () => {
    const solve = button('solve');
    await openStill();
    await userEvent.click(solve);
    ends.answered(answer(true));
    expect(drawn).not.toBeNull();
    later();
    expect(told).toEqual(['reached']);
    await userEvent.click(solve);
    expect(told.filter((one) => one === 'solve')).toHaveLength(1);
    expect(drawn).toBeNull();
    await userEvent.click(solve);
    expect(told.filter((one) => one === 'solve')).toHaveLength(2);
  });

  it('goes on by "close anyway"', async () => {
    const solve = button('solve');
    await open(SOLVE, true);
    await userEvent.click(solve);
    ends.answered(answer(true));
    drawn?.();
    expect(told).toEqual(['reached', 'solve']);
    expect(drawn).toBeNull();
  });

  it('is held back from the first touch on: nothing of the gesture reaches the page', async () => {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      document.body.addEventListener(type, () => told.push(type), { signal: controller.signal });
    }
    const close = button('close', 'mousedown');
    await open({ end: [{ at: '.close', on: 'down' }] }, true);
    await userEvent.click(close);
    ends.answered(answer(true));
    expect(told).toEqual(['reached']);
  });

  it('is held back by key too', async () => {
    const solve = button('solve');
    await open(SOLVE, true);
    solve.focus();
    await userEvent.keyboard('{Enter}');
    ends.answered(answer(true));
    expect(told).toEqual(['reached']);
    await userEvent.keyboard('{Enter}');
    expect(told.filter((one) => one === 'solve')).toHaveLength(1);
  });

  it.each([
    { what: 'the pack guards nothing', guarded: false },
    { what: 'the coach is not there', guarded: null },
  ])('passes at once where $what', async ({ guarded }) => {
    const solve = button('solve');
    await open(SOLVE, guarded ?? true);
    if (guarded === null) shown = null;
    await userEvent.click(solve);
    expect(told).toEqual(['reached', 'solve']);
  });

  it('passes by itself where the worker does not answer', async () => {
    const solve = button('solve');
    await open(SOLVE, true);
    await userEvent.click(solve);
    expect(told).toEqual(['reached']);
    await vi.waitFor(() => expect(told).toEqual(['reached', 'solve']), WAIT);
  });

  it('passes by itself where the coach draws no steps', async () => {
    const solve = button('solve');
    draws = false;
    await open(SOLVE, true);
    await userEvent.click(solve);
    ends.answered(answer(true));
    await vi.waitFor(() => expect(told).toEqual(['reached', 'solve']), WAIT);
  });

  it('passes at once where the worker says that nothing is open any more', async () => {
    const solve = button('solve');
    await open(SOLVE, true);
    await userEvent.click(solve);
    ends.answered(answer(false));
    expect(told).toEqual(['reached', 'solve']);
  });

  it.each([
    { what: 'another conversation is in front', turn: () => recording.navigate('/chat/6') },
    { what: 'the control has gone', turn: () => document.querySelector('.solve')?.remove() },
  ])('ends nothing where $what', async ({ turn }) => {
    const solve = button('solve');
    await openStill();
    await userEvent.click(solve);
    turn();
    later();
    expect(told).toEqual(['reached']);
  });

  it('ends nothing where the agent has turned to another, and back', async () => {
    const solve = button('solve');
    await openStill();
    await userEvent.click(solve);
    recording.navigate('/chat/6');
    ends.turned();
    recording.navigate('/chat/5');
    later();
    expect(told).toEqual(['reached']);
  });

  it('is held back again once the conversation has ended and goes on', async () => {
    const solve = button('solve');
    await openStill();
    const reach = async () => {
      await userEvent.click(solve);
      ends.answered(answer(true));
      later();
      return told.filter((one) => one === 'solve').length;
    };
    expect([await reach(), await reach()]).toEqual([0, 1]);
    const { conversation, ...rest } = answer(true);
    ends.answered({ ...rest, conversation: { ...conversation, closed: true } });
    expect([await reach(), await reach()]).toEqual([1, 2]);
  });
});
