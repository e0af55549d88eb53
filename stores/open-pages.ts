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
