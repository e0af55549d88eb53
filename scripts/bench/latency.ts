import { performance } from 'node:perf_hooks';
import type { Page } from '@playwright/test';
import { servePages } from '../../tests/e2e/driving/serve.ts';
import { stopWorker } from '../../tests/e2e/driving/stop-worker.ts';
import { launchMurshid, type Murshid } from '../chromium/launch-murshid.ts';

/** A figure of the bench: ms, over how many samples, against what is promised. */
export interface Latency {
  name: string;
  samples: number[];
  /** ms, for the 95th percentile; null where it is printed beside another, and nothing is promised. */
  budget: number | null;
}

/** The smallest sample that 95 % of all are no larger than. */
export function p95(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/**
 * Measures in a real Chromium, on a page that behaves like Chatwoot: from the message that causes
 * a nudge to the nudge on the screen, with the worker awake and stopped.
 */
export async function measureLatencies(): Promise<Latency[]> {
  const pages = await servePages();
  const murshid = await launchMurshid();
  try {
    const page = await murshid.context.newPage();
    await page.goto(`${pages.origin}/app/accounts/1/dashboard`);
    let ticket = 0;
    const sample = async (count: number, before: () => Promise<void>): Promise<number[]> => {
      const samples: number[] = [];
      for (let round = 0; round < count; round += 1) {
        ticket += 1;
        samples.push(await nudgeLatency(page, murshid, ticket, before));
      }
      return samples;
    };
    await sample(3, async () => {});
    const warm = await sample(40, async () => {});
    const cold = await sample(20, () => stopWorker(murshid.context, murshid.url('popup.html')));
    return [
      { name: 'nudge on screen, worker awake', samples: warm, budget: 100 },
      { name: 'nudge on screen, worker stopped', samples: cold, budget: 300 },
    ];
  } finally {
    await murshid.close();
    await pages.close();
  }
}

/** ms from an agent's first message without a greeting to the nudge that says so. */
async function nudgeLatency(
  page: Page,
  murshid: Murshid,
  ticket: number,
  before: () => Promise<void>,
): Promise<number> {
  await page.evaluate((id) => {
    window.desk.add(id, 'Maha', [{ kind: 'incoming', text: 'Hi, where is my invoice?' }]);
    window.desk.open(id);
  }, ticket);
  const key = `conversation:chatwoot:${new URL(page.url()).host}:1/${ticket}`;
  const deadline = performance.now() + 10_000;
  while (!(await isKept(murshid, key))) {
    if (performance.now() > deadline) throw new Error(`${key} was never recorded`);
  }
  await before();
  await page.bringToFront();
  return page.evaluate(
    (id) =>
      new Promise<number>((resolve, reject) => {
        const root = document.querySelector('murshid-coach')?.shadowRoot;
        if (!root) return reject(new Error('the coach is not on the page'));
        const start = performance.now();
        const seen = new MutationObserver(() => {
          if (!root.querySelector('[data-nudge][data-kind="standard"]')) return;
          seen.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        seen.observe(root, { childList: true, subtree: true });
        window.desk.send(id, 'Which month is it about?').confirm();
      }),
    ticket,
  );
}

function isKept(murshid: Murshid, key: string): Promise<boolean> {
  return murshid.worker.evaluate(
    async (name) => name in (await chrome.storage.local.get(name)),
    key,
  );
}
