import { describe, expect, it } from 'vitest';
import type { Nudge } from '../../rules/engine/nudges.ts';
import { createScene } from '../../rules/engine/scene.ts';
import { tell } from '../../rules/engine/timeline.ts';
import { pack } from './labelled.ts';
import { agent, customer, event } from './script.ts';

function nudge(at: number): Omit<Nudge, 'settledAt'> {
  return { key: 'greeting:1', kind: 'standard', rule: 'greeting', at, cause: ['1'], silent: false };
}

describe('the stage of the keepers', () => {
  it('has one nudge for one cause, also once that one was settled', () => {
    const scene = createScene(pack, 'chat');
    scene.raise(nudge(10));
    scene.settle(20, () => true);
    scene.raise(nudge(30));
    expect(scene.nudges).toEqual([{ ...nudge(10), settledAt: 20 }]);
  });
});

describe('what has happened up to an event', () => {
  const closed = (seconds: number) => event(seconds, { type: 'closed' });
  const facts = (...after: Parameters<typeof tell>[0]) =>
    tell([customer(0), agent(10), closed(20), ...after], 100_000, pack, 'chat').facts;

  it('is closed since the first end, until one of the two writes again', () => {
    expect(facts(closed(40)).closedAt).toBe(20_000);
    expect(facts(closed(40), customer(50)).closedAt).toBeNull();
  });
});
