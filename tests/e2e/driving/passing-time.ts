import { expect, type Page } from '@playwright/test';
import type { Murshid } from '../../../scripts/chromium/launch-murshid.ts';
import type { Helpdesk } from './helpdesk.ts';
import { findRecorded, setClock } from './recorded.ts';

/** A hold in conversation 5 of the fake Chatwoot, and a worker's clock that the test moves on. */

const start = Date.now() + 60 * 60 * 1000;
const SAID = [
  { kind: 'incoming', text: 'السلام عليكم، الطابعة ما تطبع' },
  { kind: 'outgoing', text: 'لحظات من فضلك أراجع الطابعة', sender: 'agent' },
] as const;
export const hold = (page: Page) => page.locator('murshid-coach [data-hold]').first();
export const card = (page: Page) => page.locator('murshid-coach [data-kind="check-in"]');
export const keyOf = (page: Page) => `chatwoot:${new URL(page.url()).host}:1/5`;

/** Sets the worker's clock to so many seconds after the hold began; it runs on from there. */
export function setTime(seconds: number, { worker }: Murshid): Promise<void> {
  return setClock(worker, start + seconds * 1000);
}

/** Conversation 5 with one message of the customer's, seen and recorded. */
export async function openTicket({ page, desk }: Helpdesk, { worker }: Murshid): Promise<void> {
  await desk.evaluate((it, [first]) => {
    it.add(5, 'نورة', [first]);
    it.open(5);
  }, SAID);
  await findRecorded(worker, keyOf(page), 1);
}

export async function askToWait(helpdesk: Helpdesk, murshid: Murshid): Promise<void> {
  const { page, desk } = helpdesk;
  await setTime(-60, murshid);
  await openTicket(helpdesk, murshid);
  // However long that took: the hold begins at its moment.
  await setTime(0, murshid);
  await desk.evaluate((it, [, second]) => void it.send(5, second.text).confirm(), SAID);
  await findRecorded(murshid.worker, keyOf(page), 2);
  await expect(hold(page)).toBeVisible();
}

/** A page of ours, which may ask the worker for what ours may. */
export async function ownPage({ context, url }: Murshid): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url('popup.html'));
  return page;
}

/** Whoever waits for a conversation says that its deadline has come. */
export async function lookAtClock(own: Page, conversation: string): Promise<void> {
  await own.evaluate(
    (key) =>
      chrome.runtime.sendMessage({
        id: 1,
        timestamp: 0,
        type: 'intend',
        data: { type: 'due', conversation: key },
      }),
    conversation,
  );
}

/** The helpdesk shows what it has, as after a load. */
export async function showAgain(page: Page): Promise<void> {
  await page.evaluate((said) => {
    window.desk.add(
      5,
      'نورة',
      said.map((one) => ({ ...one })),
    );
    window.desk.open(5);
  }, SAID);
}

/** The alarm goes off at this moment, so many seconds after the hold began. */
export async function alarmAt(seconds: number, murshid: Murshid): Promise<void> {
  await setTime(seconds, murshid);
  await murshid.worker.evaluate(() => {
    const event: unknown = chrome.alarms.onAlarm;
    if (typeof event !== 'object' || event === null || !('dispatch' in event)) {
      throw new Error('alarms cannot be made to go off here');
    }
    const dispatch: unknown = event.dispatch;
    if (typeof dispatch === 'function') {
      dispatch.call(event, { name: 'next-deadline', scheduledTime: Date.now() });
    }
  });
}

/** Every notification that the worker asks for from now on. */
export async function follow({ worker }: Murshid): Promise<() => Promise<string[]>> {
  await worker.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const create = chrome.notifications.create.bind(chrome.notifications);
    Object.assign(chrome.notifications, {
      create: (key: string, options: chrome.notifications.NotificationCreateOptions) => {
        told.push(options.message);
        return create(key, options);
      },
    });
  });
  return () => worker.evaluate((): string[] => Reflect.get(globalThis, 'told'));
}
