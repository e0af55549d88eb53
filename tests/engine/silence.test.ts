import { beforeEach, expect, it } from 'vitest';
import type { ConversationEvent } from '../../rules/engine/events.ts';
import { makeSilence, type Silence } from '../../rules/engine/hold/silence.ts';
import { pack } from './labelled.ts';

/** A round every two minutes, its reminder half a minute later, and no more after six minutes. */
const timers = { ...pack.timers, checkIn: 120, checkInMissed: 30, giveUp: 360 };
const START = 1_000_000;
const after = (seconds: number) => START + seconds * 1000;

let silence: Silence;

function at(seconds: number, id: string): ConversationEvent {
  return { id, at: after(seconds), order: 0, type: 'hold', state: 'on' };
}

beforeEach(() => {
  silence = makeSilence({ timers });
});

it('nobody waits: nothing is counted, and nothing comes due', () => {
  expect([silence.from(), silence.dueAt(), silence.next()]).toEqual([null, null, null]);
  expect(silence.pass(after(120))).toBeNull();
  silence.count(at(0, 'word'), false);
  silence.stop();
  silence.remindOf(after(0));
  expect([silence.from(), silence.dueAt(), silence.next()]).toEqual([null, null, null]);
});

it('rounds come one after another from the word that it is counted from', () => {
  silence.count(at(0, 'word'), false);
  expect([silence.from(), silence.dueAt()]).toEqual([after(0), after(120)]);
  for (const round of [1, 2]) {
    expect(silence.next()).toBe(after(120 * round));
    expect(silence.pass(after(120 * round))).toEqual({ what: 'round', setBy: 'word', round });
  }
});

it('a nudge is reminded of once, and the next round comes when it would have come', () => {
  silence.count(at(0, 'word'), false);
  silence.pass(after(120));
  silence.remindOf(after(120));
  expect(silence.next()).toBe(after(150));
  expect(silence.pass(after(150))).toEqual({ what: 'reminder', setBy: 'word', round: 1 });
  expect(silence.next()).toBe(after(240));
});

it('a nudge that asks for nothing is not reminded of', () => {
  silence.count(at(0, 'word'), false);
  silence.pass(after(120));
  silence.remindOf(after(120));
  silence.remindOf(null);
  expect(silence.next()).toBe(after(240));
});

it('a customer who has asked is due an update at once, and rounds count from their word', () => {
  silence.count(at(0, 'word'), false);
  silence.pass(after(120));
  silence.count(at(130, 'chase'), true);
  expect([silence.from(), silence.dueAt()]).toEqual([after(130), after(130)]);
  expect(silence.next()).toBe(after(250));
  expect(silence.pass(after(250))).toEqual({ what: 'round', setBy: 'chase', round: 1 });
});

it('nothing more comes due once it has lasted too long; what comes at that moment still does', () => {
  silence.count(at(0, 'word'), false);
  silence.pass(after(120));
  silence.pass(after(240));
  expect(silence.next()).toBe(after(360));
  silence.pass(after(360));
  expect(silence.next()).toBeNull();
  expect(silence.dueAt()).toBe(after(120));
});
