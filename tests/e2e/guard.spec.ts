import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Murshid } from '../../scripts/chromium/launch-murshid.ts';
import { readPreset } from '../../scripts/packs/presets.ts';
import { teamPack } from '../stores/team-pack.ts';
import { type Helpdesk, test } from './driving/helpdesk.ts';
import { stopWorker } from './driving/stop-worker.ts';

test.use({ browserIs: 'erased' });

/** A pack that guards the end, in the built extension, with the worker awake, asleep and stuck. */

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Longer than an end is held back where nobody answers (1 s), by far. */
const STUCK_MS = 4_000;

const coach = (page: Page) => page.locator('murshid-coach');
const resolve = (page: Page) => page.getByRole('button', { name: 'حل المحادثة' });
const reopen = (page: Page) => page.getByRole('button', { name: 'إعادة فتح' });
const anyway = (page: Page) => coach(page).getByRole('button', { name: 'إغلاق على أي حال' });

async function installGuard({ context, url }: Murshid, host: string): Promise<void> {
  const { rules } = readPreset('support-quality');
  const closing = new Set(['greeting', 'further-assistance', 'closing']);
  const pack = teamPack({ guard: true, rules: rules.filter(({ id }) => closing.has(id)) });
  const page = await context.newPage();
  await page.goto(url('options.html'));
  const verdict = await page.evaluate(
    async ([text, scope]) => {
      const data = { offer: { file: 'guard.json', text }, scope: [scope] };
      return chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: 'installPack', data });
    },
    [JSON.stringify(pack), host] as const,
  );
  expect(verdict).toMatchObject({ res: { ok: true } });
  await page.close();
}

/** An open conversation of which the closing steps are left. */
async function openGuarded(
  murshid: Murshid,
  openDesk: (path: string) => Promise<Helpdesk>,
): Promise<Page> {
  const { page, desk } = await openDesk('/app/accounts/1/dashboard?language=ar');
  await installGuard(murshid, new URL(page.url()).host);
  await desk.evaluate((it) => {
    it.add(7, 'سارة', [{ kind: 'incoming', text: 'السلام عليكم، لم يصلني طلبي' }]);
    it.open(7);
  });
  await expect(coach(page).locator('.pill')).toBeVisible();
  await desk.evaluate((it) => void it.send(7, 'وعليكم السلام، معك نورة من الأفق').confirm());
  await expect(page.locator('.right-bubble')).toBeVisible();
  await page.bringToFront();
  return page;
}

test('the first reach shows what is left, the second passes, with a worker that had to wake', async ({
  murshid,
  openDesk,
}) => {
  const page = await openGuarded(murshid, openDesk);
  await stopWorker(murshid.context, murshid.url('practice.html'));
  await page.bringToFront();
  await resolve(page).click();
  await expect(anyway(page)).toBeVisible();
  await expect(coach(page).locator('[data-step]').first()).toBeVisible();
  await expect(resolve(page)).toBeVisible();

  await stopWorker(murshid.context, murshid.url('practice.html'));
  await page.bringToFront();
  await resolve(page).click();
  await expect(reopen(page)).toBeVisible();
});

test('an agent who has stopped the reminders is held back all the same, and not asked', async ({
  murshid,
  openDesk,
}) => {
  await murshid.worker.evaluate((kept) => chrome.storage.local.set(kept), {
    dismissals: { inRow: [['closing', 3]], quiet: ['closing'] },
  });
  const page = await openGuarded(murshid, openDesk);
  await resolve(page).click();
  await expect(anyway(page)).toBeVisible();
  await expect(coach(page).locator('.ask')).toHaveCount(0);
  await anyway(page).click();
  await expect(reopen(page)).toBeVisible();
});

test('who installs such a pack is told, and sees it on its card', async ({ murshid }) => {
  const page = await murshid.context.newPage();
  await page.goto(murshid.url('options.html'));
  const pack = { ...readPreset('support-quality'), id: 'guarded', guard: true };
  await page.locator('#packs input[type="file"]').setInputFiles({
    name: 'guarded.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(pack)),
  });
  const offer = page.locator('[data-offer="true"]');
  await expect(offer).toContainText('عند أول ضغط على زر الإنهاء');
  await offer.getByRole('button', { name: 'تثبيت', exact: true }).click();
  await expect(page.locator('[data-pack="guarded"]')).toContainText('عند أول ضغط على زر الإنهاء');
});

test('"close anyway" ends it', async ({ murshid, openDesk }) => {
  const page = await openGuarded(murshid, openDesk);
  await resolve(page).click();
  await anyway(page).click();
  await expect(reopen(page)).toBeVisible();
});

test('a worker that does not answer holds nothing back: the first reach passes by itself', async ({
  murshid,
  openDesk,
}) => {
  const page = await openGuarded(murshid, openDesk);
  const stuck = murshid.worker.evaluate((ms) => {
    for (const until = Date.now() + ms; Date.now() < until; );
  }, STUCK_MS);
  const began = Date.now();
  await resolve(page).click();
  await expect(reopen(page)).toBeVisible();
  // It was the bound that let it pass, not an answer.
  expect(Date.now() - began).toBeLessThan(STUCK_MS);
  await expect(anyway(page)).toHaveCount(0);
  await stuck;
});

test('axe finds nothing in the coach: its cards, its reasons, and the end that is held back', async ({
  murshid,
  openDesk,
}) => {
  const page = await openGuarded(murshid, openDesk);
  const check = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const axe = new AxeBuilder({ page }).include('murshid-coach').withTags(STANDARDS);
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html)}`);
      expect(found, colorScheme).toEqual([]);
    }
  };
  await check();
  await resolve(page).click();
  await expect(anyway(page)).toBeVisible();
  await check();
  await coach(page).getByRole('button', { name: 'السبب' }).click();
  await expect(coach(page).locator('.reason')).toBeVisible();
  await check();
});
