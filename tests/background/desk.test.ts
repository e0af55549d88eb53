import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDesk } from '../../entrypoints/background/desk.ts';
import type { Act } from '../../rules/engine/acts.ts';
import type { Reader } from '../../rules/engine/text/reading.ts';
import { findConversation } from '../../stores/conversations.ts';
import type { Observation, ObservedMessage } from '../../stores/observation.ts';
import { pack } from '../engine/labelled.ts';

/** Reads the act that the text names ("hold", "checkin"), so that a desk test needs no phrases;
 * all greet, so that no nudge about the greeting stands in the way. */
const byName: Reader = {
  read: (text) => ({
    acts: [...(text === 'hold' || text === 'checkin' ? [text] : []), 'greet', 'intro'] as Act[],
    language: 'en',
    names: { agent: null, company: null },
    hits: [],
  }),
};

const KEY = 'chatwoot:desk.example:7';
let now = 0;
const clock = () => now;

/** A worker that has just been started: it knows nothing but what is stored. */
const start = () => createDesk(async () => ({ pack, reader: byName }), clock);

function message(
  id: string,
  order: number,
  text: string,
  more: Partial<ObservedMessage> = {},
): ObservedMessage {
  return {
    id,
    order,
    text,
    author: 'agent',
    visibility: 'public',
    age: 0,
    pageTime: null,
    ...more,
  };
}

function observation(messages: ObservedMessage[], more: Partial<Observation> = {}): Observation {
  return {
    conversation: {
      key: KEY,
      helpdesk: 'chatwoot',
      host: 'desk.example',
      ticket: '7',
      channel: 'chat',
    },
    snapshot: false,
    messages,
    fields: [],
    moments: [],
    health: {},
    ...more,
  };
}

const minutes = (count: number) => count * 60_000;

beforeEach(() => {
  fakeBrowser.reset();
  now = 1_800_000_000_000;
});

describe('the clock is the truth', () => {
  it('tells a check-in that came due while the worker was stopped, once', async () => {
    await start().observe(observation([message('1', 1, 'hold')]), true);
    now += 120_000;
    const [outcome] = await start().wake();
    expect(outcome?.news.map(({ kind }) => kind)).toEqual(['check-in']);
    expect((await start().wake()).flatMap(({ news }) => news)).toEqual([]);
  });

  it('shows what came due during a long sleep once, as late', async () => {
    await start().observe(observation([message('1', 1, 'hold')]), true);
    now += minutes(11);
    const [outcome] = await start().wake();
    expect(outcome?.news).toHaveLength(1);
    expect(outcome?.view.hold?.overdue).toBe(true);
    expect(outcome?.view.waiting).toBe(0);
  });

  it('wakes for the earliest of several conversations', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    now += 50_000;
    const other = observation([message('1', 1, 'hold')]);
    other.conversation = { ...other.conversation, key: 'chatwoot:desk.example:8', ticket: '8' };
    await desk.observe(other, true);
    expect(await start().nextWake()).toBe(now + 70_000);
  });
});

describe('what pages report', () => {
  it('is counted once, whichever tab says it', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    now += 30_000;
    await desk.observe(observation([message('1', 1, 'hold')], { snapshot: true }), true);
    const outcome = await desk.view(KEY, true);
    expect(outcome?.view.hold?.startedAt).toBe(now - 30_000);
    expect(outcome?.view.hold?.checkInsSent).toBe(0);
  });

  it('happened when it was seen, however late it is delivered', async () => {
    await start().observe(observation([message('1', 1, 'hold', { age: 40_000 })]), true);
    expect((await start().view(KEY, true))?.view.hold?.startedAt).toBe(now - 40_000);
  });

  it('is history at the first reading, and makes no nudge', async () => {
    await start().observe(observation([message('1', 1, 'hold')], { snapshot: true }), true);
    now += minutes(5);
    expect((await start().wake()).flatMap(({ news }) => news)).toEqual([]);
  });

  it('is news after a reload, where it stands behind what is known', async () => {
    await start().observe(observation([message('1', 1, 'hello')], { snapshot: true }), true);
    now += 5_000;
    const reloaded = [message('1', 1, 'hello'), message('2', 2, 'hold')];
    await start().observe(observation(reloaded, { snapshot: true }), true);
    now += 120_000;
    expect((await start().wake()).flatMap(({ news }) => news)).toMatchObject([
      { kind: 'check-in' },
    ]);
  });

  it('is history again for a page that comes back the next day', async () => {
    await start().observe(observation([message('1', 1, 'hello')], { snapshot: true }), true);
    now += minutes(60 * 20);
    const nextDay = [message('1', 1, 'hello'), message('2', 2, 'hold')];
    await start().observe(observation(nextDay, { snapshot: true }), true);
    now += minutes(5);
    expect((await start().wake()).flatMap(({ news }) => news)).toEqual([]);
  });

  it('stands before what is known, where it is loaded later from above', async () => {
    const desk = start();
    await desk.observe(observation([message('5', 5, 'hold')], { snapshot: true }), true);
    await desk.observe(observation([message('6', 6, 'checkin')]), true);
    now += 10_000;
    const above = [message('2', 2, 'checkin'), message('1', 1, 'hold')];
    await desk.observe(observation(above, { snapshot: true }), true);
    const kept = await findConversation(KEY);
    expect(kept?.conversation.log.map(({ id }) => id)).toEqual(['1', '2', '5', '6']);
  });

  it('is news where it was long on its way, and the next stand there already', async () => {
    const desk = start();
    await desk.observe(observation([message('5', 5, 'hello')], { snapshot: true }), true);
    await desk.observe(observation([message('7', 7, 'hello', { author: 'customer' })]), true);
    now += 2_000;
    const late = await desk.observe(observation([message('6', 6, 'hold')]), true);
    expect(late.view.hold?.startedAt).toBe(now);
  });

  it('is history in all its parts, where a long list is read for the first time', async () => {
    const desk = start();
    const part = (first: number, more: boolean) => ({
      snapshot: true,
      part: { age: 200, more },
      messages: [first, first + 1].map((order) => message(`${order}`, order, 'hold')),
    });
    await desk.observe(observation([], part(1, true)), true);
    await desk.observe(observation([], part(3, true)), true);
    now += 100;
    await desk.observe(observation([], part(5, false)), true);
    const log = (await findConversation(KEY))?.conversation.log ?? [];
    expect(log.map(({ id, history }) => [id, history])).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((id) => [id, true]),
    );
    now += minutes(5);
    expect((await start().wake()).flatMap(({ news }) => news)).toEqual([]);
  });

  it('is news at the end of a long list that is loaded anew', async () => {
    await start().observe(observation([message('1', 1, 'hello')], { snapshot: true }), true);
    now += 5_000;
    const first = { snapshot: true, part: { age: 300, more: true } };
    await start().observe(observation([message('1', 1, 'hello')], first), true);
    const last = { snapshot: true, part: { age: 310, more: false } };
    await start().observe(observation([message('2', 2, 'hold')], last), true);
    now += 120_000;
    const news = (await start().wake()).flatMap((one) => one.news);
    expect(news).toMatchObject([{ kind: 'check-in' }]);
  });

  it('has its place behind what is known, wherever a page that is loaded anew begins to count', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    const first = ids.map((id, at) => message(id, at + 1, 'hello'));
    await start().observe(observation(first, { snapshot: true }), true);
    now += 5_000;
    // Only the last two are loaded now, and the one that has just been sent.
    const reloaded = ['c', 'd', 'e'].map((id, at) => message(id, at + 1, id === 'e' ? 'hold' : ''));
    const desk = start();
    await desk.observe(observation(reloaded, { snapshot: true }), true);
    expect((await desk.view(KEY, true))?.view.hold?.startedAt).toBe(now);
    now += 30_000;
    const next = observation([message('f', 4, 'checkin')], { after: { id: 'e', order: 3 } });
    expect((await desk.observe(next, true)).view.hold?.checkInsSent).toBe(1);
    const log = (await findConversation(KEY))?.conversation.log ?? [];
    expect(log.map(({ id, order }) => [id, order])).toEqual(
      [...ids, 'e', 'f'].map((id, at) => [id, at + 1]),
    );
  });

  it('counts two check-ins over the ticket’s whole life, history and next day included', async () => {
    const old = [message('1', 1, 'hold'), message('2', 2, 'checkin'), message('3', 3, 'checkin')];
    await start().observe(observation(old, { snapshot: true }), true);
    now += minutes(60 * 24);
    await start().observe(observation([message('4', 4, 'hold')]), true);
    now += 120_000;
    const news = (await start().wake()).flatMap((one) => one.news);
    expect(news).toMatchObject([{ kind: 'cap-reached' }]);
  });

  it('says whether older messages may be missing, and when they are no longer', async () => {
    const seen = async () =>
      (await findConversation(KEY))?.conversation.log.flatMap((one) =>
        one.type === 'seen' ? one.extent : [],
      );
    const desk = start();
    const lines = [message('1', 1, 'hello')];
    await desk.observe(observation(lines, { snapshot: true, health: { history: 'absent' } }), true);
    expect(await seen()).toEqual([]);
    await desk.observe(observation([], { health: { history: 'unknown' } }), true);
    await desk.observe(observation([], { health: { history: 'unknown' } }), true);
    expect(await seen()).toEqual(['part']);
    now += 10;
    await desk.observe(observation([], { health: { history: 'known' } }), true);
    expect(await seen()).toEqual(['part', 'whole']);
  });

  it('keeps no text', async () => {
    const secret = 'my number is 0551234567';
    await start().observe(observation([message('1', 1, secret)]), true);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('0551234567');
  });
});

describe('storage that holds garbage', () => {
  it('is set aside, said, and not lost; the conversation starts anew', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const garbage = { version: 0, holds: 'three' };
    await fakeBrowser.storage.local.set({
      [`conversation:${KEY}`]: garbage,
      conversations: { [KEY]: 'garbage' },
      settings: 'garbage',
    });
    const outcome = await start().observe(observation([message('1', 1, 'hold')]), true);
    expect(outcome.view.hold).not.toBeNull();
    expect(outcome.settings.language).toBe('ar');
    const kept = await fakeBrowser.storage.local.get(`unreadable:${KEY}`);
    expect(kept[`unreadable:${KEY}`]).toEqual(garbage);
    expect(warn.mock.calls[0]?.[0]).toContain('version');
  });

  it('rebuilds a lost index, and still wakes for a hold', async () => {
    await start().observe(observation([message('1', 1, 'hold')]), true);
    await fakeBrowser.storage.local.set({ conversations: 7 });
    now += 120_000;
    const [outcome] = await start().wake();
    expect(outcome?.news).toMatchObject([{ kind: 'check-in' }]);
  });
});

describe('what people ask for', () => {
  it('holds and ends a hold by button', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hello')]), true);
    const held = await desk.intend({ type: 'hold', conversation: KEY, state: 'on' }, true);
    expect(held?.view.hold?.startedAt).toBe(now);
    now += 40_000;
    const ended = await desk.intend({ type: 'hold', conversation: KEY, state: 'off' }, true);
    expect(ended?.view.hold).toBeNull();
    expect(ended?.view.wakeAt).toBe(now + 30_000);
  });

  it('lets a tick win over what was seen, and takes it back', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hello')]), true);
    const state = async (value: 'met' | 'open') => {
      const done = await desk.intend(
        { type: 'tick', conversation: KEY, standard: 'history', value },
        true,
      );
      const all = done?.view.sections.flatMap((section) => section.standards);
      return all?.find(({ id }) => id === 'history');
    };
    expect(await state('met')).toMatchObject({ state: 'met', by: 'agent' });
    expect(await state('open')).toMatchObject({ by: 'auto' });
  });

  it('puts a nudge away for a minute with "later", for good with a dismissal', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    now += 120_000;
    const nudge = (await desk.wake())[0]?.view.nudge?.key ?? '';
    const later = await desk.intend(
      { type: 'answer', conversation: KEY, nudge, answer: 'later' },
      true,
    );
    expect(later?.view.nudge).toBeNull();
    now += 10_000;
    const gone = await desk.intend(
      { type: 'answer', conversation: KEY, nudge, answer: 'dismissed' },
      true,
    );
    expect(gone?.view.nudge).toBeNull();
    now += 20_000;
    expect((await desk.wake())[0]?.view.nudge?.kind).toBe('check-in-missed');
  });

  it('does nothing to a conversation that is not known', async () => {
    expect(
      await start().intend({ type: 'hold', conversation: 'no', state: 'on' }, true),
    ).toBeNull();
  });

  it('runs a practice conversation at ten times the speed, shown in real time', async () => {
    const desk = start();
    const practice = observation([message('1', 1, 'hello')]);
    await desk.observe(practice, true);
    await desk.setSpeed(KEY, 10);
    await desk.observe(observation([message('2', 2, 'hold')]), true);
    expect((await desk.view(KEY, true))?.view.hold?.dueAt).toBe(now + 12_000);
    now += 12_000;
    expect((await desk.wake())[0]?.news).toMatchObject([{ kind: 'check-in' }]);
  });
});

describe('packs change while conversations are open', () => {
  const changing = () => {
    let current = pack;
    const desk = createDesk(async () => ({ pack: current, reader: byName }), clock);
    const change = (checkIn: number) => {
      current = { ...pack, timers: { ...pack.timers, checkIn } };
    };
    return { desk, change };
  };

  it('moves the deadlines that are stored, not only those that are shown', async () => {
    const { desk, change } = changing();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    change(90);
    const [told] = await desk.rejudge(() => true);
    expect(told?.view.hold?.dueAt).toBe(now + 90_000);
    expect(await start().nextWake()).toBe(now + 90_000);
  });

  it('leaves alone what nobody watches and where nothing is due', async () => {
    const { desk } = changing();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    expect(await desk.rejudge(() => false)).toHaveLength(1);
    await desk.observe(observation([], { moments: [{ id: 'c', type: 'closed', age: 0 }] }), true);
    expect(await desk.rejudge(() => false)).toEqual([]);
    expect(await desk.rejudge((key) => key === KEY)).toHaveLength(1);
  });
});

describe('erasing', () => {
  it('leaves nothing of any conversation, and the desk goes on', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    await fakeBrowser.storage.local.set({ 'unreadable:x': 1, settings: { language: 'en' } });
    expect(await desk.hosts()).toEqual(['desk.example']);
    await desk.forgetAll();
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['settings']);
    expect(await desk.view(KEY, true)).toBeNull();
    expect(await desk.hosts()).toEqual([]);
    const again = await desk.observe(observation([message('1', 1, 'hold')]), true);
    expect(again.view.hold?.startedAt).toBe(now);
  });
});

describe('a pack that guards the end', () => {
  it('guards it while closing steps are open, and until it has ended', async () => {
    const guarded = { ...pack, guard: true };
    const seen = observation([message('1', 1, 'hello')]);
    const guards = async (desk: ReturnType<typeof start>) =>
      (await desk.observe(seen, true)).view.guarded;
    const desk = createDesk(async () => ({ pack: guarded, reader: byName }), clock);
    expect(await guards(desk)).toBe(true);
    const closed = observation([], { moments: [{ id: 'c', type: 'closed', age: 0 }] });
    expect((await desk.observe(closed, true)).view.guarded).toBe(false);
    expect(pack.guard).toBeUndefined();
    expect(await guards(start())).toBe(false);
  });
});

describe('the list', () => {
  it('has everybody who is on hold, the longest waiting first, however many', async () => {
    const desk = start();
    const ticket = async (id: number, text: string): Promise<void> => {
      const seen = observation([message('1', 1, text)]);
      const key = `chatwoot:desk.example:${id}`;
      seen.conversation = { ...seen.conversation, key, ticket: String(id) };
      await desk.observe(seen, true);
      now += 1_000;
    };
    for (let id = 0; id < 12; id += 1) await ticket(id, 'hold');
    for (let id = 12; id < 24; id += 1) await ticket(id, 'hello');
    const held = (await desk.views(0, () => false)).filter(({ hold }) => hold !== null);
    expect(held.map(({ ref }) => Number(ref.ticket))).toEqual([...Array(12).keys()]);
    // Those that somebody watches take no hold's place.
    const watched = await desk.views(0, (key) => Number(key.split(':')[2]) >= 12);
    expect(watched.filter(({ hold }) => hold !== null)).toHaveLength(12);
  });
});
