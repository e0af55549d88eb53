import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS, DEFAULT_TIMERS } from '../../rules/engine/pack/numbers.ts';
import { loadModel } from '../../rules/engine/text/model/shipped.ts';
import { readPackFolder } from '../../scripts/packs/pack-folder.ts';
import { PRESETS_FOLDER, readPreset } from '../../scripts/packs/presets.ts';
import { checkPack, checkShape } from '../../stores/packs/check/pack-check.ts';
import { provePack } from '../../stores/packs/check/proof.ts';
import { checkSchema } from '../../stores/packs/schema/checks.ts';

await loadModel();

const README = readFileSync('rules/README.md', 'utf8');
const [, block = ''] = /Each of them written out[^`]*```json\n(.*?)```/su.exec(README) ?? [];
const written = block.trim().split('\n');

test.each(written)('a lead may write the check as rules/README.md does: %s', (line) => {
  expect(checkShape(checkSchema, JSON.parse(line))).toMatchObject({ ok: true });
});

test('every kind of check is written out there, and none asks for less', () => {
  const kinds = written.map((line) => JSON.parse(line).kind);
  expect(kinds).toEqual(checkSchema.options.map(({ entries }) => entries.kind.literal));
  for (const line of written) {
    for (const key of Object.keys(JSON.parse(line)).filter((one) => one !== 'kind')) {
      const { [key]: _, ...less } = JSON.parse(line);
      expect(checkShape(checkSchema, less).ok, `${line} without ${key}`).toBe(false);
    }
  }
});

/** The JSON blocks behind a sentence or heading, up to the next heading. */
function blocksAfter(words: string): string[] {
  const [section = ''] = README.slice(README.indexOf(words)).split(/\n##+ (?!A pack on top)/u);
  return [...section.matchAll(/```json\n(.*?)```/gsu)].map(([, json = '']) => json);
}

test('the pack on top of another is sound as it is written there', () => {
  const both = mkdtempSync(join(tmpdir(), 'readme-'));
  const [head = ''] = blocksAfter('A pack on top of another');
  cpSync(join(PRESETS_FOLDER, 'support-quality'), join(both, 'support-quality'), {
    recursive: true,
  });
  mkdirSync(join(both, 'our-team'));
  writeFileSync(join(both, 'our-team/pack.json'), head);
  const pack = readPackFolder(join(both, 'our-team'));
  rmSync(both, { recursive: true, force: true });
  expect(provePack(pack)).toEqual([]);
  expect(pack.timers).toEqual({ ...DEFAULT_TIMERS, checkIn: 90 });
});

test('the numbers are those that hold where a pack has none, each with its meaning', () => {
  const [numbers = ''] = blocksAfter('## The numbers');
  expect(JSON.parse(`{${numbers}}`)).toEqual({ timers: DEFAULT_TIMERS, limits: DEFAULT_LIMITS });
  for (const key of Object.keys({ ...DEFAULT_TIMERS, ...DEFAULT_LIMITS })) {
    expect(README).toContain(`\n| \`${key}\` |`);
  }
});

test('one of each part, and a list with "not", are sound as they are written there', () => {
  const [card, note, topic, term, playbook, golden] = blocksAfter(
    'Of each one, with all that it asks for',
  ).map((json) => JSON.parse(json));
  const [list] = blocksAfter('`not` takes an act back').map((json) => JSON.parse(json));
  const [snippet] = blocksAfter('`snippets.json` has them').map((json) => JSON.parse(json));
  const preset = readPreset('support-quality');
  const phrases = [...preset.phrases.filter(({ act }) => act !== list.act), list];
  const parts = {
    cards: [card],
    notes: [note],
    topics: [...(preset.topics ?? []).filter(({ id }) => id !== topic.id), topic],
    terms: [term],
    playbooks: [playbook],
    scorecard: [golden],
    snippets: { ...preset.snippets, ...snippet },
  };
  const checked = checkPack({ ...preset, ...parts, phrases });
  expect(checked).toMatchObject({ ok: true });
  // The preset's own examples need the preset's phrases and topics; the score needs nothing but the weights.
  const { topics = [] } = preset;
  const proven = checked.ok ? provePack({ ...checked.pack, phrases: preset.phrases, topics }) : [];
  expect(proven).toEqual([]);
});
