import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Sighting } from '../../adapters/read/sighting.ts';
import { type AfterFailure, makeOutbox } from '../../entrypoints/watch.content/outbox.ts';
import type { Observation } from '../../stores/observation.ts';
import type { CoachView } from '../../stores/views.ts';
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

it('lets a worker that is slow rest between two deliveries', async () => {
  const times: number[] = [];
  const box = makeOutbox(
    async (observation) => {
      times.push(Date.now());
      await new Promise((resolve) => setTimeout(resolve, 60));
      return deliver(observation);
    },
    { answer: () => {}, failure: () => 'retry' },
    controller.signal,
  );
  box.add(sighting('a'));
  box.add(sighting('b'));
  await vi.runAllTimersAsync();
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(60 + 360);
});

it('gathers a stream: a few deliveries at once, and then no more than so many in a while', async () => {
  const box = outbox();
  for (let at = 0; at < 40; at += 1) {
    box.add(sighting(`m${at}`));
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.runAllTimersAsync();
  expect(ids()).toHaveLength(40);
  expect(delivered.length).toBeGreaterThan(5);
  expect(delivered.length).toBeLessThanOrEqual(10);
  expect(delivered.slice(0, 4).every(({ messages }) => messages.length === 1)).toBe(true);
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
