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
  if (isFresh(join(BUILD, 'manifest.json'), SOURCES)) return;
  const { status } = spawnSync('npx', ['wxt', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The extension could not be built: see above.');
}

/** True where `built` is there, and newer than every one of the sources: files, or folders with all in them. */
export function isFresh(built: string, sources: readonly string[]): boolean {
  if (!existsSync(built)) return false;
  const at = statSync(built).mtimeMs;
  return sources.every((source) => newest(source) <= at);
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
