import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servePages } from '../../tests/e2e/driving/serve.ts';
import { stopWorker } from '../../tests/e2e/driving/stop-worker.ts';
import { BUILD, launchMurshid, type Murshid } from '../chromium/launch-murshid.ts';
import type { Latency } from './latency.ts';

/** Openings in one profile. */
const ROUNDS = 20;
/** Profiles in which a page is opened for the first time. */
const PROFILES = 5;

/** What the browser itself takes for a page of the extension: one element, drawn by one script. */
const BARE = {
  'bare.html':
    '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><body><script src="/bare.js"></script>',
  'bare.js': "document.body.append(Object.assign(document.createElement('p'), { id: 'bare' }));",
};

/**
 * Measures in a real Chromium from the popup's navigation to its first standard on the screen: where
 * it was opened before, with the worker awake and stopped, and where the profile is fresh. Beside
 * these stands a bare page of the same extension: what it takes is the browser's own, and no work of
 * ours makes it less.
 */
export async function measurePopup(): Promise<Latency[]> {
  const build = await mkdtemp(join(tmpdir(), 'murshid-bare-'));
  await cp(BUILD, build, { recursive: true });
  for (const [path, text] of Object.entries(BARE)) await writeFile(join(build, path), text);
  const pages = await servePages();
  const popup: number[] = [];
  const bare: number[] = [];
  const asleep: number[] = [];
  const firstPopup: number[] = [];
  const firstBare: number[] = [];
  const withDesk = async (use: (murshid: Murshid) => Promise<void>): Promise<void> => {
    const murshid = await launchMurshid({ build });
    try {
      await showConversation(murshid, pages.origin);
      await use(murshid);
    } finally {
      await murshid.close();
    }
  };
  try {
    for (let profile = 0; profile < PROFILES; profile += 1) {
      await withDesk(async (murshid) => {
        firstBare.push(await openBare(murshid));
      });
      await withDesk(async (murshid) => {
        firstPopup.push(await openPopup(murshid));
        if (profile > 0) return;
        for (let round = 0; round < ROUNDS; round += 1) {
          bare.push(await openBare(murshid));
          popup.push(await openPopup(murshid));
          await stopWorker(murshid.context, murshid.url('bare.html'));
          asleep.push(await openPopup(murshid));
        }
      });
    }
  } finally {
    await pages.close();
    await rm(build, { recursive: true });
  }
  const added = firstPopup.map((ms, at) => ms - (firstBare[at] ?? Number.NaN));
  return [
    { name: 'popup with data', samples: popup, budget: 100 },
    { name: '  a bare page beside it', samples: bare, budget: null },
    { name: 'popup with data, worker stopped', samples: asleep, budget: null },
    { name: 'popup with data, first in a fresh profile', samples: firstPopup, budget: null },
    { name: "  a bare page, first in one: the browser's own", samples: firstBare, budget: null },
    { name: '  what the popup adds to that', samples: added, budget: 100 },
  ];
}

/** Opens a conversation on the page that behaves like Chatwoot, and waits until it is kept. */
async function showConversation(murshid: Murshid, origin: string): Promise<void> {
  const page = await murshid.context.newPage();
  await page.goto(`${origin}/app/accounts/1/dashboard`);
  await page.evaluate(() => {
    window.desk.add(1, 'Maha', [{ kind: 'incoming', text: 'Hi, where is my invoice?' }]);
    window.desk.open(1);
  });
  await murshid.worker.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const isKept = async () => {
          const kept = Object.keys(await chrome.storage.local.get(null));
          if (kept.some((key) => key.startsWith('conversation:'))) resolve();
        };
        chrome.storage.onChanged.addListener(() => void isKept());
        void isKept();
      }),
  );
}

const openPopup = (murshid: Murshid) => opening(murshid, 'popup.html', '[data-standard]');
const openBare = (murshid: Murshid) => opening(murshid, 'bare.html', '#bare');

/** ms from the start of a page's navigation to the frame that shows what is looked for. */
async function opening(murshid: Murshid, path: string, selector: string): Promise<number> {
  const page = await murshid.context.newPage();
  await page.addInitScript((looked) => {
    const seen = new MutationObserver(() => {
      if (document.querySelector(looked) === null) return;
      seen.disconnect();
      requestAnimationFrame(() => {
        document.documentElement.dataset.shown = String(performance.now());
      });
    });
    seen.observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(murshid.url(path));
  const shown = await page.waitForFunction(() => document.documentElement.dataset.shown);
  const ms = Number(await shown.jsonValue());
  await page.close();
  return ms;
}
