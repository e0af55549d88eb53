// Plain JavaScript on Node 20, no dependencies: it runs on a fresh clone, before `npm ci`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium/find-chromium.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const ON_WINDOWS = process.platform === 'win32';

/** The first Node that runs TypeScript files without a flag; the build tools need 22.12. */
const NODE_NEEDED = [22, 18];

// The project's own tools come first, and among them the Node that it pins.
const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };

/**
 * Runs one of the project's tools and shows what it prints.
 * @returns {boolean} whether it succeeded
 */
export function run(command, args, moreEnv = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...env, ...moreEnv },
    shell: ON_WINDOWS,
  });
  if (error) console.error(`${command} did not start: ${error.message}`);
  return status === 0;
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(join(ROOT, lockfile), 'utf8')).packages;
}

/** Whether node_modules holds what the lockfile says; optional parts may be missing. */
function dependenciesAreInstalled() {
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.peer);
  });
}

function installDependencies() {
  console.log('Installing dependencies from the lockfile (npm ci).');
  // npm deletes node_modules, and with it the Node pinned there, which may be the one that runs
  // this very script: so npm runs on the Node that it came with.
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const ok =
    npm && node
      ? run(node, [npm, 'ci', '--no-audit', '--no-fund'])
      : run('npm', ['ci', '--no-audit']);
  if (!ok) throw new Error('npm ci failed: see above. A network to the npm registry is needed.');
}

function checkNode() {
  const { stdout } = spawnSync('node', ['--version'], { env, encoding: 'utf8', shell: ON_WINDOWS });
  const [major = 0, minor = 0] = (stdout ?? '').replace('v', '').split('.').map(Number);
  const [needMajor, needMinor] = NODE_NEEDED;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Error(
    `Node ${NODE_NEEDED.join('.')} or newer is needed, and this is ${(stdout ?? '').trim()}. ` +
      'On Linux x64 a fitting one comes with the dependencies; here, install Node 24.',
  );
}

/** Installs what is missing: dependencies, WXT's generated types, a Chromium. */
export function prepareMachine() {
  if (!dependenciesAreInstalled()) installDependencies();
  checkNode();
  // Its types name the entrypoints, which may have changed since it last ran.
  if (!run('wxt', ['prepare'])) throw new Error('wxt prepare failed: see above.');
  console.log(`Chromium: ${ensureChromium()}`);
}
