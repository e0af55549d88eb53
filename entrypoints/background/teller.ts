import { browser } from 'wxt/browser';
import { sendMessage } from '../../stores/messages.ts';
import { createQueue } from '../../stores/queue.ts';
import type { CoachView } from '../../stores/views.ts';
import { setAlarm } from './alarm.ts';
import { drawBadge } from './badge.ts';
import type { Desk, Outcome } from './desk.ts';
import { notify } from './notices.ts';
import { readWatchers } from './watchers.ts';

/** Tells what has changed to everybody who shows it. */
export interface Teller {
  tell(outcomes: readonly Outcome[]): Promise<void>;
  /** Pages of our own that show packs or settings ask again. */
  boardChanged(): Promise<void>;
  /** Pages that list snippets, or expand abbreviations, ask again. */
  snippetsChanged(): Promise<void>;
  /** What a coach draws. */
  coachView(outcome: Outcome): Promise<CoachView>;
}

export function createTeller(desk: Desk, clock: () => number): Teller {
  const coachView = async ({ view, settings }: Outcome): Promise<CoachView> => ({
    conversation: view,
    settings,
    shortcuts: await shortcuts(),
  });

  /** Badge and alarm, from what is stored: they cannot drift from it. */
  const settle = async (): Promise<void> => {
    const redraw = await drawBadge(await desk.holds(), clock());
    const next = await desk.nextWake();
    const soonest = Math.min(redraw ?? Infinity, next ?? Infinity);
    await setAlarm(Number.isFinite(soonest) ? soonest : null);
  };

  const inTurn = createQueue();
  const boardChanged = () => toOwnPages(() => sendMessage('boardChanged', undefined));
  return {
    coachView,
    boardChanged,
    snippetsChanged: async () => {
      await toOwnPages(() => sendMessage('snippetsChanged', undefined));
      for (const { tab, frame } of await readWatchers()) {
        const there = { tabId: tab, frameId: frame };
        await sendMessage('snippetsChanged', undefined, there).catch(ignoreGone);
      }
    },
    // In turn: of two alarms set at once, the one that was computed last has to stay.
    tell: (outcomes) =>
      inTurn(async () => {
        for (const outcome of outcomes) {
          await show(await coachView(outcome));
          // What the system does not show keeps no other from being told, nor the alarm from being set.
          await notify(outcome).catch((error: unknown) => {
            console.warn('Murshid: the system did not show a notification:', error);
          });
        }
        await settle();
        if (outcomes.length > 0) await boardChanged();
      }),
  };
}

/** Sends a view to every tab that shows the conversation, and to our own pages (practice). */
async function show(view: CoachView): Promise<void> {
  const { key, helpdesk } = view.conversation.ref;
  for (const { tab, frame, conversation } of await readWatchers()) {
    if (conversation !== key) continue;
    await sendMessage('show', view, { tabId: tab, frameId: frame }).catch(ignoreGone);
  }
  if (helpdesk === 'practice') await toOwnPages(() => sendMessage('show', view));
}

/** Nobody need be listening: popup and practice are open or not. */
async function toOwnPages(send: () => Promise<unknown>): Promise<void> {
  await send().catch(ignoreGone);
}

function ignoreGone(error: unknown): void {
  const gone = /receiving end|No response|message port closed|back\/forward cache/iu;
  if (!gone.test(String(error))) console.warn('Murshid: a view was not delivered:', error);
}

async function shortcuts(): Promise<CoachView['shortcuts']> {
  const commands = (await browser.commands?.getAll()) ?? [];
  const of = (name: string) => commands.find((one) => one.name === name)?.shortcut ?? '';
  return { insert: of('insert-nudge'), hold: of('toggle-hold') };
}
