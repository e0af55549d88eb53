/**
 * `npm run soak [-- CHATS [SEED]]`: a shift in the built extension. So many chats (60 where none is named), several
 * at once, in two tabs that behave like Chatwoot and Zendesk, by a pack whose times are a tenth of the
 * protocol's, with real alarms; the worker is stopped again and again. Every card and notification of a hold is
 * held against what the protocol says (`soak/expected.ts`). Takes some nine minutes; ends with 1 where one was
 * lost, told twice, or about a past wait, or where a page's memory or listeners grow.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dice } from '../tests/dice.ts';
import { copyBuild } from '../tests/e2e/driving/copy-build.ts';
import { servePages } from '../tests/e2e/driving/serve.ts';
import { launchMurshid, type Murshid } from './chromium/launch-murshid.ts';
import { type Done, expectedOf, type Times } from './soak/expected.ts';
import { installFastPack } from './soak/fast-pack.ts';
import { type Front, judge, LATE, type Told } from './soak/judge.ts';
import { type Planned, planChat } from './soak/shift.ts';
import { openTab, sizesOf } from './soak/tabs.ts';

const [chats = 60, seed = 7] = process.argv.slice(2).map(Number);
const TIMES: Times = { checkIn: 12_000, missed: 3_000, thanks: 3_000, shortHold: 3_000 };
/** Open at once. */
const AT_ONCE = 12;
/** What is written is read in this time (ms), on a machine that does other things besides. */
const READ_WITHIN = 5_000;
interface Chat {
  /** As in its conversation's key. */
  ticket: string;
  tab: 'chatwoot' | 'zendesk';
  plan: Planned[];
  done: Done[];
  /** What was written and not read in time, in words. */
  unread: string[];
  nextAt: number;
}

/** An event as it is kept. */
interface Logged {
  type: string;
  at: number;
  author?: string;
  acts?: string[];
  history?: boolean;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const roll = dice(seed);
const folder = await mkdtemp(join(tmpdir(), 'murshid-soak-'));
const pages = await servePages(['chatwoot', 'zendesk']);
const murshid = await launchMurshid({ build: await listening(join(folder, 'build')) });
try {
  process.exitCode = await shift(murshid);
} finally {
  await murshid.close();
  await pages.close();
  await rm(folder, { recursive: true, force: true });
}

/** The build, whose worker keeps what it has the system show. */
async function listening(build: string): Promise<string> {
  await copyBuild(build, () => undefined);
  const file = join(build, 'background.js');
  const hook = `{const create=chrome.notifications.create.bind(chrome.notifications);
    chrome.notifications.create=(id,...rest)=>{
      void chrome.storage.session.set({['soak:'+Date.now()+':'+Math.random()]:{id,at:Date.now()}});
      return create(id,...rest);
    };}\n`;
  await writeFile(file, hook + (await readFile(file, 'utf8')));
  return build;
}

async function shift({ context, url }: Murshid): Promise<number> {
  const own = await context.newPage();
  await own.goto(url('options.html'));
  await installFastPack(own, folder);
  const stopper = await context.newCDPSession(own);
  await stopper.send('ServiceWorker.enable');
  const tabs = {
    chatwoot: await openTab(context.newPage(), `${pages.origin}/app/accounts/1/dashboard`),
    zendesk: await openTab(context.newPage(), `${pages.origin}/agent/dashboard`),
  };
  const trouble: string[] = [];
  for (const { page } of Object.values(tabs)) {
    page.on('pageerror', (error) => trouble.push(error.message));
  }

  const all = Array.from({ length: chats }, (_, place): Chat => {
    const tab = place % 3 === 2 ? 'zendesk' : 'chatwoot';
    return {
      ticket: String(1000 + place),
      tab,
      plan: planChat(roll),
      done: [],
      unread: [],
      nextAt: 0,
    };
  });
  const waiting = [...all];
  const running: Chat[] = [];
  /** Which chat each tab shows, and which tab is in front, and since when. */
  const shown: Record<string, string> = {};
  const fronts: Front[] = [];
  let stopAt = Date.now() + 10_000;
  const stops: number[] = [];
  const sizes: Record<string, number>[] = [];
  const toFront = async (tab: Chat['tab'] | 'own') => {
    await (tab === 'own' ? own : tabs[tab].page).bringToFront();
    fronts.push({ at: Date.now(), ticket: shown[tab] });
  };
  const begun = Date.now();
  const { host } = new URL(pages.origin);
  const logOf = ({ ticket, tab }: Chat) =>
    own.evaluate(
      async (name) => {
        type Kept = Record<string, { conversation: { log: Logged[] } }>;
        return (await chrome.storage.local.get<Kept>(name))[name]?.conversation.log ?? [];
      },
      tab === 'zendesk'
        ? `conversation:zendesk:${host}:${ticket}`
        : `conversation:chatwoot:${host}:1/${ticket}`,
    );
  const readOf = async (chat: Chat) => (await logOf(chat)).length;
  const untilRead = async (chat: Chat, count: number) => {
    const from = Date.now();
    while ((await readOf(chat)) < count) {
      if (Date.now() - from > READ_WITHIN) {
        const deed = chat.done.at(-1);
        chat.unread.push(`${chat.ticket}: ${deed?.deed} was not read in ${READ_WITHIN} ms`);
        return;
      }
      await sleep(50);
    }
  };

  while (waiting.length > 0 || running.length > 0) {
    while (running.length < AT_ONCE && waiting.length > 0) {
      const chat = waiting.shift();
      if (chat === undefined) break;
      await tabs[chat.tab].add(chat.ticket);
      shown[chat.tab] = chat.ticket;
      await toFront(chat.tab);
      await untilRead(chat, 1);
      chat.nextAt = Date.now() + (chat.plan[0]?.after ?? 0) * 1000;
      running.push(chat);
    }
    const [next] = [...running].sort((a, b) => a.nextAt - b.nextAt);
    if (next === undefined) break;
    // Now and then the agent looks at something else meanwhile.
    if (next.nextAt - Date.now() > 1_500 && roll(3) === 0) await toFront('own');
    if (Date.now() > stopAt) {
      await stopper.send('ServiceWorker.stopAllWorkers');
      stops.push(Date.now());
      stopAt = Date.now() + 5_000 + roll(10_000);
    }
    const pause = Math.min(next.nextAt - Date.now(), 500);
    if (pause > 0) {
      await sleep(pause);
      if (next.nextAt > Date.now()) continue;
    }
    const step = next.plan.shift();
    if (step !== undefined) {
      if (shown[next.tab] !== next.ticket) {
        await tabs[next.tab].show(next.ticket);
        shown[next.tab] = next.ticket;
        await toFront(next.tab);
        await sleep(700);
      } else await toFront(next.tab);
      const before = await readOf(next);
      next.done.push({ deed: step.deed, at: Date.now() });
      await tabs[next.tab].act(next.ticket, step);
      // Nobody leaves a chat before they see what they have written.
      await untilRead(next, before + 1);
    }
    const [following] = next.plan;
    if (following !== undefined) next.nextAt = Date.now() + following.after * 1000;
    else {
      running.splice(running.indexOf(next), 1);
      const ended = chats - waiting.length - running.length;
      if (ended % 10 === 0) sizes.push(await sizesOf(tabs));
    }
  }
  // What still waits is told for a while longer.
  await sleep(TIMES.checkIn + TIMES.missed + LATE);
  const end = Date.now() - LATE;
  sizes.push(await sizesOf(tabs));
  const told = [
    ...(await noticesOf(own)),
    ...(await tabs.chatwoot.told()),
    ...(await tabs.zendesk.told()),
  ].sort((a, b) => a.at - b.at);
  const wrong: string[] = [];
  for (const chat of all) {
    const lines = [...judge(chat, told, fronts, stops, end, TIMES), ...chat.unread];
    if (lines.length === 0) continue;
    wrong.push(...lines, ...circumstances(chat, await logOf(chat), told, fronts, stops));
  }
  // Who measures is measured: by other times than the pack's, the same telling must be wrong.
  const otherTimes = { ...TIMES, checkIn: TIMES.checkIn + 2 * LATE };
  if (all.every((chat) => judge(chat, told, fronts, stops, end, otherTimes).length === 0)) {
    wrong.push('by other times nothing is wrong either: this measures nothing');
  }
  const due = all.flatMap(({ done }) => expectedOf(done, TIMES, end));
  const kinds = Map.groupBy(due, ({ kind }) => kind);
  console.log(
    `${chats} chats in ${Math.round((Date.now() - begun) / 1000)} s, ${all.flatMap(({ done }) => done).length} deeds, worker stopped ${stops.length} times`,
  );
  console.log(`due: ${[...kinds].map(([kind, of]) => `${kind} ${of.length}`).join(', ')}`);
  console.log(
    `told: ${told.filter(({ by }) => by === 'notice').length} notifications, ${told.filter(({ by }) => by === 'card').length} cards`,
  );
  console.table(sizes);
  for (const line of [...wrong, ...trouble]) console.log(line);
  return wrong.length + trouble.length === 0 ? 0 : 1;
}

/** What may explain why a chat was told wrong: what was read of it, what was told, when it was in front. */
function circumstances(
  { ticket, done }: Chat,
  log: readonly Logged[],
  told: readonly Told[],
  fronts: readonly Front[],
  stops: readonly number[],
): string[] {
  const first = done[0]?.at ?? 0;
  const last = (done.at(-1)?.at ?? 0) + TIMES.checkIn;
  const moment = (at: number) => ((at - first) / 1000).toFixed(1);
  const between = (at: number) => at >= first && at <= last;
  const read = log.map(
    ({ at, type, author = type, acts = [], history }) =>
      `${moment(at)} ${author} ${acts.join('+')}${history === true ? ' (history)' : ''}`,
  );
  const seen = fronts.filter(({ at }) => between(at));
  const looks = seen.map((one) => `${moment(one.at)} ${one.ticket === ticket ? 'here' : 'away'}`);
  const heard = told.filter((one) => one.ticket === ticket);
  return [
    `  read: ${read.join(', ')}`,
    `  told: ${heard.map(({ at, by, kind }) => `${moment(at)} ${by} ${kind}`).join(', ')}`,
    `  in front: ${looks.filter((look, place) => look.slice(-4) !== looks[place - 1]?.slice(-4)).join(', ')}`,
    `  worker stopped: ${stops.filter(between).map(moment).join(', ')}`,
  ];
}

async function noticesOf(own: Page): Promise<Told[]> {
  return own.evaluate(async () => {
    const kept = await chrome.storage.session.get<Record<string, { id: string; at: number }>>(null);
    return Object.entries(kept)
      .filter(([name]) => name.startsWith('soak:'))
      .map(([, { id, at }]) => ({
        at,
        ticket: id.split(/[:/]/).at(-1) ?? '',
        by: 'notice' as const,
        kind: 'notice',
      }));
  });
}
