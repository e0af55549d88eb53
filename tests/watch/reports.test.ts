import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeReports } from '../../entrypoints/phone.content/reports.ts';
import type { PhoneReport } from '../../stores/messages/protocol.ts';

let told: PhoneReport['state'][];
/** What the worker does with the next reports: an error, or null where it answers. */
let worker: (Error | null)[];

const deliver = async ({ state }: PhoneReport): Promise<void> => {
  const error = worker.shift();
  if (error) throw error;
  told.push(state);
};

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.runtime.id = 'test-extension-id';
  told = [];
  worker = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const change = (state: PhoneReport['state']) => ({ phone: 'ringcentral', state, at: Date.now() });

it('tells each change in order, again while the worker is away', async () => {
  worker = [new Error('The worker is away.'), null, new Error('The worker is away.'), null];
  const report = makeReports(deliver, () => {}, new AbortController().signal);
  report(change('live'));
  report(change('held'));
  await vi.runAllTimersAsync();
  expect(told).toEqual(['live', 'held']);
});

it('leaves out what the worker will never take, and goes on', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  worker = Array.from({ length: 3 }, () => new Error('outside of any tab was refused.'));
  const report = makeReports(deliver, () => {}, new AbortController().signal);
  report(change('live'));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(worker).toHaveLength(2);
  worker = [];
  report(change('held'));
  await vi.runAllTimersAsync();
  expect(told).toEqual(['held']);
});

it('is quiet once the extension is gone', async () => {
  const end = new AbortController();
  worker = [new Error('Extension context invalidated.')];
  const report = makeReports(deliver, () => end.abort(), end.signal);
  report(change('live'));
  await vi.runAllTimersAsync();
  expect(end.signal.aborted).toBe(true);
  expect(told).toEqual([]);
});
