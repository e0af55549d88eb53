import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  ConversationIndex,
  type IndexLine,
  readIndex,
} from '../../stores/conversations/conversation-index.ts';
import {
  findLines,
  forgetConversations,
  newConversation,
  writeConversation,
} from '../../stores/conversations/conversations.ts';

const storage = () => fakeBrowser.storage.local.get(null);

function ref(ticket: number) {
  const key = `chatwoot:desk.example:${ticket}`;
  return {
    key,
    helpdesk: 'chatwoot',
    host: 'desk.example',
    ticket: `${ticket}`,
    channel: 'chat',
  } as const;
}

function line(ticket: number, more: Partial<IndexLine> = {}): IndexLine {
  return {
    ref: ref(ticket),
    wakeAt: ticket,
    seenAt: ticket,
    closed: false,
    hold: null,
    givenUp: false,
    nudged: false,
    openedAt: 0,
    lastAt: ticket,
    speed: 1,
    ...more,
  };
}

async function keep(ticket: number, index: ConversationIndex): Promise<void> {
  await writeConversation(newConversation(ref(ticket), 0), [], line(ticket), index);
}

const found = async () => Object.fromEntries((await readIndex(findLines)).entries());
const lines = (tickets: readonly number[]) =>
  Object.fromEntries(tickets.map((ticket) => [ref(ticket).key, line(ticket)]));
const count = (most: number) => [...Array(most).keys()];

beforeEach(() => fakeBrowser.reset());

describe('the index', () => {
  it('is found as it was, by a worker that has just been started', async () => {
    const index = await readIndex(findLines);
    for (const ticket of count(100)) await keep(ticket, index);
    expect(await found()).toEqual(lines(count(100)));
    await forgetConversations([ref(7).key, ref(8).key], await readIndex(findLines));
    expect(await found()).toEqual(lines(count(100).filter((one) => one !== 7 && one !== 8)));
  });

  it('costs little more to write where a thousand conversations are kept', async () => {
    const cost = async () => {
      const set = vi.spyOn(fakeBrowser.storage.local, 'set');
      await keep(5, await readIndex(findLines));
      const [[written] = []] = set.mock.calls;
      set.mockRestore();
      return JSON.stringify(written).length;
    };
    const alone = await cost();
    const index = await readIndex(findLines);
    for (const ticket of count(1_000)) await keep(ticket, index);
    // A line takes some 300 characters; of a thousand some eight lie together.
    expect(await cost()).toBeLessThan(alone + 20 * 300);
  });
});

describe('an index of an earlier version', () => {
  const former = (ticket: number, more: object = {}) => ({
    [ref(ticket).key]: { wakeAt: null, seenAt: ticket, closed: false, hold: null, ...more },
  });

  it('is taken over: what was due or held is told anew, the rest stays as it was', async () => {
    for (const ticket of count(3)) await keep(ticket, new ConversationIndex());
    const names = Object.keys(await storage()).filter((name) => name.startsWith('index:'));
    await fakeBrowser.storage.local.remove(names);
    const hold = { countsFrom: 1, dueAt: 2, speed: 1 };
    await fakeBrowser.storage.local.set({
      conversations: {
        ...former(0, { closed: true }),
        ...former(1, { wakeAt: 90 }),
        ...former(2, { hold }),
      },
    });
    const lastAt = 0;
    const taken = {
      [ref(0).key]: line(0, { wakeAt: null, closed: true, lastAt }),
      [ref(1).key]: line(1, { wakeAt: 0, lastAt }),
      [ref(2).key]: line(2, { wakeAt: 0, lastAt }),
    };
    expect(await found()).toEqual(taken);
    expect(await storage()).not.toHaveProperty('conversations');
    expect(await found()).toEqual(taken);
  });

  it('gives way to what was written since, where a worker was stopped before it was let go', async () => {
    await keep(1, new ConversationIndex());
    await fakeBrowser.storage.local.set({ conversations: former(1, { closed: true }) });
    expect(await found()).toEqual(lines([1]));
    expect(await storage()).not.toHaveProperty('conversations');
  });
});
