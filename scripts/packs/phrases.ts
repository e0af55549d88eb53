import { readdirSync, readFileSync } from 'node:fs';
import { isAct } from '../../rules/engine/acts.ts';
import type { PhraseList } from '../../rules/engine/pack/pack.ts';

const PRESET = new URL('../../rules/packs/support-quality/phrases/', import.meta.url);

/**
 * The phrase lists of the preset, straight from their folder, so that reading acts needs no built pack.
 * @throws Error that names the file, and what is wrong in it.
 */
export function presetPhrases(folder: URL = PRESET): PhraseList[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const value: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    if (!isPhraseList(value)) {
      throw new Error(`phrases/${name}: not a phrase list. It needs act, author, ar and en.`);
    }
    return value;
  });
}

function isPhraseList(value: unknown): value is PhraseList {
  if (typeof value !== 'object' || value === null) return false;
  const list: Partial<Record<keyof PhraseList, unknown>> = value;
  const texts = (part: unknown) =>
    Array.isArray(part) && part.every((text) => typeof text === 'string');
  return isAct(list.act) && typeof list.author === 'string' && texts(list.ar) && texts(list.en);
}
