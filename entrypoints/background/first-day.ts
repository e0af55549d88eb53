import { browser } from 'wxt/browser';
import { openPractice } from '../../stores/open-pages.ts';

/**
 * Leads a person who has just installed Murshid, from a store and by their own hand, to the practice. Where an
 * administrator installs it for a whole team, or a program does, nobody has asked for a tab: the popup says what
 * comes first.
 */
export async function welcome({ reason }: { reason: string }): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  if (installType === 'normal') openPractice();
}
