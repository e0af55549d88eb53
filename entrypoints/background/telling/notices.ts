import { browser } from 'wxt/browser';
import { isCall } from '../../../stores/conversations/call-ref.ts';
import { sendMessage } from '../../../stores/messages/messages.ts';
import { loudNews } from '../desk/loud.ts';
import type { Outcome } from '../desk/stepping.ts';
import { noteTold } from '../desk/untold.ts';
import { isInView, leadTo, readWatchers, type Watcher } from '../helpdesks/watchers.ts';
import { report } from '../report.ts';

/** What a call of its own is called where its customer is not known. */
const CALL = { ar: 'مكالمة', en: 'Call' };

/**
 * A page in view is asked after these waits (ms) whether its card is seen: its coach may be on its way. It was
 * seen where it is twice in a row: the agent may be leaving for another conversation at that very moment.
 */
const ASKED_AFTER_MS = [0, 300, 700, 700];
/** A page that has not answered in this time (ms) stands still. */
const ANSWERS_WITHIN_MS = 500;

/** Keys of the conversations whose pages are being asked, and of the nudge that it is about. */
const asked = new Map<string, string>();

/**
 * Tells a due nudge by a system notification where its tab is not in view, or is, but shows no card: a
 * dialog of the browser's own holds the page up, or something of the page stands before it. One notification
 * a conversation: a newer nudge takes the place of the older.
 */
export async function notify(outcome: Outcome): Promise<void> {
  const { nudge, ref } = outcome.view;
  if (!nudge) {
    asked.delete(ref.key);
    await noteTold(ref.key);
    await browser.notifications.clear(ref.key);
    return;
  }
  if (!loudNews(nudge, outcome.news)) return;
  const watchers = (await readWatchers()).filter((one) => one.conversation === ref.key);
  const inView = await Promise.all(watchers.map(({ tab }) => isInView(tab)));
  const pages = watchers.filter((_, place) => inView[place]);
  if (pages.length === 0) {
    // Whoever still asks a page about it need tell it no more.
    asked.delete(ref.key);
    await tell(outcome);
    return;
  }
  // Practice is a page of ours, which covers nothing.
  if (ref.helpdesk === 'practice') {
    await noteTold(ref.key, nudge.key);
    return;
  }
  asked.set(ref.key, nudge.key);
  // Not waited for: a page that stands still holds up nobody.
  void tellUnlessSeen(outcome, nudge.key, pages).catch(report);
}

async function tellUnlessSeen(
  outcome: Outcome,
  nudge: string,
  pages: readonly Watcher[],
): Promise<void> {
  const { key } = outcome.view.ref;
  let wasSeen = false;
  for (const wait of ASKED_AFTER_MS) {
    await after(wait);
    const seen = (await Promise.all(pages.map((page) => isSeen(page, nudge)))).includes(true);
    // Meanwhile the agent may have written, or another nudge taken its place.
    if (asked.get(key) !== nudge) return;
    if (seen && wasSeen) {
      asked.delete(key);
      await noteTold(key, nudge);
      return;
    }
    wasSeen = seen;
  }
  asked.delete(key);
  await tell(outcome);
}

async function isSeen({ tab, frame, conversation }: Watcher, nudge: string): Promise<boolean> {
  if (!(await isInView(tab))) return false;
  const answer = sendMessage('isSeen', { conversation, nudge }, { tabId: tab, frameId: frame });
  const late = after(ANSWERS_WITHIN_MS).then(() => false);
  return Promise.race([answer, late]).catch(() => false);
}

async function after(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms);
  await promise;
}

async function tell({ view: { nudge, ref }, settings }: Outcome): Promise<void> {
  if (!nudge) return;
  await browser.notifications.create(ref.key, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: ref.customer ?? (ref.ticket || CALL[settings.language]),
    message: nudge.text[settings.language],
    ...(import.meta.env.FIREFOX ? {} : { priority: nudge.urgent ? 2 : 1 }),
  });
  await noteTold(ref.key, nudge.key);
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
