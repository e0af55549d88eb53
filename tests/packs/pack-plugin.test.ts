import { join } from 'node:path';
import { createServer } from 'vite';
import { expect, test } from 'vitest';
import { compileReader } from '../../rules/engine/text/reader.ts';
import { packPlugin } from '../../scripts/pack-plugin.ts';
import { listPresets, PRESETS_FOLDER, readPreset } from '../../scripts/presets.ts';

test('virtual:packs holds every preset, and follows its files', async () => {
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    root: import.meta.dirname,
    plugins: [packPlugin()],
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
  });
  try {
    const { default: packs, compiled } = await server.ssrLoadModule('virtual:packs');
    expect(packs).toEqual(Object.fromEntries(listPresets().map((id) => [id, readPreset(id)])));
    for (const id of listPresets()) {
      expect(compiled[id]).toEqual(compileReader(readPreset(id).phrases));
    }
    const rule = join(PRESETS_FOLDER, 'support-quality/rules/hold.json');
    expect(server.watcher.getWatched()).toHaveProperty([join(rule, '..')]);
  } finally {
    await server.close();
  }
}, 30_000);
