import { describe, expect, it } from 'vitest';
import type { Act } from '../../rules/engine/acts.ts';
import type { ConversationEvent } from '../../rules/engine/events.ts';
import { tell } from '../../rules/engine/timeline.ts';
import { pack } from './labelled.ts';
import { agent, customer, told } from './script.ts';

/** A message of which it is a close call whether it shows these. */
function unsure(event: ConversationEvent, ...acts: Act[]): ConversationEvent {
  return event.type === 'message' ? { ...event, unsure: acts } : event;
}

const KINDS = new Set(['thank-for-wait', 'closing-steps']);

function nudges(seconds: number, log: ConversationEvent[]): string[] {
  return told(at(seconds, log).nudges.filter(({ kind }) => KINDS.has(kind)));
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
});
