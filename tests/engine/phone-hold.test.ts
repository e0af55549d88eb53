import { describe, expect, it } from 'vitest';
import type { ConversationEvent, SpokenAct } from '../../rules/engine/events.ts';
import { grade } from '../../rules/engine/score.ts';
import type { Reader } from '../../rules/engine/text/reading.ts';
import { tell } from '../../rules/engine/timeline.ts';
import { replay } from '../../rules/engine/transcript/replay.ts';
import { parseTranscript } from '../../rules/engine/transcript/transcript.ts';
import { pack } from './labelled.ts';
import { agent, customer, event, told } from './script.ts';

/** A wait on the phone: nothing of it can be read, and the agent says by a button what they said. */

const held = (at: number) => event(at, { type: 'hold', state: 'on', spoken: true });
const resumed = (at: number) => event(at, { type: 'hold', state: 'off', spoken: true });
const said = (at: number, act: SpokenAct) => event(at, { type: 'spoken', act });
const hungUp = (at: number) => event(at, { type: 'closed' });

function call(seconds: number, log: ConversationEvent[]) {
  return tell(log, seconds * 1000, pack, 'call');
}

function nudges(seconds: number, log: ConversationEvent[]): string[] {
  return told(call(seconds, log).nudges);
}

function standing(seconds: number, log: ConversationEvent[]): string[] {
  return call(seconds, log)
    .nudges.filter(({ silent, settledAt }) => !silent && settledAt === null)
    .map(({ kind }) => kind);
}

function state(seconds: number, log: ConversationEvent[], standard: string) {
  return call(seconds, log).standards.find(({ id }) => id === standard);
}

describe('a check-in that is said', () => {
  it('counts as sent, and the clock counts from it', () => {
    const log = [held(0), said(125, 'checkin')];
    expect(nudges(300, log)).toEqual(['120 check-in 1', '245 check-in 2', '275 check-in-missed 2']);
    expect(call(130, log).checkInsSent).toBe(1);
    expect(standing(130, log)).toEqual([]);
  });

  it('moves the next one where it comes early', () => {
    expect(nudges(169, [held(0), said(50, 'checkin')])).toEqual([]);
  });

  it('is asked for twice at most, and then an answer is', () => {
    const log = [held(0), said(120, 'checkin'), said(240, 'checkin')];
    expect(nudges(600, log)).toEqual(['360 cap-reached', '480 cap-reached', '600 cap-reached']);
  });

  it('is a breach the third time, said once', () => {
    const log = [held(0), ...[100, 200, 300, 400].map((at) => said(at, 'checkin'))];
    expect(nudges(400, log)).toEqual(['300 over-cap']);
  });

  it('is nothing where nobody is on hold', () => {
    const log = [said(10, 'checkin'), held(20), resumed(30), said(40, 'checkin')];
    expect(call(50, log).checkInsSent).toBe(0);
  });
});

describe('thanks that are said', () => {
  it('are asked for at once when the agent is back on the line', () => {
    expect(nudges(90, [held(0), resumed(90)])).toEqual(['90 thank-for-wait']);
  });

  it('are not needed after a short hold', () => {
    expect(nudges(300, [held(0), resumed(29)])).toEqual([]);
  });

  it('are met when the agent says so, however late', () => {
    const log = [held(0), resumed(90), said(200, 'thank_wait')];
    expect(standing(200, log)).toEqual([]);
    expect(call(200, log).holds[0]?.thanked).toBe(true);
    expect(state(200, log, 'hold')?.state).toBe('met');
  });

  it('are not known where the agent says nothing: the standard waits for a tick', () => {
    const log = [held(0), resumed(90), hungUp(300)];
    expect(state(299, log, 'hold')?.state).toBe('open');
    expect(state(301, log, 'hold')?.state).toBe('open');
    expect(standing(301, log)).toEqual([]);
    const ticked = [...log, event(310, { type: 'tick', standard: 'hold', value: 'met' })];
    expect(state(311, ticked, 'hold')).toMatchObject({ state: 'met', by: 'agent' });
  });

  it('go to the hold that ended last', () => {
    const log = [held(0), resumed(60), held(70), resumed(130), said(135, 'thank_wait')];
    expect(call(140, log).holds.map(({ thanked }) => thanked)).toEqual([null, true]);
  });

  it('are asked for no longer once the customer is on hold again', () => {
    expect(standing(75, [held(0), resumed(60), held(70)])).toEqual([]);
  });
});

describe('a call', () => {
  it('that ends on hold ends the hold, and nobody is left to thank', () => {
    const log = [held(0), hungUp(100)];
    const timeline = call(500, log);
    expect(timeline.clock).toBeNull();
    expect(timeline.holds[0]).toMatchObject({ end: 100_000, thanked: null });
    expect(told(timeline.nudges)).toEqual([]);
    expect(state(500, log, 'hold')?.state).toBe('met');
  });

  it('keeps how late a check-in was', () => {
    const log = [held(0), said(200, 'checkin'), resumed(210), said(212, 'thank_wait')];
    expect(state(220, log, 'hold')?.state).toBe('broken');
  });

  it('is not graded by a press of the hold button: nothing was done in it', () => {
    const log = [held(2), resumed(4), hungUp(60)];
    expect(state(61, log, 'hold')).toMatchObject({ state: 'na', evidence: [] });
    expect(grade(pack, call(61, log).standards).total).toBeNull();
    expect(state(61, [...log.slice(0, 1), said(10, 'checkin'), resumed(20)], 'hold')?.state).toBe(
      'met',
    );
  });

  it('is not nudged about, nor marked down for, what nobody could hear', () => {
    const log = [held(30), resumed(50), event(100, { type: 'close-attempt' }), hungUp(101)];
    const { standards, nudges: all } = call(1000, log);
    expect(told(all).filter((nudge) => !nudge.includes('closing-steps'))).toEqual([]);
    expect(standards.filter(({ state: one }) => one === 'broken')).toEqual([]);
    expect(standards.find(({ id }) => id === 'greeting')?.state).toBe('open');
    expect(standards.find(({ id }) => id === 'further-assistance')?.state).toBe('open');
  });

  it('whose words are read is judged by them', () => {
    const log = [customer(0), agent(5, 'greet'), hungUp(60)];
    expect(state(61, log, 'further-assistance')?.state).toBe('broken');
  });
});

describe('a call that ends while on hold, in a ticket that goes on', () => {
  it('leaves nobody to thank', () => {
    const log = [held(0), event(60, { type: 'hold', state: 'off', spoken: true, hungUp: true })];
    expect(nudges(300, log)).toEqual([]);
    expect(state(300, log, 'hold')?.state).toBe('met');
  });
});

describe('a phone’s hold in a ticket', () => {
  const ticket = (seconds: number, log: ConversationEvent[]) =>
    tell(log, seconds * 1000, pack, 'chat');

  it('is not ended by what the agent writes there', () => {
    const log = [held(0), agent(60)];
    expect(ticket(70, log).clock?.hold.start).toBe(0);
    expect(told(ticket(130, log).nudges)).toContain('120 check-in 1');
  });

  it('is one with the wait that the agent asked for in writing', () => {
    const log = [agent(0, 'hold'), held(2), resumed(100)];
    expect(ticket(110, log).holds).toHaveLength(1);
    expect(ticket(110, log).clock).toBeNull();
  });

  it('is begun once, however many frames report it', () => {
    const log = [held(0), held(1), held(2), resumed(60), resumed(61)];
    expect(ticket(70, log).holds).toHaveLength(1);
  });
});

describe('a transcript of a call', () => {
  const lines = [
    { at: 0, type: 'hold', state: 'on', spoken: true },
    { at: 60, type: 'message', author: 'agent', text: 'ملاحظة' },
    { at: 90, type: 'spoken', act: 'checkin' },
    { at: 150, type: 'hold', state: 'off', spoken: true },
    { at: 152, type: 'spoken', act: 'thank_wait' },
  ];
  /** Notes whether the reader is told that the customer waits. */
  const waits: boolean[] = [];
  const reader: Reader = {
    read: (_, { onHold }) => {
      waits.push(onHold);
      return { acts: [], language: 'ar', names: { agent: null, company: null }, hits: [] };
    },
  };

  it('is replayed with what was said', () => {
    const parsed = parseTranscript({ id: 'c', channel: 'call', events: lines });
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    const { holds, nudges: told } = replay(parsed.value, pack, reader);
    expect(holds).toEqual([{ start: 0, end: 150, check_ins_sent: 1, late: false, thanked: true }]);
    expect(told).toEqual([{ at: 150, rule: 'hold', kind: 'thank-for-wait' }]);
    expect(waits).toEqual([true]);
  });

  it('is refused where it says what nobody says', () => {
    const events = [{ at: 0, type: 'spoken', act: 'greet' }];
    expect(parseTranscript({ id: 'c', events })).toEqual({
      ok: false,
      problems: ['events[0].act: "greet" is not one of checkin, thank_wait'],
    });
  });
});
