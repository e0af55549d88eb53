import { expect, type Page } from '@playwright/test';
import { test } from './driving/helpdesk.ts';

const DASHBOARD = '/app/accounts/1/dashboard?language=ar';

/** Runs in the world of the scripts that Murshid has in this page, as one who broke into it would. */
async function inWatchersWorld(page: Page, extension: string, code: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => `${origin}/` === extension);
  if (world === undefined) throw new Error('No script of Murshid runs in this page.');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: code,
    contextId: world.id,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return exceptionDetails?.exception?.description ?? result.value;
}

test('a helpdesk page’s process cannot read what is kept, and the coach’s place is remembered all the same', async ({
  murshid,
  openDesk,
}) => {
  const { page, desk } = await openDesk(DASHBOARD);
  const talk = () => {
    window.desk.add(7, 'سارة', [{ kind: 'incoming', text: 'السلام عليكم' }]);
    window.desk.open(7);
  };
  await desk.evaluate(talk);
  const pill = page.locator('murshid-coach .pill');
  await expect(pill).toBeVisible();
  const { storage } = await murshid.worker.evaluate(async () => ({
    storage: Object.keys(await chrome.storage.local.get(null)),
  }));
  expect(storage.some((name) => name.startsWith('conversation:'))).toBe(true);
  const found = await inWatchersWorld(
    page,
    murshid.url('/'),
    'chrome.storage.local.get(null).then((all) => Object.keys(all))',
  );
  expect(String(found)).toContain('not allowed');

  const boxOf = async () => {
    const box = await pill.boundingBox();
    if (box === null) throw new Error('The coach is not in view.');
    return box;
  };
  const home = await boxOf();
  await page.mouse.move(home.x + 8, home.y + 8);
  await page.mouse.down();
  await page.mouse.move(308, 208, { steps: 4 });
  await page.mouse.up();
  expect((await boxOf()).y).toBeCloseTo(200, -1);

  await page.reload();
  await page.evaluate(talk);
  await expect(pill).toBeVisible();
  await expect.poll(async () => Math.round((await boxOf()).y / 20)).toBe(10);
  await pill.dblclick();
  await expect.poll(async () => Math.round((await boxOf()).y)).toBe(Math.round(home.y));
  await page.reload();
  await page.evaluate(talk);
  await expect(pill).toBeVisible();
  await expect.poll(async () => Math.round((await boxOf()).y)).toBe(Math.round(home.y));
});
