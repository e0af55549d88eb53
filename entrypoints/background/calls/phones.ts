import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ConversationRef, Observation } from '../../../stores/helpdesks/observation.ts';
import { sendMessage } from '../../../stores/messages/messages.ts';
import type { PhoneReport } from '../../../stores/messages/protocol.ts';
import { createQueue } from '../../../stores/storage/queue.ts';
import type { Desk } from '../desk/desk.ts';
import type { Outcome } from '../desk/stepping.ts';
import { readWatchers } from '../helpdesks/watchers.ts';
import type { Calls } from './calls.ts';

/** What the softphone of a tab has begun, in storage.session: it outlives the worker, not the tabs. */
interface Line {
  tab: number;
  /** The frame in which it was last seen. */
  frame: number;
  /** The call of its own that the phone has begun, where its tab showed no conversation. */
  call: string | null;
  /** The conversation whose hold the phone has begun. */
  held: string | null;
}

const KEY = 'phones';
const schema = v.record(
  v.string(),
  v.object({
    tab: v.number(),
    frame: v.number(),
    call: v.nullable(v.string()),
    held: v.nullable(v.string()),
  }),
);

interface Place {
  tab: number;
  frame: number;
  host: string;
}

/** Joins softphones, which stand in frames of their own, to the conversations of their tabs. */
export interface Phones {
  /** A frame says how a phone stands there. Gives what has changed. */
  report(from: Place, report: PhoneReport): Promise<Outcome[]>;
  /** Frames can go or load anew without a word: asks those that had a call, ends what is over. */
  ask(): Promise<Outcome[]>;
  /** The tab is gone, and its phones with it. */
  tabGone(tab: number): Promise<Outcome[]>;
}

/**
 * A hold goes to the conversation that the tab shows at that moment, else to a call of its own, and
 * ends there, whatever the tab shows by then. What is reported twice changes nothing.
 * `clock` in real ms since the epoch.
 */
export function createPhones(desk: Desk, calls: Calls, clock: () => number): Phones {
  const inTurn = createQueue();

  const shownIn = async (tab: number): Promise<ConversationRef | null> => {
    const watcher = (await readWatchers()).find((one) => one.tab === tab);
    const known = watcher ? await desk.view(watcher.conversation, true) : null;
    return known?.view.closed === false ? known.view.ref : null;
  };

  const moment = async (
    key: string,
    what: Pick<Observation['moments'][number], 'type' | 'age' | 'hungUp'>,
  ): Promise<Outcome[]> => {
    const known = await desk.view(key, true);
    if (!known) return [];
    const id = `phone:${what.type}:${Math.round(clock() - what.age)}`;
    const moments: Observation['moments'] = [{ ...what, id, spoken: true }];
    return [await desk.observe({ ...NO_WORDS, conversation: known.view.ref, moments }, true)];
  };

  const take = async (line: Line, host: string, { state, age }: PhoneReport) => {
    const outcomes: Outcome[] = [];
    const next = { ...line };
    if (state !== 'held' && next.held !== null) {
      const hungUp = state === 'none';
      outcomes.push(...(await moment(next.held, { type: 'hold-off', age, hungUp })));
      next.held = null;
    }
    const shown = state === 'none' ? null : await shownIn(line.tab);
    if (state !== 'none' && shown === null && next.call === null) {
      const begun = await calls.startInPhone(host, Math.round(clock() - age));
      next.call = begun.view.ref.key;
      outcomes.push(begun);
    }
    if (state === 'held' && next.held === null) {
      next.held = shown?.key ?? next.call;
      if (next.held !== null) outcomes.push(...(await moment(next.held, { type: 'hold-on', age })));
    }
    if (state === 'none' && next.call !== null) {
      const ended = await calls.end(next.call);
      if (ended) outcomes.push(ended);
      next.call = null;
    }
    return { next, outcomes };
  };

  const report: Phones['report'] = async ({ tab, frame, host }, told) => {
    const lines = await readLines();
    const id = `${tab}:${told.phone}`;
    const before = lines[id];
    if (told.state === 'none') {
      // Other frames of the tab carry no call; only the phone's own word ends one.
      const others = before !== undefined && before.frame !== frame;
      if (!before || (others && (await stands(before, told.phone)) !== 'none')) return [];
    }
    const line = { tab, call: null, held: null, ...before, frame };
    const { next, outcomes } = await take(line, host, told);
    if (next.call === null && next.held === null) delete lines[id];
    else lines[id] = next;
    await browser.storage.session.set({ [KEY]: lines });
    return outcomes;
  };

  /** Ends what the lines have begun that are over. */
  const endWhere = async (over: (line: Line, phone: string) => Promise<boolean> | boolean) => {
    const outcomes: Outcome[] = [];
    for (const [id, line] of Object.entries(await readLines())) {
      const phone = id.slice(id.indexOf(':') + 1);
      if (!(await over(line, phone))) continue;
      outcomes.push(...(await report({ ...line, host: '' }, { phone, state: 'none', age: 0 })));
    }
    return outcomes;
  };

  return {
    report: (...told) => inTurn(() => report(...told)),
    ask: () =>
      inTurn(() => endWhere(async (line, phone) => (await stands(line, phone)) === 'none')),
    tabGone: (tab) => inTurn(() => endWhere((line) => line.tab === tab)),
  };
}

type Standing = PhoneReport['state'] | 'loading';

/** A frame whose scripts stand still is waited for so long (ms): it is there, and may come back. */
const PATIENCE = 2_000;

/** How a phone stands in its frame; none where the frame is gone. */
async function stands({ tab, frame }: Line, phone: string): Promise<Standing> {
  const silent = new Promise<Standing>((resolve) => setTimeout(() => resolve('loading'), PATIENCE));
  try {
    const answer = sendMessage('phoneStands', { phone }, { tabId: tab, frameId: frame });
    return await Promise.race([answer, silent]);
  } catch {
    return 'none';
  }
}

async function readLines(): Promise<Record<string, Line>> {
  const parsed = v.safeParse(schema, (await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.output : {};
}

const NO_WORDS: Omit<Observation, 'conversation' | 'moments'> = {
  snapshot: false,
  messages: [],
  fields: [],
  health: {},
};
