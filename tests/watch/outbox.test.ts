import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Sighting } from '../../adapters/read/messages/sighting.ts';
import { type AfterFailure, makeOutbox } from '../../entrypoints/watch.content/outbox.ts';
import type { CoachView } from '../../stores/conversations/views.ts';
import type { Observation } from '../../stores/helpdesks/observation.ts';
import { view } from '../coach/view.ts';

let delivered: Observation[];
let answers: CoachView[];
let controller: AbortController;
/** What the worker does next: true answers, false fails. */
let worker: boolean[];

const deliver = async (observation: Observation): Promise<CoachView> => {
  if (worker.shift() === false) throw new Error('The worker is away.');
  delivered.push(observation);
  return view({ ticket: observation.conversation.ticket });
};

function sighting(id: string, ticket = '1'): Sighting {
  return {
    at: Date.now(),
    conversation: view({ ticket }).conversation.ref,
    snapshot: false,
    messages: [{ id, author: 'agent', visibility: 'public', text: id, order: 1, pageTime: null }],
    moments: [{ id: `close:${id}`, type: 'close-attempt' }],
    fields: [],
    health: {},
  };
}

function outbox(failure: () => AfterFailure = () => 'retry') {
  const on = { answer: (answer: CoachView) => void answers.push(answer), failure };
  return makeOutbox(deliver, on, controller.signal);
}

const ids = () => delivered.flatMap(({ messages }) => messages.map(({ id }) => id));

beforeEach(() => {
  vi.useFakeTimers();
  delivered = [];
  answers = [];
  worker = [];
  controller = new AbortController();
});

afterEach(() => vi.useRealTimers());

it('delivers in order, and hands every answer on', async () => {
  const box = outbox();
  for (const id of ['a', 'b', 'c']) {
    box.add(sighting(id));
    await vi.runAllTimersAsync();
  }
  expect(ids()).toEqual(['a', 'b', 'c']);
  expect(answers).toHaveLength(3);
});

it('delivers together what has gathered while the worker was busy, each with its age', async () => {
  const box = outbox();
  box.add(sighting('a'));
  for (const id of ['b', 'c']) {
    box.add(sighting(id));
    vi.setSystemTime(Date.now() + 5);
  }
  box.add({ ...sighting('old'), snapshot: true });
  box.add({ ...sighting('solved'), fields: [{ name: 'status', value: 'solved' }] });
  await vi.runAllTimersAsync();
  expect(delivered.map(({ messages }) => messages.map(({ id }) => id))).toEqual([
    ['a'],
    ['b', 'c'],
    ['old'],
    ['solved'],
  ]);
  expect(delivered[1]?.messages.map(({ age }) => age)).toEqual([10, 5]);
  expect(delivered[1]?.moments.map(({ id }) => id)).toEqual(['close:b', 'close:c']);
});

it('leaves out only what is refused of what was delivered together', async () => {
  const box = makeOutbox(
    async (observation) => {
      if (observation.messages.some(({ id }) => id === 'bad')) throw new Error('was refused');
      return deliver(observation);
    },
    { answer: () => {}, failure: () => 'skip' },
    controller.signal,
  );
  for (const id of ['a', 'b', 'bad', 'c', 'd']) box.add(sighting(id));
  await vi.runAllTimersAsync();
  expect(ids()).toEqual(['a', 'b', 'c', 'd']);
});

/** What is seen so often (ms), for so many sightings, on a worker that takes so long (ms). */
async function stream(count: number, every: number, takes = 0) {
  const began: number[] = [];
  const late: number[] = [];
  const box = makeOutbox(
    async (observation) => {
      began.push(Date.now());
      late.push(...observation.messages.map(({ age }) => age));
      if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes));
      return deliver(observation);
    },
    { answer: () => {}, failure: () => 'retry' },
    controller.signal,
  );
  const from = Date.now();
  for (let at = 0; at < count; at += 1) {
    box.add(sighting(`m${at}`));
    await vi.advanceTimersByTimeAsync(every);
  }
  await vi.runAllTimersAsync();
  return { times: began.map((time) => time - from), late };
}

it('delivers at once what people write, however fast they do', async () => {
  // A conversation that is opened, what stands beside it, and three messages within half a second.
  const { late } = await stream(5, 100);
  expect(late).toEqual([0, 0, 0, 0, 0]);
  // And one every second, for a minute, on a machine that is busy.
  expect(Math.max(...(await stream(60, 1_000, 60)).late)).toBe(0);
});

it('begins anew with each conversation', async () => {
  await stream(40, 50);
  const box = outbox();
  box.add(sighting('other', '2'));
  await vi.advanceTimersByTimeAsync(0);
  expect(delivered.at(-1)?.messages[0]?.age).toBe(0);
});

it('gathers a stream: each at once for half a second, then one delivery a second', async () => {
  const { times, late } = await stream(200, 50);
  expect(late).toHaveLength(200);
  expect(late.slice(0, 8)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(times.filter((time) => time > 2_000).length).toBeLessThanOrEqual(9);
  expect(Math.max(...late)).toBeLessThanOrEqual(1_000);
});

it('takes no more than a share of a worker that is slow', async () => {
  const { times } = await stream(40, 250, 300);
  const busy = times.filter((time) => time > 3_000 && time < 10_000).length * 300;
  expect(busy / 7_000).toBeLessThan(0.25);
});

it('says of a long list how long ago its reading began, and that more is to come', async () => {
  const box = outbox();
  const began = Date.now() - 500;
  box.add({ ...sighting('a'), snapshot: true, part: { began, more: true } });
  await vi.runAllTimersAsync();
  expect(delivered[0]?.part).toEqual({ age: 500, more: true });
});

it('tries again until it is answered; what comes meanwhile waits behind', async () => {
  worker = [false, false, false, true];
  const box = outbox();
  box.add(sighting('a'));
  await vi.advanceTimersByTimeAsync(100);
  box.add(sighting('b'));
  await vi.runAllTimersAsync();
  expect(ids()).toEqual(['a', 'b']);
});

it('leaves out what the worker will never take, and goes on with the next', async () => {
  worker = [false, true];
  const box = outbox(() => 'skip');
  box.add(sighting('a'));
  box.add(sighting('b'));
  await vi.runAllTimersAsync();
  expect(ids()).toEqual(['b']);
});

it('says how long ago it was, however long the worker was away', async () => {
  worker = [false, false, true];
  outbox().add(sighting('a'));
  await vi.runAllTimersAsync();
  expect(delivered[0]?.messages[0]?.age).toBe(310);
  expect(delivered[0]?.moments[0]?.age).toBe(310);
});

it('does not hold one conversation back for another', async () => {
  worker = [false, true];
  const box = outbox();
  box.add(sighting('a', '1'));
  box.add(sighting('b', '2'));
  await vi.runAllTimersAsync();
  expect(ids()).toEqual(['b', 'a']);
});

it('leaves no timer behind when there is nothing to deliver', async () => {
  worker = [false, true];
  outbox().add(sighting('a'));
  await vi.runAllTimersAsync();
  expect(vi.getTimerCount()).toBe(0);
});

it('stops where trying is in vain, and when it is ended', async () => {
  worker = [false, true];
  outbox(() => 'stop').add(sighting('a'));
  await vi.runAllTimersAsync();
  expect(ids()).toEqual([]);

  worker = [false, true];
  outbox().add(sighting('b'));
  await vi.advanceTimersByTimeAsync(10);
  controller.abort();
  await vi.runAllTimersAsync();
  expect(ids()).toEqual([]);
});

it('leaves nothing behind on its signal, however long a stream is', async () => {
  const { signal } = controller;
  const heard = vi.spyOn(signal, 'addEventListener');
  const unheard = vi.spyOn(signal, 'removeEventListener');
  const box = outbox();
  for (let n = 0; n < 200; n += 1) {
    box.add(sighting(String(n)));
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.runAllTimersAsync();
  expect(ids()).toHaveLength(200);
  expect(heard.mock.calls.length).toBeGreaterThan(3);
  expect(unheard.mock.calls).toHaveLength(heard.mock.calls.length);
});
