import { browser } from 'wxt/browser';
import type { Choice } from '../conversations/shown-conversation.ts';
import type { Board } from '../conversations/views.ts';
import { onMessage, sendMessage } from '../messages/messages.ts';

/** The tab in front: the one that the popup was opened over, or the side panel stands beside. */
export interface Tab {
  id: number;
  window: number;
  /** `https://desk.example`; null where no site can be read (browser pages, files). */
  origin: string | null;
}

export interface Ahead {
  answer: Promise<[Tab | null, Board]>;
  /** Whether the board has changed since it was asked for. */
  hasChanged: () => boolean;
  /** Changes are heard elsewhere from now on. */
  leave: () => void;
}

declare global {
  // Declared with `var`, as a property of globalThis has to be.
  var murshidAhead: Ahead | undefined;
}

export async function tabInFront(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, window: tab.windowId, origin: originOf(tab.url) };
}

function originOf(address: string | undefined): string | null {
  if (address === undefined || !/^https?:/.test(address)) return null;
  return new URL(address).origin;
}

/** Which tab is in front (`known` null where that is not known), and how conversations stand. */
export function readBoard(known: Tab | null, choice: Choice | null): Promise<[Tab | null, Board]> {
  const query = { tabId: known?.id ?? null, choice };
  // Side by side: the worker finds the tab in front as fast as we do.
  return Promise.all([known ?? tabInFront(), sendMessage('board', query)]);
}

/**
 * Asks for the board before the page's own scripts are here: a worker that sleeps wakes up while
 * they are being loaded. `takeAhead` gets the answer.
 */
export function askAhead(): void {
  let changed = false;
  const leave = onMessage('boardChanged', () => {
    changed = true;
  });
  const answer = readBoard(null, null);
  // Whoever takes it hears of a failure too.
  answer.catch(() => {});
  globalThis.murshidAhead = { answer, hasChanged: () => changed, leave };
}

/** What was asked ahead, once; null where nothing was. */
export function takeAhead(): Ahead | null {
  const ahead = globalThis.murshidAhead ?? null;
  globalThis.murshidAhead = undefined;
  ahead?.leave();
  return ahead;
}
