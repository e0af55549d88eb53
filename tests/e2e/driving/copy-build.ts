import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD } from '../../../scripts/chromium/launch-murshid.ts';

/** What of a manifest the tests change. */
interface Manifest {
  version: string;
  host_permissions: string[];
  key?: string;
}

/** Copies the build into a folder, under a changed manifest. Gives that manifest. */
export async function copyBuild(
  folder: string,
  change: (manifest: Manifest) => void,
): Promise<Manifest> {
  await cp(BUILD, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: Manifest = JSON.parse(await readFile(file, 'utf8'));
  change(manifest);
  await writeFile(file, JSON.stringify(manifest));
  return manifest;
}
