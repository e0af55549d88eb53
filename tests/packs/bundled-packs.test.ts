import { expect, test } from 'vitest';
import type { Pack, PhraseList } from '../../rules/engine/pack/pack.ts';
import { openPhrasebook } from '../../rules/engine/text/reader.ts';
import { bundlePacks } from '../../scripts/packs/bundle-packs.ts';
import { listPresets, readPreset } from '../../scripts/packs/presets.ts';
import { unfoldBundle } from '../../stores/packs/bundled-packs.ts';

const presets = listPresets().map(readPreset);

/** What a pack is besides its proofs. */
function unproved({ scorecard: _, ...pack }: Pack): Pack {
  return { ...pack, rules: pack.rules.map(({ examples: _examples, ...rule }) => rule) };
}

/** As a build keeps it: as text. */
function through(packs: readonly Pack[]) {
  return unfoldBundle(JSON.parse(JSON.stringify(bundlePacks(packs))));
}

test('packs come out of a bundle as they went in, but for what proved them', () => {
  const { packs } = through(presets);
  expect(packs).toEqual(Object.fromEntries(presets.map((pack) => [pack.id, unproved(pack)])));
});

test('what several packs have stands in the bundle once', () => {
  const [preset] = presets;
  if (!preset) throw new Error('there are no presets');
  const one = JSON.stringify(bundlePacks([preset])).length;
  const twice = JSON.stringify(bundlePacks([preset, { ...preset, id: 'twin' }])).length;
  const { rules: _, phrases: _phrases, nudges: _nudges, ...own } = preset;
  expect(twice - one).toBeLessThan(JSON.stringify(own).length + 10_000);
});

test('a phrase that the engine looks for by itself is kept', () => {
  const [cue = ''] = openPhrasebook().sources;
  const preset = readPreset('support-quality');
  const list: PhraseList = { act: 'hold', author: 'agent', ar: [], en: [cue] };
  const { packs, openPhrasebook: open } = through([{ ...preset, phrases: [list] }]);
  expect(packs['support-quality']?.phrases[0]?.en).toEqual([cue]);
  expect(open().sources.filter((source) => source === cue)).toHaveLength(1);
});

test('the book of a bundle has all phrases: making a reader of a pack adds none', () => {
  const { packs, openPhrasebook: open } = through(presets);
  const book = open();
  const before = book.sources.length;
  for (const { phrases } of Object.values(packs)) {
    book.take(
      phrases.flatMap(({ ar, en, not }) => [...ar, ...en, ...(not?.ar ?? []), ...(not?.en ?? [])]),
    );
  }
  expect(book.sources.length).toBe(before);
});
