import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { loadModel } from '../../rules/engine/text/model/shipped.ts';
import { provePack } from '../../stores/packs/check/proof.ts';
import { bundlePacks } from '../packs/bundle-packs.ts';
import { showFolderProblem } from '../packs/folder-problem.ts';
import { joinPackFolder } from '../packs/pack-folder.ts';
import { listPresets, PRESETS_FOLDER, readPreset } from '../packs/presets.ts';

const NAME = 'virtual:packs';
/** Vite's mark for a module that is no file. */
const RESOLVED = `\0${NAME}`;
const UNFOLD = fileURLToPath(new URL('../../stores/packs/bundled-packs.ts', import.meta.url));

/**
 * Serves `virtual:packs`: the presets by id, and the book of their phrases. A preset that is not
 * sound, or whose examples fail, stops the build with the file, the place and the remedy.
 */
export function packPlugin(): Plugin {
  return {
    name: 'murshid-packs',
    resolveId: (source) => (source === NAME ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      await loadModel();
      const packs = listPresets().map((preset) => {
        const folder = join(PRESETS_FOLDER, preset);
        const { files, tell } = joinPackFolder(folder);
        for (const file of files) this.addWatchFile(join(folder, file));
        const pack = readPreset(preset);
        const problems = provePack(pack).map((problem) => showFolderProblem(tell(problem)));
        if (problems.length > 0) this.error(`${preset}:\n${problems.join('\n')}`);
        return pack;
      });
      return writeModule(packs);
    },
  };
}

/**
 * The presets as a module. A worker that is started for a message has no time to compile phrases,
 * nor to parse what it does not need: each part is a text, parsed when it is first asked for.
 * Engines parse that faster than an object literal of this size.
 */
function writeModule(packs: readonly Pack[]): string {
  const { folded, texts, compiled } = bundlePacks(packs);
  return `import { unfoldBundle } from ${JSON.stringify(UNFOLD)};
const once = (parse) => { let value; return () => (value ??= parse()); };
const folded = once(() => ${parsed(folded)});
const texts = once(() => ${parsed(texts)});
export const { packs, openPhrasebook } = unfoldBundle({
  get folded() { return folded(); },
  get texts() { return texts(); },
  get compiled() { return ${parsed(compiled)}; },
});
`;
}

/** An expression that makes the value anew. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
