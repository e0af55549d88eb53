import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { joinPackFolder } from '../packs/pack-folder.ts';
import { PRESETS_FOLDER } from '../packs/presets.ts';

/**
 * Installs a pack with a tenth of the protocol's times, which it writes into `folder`; a silent customer is no
 * part of this. `own` is a page of the extension's.
 *
 * @throws where the pack is refused
 */
export async function installFastPack(own: Page, folder: string): Promise<void> {
  const mine = join(folder, 'packs', 'soak');
  await cp(join(PRESETS_FOLDER, 'support-quality'), join(folder, 'packs', 'support-quality'), {
    recursive: true,
  });
  await mkdir(mine);
  const pack = {
    id: 'soak',
    version: '1.0.0',
    engine: '^1',
    name: { ar: 'مناوبة', en: 'Shift' },
    description: { ar: 'عُشر أوقات البروتوكول.', en: 'A tenth of the times of the protocol.' },
    extends: 'support-quality',
    order: ['greeting', 'hold', 'further-assistance', 'closing'],
    timers: {
      checkIn: 12,
      checkInMissed: 3,
      thanks: 3,
      shortHold: 3,
      giveUp: 180,
      idle: [9_000, 9_000, 9_000],
      later: 6,
    },
  };
  await writeFile(join(mine, 'pack.json'), JSON.stringify(pack));
  const text = JSON.stringify(joinPackFolder(mine).document);
  const verdict = await own.evaluate(
    (document) =>
      chrome.runtime.sendMessage({
        id: 1,
        timestamp: 0,
        type: 'installPack',
        data: { offer: { file: 'soak.json', text: document }, scope: 'all' },
      }),
    text,
  );
  if (verdict?.res?.ok !== true)
    throw new Error(`The pack was refused: ${JSON.stringify(verdict).slice(0, 2000)}`);
}
