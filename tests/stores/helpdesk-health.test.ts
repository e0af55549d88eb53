import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mergeHealth, readHealth, writeHealth } from '../../stores/helpdesks/helpdesk-health.ts';
import type { Health } from '../../stores/helpdesks/observation.ts';

const START = 1_800_000_000_000;
const seconds = (count: number) => count * 1000;
const seen: Health = { messages: 'known', composer: 'known', end: 'absent' };

beforeEach(() => fakeBrowser.reset());

it('says since when a signal is as it is, and when it was last read', () => {
  const first = mergeHealth(undefined, 'zammad', seen, START);
  const later = mergeHealth(
    first ?? undefined,
    'zammad',
    { ...seen, composer: 'unknown' },
    START + 500,
  );
  expect(later?.signals).toEqual({
    messages: { state: 'known', since: START, readAt: START + 500 },
    composer: { state: 'unknown', since: START + 500, readAt: START },
    end: { state: 'absent', since: START, readAt: null },
  });
});

it('writes nothing for what was told a moment ago, and keeps the time of reading fresh', () => {
  const first = mergeHealth(undefined, 'zammad', seen, START) ?? undefined;
  expect(mergeHealth(first, 'zammad', seen, START + seconds(5))).toBeNull();
  expect(mergeHealth(first, 'zammad', seen, START + seconds(61))?.seenAt).toBe(START + seconds(61));
});

it('begins anew where another adapter reads the host', () => {
  const first = mergeHealth(undefined, 'zammad', seen, START) ?? undefined;
  const taught = mergeHealth(first, 'taught-desk', seen, START + 1);
  expect(taught?.signals.messages?.since).toBe(START + 1);
});

it('keeps the helpdesks seen last, and takes what is damaged for nothing', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 70 }, (_, n) => [
      `desk${n}.example`,
      { adapter: 'zammad', seenAt: START + n, signals: {} },
    ]),
  );
  await writeHealth(many);
  const kept = Object.keys(await readHealth());
  expect(kept).toHaveLength(60);
  expect(kept).toContain('desk69.example');
  expect(kept).not.toContain('desk0.example');
  await browser.storage.local.set({ 'helpdesk-health': { version: 1, hosts: 'broken' } });
  expect(await readHealth()).toEqual({});
});
