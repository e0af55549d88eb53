/** The packs that come with Murshid: the folders of `rules/packs`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { readPackFolder } from './pack-folder.ts';

export const PRESETS_FOLDER = fileURLToPath(new URL('../../rules/packs', import.meta.url));

/** Ids of the presets, which are the names of their folders. */
export function listPresets(): string[] {
  return readdirSync(PRESETS_FOLDER)
    .filter((name) => existsSync(join(PRESETS_FOLDER, name, 'pack.json')))
    .sort();
}

/**
 * A preset, checked.
 *
 * @throws where there is no such preset (it names those there are), or it is not sound
 */
export function readPreset(id: string): Pack {
  const known = listPresets();
  if (!known.includes(id)) {
    throw new Error(`there is no preset "${id}"; choose one of ${known.join(', ')}`);
  }
  return readPackFolder(join(PRESETS_FOLDER, id));
}
