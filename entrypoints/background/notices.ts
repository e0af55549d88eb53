import { browser } from 'wxt/browser';
import type { NudgeKind } from '../../rules/engine/pack.ts';
import type { Outcome } from './desk.ts';
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
    title: ref.customer ?? ref.ticket,
    message: nudge.text[settings.language],
    ...(import.meta.env.FIREFOX ? {} : { priority: nudge.urgent ? 2 : 1 }),
  });
}

/** A click on a notification leads to the tab that shows its conversation. */
export function onNoticeClick(): void {
  browser.notifications.onClicked.addListener((key) => {
    void browser.notifications.clear(key).then(() => leadTo(key));
  });
}
