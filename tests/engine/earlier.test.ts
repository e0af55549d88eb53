import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../rules/engine/events.ts';
import { grade } from '../../rules/engine/score.ts';
import { tell } from '../../rules/engine/timeline.ts';
import { readPreset } from '../../scripts/packs/presets.ts';
import { pack } from './labelled.ts';
import { agent, customer, event, told } from './script.ts';

/** What may have been said before the messages that are loaded is not missing. */

const part = (at = 0) => event(at, { type: 'seen', extent: 'part' });
const whole = (at: number) => event(at, { type: 'seen', extent: 'whole' });
const closed = (at: number) => event(at, { type: 'closed' });

function at(seconds: number, log: ConversationEvent[], by = pack) {
  return tell(log, seconds * 1000, by, 'chat');
}

function state(log: ConversationEvent[], id: string, by = pack) {
  return at(5_000, log, by).standards.find((standard) => standard.id === id)?.state;
}

describe('while older messages may be missing', () => {
  it('the greeting is open and no nudge asks for it', () => {
    const log = [part(), customer(1), agent(2)];
    expect(state(log, 'greeting')).toBe('open');
    expect(told(at(10, log).nudges)).toEqual([]);
    // Without the sign, it is missing.
    expect(state(log.slice(1), 'greeting')).toBe('broken');
    expect(told(at(10, log.slice(1)).nudges)).toEqual(['2 greeting']);
  });

  it('an agent message that shows it proves it', () => {
    expect(state([part(), customer(1), agent(2, 'greet', 'intro')], 'greeting')).toBe('met');
  });

  it('it is broken once the beginning is loaded, and no nudge comes for what is past', () => {
    const log = [part(), customer(1), agent(2), whole(30)];
    expect(state(log, 'greeting')).toBe('broken');
    expect(told(at(60, log).nudges)).toEqual([]);
  });

  it('once whole it stays so, whatever another tab shows', () => {
    expect(state([whole(0), part(1), customer(2), agent(3)], 'greeting')).toBe('broken');
  });

  it('nothing is broken at the end for want of words that may have been said', () => {
    const log = [part(), customer(1), agent(2, 'raised'), customer(3), closed(20)];
    for (const id of ['further-assistance', 'closing', 'expectations']) {
      expect(state(log, id), id).not.toBe('broken');
      expect(state(log.slice(1), id), id).toBe('broken');
    }
    const { standards } = at(60, log);
    expect(grade(pack, standards).total).not.toBe(0);
  });

  it('closing steps are still shown: they are of now', () => {
    const log = [part(), customer(1), agent(2), event(20, { type: 'close-attempt' })];
    expect(told(at(20, log).nudges)).toEqual(['20 closing-steps']);
  });

  it('holds are kept as ever', () => {
    expect(told(at(121, [part(), customer(0.5), agent(1, 'hold')]).nudges)).toEqual([
      '121 check-in 1',
    ]);
  });

  it('the first reply has no clock, and the customer’s name may have been said', () => {
    const team = readPreset('helpdesk-team');
    const named = customer(1);
    const first = { ...agent(2), names: { agent: null, company: null, customer: false } };
    const log = [part(), named, first, closed(30)];
    for (const { id, check } of team.rules) {
      if (check.kind === 'customer-named') {
        expect(state(log, id, team)).toBe('open');
        expect(state(log.slice(1), id, team)).toBe('broken');
      }
      if (check.kind !== 'reply-time' || check.until !== 'first-reply') continue;
      const late = [part(), customer(1), agent(4_000)];
      expect(state(late, id, team)).toBe('open');
      expect(told(at(5_000, late, team).nudges)).not.toContain(`${1 + check.within} ${id}`);
    }
  });
});
