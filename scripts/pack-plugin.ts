import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Pack } from '../rules/engine/pack.ts';
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
      const packs = listPresets().map((preset) => {
        const folder = join(PRESETS_FOLDER, preset);
        const { files, tell } = joinPackFolder(folder);
        for (const file of files) this.addWatchFile(join(folder, file));
        const pack = readPreset(preset);
        const problems = provePack(pack).map(tell);
        if (problems.length > 0) this.error(`${preset}:\n${problems.join('\n')}`);
        return pack;
      });
      return writeModule(packs);
    },
  };
}

/**
 * The presets as a module. Phrases that several share stand in it once, and a pack is parsed only
 * when it is asked for: the worker starts with one of them. Engines parse a JSON text faster than
 * an object literal of this size.
 */
function writeModule(packs: readonly Pack[]): string {
  const phrases = [...new Set(packs.map((pack) => JSON.stringify(pack.phrases)))];
  const lines = packs.map(({ phrases: own, ...rest }) => {
    const shared = phrases.indexOf(JSON.stringify(own));
    const text = JSON.stringify(JSON.stringify(rest));
    return `${JSON.stringify(rest.id)}: once(() => ({ ...JSON.parse(${text}), phrases: phrases[${shared}]() })),`;
  });
  return `const once = (make) => { let made; return () => (made ??= make()); };
const phrases = [${phrases.map((text) => `once(() => JSON.parse(${JSON.stringify(text)}))`).join(', ')}];
const packs = {
${lines.join('\n')}
};
export default Object.defineProperties({}, Object.fromEntries(
  Object.entries(packs).map(([id, get]) => [id, { get, enumerable: true }]),
));
`;
}
