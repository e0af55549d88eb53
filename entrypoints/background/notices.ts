import { browser } from 'wxt/browser';
import type { NudgeKind } from '../../rules/engine/pack.ts';
import { isCall } from '../../stores/call-ref.ts';
import type { Outcome } from './desk.ts';
import { report } from './report.ts';
import { isInView, leadTo, readWatchers } from './watchers.ts';

/** What cannot wait until the agent looks at the tab again. The rest waits in the page. */
const LOUD: readonly NudgeKind[] = [
  'check-in',
  'check-in-missed',
  'cap-reached',
  'thank-for-wait',
  'idle-1',
  'idle-2',
  'idle-close',
];

/** What a call of its own is called where its customer is not known. */
const CALL = { ar: 'مكالمة', en: 'Call' };

/**
 * Tells a due nudge by a system notification where its tab is not in view. One notification a
 * conversation: a newer nudge takes the place of the older.
 */
export async function notify({ view, settings, news }: Outcome): Promise<void> {
  const { nudge, ref } = view;
  const loud = news.some((one) => one.key === nudge?.key && LOUD.includes(one.kind));
  if (!nudge || !loud) {
    if (!nudge) await browser.notifications.clear(ref.key);
    return;
  }
  const watchers = (await readWatchers()).filter((one) => one.conversation === ref.key);
  for (const { tab } of watchers) if (await isInView(tab)) return;
  await browser.notifications.create(ref.key, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: ref.customer ?? (ref.ticket || CALL[settings.language]),
    message: nudge.text[settings.language],
    ...(import.meta.env.FIREFOX ? {} : { priority: nudge.urgent ? 2 : 1 }),
  });
}

/** A click on a notification leads to the tab that shows its conversation, a call's to the popup. */
export function onNoticeClick(): void {
  browser.notifications.onClicked.addListener((key) => {
    void follow(key).catch(report);
  });
}

async function follow(key: string): Promise<void> {
  await browser.notifications.clear(key);
  if (await leadTo(key)) return;
  // Where the browser cannot, or has no window in front, there is nowhere to lead to.
  if (isCall(key)) await browser.action.openPopup?.().catch(() => undefined);
}
