import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lineOf } from '../../../stores/conversations/shown-conversation.ts';
import { KEY, message, minutes, observation, ofTicket, start, time } from './desk-fixture.ts';

const nobody = () => false;

async function seen(ticket: number, text: string): Promise<void> {
  await start().observe(ofTicket(ticket, observation([message('1', 1, text)])), true);
  time.now += 1_000;
}

describe('the list', () => {
  it('has everybody who is on hold, the longest waiting first, however many', async () => {
    for (let id = 0; id < 12; id += 1) await seen(id, 'hold');
    for (let id = 12; id < 24; id += 1) await seen(id, 'hello');
    const desk = start();
    const held = (await desk.list(0, nobody)).filter(({ hold }) => hold !== null);
    expect(held.map(({ ref }) => Number(ref.ticket))).toEqual([...Array(12).keys()]);
    // Those that somebody watches take no hold's place.
    const watched = await desk.list(0, (key) => Number(key.split(':')[2]) >= 12);
    expect(watched.filter(({ hold }) => hold !== null)).toHaveLength(12);
  });

  it('has no open conversation that was seen too long ago, but for one that is watched', async () => {
    await seen(1, 'hello');
    const since = time.now;
    await seen(2, 'hello');
    const tickets = async (isWatched: (key: string) => boolean) =>
      (await start().list(since, isWatched)).map(({ ref }) => ref.ticket);
    expect(await tickets(nobody)).toEqual(['2']);
    expect(await tickets((key) => key.endsWith(':1'))).toEqual(['2', '1']);
  });

  it('says of each what its view says, at every step, in a worker that has just been started', async () => {
    const named = observation([message('1', 1, 'hello', { author: 'customer' })]);
    named.conversation.customer = 'Sara';
    const steps: (() => Promise<unknown>)[] = [
      () => start().observe(named, true),
      () => start().observe(observation([message('2', 2, 'hold')]), true),
      async () => {
        time.now += minutes(2);
        return start().wake();
      },
      () => start().observe(observation([message('3', 3, 'checkin')]), true),
      () => start().setSpeed(KEY, 10),
      () => start().intend({ type: 'hold', conversation: KEY, state: 'off' }, true),
      () =>
        start().observe(observation([], { moments: [{ id: 'c', type: 'closed', age: 0 }] }), true),
    ];
    for (const step of steps) {
      await step();
      const view = (await start().view(KEY, true))?.view;
      if (!view) throw new Error('the conversation is not known');
      expect(await start().list(0, (key) => key === KEY)).toEqual([lineOf(view)]);
      time.now += 1_000;
    }
  });

  it('has a customer who is late above one who has just asked, though theirs was due first', async () => {
    await seen(1, 'hold');
    time.now += minutes(1);
    await seen(2, 'hold');
    const asks = observation([message('2', 2, 'ping', { author: 'customer' })]);
    await start().observe(ofTicket(2, asks), true);
    const order = async () => (await start().list(0, nobody)).map(({ ref }) => ref.ticket);
    // Due because they ask, before the other is due at all.
    expect(await order()).toEqual(['2', '1']);
    time.now += minutes(1) + 40_000;
    // Now the first is late, and the second still is not.
    expect(await order()).toEqual(['1', '2']);
  });

  it('is drawn without reading any conversation', async () => {
    for (let id = 0; id < 12; id += 1) await seen(id, 'hold');
    const before = await start().list(0, nobody);
    const all = await fakeBrowser.storage.local.get(null);
    const conversations = Object.keys(all).filter((name) => name.startsWith('conversation:'));
    await fakeBrowser.storage.local.remove(conversations);
    expect(await start().list(0, nobody)).toEqual(before);
  });
});
