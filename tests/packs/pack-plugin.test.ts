import { join } from 'node:path';
import { createServer } from 'vite';
import { expect, test } from 'vitest';
import { packPlugin } from '../../scripts/build/pack-plugin.ts';
import { bundlePacks } from '../../scripts/packs/bundle-packs.ts';
import { listPresets, PRESETS_FOLDER, readPreset } from '../../scripts/packs/presets.ts';
import { unfoldBundle } from '../../stores/packs/bundled-packs.ts';

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
    const { packs, openPhrasebook } = await server.ssrLoadModule('virtual:packs');
    const bundle = unfoldBundle(bundlePacks(listPresets().map(readPreset)));
    expect(packs).toEqual(bundle.packs);
    expect(openPhrasebook().compiled()).toEqual(bundle.openPhrasebook().compiled());
    const rule = join(PRESETS_FOLDER, 'support-quality/rules/hold.json');
    expect(server.watcher.getWatched()).toHaveProperty([join(rule, '..')]);
  } finally {
    await server.close();
  }
}, 30_000);
