import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPreset } from '../../../scripts/packs/presets.ts';
import { checkPack, checkPackText, showPath } from '../../../stores/packs/check/pack-check.ts';

const preset = readPreset('support-quality');
/** One list of phrases stands for all: the rest is more of the same, and slow to copy. */
const sound = { ...preset, phrases: preset.phrases.slice(0, 1) };

const REMEDY = /; |must be |is missing; add/;

/** All places of the sound pack, as paths. */
const places: (string | number)[][] = [];
const collect = (value: unknown, path: (string | number)[]): void => {
  if (path.length > 0) places.push(path);
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    collect(Reflect.get(value, key), [...path, Array.isArray(value) ? Number(key) : key]);
  }
};
collect(sound, []);

test('any value in any place: taken, or refused with a place and a remedy', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 4 }), (path, value) => {
      const pack: unknown = structuredClone(sound);
      const inside = path.slice(0, -1).reduce<unknown>((at, key) => {
        return typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
      }, pack);
      if (typeof inside !== 'object' || inside === null) throw new Error(showPath(path));
      Reflect.set(inside, path.at(-1) ?? '', value);
      const checked = checkPack(pack);
      if (checked.ok) return;
      const remedied = checked.problems.filter(({ message }) => REMEDY.test(message));
      expect(remedied.length).toBeGreaterThan(0);
      expect(remedied).toEqual(checked.problems);
    }),
    { numRuns: 200 },
  );
});

test('any text: taken or refused, never a crash', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
      expect(checkPackText(text).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});
