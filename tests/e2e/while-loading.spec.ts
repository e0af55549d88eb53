import { expect } from '@playwright/test';
import { test } from './driving/helpdesk.ts';
import { findRecorded } from './driving/recorded.ts';

test('a customer who is asked to wait while the conversation still loads is on hold', async ({
  murshid,
  openDesk,
}) => {
  const { page, desk } = await openDesk('/app/accounts/1/dashboard?language=ar');
  const loading = await desk.evaluateHandle((it) => {
    it.add(7, 'سارة', [
      { kind: 'incoming', text: 'السلام عليكم، لم يصلني طلبي' },
      { kind: 'outgoing', text: 'وعليكم السلام، لحظات من فضلك', sender: 'agent' },
      { kind: 'incoming', text: 'طيب' },
    ]);
    // Chatwoot's sign that older messages are on their way; the page takes it out with each drawing.
    const sign = document.createElement('li');
    sign.innerHTML = '<span class="spinner">…</span>';
    const stay = new MutationObserver(() => sign.isConnected || it.list.prepend(sign));
    stay.observe(it.list, { childList: true });
    it.open(7);
    return { sign, stay };
  });
  await page.locator('.ProseMirror').click();
  await page.keyboard.type('لحظات من فضلك أراجع الطلب');
  await page.keyboard.press('Enter');
  await expect(page.locator('.message-bubble-container')).toHaveCount(4);
  await loading.evaluate(({ sign, stay }) => {
    stay.disconnect();
    sign.remove();
  });
  // The list is waited for no longer than five seconds.
  await expect(page.locator('murshid-coach [data-hold]').first()).toBeVisible({ timeout: 10_000 });
  const log = await findRecorded(murshid.worker, `chatwoot:${new URL(page.url()).host}:1/7`, 4);
  expect(log.map((event) => 'history' in event && event.history === true)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
