import { expect, type Page } from '@playwright/test';
import type { Adapter } from '../../adapters/types.ts';
import { test } from './driving/helpdesk.ts';
import { findRecorded, setClock } from './driving/recorded.ts';

/** Two conversations in view in one page, each in a pane that says whose it is, as built. */

const start = Date.now() + 60 * 60 * 1000;
const clock = (page: Page) => page.locator('murshid-coach [data-hold]').first();

const TWO_PANES: Adapter = {
  id: 'taught-two-panes',
  name: { ar: 'لوحتان', en: 'Two panes' },
  channel: 'chat',
  hosts: ['http://127.0.0.1/*'],
  variants: [
    {
      id: 'taught',
      grade: 'C',
      seen: '2026-11',
      detect: ['.pane'],
      signals: {
        root: '.pane',
        conversation: { at: '.pane', attribute: 'data-ticket' },
        list: '.log',
        message: '.turn',
        roles: [
          { author: 'agent', where: '.staff' },
          { author: 'customer', where: '.client' },
        ],
        text: { at: ':scope' },
        composer: 'textarea',
      },
    },
  ],
};

test('both holds run, the coach is with the one that is written in, and the popup lists both', async ({
  murshid,
  pages,
}) => {
  const { worker } = murshid;
  await setClock(worker, start);
  await worker.evaluate(
    (adapter) =>
      chrome.storage.local.set({ 'taught:taught-two-panes': { version: 1, at: 1, adapter } }),
    TWO_PANES,
  );
  const page = await murshid.context.newPage();
  await page.goto(`${pages.origin}/phone/index.html`);
  await page.evaluate(() => {
    for (const [ticket, side] of [
      ['41', 'left'],
      ['42', 'right'],
    ] as const) {
      const pane = document.createElement('section');
      pane.className = 'pane';
      pane.dataset.ticket = ticket;
      pane.style.cssText = `position:fixed;inset-block:0;${side}:0;inline-size:48vw`;
      const log = document.createElement('div');
      log.className = 'log';
      const box = document.createElement('textarea');
      const say = (who: string, words: string) => {
        const turn = document.createElement('p');
        turn.className = `turn ${who}`;
        turn.textContent = words;
        log.append(turn);
      };
      box.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        say('staff', box.value);
        box.value = '';
      });
      Object.assign(pane, { say });
      pane.append(log, box);
      document.body.append(pane);
      say('client', 'السلام عليكم، الطابعة ما تطبع');
    }
  });
  const { host } = new URL(page.url());
  const keyOf = (ticket: string) => `taught-two-panes:${host}:${ticket}`;
  const write = async (ticket: string, words: string) => {
    const box = page.locator(`[data-ticket="${ticket}"] textarea`);
    await box.click();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  };
  await findRecorded(worker, keyOf('41'), 1);
  await findRecorded(worker, keyOf('42'), 1);

  await write('41', 'لحظات من فضلك أراجع الطلب');
  await findRecorded(worker, keyOf('41'), 2);
  await expect(clock(page)).toHaveAttribute('data-started', /./);
  const first = await clock(page).getAttribute('data-started');
  await setClock(worker, start + 30_000);
  await write('42', 'لحظات من فضلك أراجع الطابعة');
  await findRecorded(worker, keyOf('42'), 2);
  await expect(clock(page)).not.toHaveAttribute('data-started', first ?? '');
  await page.locator('[data-ticket="41"] textarea').click();
  await expect(clock(page)).toHaveAttribute('data-started', first ?? '');

  // The customer of the pane beside asks: it is heard, and told where no card tells it.
  await page.evaluate(() => {
    const pane = document.querySelector('[data-ticket="42"]');
    const say: unknown = pane && Reflect.get(pane, 'say');
    if (typeof say === 'function') say('client', 'وينكم؟؟');
  });
  await findRecorded(worker, keyOf('42'), 3);
  const notified = () =>
    worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  await expect.poll(notified).toEqual([keyOf('42')]);
  await expect(clock(page)).toHaveAttribute('data-started', first ?? '');

  const popup = await murshid.context.newPage();
  await popup.goto(murshid.url('popup.html'));
  // One is drawn, the others are listed below.
  for (const ticket of ['41', '42']) {
    const listed = `[data-held="${keyOf(ticket)}"], [data-conversation="${keyOf(ticket)}"]`;
    await expect(popup.locator(listed).first()).toBeVisible();
  }
});
