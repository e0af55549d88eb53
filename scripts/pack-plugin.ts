import { join } from 'node:path';
import type { Plugin } from 'vite';
import { provePack } from '../stores/pack-proof.ts';
import { joinPackFolder } from './pack-folder.ts';
import { listPresets, PRESETS_FOLDER, readPreset } from './presets.ts';

const NAME = 'virtual:packs';
/** Vite's mark for a module that is no file. */
const RESOLVED = `\0${NAME}`;

/**
 * Serves `virtual:packs`: the presets by id, each joined into one document. A preset that is not
 * sound, or whose examples fail, stops the build with the file, the place and the remedy.
 */
export function packPlugin(): Plugin {
  return {
    name: 'murshid-packs',
    resolveId: (source) => (source === NAME ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const packs = Object.fromEntries(
        listPresets().map((preset) => {
          const folder = join(PRESETS_FOLDER, preset);
          const { files, tell } = joinPackFolder(folder);
          for (const file of files) this.addWatchFile(join(folder, file));
          const pack = readPreset(preset);
          const problems = provePack(pack).map(tell);
          if (problems.length > 0) this.error(`${preset}:\n${problems.join('\n')}`);
          return [preset, pack];
        }),
      );
      // Engines parse a JSON text faster than an object literal of this size.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(packs))});`;
    },
  };
}
