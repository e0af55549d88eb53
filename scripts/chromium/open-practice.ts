/** Opens a Chromium of its own, with the built extension on the practice chat, until it is closed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { extensionId } from './extension-id.ts';
import { chromiumArgs, extensionArgs, requireChromium } from './find-chromium.mjs';

const BUILD = resolve('.output/chrome-mv3');
const START_WITHIN_MS = 20_000;
const ASK_EVERY_MS = 100;

interface Target {
  id: string;
  url: string;
}

/** Asks until there is an answer; the browser tells nobody when it is ready. */
async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  const giveUpAt = Date.now() + START_WITHIN_MS;
  while (Date.now() < giveUpAt) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
    await wait(ASK_EVERY_MS);
  }
  throw new Error(`Chromium did not start: ${what} was not seen in ${START_WITHIN_MS / 1000} s.`);
}

const id = extensionId(await readFile(join(BUILD, 'manifest.json'), 'utf8'));
const profile = await mkdtemp(join(tmpdir(), 'murshid-practice-'));
const browser = spawn(
  requireChromium(),
  [
    ...chromiumArgs,
    ...extensionArgs(BUILD),
    `--user-data-dir=${profile}`,
    '--no-default-browser-check',
    // Only to open the page once the extension is there: a page asked for on the command line comes
    // too early and is blocked. Nothing attaches, so the worker sleeps and wakes as it does for all.
    '--remote-debugging-port=0',
    'about:blank',
  ],
  { stdio: 'ignore' },
);
const closed = once(browser, 'exit');
process.once('SIGINT', () => browser.kill());
process.once('SIGTERM', () => browser.kill());

try {
  const port = await until('its port', async () => {
    const [first] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
    return first || null;
  });
  const devtools = `http://127.0.0.1:${port}/json`;
  const targets = async (): Promise<Target[]> => (await fetch(`${devtools}/list`)).json();
  await until('the extension', async () =>
    (await targets()).some(({ url }) => url.startsWith(`chrome-extension://${id}/`)) ? id : null,
  );
  await fetch(`${devtools}/new?chrome-extension://${id}/practice.html`, { method: 'PUT' });
  const empty = (await targets()).find(({ url }) => url === 'about:blank');
  if (empty) await fetch(`${devtools}/close/${empty.id}`);
  console.log('The practice chat is open. Close the browser window to end.');
  await closed;
} finally {
  browser.kill();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
