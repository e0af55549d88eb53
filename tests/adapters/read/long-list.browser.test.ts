import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Signals } from '../../../adapters/types.ts';
import { makeList, makeRow, NUMBERS, OWN_IDS, plainAdapter } from './plain-desk.ts';
import { type Recording, record } from './reading.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';

/** The cost of a change is the change: never the length of the list, or of the page. */

const LONG = 5_000;
const WAIT = { timeout: 20_000, interval: 20 };

let recording: Recording | undefined;
let watch: Stopwatch;
let list: HTMLElement;

/** Signs that a real helpdesk has, none of which is on the page: each would have to be looked for. */
const SIGNS: Partial<Signals> = {
  composer: ['.reply [contenteditable]', '.reply textarea'],
  composerBox: '.reply',
  noteMode: '.reply.is-note',
  end: [{ at: '.header button', texts: ['Resolve', 'حل المحادثة'] }],
  closed: [{ at: '.header button', texts: ['Reopen'] }],
  older: { at: 'button.more' },
  customer: { at: ['.contact .name', '.header .name'] },
  fields: [
    { name: 'status', at: '.ticket .status' },
    { name: 'tags', at: '.ticket .tag', many: true },
  ],
  skip: ['.draft'],
  pending: ['.sending'],
};

beforeEach(() => {
  watch = startStopwatch();
});

afterEach(() => {
  recording?.stop();
  recording = undefined;
  watch.stop();
  document.body.replaceChildren();
});

function fill(count: number): void {
  list = makeList();
  const rows = Array.from({ length: count }, (_, at) =>
    makeRow(at % 3 === 0 ? 'out' : 'in', at % 5 === 0 ? 'نعم' : `رسالة رقم ${at}، شكرا لكم`, {
      'data-id': String(at + 1),
    }),
  );
  list.append(...rows);
}

const count = () => recording?.sightings.reduce((sum, one) => sum + one.messages.length, 0) ?? 0;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const sum = (times: number[]) => times.reduce((all, ms) => all + ms, 0);
/** Without the longest twentieth: those that a busy machine has interrupted. */
const steady = (times: number[]) =>
  times.toSorted((a, b) => a - b).slice(0, Math.ceil(times.length * 0.95));

/** ms that a new message costs in a list of `length` rows, on the average of 200. */
async function costs(length: number, signals: Partial<Signals>): Promise<number> {
  fill(length);
  recording = record([plainAdapter({ ...SIGNS, ...signals })], '/chat/5');
  await vi.waitFor(() => expect(count()).toBe(length), WAIT);
  await frame();
  watch.take();
  for (let at = 1; at <= 200; at += 1) {
    list.append(makeRow(at % 2 ? 'in' : 'out', 'نعم', { 'data-id': String(length + at) }));
    await Promise.resolve();
    if (at % 10 === 0) await frame();
  }
  await vi.waitFor(() => expect(count()).toBe(length + 200), WAIT);
  const times = watch.take();
  recording.stop();
  document.body.replaceChildren();
  return sum(steady(times)) / 200;
}

describe.each([
  { ids: 'numbers for ids', signals: NUMBERS },
  { ids: 'ids of any form', signals: OWN_IDS },
  { ids: 'no ids', signals: {} },
])('a list with $ids', ({ signals }) => {
  it(`costs the same for a message, whether ${LONG} stand before it or 50`, async () => {
    const short = await costs(50, signals);
    const long = await costs(LONG, signals);
    expect(long).toBeLessThan(0.3);
    expect(long).toBeLessThan(short * 3 + 0.05);
  }, 60_000);

  it(`is read in slices when ${LONG} messages stand there`, async () => {
    fill(LONG);
    recording = record([plainAdapter({ ...SIGNS, ...signals })], '/chat/5');
    await vi.waitFor(() => expect(count()).toBe(LONG), WAIT);
    await frame();
    const slices = watch.take();
    expect(slices.length).toBeGreaterThan(3);
    // The bench says how long the longest is: a busy machine interrupts some of them.
    expect(slices.toSorted((a, b) => a - b)[slices.length >> 1]).toBeLessThan(20);
    const { sightings } = recording;
    expect(sightings.length).toBeGreaterThan(1);
    expect(sightings.every(({ snapshot }) => snapshot)).toBe(true);
    expect(sightings.map(({ part }) => part?.more)).toEqual([
      ...Array(sightings.length - 1).fill(true),
      false,
    ]);
    const read = sightings.flatMap(({ messages }) => messages);
    expect(new Set(read.map(({ id }) => id)).size).toBe(LONG);
    expect(read.every(({ order }, at) => at === 0 || order > (read[at - 1]?.order ?? 0))).toBe(
      true,
    );
  }, 60_000);
});

describe('a page that changes elsewhere', () => {
  async function open(): Promise<void> {
    fill(LONG);
    const header = document.createElement('header');
    header.className = 'ticket';
    const status = document.createElement('b');
    status.className = 'status';
    status.textContent = 'open';
    const clock = document.createElement('time');
    header.append(status, clock);
    document.body.append(header);
    recording = record([plainAdapter({ ...SIGNS, ...NUMBERS })], '/chat/5');
    await vi.waitFor(() => expect(count()).toBe(LONG), WAIT);
    await frame();
    watch.take();
  }

  it('costs nearly nothing: a clock that ticks, a sign that moves', async () => {
    await open();
    const clock = document.querySelector('time');
    const moving = document.createElement('div');
    document.body.append(moving);
    for (let tick = 0; tick < 500; tick += 1) {
      if (clock !== null) clock.textContent = String(tick);
      moving.className = `is-step-${tick % 4}`;
      moving.style.transform = `translateX(${tick}px)`;
      await Promise.resolve();
      if (tick % 50 === 0) await frame();
    }
    expect(sum(steady(watch.take())) / 500).toBeLessThan(0.02);
    expect(recording?.sightings.every(({ snapshot }) => snapshot)).toBe(true);
  });

  it('is looked over where a change concerns a signal, and seldom on a long page', async () => {
    await open();
    const status = document.querySelector('.status');
    if (status !== null) status.textContent = 'solved';
    await vi.waitFor(
      () =>
        expect(recording?.sightings.at(-1)?.fields).toContainEqual({
          name: 'status',
          value: 'solved',
        }),
      WAIT,
    );
    const looks = watch.take().filter((ms) => ms > 1);
    expect(looks.length).toBeLessThanOrEqual(2);
  });

  it('runs nothing while it stands still', async () => {
    await open();
    // What the opening has left to do is done; idle callbacks may starve on a busy machine.
    await vi.waitFor(async () => {
      watch.take();
      for (let frames = 0; frames < 5; frames += 1) await frame();
      expect(watch.take()).toEqual([]);
    }, WAIT);
    for (let frames = 0; frames < 60; frames += 1) await frame();
    expect(watch.take()).toEqual([]);
  });
});
