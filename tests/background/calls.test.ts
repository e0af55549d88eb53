import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCalls } from '../../entrypoints/background/calls/calls.ts';
import { createPhones } from '../../entrypoints/background/calls/phones.ts';
import { createDesk } from '../../entrypoints/background/desk/desk.ts';
import type { Outcome } from '../../entrypoints/background/desk/stepping.ts';
import { mayTouch } from '../../entrypoints/background/helpdesks/senders.ts';
import { noteWatcher } from '../../entrypoints/background/helpdesks/watchers.ts';
import type { Reader } from '../../rules/engine/text/reading.ts';
import { findConversation } from '../../stores/conversations/conversations.ts';
import type { PhoneReport } from '../../stores/messages/protocol.ts';
import { pack } from '../engine/labelled.ts';

const nothing: Reader = {
  read: () => ({
    acts: [],
    language: 'en',
    names: { agent: null, company: null },
    hits: [],
  }),
};

const TICKET = 'chatwoot:desk.example:7';
const TAB = 3;
const FRAME = 12;
const BEGIN = 1_800_000_000_000;
let now = BEGIN;
/** How the frames answer when they are asked; a frame that is not named is gone. */
let frames: Record<number, PhoneReport['state']> = {};

/** A worker that has just been started: it knows nothing but what is stored. */
function start() {
  const desk = createDesk(
    async () => ({ pack, reader: nothing, prepare: async () => {} }),
    () => now,
  );
  const calls = createCalls(desk, () => now);
  return { desk, calls, phones: createPhones(desk, calls, () => now) };
}

async function report(state: PhoneReport['state'], age = 0, frame = FRAME): Promise<Outcome[]> {
  const place = { tab: TAB, frame, host: 'phone.example' };
  return start().phones.report(place, { phone: 'ringcentral', state, age });
}

async function openTicket(): Promise<void> {
  await start().desk.observe(
    {
      conversation: {
        key: TICKET,
        helpdesk: 'chatwoot',
        host: 'desk.example',
        ticket: '7',
        channel: 'chat',
      },
      snapshot: true,
      messages: [],
      fields: [],
      moments: [],
      health: {},
    },
    true,
  );
  await noteWatcher({ tab: TAB, frame: 0, conversation: TICKET, health: {} });
}

async function logOf(key: string): Promise<string[]> {
  const kept = await findConversation(key);
  return (kept?.conversation.log ?? []).map((event) =>
    event.type === 'hold'
      ? `${(event.at - BEGIN) / 1000} ${event.state}${event.hungUp ? ' hung up' : ' spoken'}`
      : `${(event.at - BEGIN) / 1000} ${event.type}`,
  );
}

beforeEach(() => {
  fakeBrowser.reset();
  now = BEGIN;
  frames = {};
  Object.assign(fakeBrowser.tabs, {
    sendMessage: (
      _: number,
      __: unknown,
      { frameId }: { frameId: number },
      answer: (response: unknown) => void,
    ) => answer(frames[frameId] && { res: frames[frameId] }),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a call by hand', () => {
  it('is one until it is ended, however often it is begun', async () => {
    const { call } = await start().calls.startByHand(' خالد ');
    expect(call.view).toMatchObject({
      ref: { key: `call::${BEGIN}`, channel: 'call', customer: 'خالد', ticket: '' },
      closed: false,
    });
    now += 5_000;
    expect((await start().calls.startByHand('')).call.view.ref.key).toBe(call.view.ref.key);
    await start().calls.end(call.view.ref.key);
    expect(await start().calls.running()).toBeNull();
    expect(await start().calls.atHand()).toBe(call.view.ref.key);
    now += 5_000;
    expect((await start().calls.startByHand('')).call.view.ref.key).toBe(`call::${now}`);
  });

  it('is one where it is begun twice at once: a key that bounces, a double click', async () => {
    const { desk } = start();
    const calls = createCalls(desk, () => ++now);
    const [one, other] = await Promise.all([calls.startByHand(''), calls.startByHand('')]);
    expect(other.call.view.ref.key).toBe(one.call.view.ref.key);
    expect(await desk.calls(0)).toHaveLength(1);
  });

  it('that was forgotten is ended by the next', async () => {
    const { call } = await start().calls.startByHand('');
    now += 5 * 60 * 60 * 1000;
    expect(await start().calls.running()).toBeNull();
    const { ended } = await start().calls.startByHand('');
    expect(ended.map(({ view }) => [view.ref.key, view.closed])).toEqual([
      [call.view.ref.key, true],
    ]);
  });

  it('has the hold’s clock, and its check-ins are said', async () => {
    const { call } = await start().calls.startByHand('');
    const { key } = call.view.ref;
    await start().desk.intend({ type: 'hold', conversation: key, state: 'on' }, true);
    expect(await start().desk.holds()).toHaveLength(1);
    now += 121_000;
    const [due] = await start().desk.wake();
    const nudge = due?.view.nudge;
    expect(nudge).toMatchObject({ kind: 'check-in', n: 1, say: 'checkin' });
    const said = { type: 'said', conversation: key, nudge: nudge?.key ?? '' } as const;
    const after = await start().desk.intend(said, true);
    expect(after?.view).toMatchObject({ nudge: null, hold: { checkInsSent: 1, countsFrom: now } });
    // A second press, or a second window: the same one.
    now += 1_000;
    const again = await start().desk.intend(said, true);
    expect(again?.view.hold).toMatchObject({ checkInsSent: 1, countsFrom: now - 1_000 });
  });

  it('that ends on hold ends the hold', async () => {
    const { call } = await start().calls.startByHand('');
    const { key } = call.view.ref;
    await start().desk.intend({ type: 'hold', conversation: key, state: 'on' }, true);
    now += 60_000;
    await start().calls.end(key);
    expect(await start().desk.holds()).toEqual([]);
    expect(await start().desk.nextWake()).toBeNull();
    await start().calls.end(key);
    expect(await logOf(key)).toEqual(['0 on spoken', '60 closed']);
  });

  it('is called by the name that is given later, and is no helpdesk', async () => {
    const { call } = await start().calls.startByHand('');
    const { key } = call.view.ref;
    const name = { type: 'name-customer', conversation: key, customer: 'منى ' } as const;
    expect((await start().desk.intend(name, true))?.view.ref.customer).toBe('منى');
    expect(await start().desk.hosts()).toEqual([]);
  });

  it('is no page’s to touch', () => {
    const id = fakeBrowser.runtime.id;
    for (const url of ['https://desk.example/', 'about:blank', '']) {
      expect(mayTouch({ id, url }, `call::${BEGIN}`)).toBe(false);
    }
  });
});

describe('a softphone', () => {
  it('holds the conversation that its tab shows, once', async () => {
    await openTicket();
    await report('live');
    now += 10_000;
    await report('held', 500);
    await report('held');
    await report('held', 0, 99);
    now += 60_000;
    frames = { 99: 'none' };
    await report('live', 200, 99);
    await report('live');
    expect(await logOf(TICKET)).toEqual(['9.5 on spoken', '69.8 off spoken']);
    expect(await start().calls.running()).toBeNull();
  });

  it('ends the hold where it began it, whatever the tab shows by then', async () => {
    await openTicket();
    await report('held');
    await noteWatcher({ tab: TAB, frame: 0, conversation: 'chatwoot:desk.example:8', health: {} });
    now += 60_000;
    const [ended] = await report('none');
    expect(await logOf(TICKET)).toEqual(['0 on spoken', '60 off hung up']);
    // Nobody is on the line to be thanked.
    expect(ended?.view.nudge).toBeNull();
  });

  it('asks for thanks when the customer is back on the line', async () => {
    await openTicket();
    await report('held');
    now += 60_000;
    const [resumed] = await report('live');
    expect(resumed?.view.nudge).toMatchObject({ kind: 'thank-for-wait', say: 'thank_wait' });
  });

  it('has a call of its own where its tab shows no conversation', async () => {
    await report('live', 1_000);
    const key = `call:phone.example:${BEGIN - 1_000}`;
    expect(await start().calls.running()).toBe(key);
    now += 10_000;
    await report('held');
    expect(await start().desk.holds()).toHaveLength(1);
    now += 40_000;
    await report('none');
    expect(await logOf(key)).toEqual(['10 on spoken', '50 closed', '50 off hung up']);
    expect(await start().calls.running()).toBeNull();
  });

  it('goes on over a reload of its page, in another frame', async () => {
    await openTicket();
    await report('held');
    now += 30_000;
    await report('held', 0, 40);
    now += 30_000;
    await report('live', 0, 40);
    expect(await logOf(TICKET)).toEqual(['0 on spoken', '60 off spoken']);
  });

  it('is not ended by the other frames of its tab', async () => {
    await openTicket();
    await report('held');
    frames = { [FRAME]: 'held' };
    await report('none', 0, 0);
    expect(await logOf(TICKET)).toEqual(['0 on spoken']);
    frames = {};
    now += 9_000;
    await report('none', 0, 0);
    expect(await logOf(TICKET)).toEqual(['0 on spoken', '9 off hung up']);
  });

  it('whose frame answers nobody goes on, and holds up no other', async () => {
    vi.useFakeTimers();
    await openTicket();
    await report('held');
    Object.assign(fakeBrowser.tabs, { sendMessage: () => {} });
    const { phones } = start();
    const asked = phones.ask();
    const other = { tab: TAB + 1, frame: 0, host: 'phone.example' };
    const told = phones.report(other, { phone: 'ringcentral', state: 'live', age: 0 });
    await vi.runAllTimersAsync();
    expect(await asked).toEqual([]);
    expect(await told).toHaveLength(1);
    expect(await logOf(TICKET)).toEqual(['0 on spoken']);
  });

  it('whose frame or tab is gone has ended its call', async () => {
    await openTicket();
    await report('held');
    frames = { [FRAME]: 'held' };
    expect(await start().phones.ask()).toEqual([]);
    frames = {};
    now += 20_000;
    await start().phones.ask();
    expect(await logOf(TICKET)).toEqual(['0 on spoken', '20 off hung up']);
    now += 20_000;
    await report('held');
    await start().phones.tabGone(TAB + 1);
    now += 5_000;
    await start().phones.tabGone(TAB);
    expect(await logOf(TICKET)).toEqual([
      '0 on spoken',
      '20 off hung up',
      '40 on spoken',
      '45 off hung up',
    ]);
  });
});
