import { browser } from 'wxt/browser';
import { sendMessage } from '../../stores/messages.ts';
import { openSidePanel } from '../../stores/open-pages.ts';
import type { Desk } from './desk.ts';
import type { Teller } from './teller.ts';
import { readWatchers } from './watchers.ts';

/** Shortcuts act on the conversation of the tab in front. */
export function onCommand(desk: Desk, teller: Teller): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    // At once: the browser opens it only while the key counts as a person's doing.
    if (command === 'open-panel') {
      if (tab) void openSidePanel(tab.windowId).catch(report);
      return;
    }
    void run(command, desk, teller).catch(report);
  });
}

function report(error: unknown): void {
  console.error('Murshid:', error);
}

async function run(command: string, desk: Desk, teller: Teller): Promise<void> {
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const watcher = (await readWatchers()).find((one) => one.tab === front?.id);
  if (!watcher) return;
  const { conversation } = watcher;
  const now = await desk.view(conversation, true);
  if (!now) return;
  if (command === 'toggle-hold') {
    const state = now.view.hold ? 'off' : 'on';
    const outcome = await desk.intend({ type: 'hold', conversation, state }, true);
    if (outcome) await teller.tell([outcome]);
  }
  const { nudge, ref } = now.view;
  if (command === 'insert-nudge' && nudge) {
    const snippet = nudge.snippet ?? nudge.steps[0]?.snippet;
    if (!snippet) return;
    const order = { conversation, text: snippet.text, nudge: nudge.key };
    // The extension's own pages are not reached through their tab.
    if (ref.helpdesk === 'practice') await sendMessage('insert', order);
    else await sendMessage('insert', order, { tabId: watcher.tab, frameId: watcher.frame });
  }
}
