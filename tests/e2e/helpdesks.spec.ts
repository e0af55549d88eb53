import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { type Adapter, parseAdapter } from '../../adapters/types.ts';
import type { Murshid } from '../../scripts/chromium/launch-murshid.ts';
import { plainAdapter } from '../adapters/read/plain-desk.ts';
import { test } from './driving/murshid.ts';

test.use({ browserIs: 'erased' });

/** The options' one list of helpdesks: read, taught, both, or described in a way that fails. */

const SEEN = Date.now() - 5 * 60_000;

function taughtFor(host: string): Adapter {
  const id = `taught-${host.replaceAll('.', '-')}`;
  return parseAdapter({ ...plainAdapter(), id, hosts: [`https://${host}/*`] });
}

async function openList({ worker, context, url }: Murshid, kept: object): Promise<Page> {
  await worker.evaluate((all) => chrome.storage.local.set(all), kept);
  const page = await context.newPage();
  await page.goto(url('options.html#helpdesks'));
  return page;
}

const card = (page: Page, host: string) => page.locator(`[data-host="${host}"]`);

function healthOf(adapter: string, signals: Record<string, 'known' | 'absent' | 'unknown'>) {
  const entries = Object.entries(signals).map(([name, state]) => [
    name,
    { state, since: SEEN, readAt: state === 'known' ? SEEN : null },
  ]);
  return { adapter, seenAt: SEEN, signals: Object.fromEntries(entries) };
}

test('what is read and what was taught stand in one list, and teaching is exported and removed there', async ({
  murshid,
}) => {
  const adapter = taughtFor('desk.example');
  const page = await openList(murshid, {
    'taught:taught-desk-example': { version: 1, at: SEEN, adapter },
    'taught:taught-new-example': { version: 1, at: SEEN, adapter: taughtFor('new.example') },
    'helpdesk-health': {
      version: 1,
      hosts: {
        'desk.example': healthOf(adapter.id, { messages: 'known', composer: 'unknown' }),
        'chat.example': healthOf('chatwoot', { messages: 'known', end: 'absent' }),
      },
    },
  });
  await expect(page.locator('.helpdesk-card')).toHaveCount(3);
  await expect(card(page, 'chat.example')).toHaveAttribute('data-by', 'murshid');
  await expect(card(page, 'new.example')).toHaveAttribute('data-by', 'taught');
  const taught = card(page, 'desk.example');
  await expect(taught).toHaveAttribute('data-by', 'taught');
  await expect(taught).toContainText('قبل 5 دقائق');
  await expect(taught).toContainText('الرسائل');
  await expect(taught).toContainText('القراءة متوقفة');

  const download = page.waitForEvent('download');
  await taught.getByRole('button', { name: 'تصدير التعليم' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(parseAdapter(JSON.parse(file))).toEqual(adapter);

  await taught.getByRole('button', { name: 'إزالة التعليم' }).click();
  await taught.getByRole('button', { name: /^نعم/ }).click();
  await expect(page.getByText('تمت إزالة التعليم.')).toBeVisible();
  // It was read: that stays known, until it is erased.
  await expect(taught).toBeVisible();
  await expect(taught.getByRole('button', { name: 'تصدير التعليم' })).toHaveCount(0);
});

test('a description that does not work is told, with what to do, by who wrote it', async ({
  murshid,
}) => {
  const broken = { messages: 'known', adapter: 'unknown' } as const;
  const page = await openList(murshid, {
    'taught:taught-desk-example': { version: 1, at: SEEN, adapter: taughtFor('desk.example') },
    'helpdesk-health': {
      version: 1,
      hosts: {
        'desk.example': healthOf('taught-desk-example', broken),
        'chat.example': healthOf('chatwoot', broken),
        'whole.example': healthOf('chatwoot', { messages: 'known' }),
      },
    },
  });
  await expect(card(page, 'desk.example')).toContainText('تعليم المنصة من جديد');
  await expect(card(page, 'chat.example')).toContainText('تحديث مرشد');
  await expect(card(page, 'whole.example').locator('.helpdesk-broken')).toHaveCount(0);
});

test('a file adds a helpdesk, and one that will not do says why', async ({ murshid }) => {
  const page = await openList(murshid, {});
  const choose = async (name: string, content: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'إضافة منصة من ملف' }).click();
    const buffer = Buffer.from(content);
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
  };
  await choose('wrong.json', JSON.stringify({ ...taughtFor('desk.example'), variants: 4 }));
  await expect(page.locator('#helpdesks .pack-problems')).toContainText('variants');
  await choose('right.json', JSON.stringify(taughtFor('desk.example')));
  await expect(card(page, 'desk.example')).toHaveAttribute('data-by', 'taught');
  await expect(page.locator('#helpdesks .pack-problems')).toHaveCount(0);
});
