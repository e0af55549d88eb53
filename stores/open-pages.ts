import { browser } from 'wxt/browser';

/** Pages that one of ours leads to. */

export function openPractice(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/practice.html') });
}

export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}

/** Only a person may set shortcuts, on the browser's own page. */
export function openShortcutSettings(): void {
  // Firefox opens its page through a call that Chromium does not have.
  const commands: typeof browser.commands & { openShortcutSettings?: () => Promise<void> } =
    browser.commands;
  if (commands.openShortcutSettings !== undefined) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Firefox's name for the side panel; the types are Chromium's. */
interface WithSidebar {
  sidebarAction?: { open: () => Promise<void> };
}

/**
 * Opens the side panel beside the page in front. Browsers allow it only where a person has just
 * asked for it, so nothing may be waited for before this call.
 */
export function openSidePanel(window: number): Promise<void> {
  const { sidebarAction, sidePanel }: typeof browser & WithSidebar = browser;
  return sidebarAction ? sidebarAction.open() : sidePanel.open({ windowId: window });
}
