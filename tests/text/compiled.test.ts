import { expect, it } from 'vitest';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import {
  type CompiledPhrasebook,
  compilePhrases,
  createReader,
  openPhrasebook,
} from '../../rules/engine/text/reader.ts';
import { listPresets, readPreset } from '../../scripts/packs/presets.ts';
import { SHOWN } from './wordings/shown.ts';

const presets = listPresets().map(readPreset);
const preset = readPreset('support-quality');

/** As a build keeps it: as text. */
function keep(packs: readonly Pack[]): CompiledPhrasebook {
  return JSON.parse(JSON.stringify(compilePhrases(packs)));
}

/** One letter left out of each long word: what is forgiven is to be forgiven alike. */
const withTypos = (text: string) => text.replace(/(\S{4})\S(\S+)/g, '$1$2');

const SAID = SHOWN.flatMap(({ text }) => [text, withTypos(text)]).flatMap((text) =>
  (['agent', 'customer'] as const).map((author) => ({
    text,
    context: { author, people: {}, before: [], onHold: false },
  })),
);

it('reads with phrases compiled before as with phrases compiled now', () => {
  const fresh = createReader(preset);
  const kept = createReader(preset, openPhrasebook(keep(presets)));
  for (const { text, context } of SAID) {
    expect(kept.read(text, context)).toEqual(fresh.read(text, context));
  }
});

it('keeps the texts of phrases once, and of what the engine looks for by itself none', () => {
  const { sources, patterns } = keep([...presets, ...presets]);
  expect(new Set(sources).size).toBe(sources.length);
  expect(patterns.ends.length - sources.length).toBe(openPhrasebook().sources.length);
  expect(keep([]).sources).toEqual([]);
});

it('compiles what was compiled before to the same', () => {
  const kept = keep(presets);
  const own = openPhrasebook().sources.length;
  const again = openPhrasebook(structuredClone(kept));
  expect({ ...again.compiled(), sources: again.sources.slice(own) }).toEqual(kept);
});
