import { afterEach, expect, vi } from 'vitest';
import type { Adapter } from '../../../adapters/types.ts';
import type { ObservedMessage } from '../../../stores/helpdesks/observation.ts';
import { type Recording, record } from './reading.ts';

const WAIT = { timeout: 4_000, interval: 10 };

let recording: Recording | undefined;

afterEach(() => {
  recording?.stop();
  recording = undefined;
  document.body.replaceChildren();
});

/** Begins to read the test's document; it ends with the test, and the page is emptied. */
export function start(adapter: Adapter, path = '/chat/5'): Recording {
  recording = record([adapter], path);
  return recording;
}

function running(): Recording {
  if (recording === undefined) throw new Error('Nothing is being read: call start() first.');
  return recording;
}

/** All messages so far, in their places. */
export function read(): Omit<ObservedMessage, 'age'>[] {
  return running()
    .sightings.flatMap(({ messages }) => messages)
    .toSorted((a, b) => a.order - b.order);
}

export const texts = () => read().map(({ text }) => text);

/** Those that are no history, in the order in which they were told. */
export function live(): string[] {
  return running()
    .sightings.filter(({ snapshot }) => !snapshot)
    .flatMap(({ messages }) => messages.map(({ text }) => text));
}

/** Waits for exactly these messages, in their places. */
export const until = (...expected: string[]) =>
  vi.waitFor(() => expect(texts()).toEqual(expected), WAIT);

/** Waits until the reader has had every change and says no more, for as long as it ever waits. */
export async function stillness(): Promise<void> {
  let seen = -1;
  await vi.waitFor(
    () => {
      const now = running().sightings.length;
      const same = now === seen;
      seen = now;
      expect(same).toBe(true);
    },
    { interval: 500, timeout: 5_000 },
  );
}
