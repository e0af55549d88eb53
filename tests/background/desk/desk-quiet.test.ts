import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDesk, type Desk } from '../../../entrypoints/background/desk/desk.ts';
import type { ConversationView, NudgeView } from '../../../stores/conversations/views.ts';
import type { Intent } from '../../../stores/messages/protocol.ts';
import { readDismissals } from '../../../stores/settings/dismissals.ts';
import { ASK_AFTER } from '../../../stores/settings/quiet-rules.ts';
import { pack } from '../../engine/labelled.ts';
import {
  byName,
  clock,
  KEY,
  message,
  minutes,
  observation,
  ofTicket,
  start,
  time,
} from './desk-fixture.ts';

const keyOf = (ticket: number) => `chatwoot:desk.example:${ticket}`;

/** A customer of this ticket is put on hold, and the check-in comes due. */
async function dueIn(desk: Desk, ticket: number): Promise<ConversationView> {
  await desk.observe(ofTicket(ticket, observation([message('1', 1, 'hold')])), true);
  time.now += minutes(2);
  const told = await desk.intend({ type: 'due', conversation: keyOf(ticket) }, true);
  if (!told) throw new Error(`Ticket ${ticket} is not known.`);
  return told.view;
}

async function nudgeIn(desk: Desk, ticket: number): Promise<NudgeView> {
  const { nudge } = await dueIn(desk, ticket);
  if (!nudge) throw new Error(`Nothing is due in ticket ${ticket}.`);
  return nudge;
}

type Answer = Extract<Intent, { type: 'answer' }>['answer'];
type DraftAnswer = Extract<Intent, { type: 'draft' }>['answer'];

async function answer(desk: Desk, ticket: number, given: Answer): Promise<void> {
  const { key: nudge } = await nudgeIn(desk, ticket);
  const conversation = keyOf(ticket);
  await desk.intend({ type: 'answer', conversation, nudge, answer: given }, true);
}

async function dismissThrice(desk: Desk): Promise<void> {
  for (const ticket of [11, 12, 13]) await answer(desk, ticket, 'dismissed');
}

describe('a rule that is dismissed', () => {
  it('asks whether to be quiet after three in a row, and not before', async () => {
    const desk = start();
    await answer(desk, 11, 'dismissed');
    await answer(desk, 12, 'dismissed');
    expect((await nudgeIn(desk, 14)).ask).toBe(false);
    await answer(desk, 13, 'dismissed');
    expect((await nudgeIn(start(), 15)).ask).toBe(true);
  });

  it('starts the row anew where a nudge was inserted; "later" says nothing', async () => {
    const desk = start();
    const counted = async () => (await readDismissals()).inRow.get('hold');
    await answer(desk, 11, 'dismissed');
    await answer(desk, 12, 'later');
    expect(await counted()).toBe(1);
    await answer(desk, 13, 'inserted');
    expect(await counted()).toBeUndefined();
  });

  it('counts one nudge once, however often it is put away', async () => {
    const desk = start();
    const { key: nudge } = await nudgeIn(desk, 7);
    for (let n = 0; n < 3; n += 1) {
      await desk.intend({ type: 'answer', conversation: KEY, nudge, answer: 'dismissed' }, true);
    }
    expect((await readDismissals()).inRow.get('hold')).toBe(1);
  });

  it('counts nothing of practice', async () => {
    const desk = start();
    const { key: nudge } = await nudgeInPractice(desk);
    const conversation = PRACTICE;
    await desk.intend({ type: 'answer', conversation, nudge, answer: 'dismissed' }, true);
    expect((await readDismissals()).inRow.size).toBe(0);
  });

  it('goes on where the agent wants it, and the row begins anew', async () => {
    const desk = start();
    await dismissThrice(desk);
    const { key: nudge } = await nudgeIn(desk, 14);
    const order = { type: 'hush', conversation: keyOf(14), nudge, quiet: false } as const;
    const told = await desk.intend(order, true);
    expect(told?.view.nudge).toMatchObject({ key: nudge, ask: false });
    expect((await readDismissals()).inRow.size).toBe(0);
  });

  it('was heeded, too, where the agent did it by hand: the row is broken', async () => {
    const desk = start();
    await answer(desk, 11, 'dismissed');
    await dueIn(desk, 12);
    await say(desk, 12, '2', 'checkin');
    expect(await countOf('hold')).toBeUndefined();
  });

  it('counts as dismissed where the agent put the card away and did it all the same', async () => {
    const desk = start();
    await answer(desk, 11, 'dismissed');
    await say(desk, 11, '2', 'checkin');
    expect(await countOf('hold')).toBe(1);
  });

  it('counts the thanks after a hold apart from the updates in it', async () => {
    const desk = start();
    for (const ticket of [11, 12, 13]) {
      const { key: nudge, kind } = await thanksIn(desk, ticket);
      expect(kind).toBe('thank-for-wait');
      const conversation = keyOf(ticket);
      await desk.intend({ type: 'answer', conversation, nudge, answer: 'dismissed' }, true);
    }
    expect((await nudgeIn(desk, 14)).ask).toBe(false);
    expect((await thanksIn(desk, 15)).ask).toBe(true);
  });

  it('has not thanked with another message: the row of the thanks goes on', async () => {
    const desk = start();
    const { key: nudge } = await thanksIn(desk, 11);
    const conversation = keyOf(11);
    await desk.intend({ type: 'answer', conversation, nudge, answer: 'dismissed' }, true);
    await thanksIn(desk, 12);
    await say(desk, 12, '4', 'more');
    expect(await countOf('hold:thanks')).toBe(1);
    await thanksIn(desk, 13);
    await say(desk, 13, '4', 'thank_wait');
    expect(await countOf('hold:thanks')).toBeUndefined();
  });
});

/** The agent writes, a little later. */
async function say(desk: Desk, ticket: number, id: string, text: string) {
  time.now += 5_000;
  const seen = ofTicket(ticket, observation([message(id, Number(id), text)]));
  return desk.observe(seen, true);
}

const countOf = async (subject: string) => (await readDismissals()).inRow.get(subject);

/** A customer of this ticket comes off a hold of two minutes, and is not thanked. */
async function thanksIn(desk: Desk, ticket: number): Promise<NudgeView> {
  await dueIn(desk, ticket);
  await say(desk, ticket, '2', 'news');
  const told = await say(desk, ticket, '3', 'more');
  if (!told.view.nudge) throw new Error(`No thanks are due in ticket ${ticket}.`);
  return told.view.nudge;
}

const PRACTICE = 'practice:desk:1';

async function nudgeInPractice(desk: Desk): Promise<NudgeView> {
  const seen = observation([message('1', 1, 'hold')]);
  const ref = { ...seen.conversation, key: PRACTICE, helpdesk: 'practice' };
  await desk.observe({ ...seen, conversation: ref }, true);
  time.now += minutes(2);
  const due = await desk.intend({ type: 'due', conversation: PRACTICE }, true);
  if (!due?.view.nudge) throw new Error('Nothing is due in practice.');
  return due.view.nudge;
}

describe('a mark in a draft', () => {
  const put = async (desk: Desk, rule: string, given: DraftAnswer) => {
    const order = { type: 'draft', conversation: KEY, rule, answer: given } as const;
    return (await desk.intend(order, true))?.view.drafts;
  };
  const open = async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hello')]), true);
    return desk;
  };

  it('asks after three in a row, and is quiet where the agent says so', async () => {
    const desk = await open();
    await put(desk, 'false-promise', 'dismissed');
    const twice = await put(desk, 'false-promise', 'dismissed');
    expect(twice).toEqual({ quiet: [], ask: [] });
    const thrice = await put(desk, 'false-promise', 'dismissed');
    expect(thrice?.ask).toEqual(['false-promise']);
    expect((await put(desk, 'false-promise', 'quiet'))?.quiet).toEqual(['false-promise']);
  });

  it('begins the row anew where it was heeded, or is to go on', async () => {
    const desk = await open();
    for (const given of ['heeded', 'speak'] as const) {
      await put(desk, 'false-promise', 'dismissed');
      await put(desk, 'false-promise', given);
      expect((await readDismissals()).inRow.size).toBe(0);
    }
  });

  it('is of a rule that checks drafts: nothing else is counted', async () => {
    const desk = await open();
    for (const rule of ['greeting', 'no-rule']) await put(desk, rule, 'dismissed');
    expect((await readDismissals()).inRow.size).toBe(0);
  });
});

describe('a rule that was made quiet', () => {
  it('is shown nowhere, is listed as no nudge, and is graded; the clock runs on', async () => {
    const desk = start();
    await dismissThrice(desk);
    const { key: nudge } = await nudgeIn(desk, 14);
    const hushed = await desk.intend(
      { type: 'hush', conversation: keyOf(14), nudge, quiet: true },
      true,
    );
    expect(hushed?.view.nudge).toBeNull();
    const view = await dueIn(desk, 15);
    expect(view).toMatchObject({ nudge: null, waiting: 0 });
    expect(view.hold).not.toBeNull();
    const lines = await desk.list(0, () => true);
    expect(lines.find(({ ref }) => ref.key === keyOf(15))?.nudged).toBe(false);
    const graded = view.sections.flatMap(({ standards }) => standards);
    expect(graded.map(({ id }) => id)).toContain('hold');
  });

  it('was asked for: a nudge that does not ask makes nothing quiet', async () => {
    const desk = start();
    const { key: nudge } = await nudgeIn(desk, 14);
    const told = await desk.intend(
      { type: 'hush', conversation: keyOf(14), nudge, quiet: true },
      true,
    );
    expect(told?.view.nudge?.key).toBe(nudge);
  });

  it('speaks in practice all the same, and asks nothing there', async () => {
    const dismissals = { inRow: [['hold', ASK_AFTER]], quiet: ['hold'] };
    await fakeBrowser.storage.local.set({ dismissals });
    expect(await nudgeInPractice(start())).toMatchObject({ kind: 'check-in', ask: false });
  });

  it('speaks where a policy has every rule speak, and rests again when that goes', async () => {
    const dismissals = { inRow: [['hold', ASK_AFTER]], quiet: ['hold'] };
    await fakeBrowser.storage.local.set({ dismissals });
    await fakeBrowser.storage.managed.set({ quiet: false });
    expect((await nudgeIn(start(), 11)).ask).toBe(false);
    await fakeBrowser.storage.managed.set({ quiet: true });
    expect((await dueIn(start(), 12)).nudge).toBeNull();
  });
});

describe('an end that the pack guards', () => {
  const guarded = () =>
    createDesk(
      async () => ({ pack: { ...pack, guard: true }, reader: byName, prepare: async () => {} }),
      clock,
    );
  const reach = (id: string) =>
    observation([message('1', 1, 'hello')], {
      moments: [{ id: `close-attempt:${id}`, type: 'close-attempt', age: 0 }],
    });
  const goodbyes = [message('1', 1, 'hello'), message('2', 2, 'done', { author: 'customer' })];

  it('is held back where its reminders are quiet: a guard is the lead’s', async () => {
    const dismissals = { inRow: [['closing', ASK_AFTER]], quiet: ['closing'] };
    await fakeBrowser.storage.local.set({ dismissals });
    const desk = guarded();
    const near = await desk.observe(observation(goodbyes), true);
    expect(near.view).toMatchObject({ guarded: true, nudge: null });
    const reached = await desk.observe(reach('1'), true);
    expect(reached.view.nudge).toMatchObject({ kind: 'closing-steps', ask: false });
  });

  it('makes nothing quiet by its card, however often that is put away', async () => {
    const desk = guarded();
    for (const id of ['1', '2', '3']) {
      const { nudge } = (await desk.observe(reach(id), true)).view;
      expect(nudge).toMatchObject({ kind: 'closing-steps', ask: false });
      const order = { type: 'answer', nudge: nudge?.key ?? '', answer: 'dismissed' } as const;
      await desk.intend({ ...order, conversation: KEY }, true);
      time.now += minutes(1);
    }
    expect(await countOf('closing')).toBeUndefined();
  });

  it('counts those reaches where the pack guards nothing', async () => {
    const desk = start();
    const { nudge } = (await desk.observe(reach('1'), true)).view;
    const order = { type: 'answer', nudge: nudge?.key ?? '', answer: 'dismissed' } as const;
    await desk.intend({ ...order, conversation: KEY }, true);
    expect(await countOf('closing')).toBe(1);
  });
});
