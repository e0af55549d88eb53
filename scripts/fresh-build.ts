import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from './launch-murshid.ts';

/** What the build is made from. */
const SOURCES = [
  'adapters',
  'components',
  'entrypoints',
  'locales',
  'public',
  'rules',
  'stores',
  'package.json',
  'wxt.config.ts',
];

/**
 * Builds the extension where there is no build, or the source is newer than it.
 *
 * @throws where the build fails: the reason has been printed
 */
export function ensureFreshBuild(): void {
  const manifest = join(BUILD, 'manifest.json');
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  if (SOURCES.every((source) => newest(source) <= built)) return;
  const { status } = spawnSync('npx', ['wxt', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The extension could not be built: see above.');
}

/** When a file, or the last changed of a folder's files, was written (ms since the epoch). */
function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).reduce(
    (latest, name) => Math.max(latest, statSync(join(path, name)).mtimeMs),
    stat.mtimeMs,
  );
}
