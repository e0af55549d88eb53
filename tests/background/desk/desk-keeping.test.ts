import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { outlived, toMakeRoom } from '../../../entrypoints/background/desk/keeping.ts';
import { ConversationIndex } from '../../../stores/conversations/conversation-index.ts';
import { findConversation } from '../../../stores/conversations/conversations.ts';
import { KEY, message, observation, ofTicket, start, time } from './desk-fixture.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const { local } = browser.storage;
const { getBytesInUse } = local;

afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(local, { getBytesInUse });
});

async function bytes(): Promise<number> {
  return JSON.stringify(await local.get(null)).length;
}

/** A browser that takes no more than so many bytes. */
function allow(most: number): void {
  const set = local.set.bind(local);
  vi.spyOn(local, 'set').mockImplementation(async (items: object) => {
    const more = { ...(await local.get(null)), ...items };
    if (JSON.stringify(more).length > most) throw new Error('Resource::kQuotaBytes quota exceeded');
    await set(items);
  });
}

/** A conversation with so many messages, last seen now. */
function talk(desk: ReturnType<typeof start>, ticket: number, messages: number) {
  const said = Array.from({ length: messages }, (_, at) => message(`m${at}`, at + 1, 'hello'));
  return desk.observe(ofTicket(ticket, observation(said)), true);
}

const keys = async (desk: ReturnType<typeof start>) =>
  (await desk.list(0, () => true)).map(({ ref }) => ref.ticket);

it('a conversation is forgotten ninety days after it was last seen, and no sooner', async () => {
  await talk(start(), 1, 2);
  time.now += 40 * DAY;
  await talk(start(), 2, 2);
  time.now += 50 * DAY - HOUR;
  await start().wake();
  expect(await keys(start())).toEqual(['2', '1']);
  time.now += 2 * HOUR;
  await start().wake();
  expect(await keys(start())).toEqual(['2']);
});

it('one that was forgotten while the worker ran begins anew, whole', async () => {
  const desk = start();
  await talk(desk, 7, 450);
  time.now += 91 * DAY;
  await desk.wake();
  expect(await findConversation(KEY)).toBeNull();
  await talk(desk, 7, 3);
  const warn = vi.spyOn(console, 'warn');
  expect((await findConversation(KEY))?.conversation.log).toHaveLength(3);
  expect(warn).not.toHaveBeenCalled();
});

it('where the storage is full the longest unseen make room, and what happens is kept', async () => {
  const desk = start();
  for (let ticket = 1; ticket <= 60; ticket += 1) {
    await talk(desk, ticket, 20);
    time.now += HOUR;
  }
  allow((await bytes()) + 100);
  const outcome = await desk.observe(ofTicket(60, observation([message('9', 99, 'hold')])), true);
  expect(outcome.view.hold).not.toBeNull();
  expect(await findConversation('chatwoot:desk.example:1')).toBeNull();
  // Nobody loses what is being worked on.
  for (const ticket of [40, 60]) {
    expect(await findConversation(`chatwoot:desk.example:${ticket}`)).not.toBeNull();
  }
});

it('a storage that fails for another reason costs no conversation', async () => {
  const desk = start();
  await talk(desk, 1, 5);
  time.now += 2 * DAY;
  vi.spyOn(local, 'set').mockRejectedValue(new Error('the disk does not answer'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await talk(desk, 2, 5);
  vi.restoreAllMocks();
  expect(await findConversation('chatwoot:desk.example:1')).not.toBeNull();
});

it('a conversation goes on where nothing can be stored, and all of it is stored once that can be', async () => {
  const desk = start();
  await talk(desk, 7, 250);
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(local, 'set').mockRejectedValue(new Error('the disk is full'));
  const held = await desk.observe(observation([message('a', 1_001, 'hold')]), true);
  expect(held).toMatchObject({ stored: false, view: { hold: { startedAt: time.now } } });
  expect(said.mock.calls[0]?.[0]).toContain(KEY);
  time.now += 120_000;
  const [due] = await desk.wake();
  expect(due?.news.map(({ kind }) => kind)).toEqual(['check-in']);
  const answered = observation([message('b', 1_002, 'it is found')]);
  expect((await desk.observe(answered, true)).view.hold).toBeNull();
  vi.restoreAllMocks();
  // The page sends again what was not stored.
  expect((await desk.observe(answered, true)).stored).toBe(true);
  const kept = await findConversation(KEY);
  expect(kept?.conversation.log).toHaveLength(252);
  expect(kept?.conversation.log.slice(-2).map(({ id }) => id)).toEqual(['a', 'b']);
});

it('room is made before it is needed, and no more than that', async () => {
  const desk = start();
  for (let ticket = 1; ticket <= 120; ticket += 1) await talk(desk, ticket, 1);
  time.now += 2 * DAY;
  await talk(desk, 121, 1);
  // As if each conversation had 80,000 bytes.
  const count = async () =>
    Object.keys(await local.get(null)).filter((name) => name.startsWith('conversation:')).length;
  Object.assign(local, { getBytesInUse: async () => (await count()) * 80_000 });
  await desk.wake();
  expect(await count()).toBe(71);
  expect(await findConversation('chatwoot:desk.example:121')).not.toBeNull();
});

/** Conversations 1, 2, 3 …, last seen that many times `apart` (ms) after they began to be. */
function seenInTurn(count: number, apart: number): ConversationIndex {
  const { conversation: ref } = observation([]);
  const index = new ConversationIndex();
  for (let at = 1; at <= count; at += 1) {
    index.put(`chatwoot:desk.example:${at}`, {
      ref,
      closed: true,
      hold: null,
      nudged: false,
      openedAt: at,
      lastAt: at,
      speed: 1,
      wakeAt: null,
      seenAt: time.now + at * apart,
      givenUp: false,
    });
  }
  return index;
}

it('of more than a thousand the longest unseen go', () => {
  expect(outlived(seenInTurn(1_002, 1), time.now).toSorted()).toEqual([
    'chatwoot:desk.example:1',
    'chatwoot:desk.example:2',
  ]);
});

it('of many that could make room those go first that were not seen for longest, fifty at once', () => {
  const index = seenInTurn(60, HOUR);
  const order = toMakeRoom(index, time.now + 60 * HOUR + DAY);
  expect(order).toEqual(Array.from({ length: 50 }, (_, at) => `chatwoot:desk.example:${at + 1}`));
});
