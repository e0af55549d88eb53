import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../rules/engine/acts.ts';
import type { Channel } from '../../rules/engine/channel.ts';
import { openConversation, type Step, step } from '../../rules/engine/conversation.ts';
import { type ConversationEvent, compareEvents, SPOKEN_ACTS } from '../../rules/engine/events.ts';
import { tell } from '../../rules/engine/timeline.ts';
import { pack } from './labelled.ts';

const agentActs: Act[] = [
  'hold',
  'checkin',
  'thank_wait',
  'empathy',
  'further',
  'thank_contact',
  'bye',
  'raised',
];
const customerActs: Act[] = ['ping', 'done', 'upset', 'confused'];

const message = (author: 'agent' | 'customer', acts: Act[]) =>
  fc.subarray(acts, { maxLength: 2 }).map((chosen) => ({
    type: 'message' as const,
    author,
    visibility: 'public' as const,
    acts: chosen,
    language: 'ar' as const,
  }));

const line = fc.oneof(
  { weight: 6, arbitrary: message('agent', agentActs) },
  { weight: 4, arbitrary: message('customer', customerActs) },
  fc.constantFrom('on' as const, 'off' as const).map((state) => ({ type: 'hold' as const, state })),
  fc.constantFrom('on' as const, 'off' as const).map((state) => ({
    type: 'hold' as const,
    state,
    spoken: true,
  })),
  fc.constantFrom(...SPOKEN_ACTS).map((act) => ({ type: 'spoken' as const, act })),
  fc.constant({ type: 'close-attempt' as const }),
  fc.constant({ type: 'closed' as const }),
  fc
    .constantFrom('part' as const, 'whole' as const)
    .map((extent) => ({ type: 'seen' as const, extent })),
  fc
    .constantFrom('met' as const, 'na' as const, 'open' as const)
    .map((value) => ({ type: 'tick' as const, standard: 'further-assistance', value })),
);

const channels = fc.constantFrom('chat' as const, 'call' as const);

/** Whole conversations: up to 40 events, up to four minutes apart. */
const conversation: fc.Arbitrary<ConversationEvent[]> = fc
  .array(fc.tuple(fc.nat(240_000), line), { maxLength: 40 })
  .map((lines) => {
    let at = 0;
    return lines.map(([gap, what], index) => {
      at += gap;
      return { ...what, at, order: index, id: `e${index}` };
    });
  });

const END = 100 * 60 * 60 * 1000;

function live(
  log: readonly ConversationEvent[],
  wakes: readonly number[],
  channel: Channel = 'chat',
): Step[] {
  const moments = [
    ...log.map((event) => ({ at: event.at, events: [event] })),
    ...wakes.map((at) => ({ at, events: [] })),
  ].sort((a, b) => a.at - b.at);
  const steps: Step[] = [];
  let state = openConversation('c', channel);
  for (const { at, events } of moments) {
    const done = step(state, events, at, pack);
    // The worker may stop between any two events: only what can be stored goes on.
    state = JSON.parse(JSON.stringify(done.conversation));
    steps.push(done);
  }
  return steps;
}

describe('a conversation', () => {
  it('is told the same live and replayed', () => {
    fc.assert(
      fc.property(conversation, fc.array(fc.nat(9_000_000)), channels, (log, wakes, channel) => {
        const last = live(log, [...wakes, END], channel).at(-1);
        expect(last?.timeline).toEqual(tell(log, END, pack, channel));
      }),
    );
  });

  it('is not changed by events that come twice or in another order', () => {
    const arrivals = conversation.chain((log) =>
      fc.tuple(
        fc.constant(log),
        fc.shuffledSubarray([...log, ...log], {
          minLength: log.length * 2,
          maxLength: log.length * 2,
        }),
      ),
    );
    fc.assert(
      fc.property(arrivals, ([log, arrival]) => {
        const state = arrival.reduce(
          (soFar, event) => step(soFar, [event], END, pack).conversation,
          openConversation('c', 'chat'),
        );
        expect(state.log).toEqual([...log].sort(compareEvents));
      }),
    );
  });

  it('never gives the same news twice, whenever it is looked at', () => {
    fc.assert(
      fc.property(conversation, fc.array(fc.nat(9_000_000)), (log, wakes) => {
        const news = live(log, [...wakes, ...wakes]).flatMap((one) =>
          one.news.map(({ key }) => key),
        );
        expect(new Set(news).size).toBe(news.length);
      }),
    );
  });

  it('never asks for a third check-in', () => {
    fc.assert(
      fc.property(conversation, channels, (log, channel) => {
        for (const nudge of tell(log, END, pack, channel).nudges) {
          if (nudge.n !== undefined) expect(nudge.n).toBeLessThanOrEqual(pack.limits.checkIns);
        }
      }),
    );
  });

  it('wakes no earlier than something comes due or a hold becomes late, and exactly then', () => {
    const known = (log: ConversationEvent[], until: number) => {
      const { nudges, holds } = tell(log, until, pack, 'chat');
      return { nudges, late: holds.map(({ late }) => late) };
    };
    fc.assert(
      fc.property(conversation, (log) => {
        const now = log.at(-1)?.at ?? 0;
        const { nextAt } = tell(log, now, pack, 'chat');
        if (nextAt === null) {
          expect(known(log, END)).toEqual(known(log, now));
          return;
        }
        expect(nextAt).toBeGreaterThan(now);
        expect(known(log, nextAt - 1)).toEqual(known(log, now));
        expect(known(log, nextAt)).not.toEqual(known(log, now));
      }),
    );
  });

  it('shows nothing of what was there before', () => {
    fc.assert(
      fc.property(conversation, (log) => {
        const old = log.map((event) => ({ ...event, history: true }));
        expect(step(openConversation('c', 'chat'), old, END, pack).news).toEqual([]);
      }),
    );
  });
});
