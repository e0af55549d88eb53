import { servePages } from '../../tests/e2e/driving/serve.ts';
import { stopWorker } from '../../tests/e2e/driving/stop-worker.ts';
import { launchMurshid } from '../chromium/launch-murshid.ts';
import type { Latency } from './latency.ts';

const CHECK_IN_MS = 120_000;
const PATIENCE_MS = CHECK_IN_MS + 15_000;

/**
 * How late a check-in is, in real time and with the worker stopped in between: on the screen of a
 * tab in view, where the coach's own clock asks; and in the worker for a conversation that no tab
 * shows, where only the alarm wakes it (as for a hidden tab, which Playwright cannot make). One
 * hold each: two minutes a sample.
 */
export async function measureCheckIns(): Promise<Latency[]> {
  const pages = await servePages();
  const murshid = await launchMurshid();
  try {
    const own = await murshid.context.newPage();
    await own.goto(murshid.url('popup.html'));
    const begin = async (ticket: number) => {
      const page = await murshid.context.newPage();
      await page.goto(`${pages.origin}/app/accounts/1/dashboard`);
      await page.evaluate((id) => {
        window.desk.add(id, 'Maha', [{ kind: 'incoming', text: 'Hi, my printer is offline' }]);
        window.desk.open(id);
      }, ticket);
      await page.locator('murshid-coach .pill').waitFor();
      await page.evaluate((id) => {
        window.desk.send(id, 'Hello Maha, one moment please while I check.').confirm();
      }, ticket);
      const clock = page.locator('murshid-coach [data-hold]').first();
      const started = Number(await clock.getAttribute('data-started'));
      return { page, due: started + CHECK_IN_MS };
    };
    const away = await begin(1);
    await away.page.close();
    const key = `conversation:chatwoot:${new URL(pages.origin).host}:1/1`;
    const announced = own.evaluate((name) => {
      type Kept = { conversation: { announced: string[] } };
      return new Promise<number>((resolve) => {
        chrome.storage.onChanged.addListener((changes) => {
          const kept = changes[name]?.newValue as Kept | undefined;
          const keys = kept?.conversation.announced ?? [];
          if (keys.some((one) => one.startsWith('check-in:'))) resolve(Date.now());
        });
      });
    }, key);
    const inView = await begin(2);
    await stopWorker(murshid.context, murshid.url('icon/16.png'));
    await inView.page.bringToFront();
    const shown = await inView.page.waitForFunction(
      () => {
        const root = document.querySelector('murshid-coach')?.shadowRoot;
        return root?.querySelector('[data-nudge][data-kind="check-in"]') ? Date.now() : null;
      },
      undefined,
      { timeout: PATIENCE_MS, polling: 'raf' },
    );
    return [
      {
        name: 'check-in late, tab in view',
        samples: [Number(await shown.jsonValue()) - inView.due],
        budget: 250,
      },
      {
        name: 'check-in late, no tab and worker stopped',
        samples: [(await announced) - away.due],
        budget: 1_500,
      },
    ];
  } finally {
    await murshid.close();
    await pages.close();
  }
}
