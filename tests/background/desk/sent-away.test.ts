import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDesk } from '../../../entrypoints/background/desk/desk.ts';
import type { Act } from '../../../rules/engine/acts.ts';
import type { Reader } from '../../../rules/engine/text/reading.ts';
import { findConversation } from '../../../stores/conversations/conversations.ts';
import type { Observation, ObservedMessage } from '../../../stores/helpdesks/observation.ts';
import { pack } from '../../engine/labelled.ts';

const byWord: Reader = {
  read: (text) => ({
    acts: (text.includes('moment') ? ['hold', 'greet', 'intro'] : ['greet', 'intro']) as Act[],
    language: 'en',
    names: { agent: null, company: null },
    hits: [],
  }),
};

const KEY = 'freescout:desk.example:2';
let now = 0;
const desk = () =>
  createDesk(
    async () => ({ pack, reader: byWord, prepare: async () => {} }),
    () => now,
  );

const shown = (
  id: string,
  text: string,
  author: ObservedMessage['author'] = 'agent',
): ObservedMessage => ({
  id,
  order: Number(id),
  text,
  author,
  visibility: 'public',
  age: 0,
  pageTime: null,
});

function observation(more: Partial<Observation>): Observation {
  return {
    conversation: {
      key: KEY,
      helpdesk: 'freescout',
      host: 'desk.example',
      ticket: '2',
      channel: 'email',
    },
    snapshot: false,
    messages: [],
    fields: [],
    moments: [],
    health: {},
    ...more,
  };
}

async function messages() {
  const log = (await findConversation(KEY))?.conversation.log ?? [];
  return log.filter(({ type }) => type === 'message');
}

beforeEach(() => {
  fakeBrowser.reset();
  now = 1_800_000_000_000;
});

describe('a reply that went out together with its page', () => {
  it('begins a hold at the moment when it was sent', async () => {
    await desk().observe(
      observation({ snapshot: true, messages: [shown('1', 'hi', 'customer')] }),
      true,
    );
    now += 10_000;
    const sent = { key: 1, text: 'One moment please', age: 400 };
    const { view } = await desk().observe(observation({ sent }), true);
    expect(view.hold?.startedAt).toBe(now - 400);
  });

  it('is the same message when the page shows it, however it is drawn there', async () => {
    await desk().observe(
      observation({ snapshot: true, messages: [shown('1', 'hi', 'customer')] }),
      true,
    );
    await desk().observe(
      observation({ sent: { key: 1, text: 'One moment,\n\nplease', age: 0 } }),
      true,
    );
    now += 60_000;
    const back = [shown('1', 'hi', 'customer'), shown('3', 'One moment, please')];
    const { view } = await desk().observe(observation({ snapshot: true, messages: back }), true);
    expect(await messages()).toHaveLength(2);
    expect(view.hold?.startedAt).toBe(now - 60_000);
    // And once more after the worker was stopped: what it knows is stored.
    await desk().observe(observation({ snapshot: true, messages: back }), true);
    expect(await messages()).toHaveLength(2);
  });

  it('stands before what the page shows after it', async () => {
    await desk().observe(
      observation({ snapshot: true, messages: [shown('1', 'hi', 'customer')] }),
      true,
    );
    await desk().observe(observation({ sent: { key: 1, text: 'One moment', age: 0 } }), true);
    now += 5_000;
    await desk().observe(
      observation({
        snapshot: true,
        messages: [
          shown('1', 'hi', 'customer'),
          shown('3', 'One moment'),
          shown('4', 'fine', 'customer'),
        ],
      }),
      true,
    );
    const authors = (await messages()).map((event) => event.type === 'message' && event.author);
    expect(authors).toEqual(['customer', 'agent', 'customer']);
  });

  it('said twice in the same words is two messages', async () => {
    await desk().observe(observation({ sent: { key: 1, text: 'One moment', age: 0 } }), true);
    await desk().observe(observation({ sent: { key: 2, text: 'One moment', age: 0 } }), true);
    await desk().observe(
      observation({
        snapshot: true,
        messages: [shown('3', 'One moment'), shown('4', 'One moment')],
      }),
      true,
    );
    expect(await messages()).toHaveLength(2);
    await desk().observe(observation({ messages: [shown('5', 'One moment')] }), true);
    expect(await messages()).toHaveLength(3);
  });

  it('is the same message where the page, loaded anew, takes it for the customer’s', async () => {
    const first = shown('1', 'hi', 'customer');
    await desk().observe(observation({ snapshot: true, messages: [first] }), true);
    await desk().observe(observation({ sent: { key: 1, text: 'One moment', age: 0 } }), true);
    const back = [first, shown('3', 'One moment', 'customer')];
    await desk().observe(observation({ snapshot: true, messages: back }), true);
    expect(await messages()).toHaveLength(2);
    // Where the reply is there as well, the customer has said the same.
    await desk().observe(observation({ sent: { key: 2, text: 'On its way', age: 0 } }), true);
    const both = [...back, shown('4', 'On its way', 'customer'), shown('5', 'On its way')];
    await desk().observe(observation({ snapshot: true, messages: both }), true);
    expect(await messages()).toHaveLength(4);
  });

  it('is not what the customer says in the same words', async () => {
    await desk().observe(observation({ sent: { key: 1, text: 'One moment', age: 0 } }), true);
    await desk().observe(observation({ messages: [shown('3', 'One moment', 'customer')] }), true);
    expect(await messages()).toHaveLength(2);
  });
});

describe('a message whose id was the client’s own at first', () => {
  it('is the same message when the page shows it under the server’s', async () => {
    const own = { ...shown('1.5', 'One moment please'), id: '~room:m17' };
    await desk().observe(
      observation({ snapshot: true, messages: [shown('1', 'hi', 'customer')] }),
      true,
    );
    await desk().observe(observation({ messages: [own] }), true);
    await desk().observe(observation({ renamed: [{ from: own.id, to: '$MTEy' }] }), true);
    now += 3_600_000;
    const again = { ...own, id: '$MTEy' };
    await desk().observe(
      observation({ snapshot: true, messages: [shown('1', 'hi', 'customer'), again] }),
      true,
    );
    expect((await messages()).map(({ id }) => id)).toEqual(['1', '~room:m17']);
  });

  it('is the same message where the page is loaded anew before it shows the server’s', async () => {
    const own = { ...shown('1.5', 'One moment please'), id: '~room:m17' };
    const first = shown('1', 'hi', 'customer');
    await desk().observe(observation({ snapshot: true, messages: [first] }), true);
    await desk().observe(observation({ messages: [own] }), true);
    now += 60_000;
    const later = { ...shown('3', 'Another thing'), id: '$NEWS' };
    const again = { ...own, id: '$MTEy' };
    const { view } = await desk().observe(
      observation({ snapshot: true, messages: [first, again, later] }),
      true,
    );
    expect((await messages()).map(({ id }) => id)).toEqual(['1', '~room:m17', '$NEWS']);
    expect(view.hold).toBeNull();
  });

  it('is the same message where the list shows it only once it is scrolled to its end', async () => {
    const first = { ...shown('1', 'hi', 'customer'), id: '$AAAA' };
    const own = { ...shown('2', 'One moment please'), id: '~room:m17' };
    await desk().observe(observation({ snapshot: true, messages: [first] }), true);
    await desk().observe(observation({ messages: [own] }), true);
    await desk().observe(observation({ snapshot: true, messages: [first] }), true);
    const after = { id: first.id, order: 1 };
    const again = { ...own, id: '$MTEy' };
    await desk().observe(observation({ after, messages: [again] }), true);
    expect((await messages()).map(({ id }) => id)).toEqual(['$AAAA', '~room:m17']);
    // A colleague's, with an id like the others, is another one.
    const mate = { ...shown('3', 'Me too'), id: '$MORE' };
    await desk().observe(observation({ after: { id: '$MTEy', order: 2 }, messages: [mate] }), true);
    expect(await messages()).toHaveLength(3);
  });

  it('is another one where the known reply is still shown, or a customer wrote it', async () => {
    const first = shown('1', 'hi', 'customer');
    const reply = shown('2', 'One moment please');
    await desk().observe(observation({ snapshot: true, messages: [first] }), true);
    await desk().observe(observation({ messages: [reply] }), true);
    const [between, word] = [shown('1.2', 'Hello'), shown('1.4', 'hm', 'customer')];
    await desk().observe(observation({ snapshot: true, messages: [first, between, reply] }), true);
    await desk().observe(observation({ snapshot: true, messages: [first, word] }), true);
    expect((await messages()).map(({ id }) => id).sort()).toEqual(['1', '1.2', '1.4', '2']);
  });

  it('is the same message where a second tab shows it under the server’s', async () => {
    const first = { ...shown('1', 'hi', 'customer'), id: '$AAAA' };
    const twice = desk();
    const see = (message: ObservedMessage, id: string, after: string) =>
      twice.observe(
        observation({ after: { id: after, order: 1 }, messages: [{ ...message, id }] }),
        true,
      );
    for (const _ of ['the one tab', 'the other']) {
      await twice.observe(observation({ snapshot: true, messages: [first] }), true);
    }
    const hold = shown('2', 'One moment please');
    await see(hold, '~room:m17', first.id);
    await see(hold, '$MTEy', first.id);
    await twice.observe(observation({ renamed: [{ from: '~room:m17', to: '$MTEy' }] }), true);
    // Two more in a row, before the other tab shows the first of them.
    const [found, more] = [shown('3', 'Here it is'), shown('4', 'And the bill')];
    await see(found, '~room:m18', '~room:m17');
    await see(more, '~room:m19', '~room:m18');
    await see(found, '$MTIz', '$MTEy');
    await see(more, '$MTI0', '$MTIz');
    const thanks = shown('5', 'thanks', 'customer');
    await see(thanks, '$BBBB', '~room:m19');
    await see(thanks, '$BBBB', '$MTI0');
    expect((await messages()).map(({ id }) => id)).toEqual([
      '$AAAA',
      '~room:m17',
      '~room:m18',
      '~room:m19',
      '$BBBB',
    ]);
  });

  it('stays two messages where both ids have been told already', async () => {
    const [one, other] = [shown('1', 'One moment please'), shown('2', 'One moment please')];
    await desk().observe(observation({ messages: [one, other] }), true);
    await desk().observe(observation({ renamed: [{ from: '1', to: '2' }] }), true);
    await desk().observe(observation({ messages: [one, other] }), true);
    expect((await messages()).map(({ id }) => id)).toEqual(['1', '2']);
  });
});
