import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Pack } from '../rules/engine/pack.ts';
import { compileReader } from '../rules/engine/text/reader.ts';
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
 * The presets as a module, with their phrases compiled: a worker that is started for a message has
 * no time to compile them. Phrases that several presets share stand in it once, and nothing is
 * parsed before it is asked for: the worker starts with one pack, often with one author. Engines
 * parse a JSON text faster than an object literal of this size.
 */
function writeModule(packs: readonly Pack[]): string {
  const texts = [...new Set(packs.map((pack) => JSON.stringify(pack.phrases)))];
  const sharedOf = (pack: Pack) => texts.indexOf(JSON.stringify(pack.phrases));
  const phrases = texts.map((text) => {
    const own = packs.find((pack) => JSON.stringify(pack.phrases) === text)?.phrases ?? [];
    const { agent, customer } = compileReader(own);
    return `{
  list: once(() => ${parsed(own)}),
  compiled: { get agent() { return ${parsed(agent)}; }, get customer() { return ${parsed(customer)}; } },
}`;
  });
  const members = packs.map((pack) => {
    const { phrases: _, ...rest } = pack;
    const made = `({ ...${parsed(rest)}, phrases: phrases[${sharedOf(pack)}].list() })`;
    return `${JSON.stringify(pack.id)}: once(() => ${made}),`;
  });
  const compiled = packs.map(
    (pack) => `${JSON.stringify(pack.id)}: phrases[${sharedOf(pack)}].compiled,`,
  );
  return `const once = (make) => { let made; return () => (made ??= make()); };
const phrases = [${phrases.join(', ')}];
const packs = {
${members.join('\n')}
};
export default Object.defineProperties({}, Object.fromEntries(
  Object.entries(packs).map(([id, get]) => [id, { get, enumerable: true }]),
));
export const compiled = {
${compiled.join('\n')}
};
`;
}

/** An expression that makes the value anew. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
