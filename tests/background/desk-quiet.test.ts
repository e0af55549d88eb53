import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDesk, type Desk } from '../../entrypoints/background/desk.ts';
import { readDismissals } from '../../stores/dismissals.ts';
import type { Intent } from '../../stores/protocol.ts';
import type { ConversationView, NudgeView } from '../../stores/views.ts';
import { pack } from '../engine/labelled.ts';
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
    const conversation = 'practice:desk:1';
    const seen = observation([message('1', 1, 'hold')]);
    const ref = { ...seen.conversation, key: conversation, helpdesk: 'practice' };
    await desk.observe({ ...seen, conversation: ref }, true);
    time.now += minutes(2);
    const due = await desk.intend({ type: 'due', conversation }, true);
    const nudge = due?.view.nudge?.key ?? '';
    expect(nudge).not.toBe('');
    await desk.intend({ type: 'answer', conversation, nudge, answer: 'dismissed' }, true);
    expect((await readDismissals()).inRow.size).toBe(0);
  });
});

describe('a rule that was made quiet', () => {
  it('is shown nowhere, is listed as no nudge, and is graded; the clock runs on', async () => {
    const desk = start();
    await dismissThrice(desk);
    const { key: nudge } = await nudgeIn(desk, 14);
    const hushed = await desk.intend({ type: 'hush', conversation: keyOf(14), nudge }, true);
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
    const told = await desk.intend({ type: 'hush', conversation: keyOf(14), nudge }, true);
    expect(told?.view.nudge?.key).toBe(nudge);
  });

  it('holds back no end where the closing nudges are quiet: no card could go on with it', async () => {
    const desk = createDesk(
      async () => ({ pack: { ...pack, guard: true }, reader: byName, prepare: async () => {} }),
      clock,
    );
    const seen = observation([message('1', 1, 'hello')]);
    expect((await desk.observe(seen, true)).view.guarded).toBe(true);
    await fakeBrowser.storage.local.set({ dismissals: { inRow: [], quiet: ['closing'] } });
    expect((await desk.observe(seen, true)).view.guarded).toBe(false);
  });
});
