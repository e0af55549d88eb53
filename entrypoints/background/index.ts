import packs from 'virtual:packs';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createReader } from '../../rules/engine/text/reader.ts';
import { onAlarm } from './alarm.ts';
import { answerMessages } from './answers.ts';
import { onCommand } from './commands.ts';
import { createDesk } from './desk.ts';
import { allHosts, watchGrantedHosts, watchOpenTabs } from './helpdesks.ts';
import { onNoticeClick } from './notices.ts';
import { createTeller } from './teller.ts';
import { dropWatcher } from './watchers.ts';

const PRESET = 'support-quality';

/**
 * The worker sleeps by default. Every listener is registered here, synchronously, so that each of
 * them can wake it; what it knows is in storage, and deadlines are times, not timers.
 */
export default defineBackground(() => {
  const pack = packs[PRESET];
  if (!pack)
    throw new Error(`Murshid: the preset "${PRESET}" is not in this build; build it anew.`);
  const desk = createDesk(pack, createReader(pack), () => Date.now());
  const teller = createTeller(desk, () => Date.now());

  const wake = (): void => {
    void desk.wake().then(teller.tell).catch(report);
  };
  answerMessages(desk, teller);
  onAlarm(wake);
  onCommand(desk, teller);
  onNoticeClick();
  browser.tabs.onRemoved.addListener((tab) => {
    void dropWatcher(tab).catch(report);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void watchGrantedHosts()
      .then(() => watchOpenTabs(origins))
      .catch(report);
  });
  browser.permissions.onRemoved.addListener(() => {
    void watchGrantedHosts().catch(report);
  });
  browser.runtime.onInstalled.addListener(() => {
    void watchGrantedHosts().then(allHosts).then(watchOpenTabs).catch(report);
  });
  browser.runtime.onStartup.addListener(() => {
    void watchGrantedHosts().catch(report);
  });
  // Whatever woke us: what came due meanwhile is told once, and the alarm is set anew.
  wake();
});

function report(error: unknown): void {
  console.error('Murshid:', error);
}
