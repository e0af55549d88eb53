import type { CDPSession, Page } from '@playwright/test';
import * as v from 'valibot';
import { servePages } from '../../tests/e2e/driving/serve.ts';
import { launchMurshid, type Murshid } from '../chromium/launch-murshid.ts';
import type { Latency } from './latency.ts';

const LONG = 5_000;
const EVERY_MS = 50;
const MESSAGES = 400;
/** MB that a page's heap may grow by while they come: what is known of them, and no more. */
const GROWTH = 3;
/** Calls of a script, as the browser's tracing tells them; `tdur` is what their thread computed, µs. */
const TRACED = ['devtools.timeline'];

const traceEvent = v.object({
  name: v.string(),
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number()),
  tid: v.number(),
  pid: v.number(),
  args: v.optional(
    v.object({
      data: v.optional(v.object({ url: v.optional(v.string()), message: v.optional(v.string()) })),
    }),
  ),
});

type TraceEvent = v.InferOutput<typeof traceEvent>;

/**
 * Measures in a real Chromium what the built extension computes in a page with a conversation of
 * 5,000 messages: the longest call while it is opened and read, and what each of 20 new messages a
 * second costs. Only calls into the extension's own scripts count, by their thread's time.
 */
export async function measureLongList(): Promise<Latency[]> {
  const pages = await servePages();
  const murshid = await launchMurshid();
  try {
    const page = await murshid.context.newPage();
    await page.goto(`${pages.origin}/app/accounts/1/dashboard`);
    const session = await murshid.context.newCDPSession(page);
    const key = `conversation:chatwoot:${new URL(pages.origin).host}:1/1`;
    const opening = await traced(session, async () => {
      await openLong(page);
      await isKept(murshid, key, LONG);
    });
    const before = await heap(session);
    const live = await traced(session, async () => {
      await send(page);
      await isKept(murshid, key, LONG + MESSAGES);
    });
    const grown = (await heap(session)) - before;
    const ms = (calls: readonly TraceEvent[]) => calls.map((one) => (one.tdur ?? one.dur) / 1_000);
    return [
      {
        name: `opening ${LONG} messages, the longest call`,
        samples: [Math.max(...ms(ours(opening)))],
        budget: 50,
      },
      {
        name: `a message, ${1_000 / EVERY_MS} a second, ${LONG} before it`,
        samples: perMessage(live),
        budget: 0.3,
      },
      {
        name: 'while they come, the longest call',
        samples: [Math.max(...ms(ours(live)))],
        budget: 50,
      },
      { name: `MB of heap for ${MESSAGES} messages`, samples: [grown / 1e6], budget: GROWTH },
    ];
  } finally {
    await murshid.close();
    await pages.close();
  }
}

/** Puts 5,000 rows into the page's list at once; its own way of drawing looks at every row each time. */
async function openLong(page: Page): Promise<void> {
  await page.evaluate((count) => {
    window.desk.add(1, 'Maha', [{ kind: 'incoming', text: 'Hi, my printer is offline' }]);
    window.desk.open(1);
    const { list } = window.desk;
    const [first] = list.children;
    if (first === undefined) throw new Error('The list has no row to copy.');
    const rows = Array.from({ length: count }, (_, at) => {
      const row = first.cloneNode(true);
      if (!(row instanceof HTMLElement)) throw new Error('A row is an HTML element.');
      row.id = `message${2_000 + at}`;
      row.dataset.messageId = String(2_000 + at);
      const words = row.querySelector('p');
      if (words !== null) words.textContent = `رسالة رقم ${at} عن الطابعة`;
      return row;
    });
    list.replaceChildren(...rows);
  }, LONG);
}

/** One message every 50 ms, each with a mark in the trace; as many rows leave the list at its top. */
async function send(page: Page): Promise<void> {
  await page.evaluate(
    ([count, every]) =>
      new Promise<void>((resolve) => {
        const { list } = window.desk;
        let sent = 0;
        const timer = setInterval(() => {
          const row = list.lastElementChild?.cloneNode(true);
          if (!(row instanceof HTMLElement)) return;
          const id = Number(row.dataset.messageId) + 1;
          row.id = `message${id}`;
          row.dataset.messageId = String(id);
          const words = row.querySelector('p');
          if (words !== null) words.textContent = `رسالة جديدة رقم ${id}`;
          console.timeStamp('message');
          list.append(row);
          list.firstElementChild?.remove();
          sent += 1;
          if (sent < count) return;
          clearInterval(timer);
          resolve();
        }, every);
      }),
    [MESSAGES, EVERY_MS] as const,
  );
}

async function isKept(murshid: Murshid, key: string, messages: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const kept = await murshid.worker.evaluate(async (name) => {
      type Kept = { conversation: { log: { type: string }[] }; chunks: number };
      const found = (await chrome.storage.local.get<Record<string, Kept>>(name))[name];
      const names = Array.from({ length: found?.chunks ?? 0 }, (_, at) =>
        `${name}#${at}`.replace('conversation:', 'events:'),
      );
      const chunks = await chrome.storage.local.get<Record<string, { type: string }[]>>(names);
      const log = [...Object.values(chunks).flat(), ...(found?.conversation.log ?? [])];
      return log.filter(({ type }) => type === 'message').length;
    }, key);
    if (kept >= messages) return;
    if (Date.now() > deadline) throw new Error(`${key} has ${kept} of ${messages} messages`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function traced(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    for (const one of value) {
      const parsed = v.safeParse(traceEvent, one);
      if (parsed.success) events.push(parsed.output);
    }
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: TRACED },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events.sort((a, b) => a.ts - b.ts);
}

/** Calls into the extension's scripts in the page, without those that another one contains. */
function ours(events: readonly TraceEvent[]): TraceEvent[] {
  let until = Number.NEGATIVE_INFINITY;
  return events
    .filter(
      ({ name, args }) =>
        name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension:'),
    )
    .filter(({ ts, dur }) => {
      if (ts < until) return false;
      until = ts + dur;
      return true;
    });
}

/** ms from each message to the next that the extension computed. */
function perMessage(events: readonly TraceEvent[]): number[] {
  const marks = events
    .filter(({ name, args }) => name === 'TimeStamp' && args?.data?.message === 'message')
    .map(({ ts }) => ts);
  const calls = ours(events);
  return marks.slice(0, -1).map((from, at) => {
    const to = marks[at + 1] ?? Number.POSITIVE_INFINITY;
    const own = calls.filter(({ ts }) => ts >= from && ts < to);
    return own.reduce((all, one) => all + (one.tdur ?? one.dur), 0) / 1_000;
  });
}
