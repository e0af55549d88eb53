import { describe, expect, test } from 'vitest';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { listPresets, readPreset } from '../../scripts/packs/presets.ts';
import { PRACTICES } from './practices.ts';

/** Everything in a pack that a practice can stand in. */
function placesOf(pack: Pack): Set<string> {
  const { rules, cards = [], playbooks = [], notes = [], terms = [] } = pack;
  return new Set([
    'name',
    ...(pack.department ? ['department'] : []),
    ...(pack.purpose ? ['purpose'] : []),
    ...[...rules, ...cards].map(({ id }) => id),
    ...playbooks.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`)),
    ...notes.map(({ id }) => `notes/${id}`),
    ...terms.map(({ id }) => `terms/${id}`),
  ]);
}

test('every preset beside the 28 standards has its practices listed', () => {
  const others = listPresets().filter((id) => id !== 'support-quality');
  expect(Object.keys(PRACTICES).sort()).toEqual(others);
});

describe.each(Object.entries(PRACTICES))('%s', (id, practices) => {
  const pack = readPreset(id);
  const places = placesOf(pack);

  test.each(practices)('%s', (_, ...named) => {
    expect(named.filter((place) => !places.has(place))).toEqual([]);
  });

  test('no rule or card is there without a practice, but what all presets share', () => {
    const told = new Set(practices.flatMap(([, ...named]) => named));
    const own = [...pack.rules, ...(pack.cards ?? [])].map((one) => one.id);
    const shared = new Set(readPreset('support-quality').rules.map((rule) => rule.id));
    const principles = ['four-principles'];
    expect(own.filter((one) => !told.has(one) && !shared.has(one))).toEqual(
      principles.filter((one) => own.includes(one)),
    );
  });
});

test('what can honestly be seen is not left to ticks', () => {
  for (const [id] of Object.entries(PRACTICES)) {
    const seen = readPreset(id).rules.filter(({ kind }) => kind === 'auto' || kind === 'field');
    expect(seen.length, id).toBeGreaterThanOrEqual(9);
  }
});
