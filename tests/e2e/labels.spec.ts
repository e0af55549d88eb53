import { expect, type Page } from '@playwright/test';
import type { ConversationEvent } from '../../rules/engine/events.ts';
import type { Murshid } from '../../scripts/chromium/launch-murshid.ts';
import { type Helpdesk, test } from './driving/helpdesk.ts';

test.use({ browserIs: 'erased' });

/** Fields that no adapter knows, read by their labels in the built extension. */

const DESK = '/app/accounts/1/dashboard?language=ar';

/** A form as companies make them: the helpdesk calls its fields by numbers, people by their labels. */
async function openTicket({ page, desk }: Helpdesk): Promise<void> {
  await desk.evaluate((it) => {
    it.add(7, 'سارة', [{ kind: 'incoming', text: 'السلام عليكم، جهاز مدى ما يقبل البطاقات' }]);
    it.open(7);
    const form = document.createElement('form');
    const rows: [string, string][] = [
      ['رقم الحساب *', 'cf_301'],
      ['TID', 'cf_302'],
    ];
    for (const [words, id] of rows) {
      const label = document.createElement('label');
      label.htmlFor = id;
      label.textContent = words;
      const input = document.createElement('input');
      input.id = id;
      form.append(label, input);
    }
    it.root.append(form);
  });
  await expect(page.locator('murshid-coach .pill')).toBeVisible();
}

async function openPanel({ context, url }: Murshid, front: Page): Promise<Page> {
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 360, height: 900 });
  await panel.goto(url('sidepanel.html'));
  await front.bringToFront();
  await expect(panel.locator('[data-conversation]')).toHaveAttribute('data-conversation', /:1\/7$/);
  return panel;
}

const standard = (panel: Page, id: string) => panel.locator(`[data-standard="${id}"]`);

/** What was kept of the fields, in order, as `name=value`. */
function fieldsKept({ worker }: Murshid): Promise<string[]> {
  return worker.evaluate(async () => {
    type Kept = { conversation: { log: ConversationEvent[] } };
    const all = await chrome.storage.local.get<Record<string, Kept>>(null);
    return Object.entries(all)
      .filter(([key]) => key.startsWith('conversation:chatwoot:'))
      .flatMap(([, { conversation }]) => conversation.log)
      .flatMap((event) => (event.type === 'field' ? [`${event.name}=${event.value}`] : []));
  });
}

test('filling the fields on the page meets the critical standard, and zeros are refused', async ({
  murshid,
  openDesk,
}) => {
  const ticket = await openDesk(DESK);
  await openTicket(ticket);
  const panel = await openPanel(murshid, ticket.page);
  const info = standard(panel, 'customer-info');
  await expect.poll(() => fieldsKept(murshid)).toEqual(['account_number=', 'tid=']);
  await expect(info).toHaveAttribute('data-state', 'open');

  await ticket.page.locator('#cf_301').pressSequentially('000000');
  await ticket.page.locator('#cf_302').focus();
  await expect(info).toHaveAttribute('data-state', 'broken');
  const card = ticket.page.locator('[data-nudge][data-rule="customer-info"]');
  await expect(card).toBeVisible();

  await ticket.page.locator('#cf_301').fill('');
  await ticket.page.locator('#cf_301').pressSequentially('442917');
  await ticket.page.locator('#cf_302').pressSequentially('77120954');
  await ticket.page.locator('#cf_302').blur();
  await expect(info).toHaveAttribute('data-state', 'met');
  await expect(info).toHaveAttribute('data-by', 'auto');
  await expect(card).toBeHidden();
  // Whole values alone were kept, and none of what was on its way there.
  expect(await fieldsKept(murshid)).toEqual([
    'account_number=',
    'tid=',
    'account_number=000000',
    'account_number=442917',
    'tid=77120954',
  ]);
  // Where no field of the page is labelled so, nothing is known, and the agent ticks as before.
  await expect(standard(panel, 'case-nature')).toHaveAttribute('data-state', 'open');
});

test('the options say which fields are read, and a pack without labels reads none', async ({
  murshid,
  openDesk,
}) => {
  const ticket = await openDesk(DESK);
  await openTicket(ticket);
  await expect.poll(() => fieldsKept(murshid)).toEqual(['account_number=', 'tid=']);
  const { host } = new URL(ticket.page.url());

  const options = await murshid.context.newPage();
  await options.goto(murshid.url('options.html'));
  const card = options.locator(`[data-host="${host}"]`);
  await expect(card).toContainText('رقم الحساب');
  await expect(card).toContainText('طبيعة الحالة');

  const verdict = await options.evaluate(async (scope) => {
    const data = { offer: { preset: 'sop-starter' }, scope: [scope] };
    return chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: 'installPack', data });
  }, host);
  expect(verdict).toMatchObject({ res: { ok: true } });
  await ticket.page.bringToFront();
  await ticket.page.locator('#cf_301').fill('442917');
  await ticket.page.locator('#cf_301').blur();
  // Something that is told afterwards shows that the field was not.
  await ticket.desk.evaluate((it) => void it.send(7, 'لحظات من فضلك').confirm());
  await expect(ticket.page.locator('murshid-coach [data-hold]')).toBeVisible();
  expect(await fieldsKept(murshid)).toEqual(['account_number=', 'tid=']);
});
