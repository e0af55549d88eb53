import { expect, it, vi } from 'vitest';
import type { Adapter } from '../../adapters/types.ts';
import { makeLearner } from '../../entrypoints/watch.content/learn-adapters.ts';

const adapter = (id: string): Adapter => ({
  id,
  name: { ar: id, en: id },
  hosts: [],
  channel: 'chat',
  variants: [],
});

it('an older answer that comes late does not bring back what is to be read no more', async () => {
  const answers = [Promise.withResolvers<Adapter[]>(), Promise.withResolvers<Adapter[]>()];
  let asked = 0;
  const used: string[][] = [];
  const learn = makeLearner(
    () => answers[asked++]?.promise ?? Promise.reject(new Error('asked too often')),
    (adapters) => used.push(adapters.map(({ id }) => id)),
    () => 'retry',
    new AbortController().signal,
  );
  const both = [learn(), learn()];
  answers[1]?.resolve([]);
  answers[0]?.resolve([adapter('taken-back')]);
  await Promise.all(both);
  expect(used).toEqual([[]]);
});

it('asks again until it is answered, and no more once the script is cut off', async () => {
  vi.useFakeTimers();
  const failures = ['retry', 'retry', 'stop'] as const;
  let asked = 0;
  const learn = makeLearner(
    () => Promise.reject(new Error('away')),
    () => {},
    () => failures[asked++] ?? 'stop',
    new AbortController().signal,
  );
  const learned = learn();
  await vi.runAllTimersAsync();
  await learned;
  expect(asked).toBe(3);
  vi.useRealTimers();
});
