import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseEverything, exportKept } from '../../stores/kept-data.ts';
import {
  breakRow,
  makeQuiet,
  noteDismissed,
  readDismissals,
  speakAgain,
} from '../../stores/settings/dismissals.ts';
import { ASK_AFTER } from '../../stores/settings/quiet-rules.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

const dismiss = (rule: string, times: number) =>
  Promise.all(Array.from({ length: times }, () => noteDismissed(rule)));

it('counts what comes at once, each rule by itself, and no further than the question', async () => {
  await Promise.all([dismiss('hold', 2), dismiss('greeting', 5)]);
  const { inRow } = await readDismissals();
  expect([...inRow].sort()).toEqual([
    ['greeting', ASK_AFTER],
    ['hold', 2],
  ]);
});

it('begins anew once a nudge was heeded', async () => {
  await dismiss('hold', 2);
  await breakRow('hold');
  await dismiss('hold', 1);
  expect((await readDismissals()).inRow.get('hold')).toBe(1);
});

it('makes a rule quiet only where it has come to ask, and lets it speak again from nought', async () => {
  await dismiss('hold', 2);
  await makeQuiet('hold');
  expect((await readDismissals()).quiet.size).toBe(0);
  await dismiss('hold', 1);
  await makeQuiet('hold');
  expect([...(await readDismissals()).quiet]).toEqual(['hold']);
  await speakAgain('hold');
  expect(await readDismissals()).toEqual({ inRow: new Map(), quiet: new Set() });
});

it.each([
  ['nothing of ours', 'quiet'],
  ['no counts', { inRow: [['hold', -1]], quiet: 7 }],
])('takes what cannot be read for nothing: %s', async (_, dismissals) => {
  await fakeBrowser.storage.local.set({ dismissals });
  expect(await readDismissals()).toEqual({ inRow: new Map(), quiet: new Set() });
});

it('keeps the rules that were touched last where there are more than any pack has', async () => {
  const inRow = Array.from({ length: 500 }, (_, n) => [`rule-${n}`, 1]);
  await fakeBrowser.storage.local.set({ dismissals: { inRow, quiet: [] } });
  await dismiss('rule-0', 1);
  await dismiss('new', 1);
  const kept = (await readDismissals()).inRow;
  expect(kept.size).toBe(500);
  expect([kept.get('rule-0'), kept.has('rule-1'), kept.get('new')]).toEqual([2, false, 1]);
});

it('is part of what is exported, and of what is erased', async () => {
  const manifest = { name: 'Murshid', version: '1', manifest_version: 3 as const };
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue(manifest);
  await dismiss('hold', ASK_AFTER);
  expect(JSON.parse(await exportKept()).kept.dismissals).toEqual({
    inRow: [['hold', ASK_AFTER]],
    quiet: [],
  });
  await eraseEverything();
  expect((await readDismissals()).inRow.size).toBe(0);
});

it('writes nothing where nothing has changed', async () => {
  await breakRow('hold');
  await makeQuiet('hold');
  expect(await fakeBrowser.storage.local.get('dismissals')).toEqual({});
});
