import { openPhrasebook, packs } from 'virtual:packs';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { readTaught } from '../../stores/helpdesks/taught-adapters.ts';
import { onManagedChange } from '../../stores/settings/managed.ts';
import { answerAdapters, stopReading } from './answers/answer-adapters.ts';
import { answerCalls } from './answers/answer-calls.ts';
import { answerCoach } from './answers/answer-coach.ts';
import { answerData } from './answers/answer-data.ts';
import { answerDismissals } from './answers/answer-dismissals.ts';
import { answerDrafts } from './answers/answer-drafts.ts';
import { answerGuide } from './answers/answer-guide.ts';
import { answerHelpdesks } from './answers/answer-helpdesks.ts';
import { answerPacks } from './answers/answer-packs.ts';
import { answerSnippets } from './answers/answer-snippets.ts';
import { answerTeaching } from './answers/answer-teaching.ts';
import { answerMessages } from './answers/answers.ts';
import { refresh } from './answers/refresh.ts';
import { createCalls } from './calls/calls.ts';
import { createPhones } from './calls/phones.ts';
import { onCommand } from './commands.ts';
import { createDesk } from './desk/desk.ts';
import { welcome } from './first-day.ts';
import { watchFramedHosts } from './helpdesks/framed-hosts.ts';
import {
  knownHosts,
  watchedPages,
  watchGrantedHosts,
  watchOpenTabs,
} from './helpdesks/helpdesks.ts';
import { dropWatcher, moveWatcher } from './helpdesks/watchers.ts';
import { createShelf } from './packs/shelf.ts';
import { drawPinItem, onPinItem } from './pins/pin-menu.ts';
import { createPinboard } from './pins/pinboard.ts';
import { report } from './report.ts';
import { onAlarm } from './telling/alarm.ts';
import { onNoticeClick } from './telling/notices.ts';
import { createTeller } from './telling/teller.ts';
import { trustOwnPagesOnly } from './trusted-storage.ts';

/**
 * The worker sleeps by default. Every listener is registered here, synchronously, so that each of
 * them can wake it; what it knows is in storage, and deadlines are times, not timers.
 */
export default defineBackground(() => {
  void trustOwnPagesOnly().catch(report);
  const shelf = createShelf(packs, () => Date.now(), openPhrasebook);
  const desk = createDesk(shelf.judgeFor, () => Date.now());
  const teller = createTeller(desk, () => Date.now());
  const pinboard = createPinboard(() => Date.now());
  const calls = createCalls(desk, () => Date.now());
  const phones = createPhones(desk, calls, () => Date.now());

  const watchFrames = () =>
    watchFramedHosts(async () => {
      const taught = (await readTaught()).map(({ adapter }) => adapter);
      return [...taught, ...(await shelf.adapters())];
    });
  /** What was granted, and what is read there, may differ from what the browser kept. */
  const watchHosts = () => watchGrantedHosts().then(watchFrames);

  const wake = async (): Promise<void> => {
    void phones.ask().then(teller.tell).catch(report);
    await desk.wake().then(teller.tell).catch(report);
  };
  answerAdapters(shelf);
  answerTeaching(() => Date.now(), watchFrames);
  answerMessages(
    desk,
    calls,
    teller,
    answerHelpdesks(shelf, () => Date.now()),
  );
  answerCalls(calls, phones, teller);
  answerCoach();
  answerPacks(shelf, desk, teller, watchFrames);
  answerData({ shelf, pinboard, desk, teller, watchFrames });
  answerDismissals(shelf, desk, teller);
  answerDrafts(shelf);
  const hostsInUse = async () => knownHosts(await desk.hosts());
  answerSnippets({ pinboard, shelf, desk, teller, hostsInUse });
  answerGuide(shelf, desk, teller);
  onManagedChange(() => {
    shelf.forget();
    void refresh(desk, teller).catch(report);
  });
  onAlarm(() => void wake());
  onCommand(desk, calls, teller);
  onNoticeClick();
  onPinItem(pinboard, teller);
  browser.tabs.onRemoved.addListener((tab) => {
    void dropWatcher(tab)
      .then((watched) => watched && teller.boardChanged())
      .catch(report);
    void phones.tabGone(tab).then(teller.tell).catch(report);
  });
  // Firefox leaves a tab its number.
  browser.tabs.onReplaced?.addListener((to, from) => {
    void moveWatcher(from, to)
      .then((watched) => watched && teller.boardChanged())
      .catch(report);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void watchHosts()
      .then(() => watchOpenTabs(origins))
      .then(drawPinItem)
      .catch(report);
  });
  browser.permissions.onRemoved.addListener(() => {
    // Pages stop reading, whatever becomes of the rest.
    void stopReading().catch(report);
    void watchHosts().then(drawPinItem).catch(report);
  });
  browser.runtime.onInstalled.addListener((details) => {
    void welcome(details).catch(report);
    void watchHosts().then(watchedPages).then(watchOpenTabs).catch(report);
    void drawPinItem().catch(report);
  });
  browser.runtime.onStartup.addListener(() => {
    void watchHosts().then(drawPinItem).catch(report);
  });
  // Whatever woke us: what came due meanwhile is told once, and the alarm is set anew.
  void wake().then(teller.tellUntold);
});
