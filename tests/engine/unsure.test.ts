import { describe, expect, it } from 'vitest';
import type { Act } from '../../rules/engine/acts.ts';
import type { ConversationEvent } from '../../rules/engine/events.ts';
import { tell } from '../../rules/engine/timeline.ts';
import { pack } from './labelled.ts';
import { agent, customer, event, told } from './script.ts';

/** A message of which it is a close call whether it shows these. */
function unsure(message: ConversationEvent, ...acts: Act[]): ConversationEvent {
  return message.type === 'message' ? { ...message, unsure: acts } : message;
}

const KINDS = new Set(['thank-for-wait', 'closing-steps']);

function nudges(seconds: number, log: ConversationEvent[]): string[] {
  return told(at(seconds, log).nudges.filter(({ kind }) => KINDS.has(kind)));
}

/** When a standard's own nudge was told. */
function standard(id: string, seconds: number, log: ConversationEvent[]): number[] {
  return at(seconds, log)
    .nudges.filter(({ kind, rule, silent }) => kind === 'standard' && rule === id && !silent)
    .map((nudge) => nudge.at / 1000);
}

function at(seconds: number, log: ConversationEvent[]) {
  return tell(log, seconds * 1000, pack, 'chat');
}

const opened = [customer(0), agent(5, 'greet', 'intro'), agent(10)];

describe('what is a close call', () => {
  it('asks for no thanks where the message may have thanked', () => {
    const log = [agent(0, 'hold'), unsure(agent(100), 'thank_wait')];
    expect(nudges(200, log)).toEqual([]);
    expect(at(200, log).holds[0]?.thanked).toBe(false);
  });

  it('asks for no thanks where the wait may still go on', () => {
    const log = [agent(0, 'hold'), unsure(agent(100), 'checkin'), agent(110)];
    expect(nudges(200, log)).toEqual([]);
  });

  it('asks for no thanks where the next message may have said them', () => {
    const log = [agent(0, 'hold'), agent(100)];
    expect(nudges(110, [...log, unsure(agent(110), 'thank_wait')])).toEqual([]);
    expect(nudges(110, [...log, agent(110)])).toEqual(['110 thank-for-wait']);
  });

  it('still takes thanks that are plain', () => {
    const log = [agent(0, 'hold'), unsure(agent(100), 'checkin'), agent(110, 'thank_wait')];
    expect(at(200, log).holds[0]?.thanked).toBe(true);
  });

  it('shows no closing steps for an end that may be none, and does for the next', () => {
    const maybe = unsure(customer(20, 'done'), 'done');
    expect(nudges(20, [...opened, maybe])).toEqual([]);
    expect(nudges(30, [...opened, maybe, customer(30, 'done')])).toEqual(['30 closing-steps']);
    const parting = unsure(agent(20, 'bye'), 'bye');
    expect(nudges(20, [...opened, parting])).toEqual([]);
  });

  it('asks nobody whether they are still there who may have said that they need no more, until they are asked', () => {
    const idle = (log: ConversationEvent[]) =>
      told(at(300, log).nudges.filter(({ kind, silent }) => kind === 'idle-1' && !silent));
    const maybe = unsure(customer(20), 'done');
    expect(idle([...opened, maybe, agent(30)])).toEqual([]);
    expect(idle([...opened, maybe, agent(30, 'further')])).toEqual(['210 idle-1']);
    expect(idle([...opened, customer(20), unsure(agent(30), 'bye')])).toEqual([]);
    expect(idle([...opened, customer(20), agent(30)])).toEqual(['210 idle-1']);
  });

  it('takes thanks for the contact as an end though a goodbye beside them is a close call', () => {
    const parting = unsure(agent(20, 'thank_contact'), 'bye');
    expect(nudges(20, [...opened, parting])).toEqual(['20 closing-steps']);
  });

  it('asks for no greeting where the first message may have greeted', () => {
    const log = [customer(0), unsure(agent(5, 'intro'), 'greet')];
    expect(standard('greeting', 5, log)).toEqual([]);
    expect(standard('greeting', 5, [customer(0), agent(5, 'intro')])).toEqual([5]);
  });

  it('asks for the names that are missing, and for an introduction that is only where names are unknown', () => {
    const maybe = unsure(agent(5, 'greet'), 'intro');
    const named = { ...maybe, names: { agent: false, customer: true, company: false } };
    expect(standard('greeting', 5, [customer(0), maybe])).toEqual([]);
    expect(standard('greeting', 5, [customer(0), named])).toEqual([5]);
  });

  it('asks for no empathy where the customer may be calm, or feeling was perhaps shown', () => {
    const calm = [...opened, unsure(customer(20, 'upset'), 'upset'), agent(30)];
    expect(standard('empathy', 30, calm)).toEqual([]);
    const angry = [...opened, customer(20, 'upset')];
    expect(standard('empathy', 30, [...angry, unsure(agent(30), 'empathy')])).toEqual([]);
    expect(standard('empathy', 30, [...angry, agent(30)])).toEqual([30]);
  });

  it('asks about the level of understanding at the first plain "I do not understand"', () => {
    const maybe = unsure(customer(20, 'confused'), 'confused');
    const log = [...opened, maybe, customer(25, 'confused'), customer(28, 'confused')];
    expect(standard('customer-level', 28, log)).toEqual([25]);
  });

  it('asks for no time frame where one may have been told', () => {
    const raised = [...opened, agent(20, 'raised')];
    const end = event(40, { type: 'close-attempt' });
    expect(standard('expectations', 40, [...raised, unsure(agent(30), 'timeframe'), end])).toEqual(
      [],
    );
    expect(standard('expectations', 40, [...raised, agent(30), end])).toEqual([40]);
  });
});
