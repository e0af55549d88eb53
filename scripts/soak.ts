/**
 * `npm run soak [-- CHATS [SEED]]`: a shift in the built extension. So many chats (60 where none is named), several
 * at once, in two tabs that behave like Chatwoot and Zendesk, by a pack whose times are a tenth of the
 * protocol's, with real alarms; the worker is stopped again and again. Every card and notification of a hold is
 * held against what the protocol says (`soak/expected.ts`). Takes some five minutes; ends with 1 where one was
 * lost, told twice, or about a past wait, or where a page's memory or listeners grow.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { dice } from '../tests/dice.ts';
import { copyBuild } from '../tests/e2e/copy-build.ts';
import { servePages } from '../tests/e2e/serve.ts';
import { launchMurshid, type Murshid } from './launch-murshid.ts';
import { joinPackFolder } from './pack-folder.ts';
import { PRESETS_FOLDER } from './presets.ts';
import { type Done, type Due, expectedOf, type Times } from './soak/expected.ts';
import { type Planned, planChat } from './soak/shift.ts';

const [chats = 60, seed = 7] = process.argv.slice(2).map(Number);
const TIMES: Times = { checkIn: 12_000, missed: 3_000, thanks: 3_000, shortHold: 3_000 };
/** Open at once. */
const AT_ONCE = 12;
/** What is told so much later (ms) was told in time: two alarms within a second are up to one apart. */
const LATE = 2_500;
/** What is written is read in this time (ms), on a machine that does other things besides. */
const READ_WITHIN = 5_000;
/** What was answered so soon (ms) before or after it came due may have been told, or not. */
const CLOSE = 1_500;

interface Chat {
  /** As in its conversation's key. */
  ticket: string;
  tab: 'chatwoot' | 'zendesk';
  plan: Planned[];
  done: Done[];
  nextAt: number;
}

/** What the agent was told, and how. */
interface Told {
  at: number;
  ticket: string;
  by: 'card' | 'notice';
  kind: string;
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
  await installFastPack(own);
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
    return { ticket: String(1000 + place), tab, plan: planChat(roll), done: [], nextAt: 0 };
  });
  const waiting = [...all];
  const running: Chat[] = [];
  /** Which chat each tab shows, and which tab is in front, and since when. */
  const shown: Record<string, string> = {};
  const fronts: { at: number; tab: string; ticket: string | undefined }[] = [];
  let stopAt = Date.now() + 10_000;
  let stops = 0;
  const sizes: Record<string, number>[] = [];
  const toFront = async (tab: Chat['tab'] | 'own') => {
    await (tab === 'own' ? own : tabs[tab].page).bringToFront();
    fronts.push({ at: Date.now(), tab, ticket: shown[tab] });
  };
  const begun = Date.now();
  const { host } = new URL(pages.origin);
  const readOf = ({ ticket, tab }: Chat) =>
    own.evaluate(
      async (name) => {
        type Kept = Record<string, { conversation: { log: unknown[] } }>;
        return (await chrome.storage.local.get<Kept>(name))[name]?.conversation.log.length ?? 0;
      },
      tab === 'zendesk'
        ? `conversation:zendesk:${host}:${ticket}`
        : `conversation:chatwoot:${host}:1/${ticket}`,
    );
  const untilRead = async (chat: Chat, count: number) => {
    const from = Date.now();
    while ((await readOf(chat)) < count) {
      if (Date.now() - from > READ_WITHIN) {
        trouble.push(`${chat.ticket}: what was written was not read in ${READ_WITHIN} ms`);
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
      stops += 1;
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
  const wrong = all.flatMap((chat) => judge(chat, told, fronts, end, TIMES));
  // Who measures is measured: by other times than the pack's, the same telling must be wrong.
  const otherTimes = { ...TIMES, checkIn: TIMES.checkIn + 2 * LATE };
  if (all.every((chat) => judge(chat, told, fronts, end, otherTimes).length === 0)) {
    wrong.push('by other times nothing is wrong either: this measures nothing');
  }
  const due = all.flatMap(({ done }) => expectedOf(done, TIMES, end));
  const kinds = Map.groupBy(due, ({ kind }) => kind);
  console.log(
    `${chats} chats in ${Math.round((Date.now() - begun) / 1000)} s, ${all.flatMap(({ done }) => done).length} deeds, worker stopped ${stops} times`,
  );
  console.log(`due: ${[...kinds].map(([kind, of]) => `${kind} ${of.length}`).join(', ')}`);
  console.log(
    `told: ${told.filter(({ by }) => by === 'notice').length} notifications, ${told.filter(({ by }) => by === 'card').length} cards`,
  );
  console.table(sizes);
  for (const line of [...wrong, ...trouble]) console.log(line);
  return wrong.length + trouble.length === 0 ? 0 : 1;
}

/** Holds what was told of a chat against what was due. */
function judge(
  { ticket, done }: Chat,
  told: readonly Told[],
  fronts: readonly { at: number; tab: string; ticket: string | undefined }[],
  end: number,
  times: Times,
): string[] {
  const due = expectedOf(done, times, end);
  const mine = told.filter((one) => one.ticket === ticket);
  const wrong: string[] = [];
  const first = done[0]?.at ?? 0;
  const say = (what: string, at: number) =>
    wrong.push(
      `${ticket}: ${what} at ${((at - first) / 1000).toFixed(1)} s; done: ${done.map((one) => `${((one.at - first) / 1000).toFixed(1)} ${one.deed}`).join(', ')}`,
    );
  const inFront = (at: number) => fronts.findLast((one) => one.at <= at)?.ticket === ticket;
  const near = (one: Due) => (other: Told) => other.at >= one.at - 500 && other.at <= one.at + LATE;

  for (const one of due) {
    if (one.until - one.at < CLOSE || one.at > end - LATE) continue;
    const heard = mine.filter(near(one));
    const notices = heard.filter(({ by }) => by === 'notice');
    const cards = heard.filter(({ by, kind }) => by === 'card' && kind === one.kind);
    if (notices.length === 0 && (cards.length === 0 || !inFront(one.at))) {
      say(`lost: ${one.kind}`, one.at);
    }
    if (notices.length > 1) say(`twice: ${one.kind} by ${notices.length} notifications`, one.at);
    const steady = inFront(one.at) && inFront(one.at + LATE) && inFront(one.at - CLOSE);
    if (notices.length > 0 && cards.length > 0 && steady) {
      say(`twice: ${one.kind} by card and notification`, one.at);
    }
  }
  for (const { by, kind, at } of mine) {
    const fits = due.some((one) => {
      const since = one.at - 500;
      if (by === 'notice') return at >= since && at <= one.at + LATE;
      return kind === one.kind && at >= since && at <= one.until + CLOSE;
    });
    if (!fits && at < end) say(`of nothing: ${by} ${kind}`, at);
  }
  return wrong;
}

interface Tab {
  page: Page;
  session: CDPSession;
  add(ticket: string): Promise<void>;
  show(ticket: string): Promise<void>;
  act(ticket: string, step: Planned): Promise<void>;
  told(): Promise<Told[]>;
}

async function openTab(opening: Promise<Page>, address: string): Promise<Tab> {
  const page = await opening;
  await page.goto(address);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate(followCards);
  return {
    page,
    session,
    add: (ticket) =>
      page.evaluate((id) => {
        const text = 'السلام عليكم، أحتاج مساعدة في طلبي';
        if ('desk' in window && window.desk !== undefined) {
          window.desk.add(Number(id), 'سارة', [{ kind: 'incoming', text }]);
          window.desk.open(Number(id));
        } else {
          window.zendesk.add(id, 'سارة العتيبي', [{ author: 'customer', text }]);
          window.zendesk.open(id);
        }
      }, ticket),
    show: (ticket) =>
      page.evaluate((id) => {
        if ('desk' in window && window.desk !== undefined) window.desk.open(Number(id));
        else window.zendesk.open(id);
      }, ticket),
    act: (ticket, { deed, text }) =>
      page.evaluate(
        ([id, what, words]) => {
          const byCustomer = what === 'chase' || what === 'customer';
          if ('desk' in window && window.desk !== undefined) {
            if (what === 'closed') window.desk.toggleResolved();
            else if (byCustomer) {
              window.desk.receive(Number(id), { kind: 'incoming', text: words });
            } else window.desk.send(Number(id), words).confirm();
          } else if (what === 'closed') window.zendesk.solve(id);
          else if (byCustomer) window.zendesk.receive(id, { author: 'customer', text: words });
          else window.zendesk.send(id, words).confirm();
        },
        [ticket, deed, text] as const,
      ),
    told: () => page.evaluate((): Told[] => Reflect.get(window, 'told')),
  };
}

/** Keeps each hold's card that the coach draws, when another one than before. */
function followCards(): void {
  const kinds = ['check-in', 'check-in-missed', 'cap-reached', 'over-cap', 'thank-for-wait'];
  const told: Told[] = [];
  Object.assign(window, { told });
  let before = '';
  const note = () => {
    const host = document.querySelector('murshid-coach');
    const card = host?.shadowRoot?.querySelector<HTMLElement>('[data-nudge][data-conversation]');
    const { kind = '', key = '', conversation = '' } = card?.dataset ?? {};
    const now = `${conversation} ${key}`;
    if (now === before) return;
    before = now;
    if (!kinds.includes(kind)) return;
    const ticket = conversation.split(/[:/]/).at(-1) ?? '';
    told.push({ at: Date.now(), ticket, by: 'card', kind });
  };
  const seen = new WeakSet<ShadowRoot>();
  const find = () => {
    const root = document.querySelector('murshid-coach')?.shadowRoot;
    if (root === null || root === undefined || seen.has(root)) return;
    seen.add(root);
    new MutationObserver(note).observe(root, { childList: true, subtree: true, attributes: true });
    note();
  };
  new MutationObserver(find).observe(document.body, { childList: true });
  find();
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

async function sizesOf(tabs: Record<string, Tab>): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const [name, { session }] of Object.entries(tabs)) {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    for (const { name: what, value } of metrics) {
      if (what === 'JSHeapUsedSize') sizes[`${name} heap kB`] = Math.round(value / 1000);
      if (what === 'JSEventListeners') sizes[`${name} listeners`] = value;
      if (what === 'Nodes') sizes[`${name} nodes`] = value;
    }
  }
  return sizes;
}

/** A pack with a tenth of the protocol's times; a silent customer is no part of this. */
async function installFastPack(own: Page): Promise<void> {
  const mine = join(folder, 'packs', 'soak');
  await cp(join(PRESETS_FOLDER, 'support-quality'), join(folder, 'packs', 'support-quality'), {
    recursive: true,
  });
  await mkdir(mine);
  const pack = {
    id: 'soak',
    version: '1.0.0',
    engine: '^1',
    name: { ar: 'مناوبة', en: 'Shift' },
    description: { ar: 'عُشر أوقات البروتوكول.', en: 'A tenth of the times of the protocol.' },
    extends: 'support-quality',
    order: ['greeting', 'hold', 'further-assistance', 'closing'],
    timers: {
      checkIn: 12,
      checkInMissed: 3,
      thanks: 3,
      shortHold: 3,
      giveUp: 180,
      idle: [9_000, 9_000, 9_000],
      later: 6,
    },
  };
  await writeFile(join(mine, 'pack.json'), JSON.stringify(pack));
  const text = JSON.stringify(joinPackFolder(mine).document);
  const verdict = await own.evaluate(
    (document) =>
      chrome.runtime.sendMessage({
        id: 1,
        timestamp: 0,
        type: 'installPack',
        data: { offer: { file: 'soak.json', text: document }, scope: 'all' },
      }),
    text,
  );
  if (verdict?.res?.ok !== true)
    throw new Error(`The pack was refused: ${JSON.stringify(verdict).slice(0, 2000)}`);
}
