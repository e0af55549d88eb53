// Plain JavaScript on Node 20, no dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

// Branded Chrome ignores --load-extension since version 137, so it is not looked for.
const NAMES = ['chromium', 'chromium-browser', 'chrome-for-testing'];
const MAC_APPS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];
const PACKAGES = ['chromium', 'fonts-noto-core'];

const HOW_TO_GET_ONE = `No Chromium was found. Install Chromium, or Chrome for Testing, in one of these ways:
  Debian, Ubuntu   sudo apt-get install ${PACKAGES.join(' ')}
  Fedora           sudo dnf install chromium google-noto-sans-arabic-fonts
  macOS            brew install --cask chromium
  anywhere         set CHROMIUM to the path of a Chromium that is already there
Google Chrome itself does not serve: since version 137 it does not load extensions from a folder.`;

const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;

export const chromiumArgs = [
  // Chromium refuses to run as root with its sandbox on; everybody else keeps the sandbox.
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Both are needed: Playwright adds --disable-extensions where the first is missing.
export function extensionArgs(folder) {
  return [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function inPlaywrightCache() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    (platform() === 'darwin'
      ? join(homedir(), 'Library/Caches/ms-playwright')
      : platform() === 'win32'
        ? join(homedir(), 'AppData/Local/ms-playwright')
        : join(homedir(), '.cache/ms-playwright'));
  if (!existsSync(cache)) return [];
  const revision = (name) => Number(name.slice('chromium-'.length));
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((name) =>
      [
        'chrome-linux64/chrome',
        'chrome-linux/chrome',
        'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
        'chrome-win64/chrome.exe',
        'chrome-win/chrome.exe',
      ].map((path) => join(cache, name, path)),
    );
}

function findChromium() {
  const wanted = process.env.CHROMIUM;
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    throw new Error(`CHROMIUM is set to ${wanted}, and no program is there. Correct or unset it.`);
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  const candidates = [
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...(platform() === 'darwin' ? MAC_APPS : []),
    ...inPlaywrightCache(),
  ];
  return candidates.find(isExecutable) ?? null;
}

export function requireChromium() {
  const found = findChromium();
  if (found === null) throw new Error(HOW_TO_GET_ONE);
  return found;
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  const mayInstall = isRoot || succeeds('sudo', ['-n', 'true']);
  if (!succeeds('apt-get', ['--version']) || !mayInstall) throw new Error(HOW_TO_GET_ONE);
  console.log(`No Chromium was found: installing ${PACKAGES.join(' and ')} through apt.`);
  const apt = (...args) => {
    const [command, ...rest] = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', ...args];
    return spawnSync(command, rest, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  // A stale list of packages is the usual reason for a first failure, so the list is renewed first.
  apt('update');
  const { status } = apt('install', '-y', '--no-install-recommends', ...PACKAGES);
  if (status !== 0) throw new Error(`apt could not install Chromium.\n${HOW_TO_GET_ONE}`);
  return requireChromium();
}
