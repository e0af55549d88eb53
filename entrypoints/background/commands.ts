import { browser } from 'wxt/browser';
import { sendMessage } from '../../stores/messages/messages.ts';
import type { Intent } from '../../stores/messages/protocol.ts';
import { openSidePanel } from '../../stores/open-pages.ts';
import type { Calls } from './calls/calls.ts';
import type { Desk } from './desk/desk.ts';
import { type Watcher, watcherInFront } from './helpdesks/watchers.ts';
import { report } from './report.ts';
import type { Teller } from './telling/teller.ts';

/**
 * Shortcuts act on the conversation of the tab in front, which is what the agent looks at; where it
 * shows none, on the running call.
 */
export function onCommand(desk: Desk, calls: Calls, teller: Teller): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    // At once: the browser opens it only while the key counts as a person's doing.
    if (command === 'open-panel') {
      if (tab) void openSidePanel(tab.windowId).catch(report);
      return;
    }
    void run(command, desk, calls, teller).catch(report);
  });
}

async function run(command: string, desk: Desk, calls: Calls, teller: Teller): Promise<void> {
  const call = await calls.running();
  if (command === 'toggle-call') {
    if (call === null) {
      const begun = await calls.startByHand('');
      await teller.tell([...begun.ended, begun.call]);
    } else {
      const ended = await calls.end(call);
      if (ended) await teller.tell([ended]);
    }
    return;
  }
  const watcher = await watcherInFront(null);
  const conversation = watcher?.conversation ?? call;
  const now = conversation === null ? null : await desk.view(conversation, true);
  if (conversation === null || !now) return;
  const intend = async (intent: Intent): Promise<void> => {
    const outcome = await desk.intend(intent, true);
    if (outcome) await teller.tell([outcome]);
  };
  if (command === 'toggle-hold') {
    await intend({ type: 'hold', conversation, state: now.view.hold ? 'off' : 'on' });
  }
  const { nudge, ref } = now.view;
  if (command !== 'insert-nudge' || !nudge) return;
  if (nudge.say) {
    // On the phone nothing is inserted: the key says that it was said.
    await intend({ type: 'said', conversation, nudge: nudge.key });
    return;
  }
  const snippet = nudge.snippet ?? nudge.steps[0]?.snippet;
  if (!snippet || !watcher) return;
  await insert(watcher, ref.helpdesk, { conversation, text: snippet.text, nudge: nudge.key });
}

async function insert(
  { tab, frame }: Watcher,
  helpdesk: string,
  order: { conversation: string; text: string; nudge: string },
): Promise<void> {
  // The extension's own pages are not reached through their tab.
  if (helpdesk === 'practice') await sendMessage('insert', order);
  else await sendMessage('insert', order, { tabId: tab, frameId: frame });
}
