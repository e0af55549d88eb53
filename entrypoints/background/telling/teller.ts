import { browser } from 'wxt/browser';
import type { CoachView } from '../../../stores/conversations/views.ts';
import { sendMessage } from '../../../stores/messages/messages.ts';
import { createQueue } from '../../../stores/storage/queue.ts';
import type { Desk } from '../desk/desk.ts';
import type { Outcome } from '../desk/stepping.ts';
import { noteTold, readUntold } from '../desk/untold.ts';
import { readWatchers } from '../helpdesks/watchers.ts';
import { report } from '../report.ts';
import { setAlarm } from './alarm.ts';
import { drawBadge } from './badge.ts';
import { deliver } from './deliver.ts';
import { notify } from './notices.ts';

/** Tells what has changed to everybody who shows it. */
export interface Teller {
  /** Resolves once all are on their way and the alarm is set; what cannot be done is logged. */
  tell(outcomes: readonly Outcome[]): Promise<void>;
  /** Tells what a worker was about to tell when it was stopped, as far as it still stands. */
  tellUntold(): Promise<void>;
  /** Pages of our own that show packs or settings ask again. */
  boardChanged(): void;
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
    // Without a picture on the toolbar the alarm is set all the same.
    const redraw = await drawBadge(await desk.holds(), clock()).catch((error: unknown) => {
      console.warn('Murshid: the toolbar was not drawn:', error);
      return null;
    });
    const next = await desk.nextWake();
    const soonest = Math.min(redraw ?? Infinity, next ?? Infinity);
    await setAlarm(Number.isFinite(soonest) ? soonest : null);
  };

  const inTurn = createQueue();
  const boardChanged = () => deliver(sendMessage('boardChanged', undefined));
  return {
    coachView,
    boardChanged,
    snippetsChanged: async () => {
      deliver(sendMessage('snippetsChanged', undefined));
      for (const { tab, frame } of await readWatchers()) {
        deliver(sendMessage('snippetsChanged', undefined, { tabId: tab, frameId: frame }));
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
        if (outcomes.length > 0) boardChanged();
      }).catch(report),
    tellUntold: () =>
      inTurn(async () => {
        for (const [conversation, key] of await readUntold()) {
          const stands = await desk.view(conversation, false);
          const nudge = stands?.view.nudge;
          if (!stands || nudge?.key !== key) await noteTold(conversation, key);
          else await notify({ ...stands, news: [nudge] });
        }
      }).catch(report),
  };
}

/** Sends a view to every tab that shows the conversation, and to our own pages (practice). */
async function show(view: CoachView): Promise<void> {
  const { key, helpdesk } = view.conversation.ref;
  for (const { tab, frame, conversation } of await readWatchers()) {
    if (conversation !== key) continue;
    deliver(sendMessage('show', view, { tabId: tab, frameId: frame }));
  }
  if (helpdesk === 'practice') deliver(sendMessage('show', view));
}

async function shortcuts(): Promise<CoachView['shortcuts']> {
  const commands = (await browser.commands?.getAll()) ?? [];
  const of = (name: string) => commands.find((one) => one.name === name)?.shortcut ?? '';
  return { insert: of('insert-nudge'), hold: of('toggle-hold') };
}
