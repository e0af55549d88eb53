import type { Act } from '../../rules/engine/acts.ts';
import type { Bare, ConversationEvent } from '../../rules/engine/events.ts';
import type { Nudge } from '../../rules/engine/nudges.ts';

type Line = {
  [K in ConversationEvent['type']]: Omit<
    Extract<ConversationEvent, { type: K }>,
    'id' | 'order' | 'at'
  >;
}[ConversationEvent['type']];

/** Writes conversations by hand: `[agent(0, 'hold'), customer(60, 'ping')]`, times in seconds. */
export function agent(at: number, ...acts: Act[]): ConversationEvent {
  return event(at, {
    type: 'message',
    author: 'agent',
    visibility: 'public',
    acts,
    language: 'ar',
  });
}

export function customer(at: number, ...acts: Act[]): ConversationEvent {
  return event(at, {
    type: 'message',
    author: 'customer',
    visibility: 'public',
    acts,
    language: 'ar',
  });
}

/** Any other event: `event(20, { type: 'hold', state: 'on' })`. Its id is made of what it is. */
export function event(at: number, line: Line): ConversationEvent {
  return { ...line, at: at * 1000, order: at, id: `${at}:${JSON.stringify(line)}` };
}

/** A message that only greets, or asks whether the customer is still there. */
export function bare(event: ConversationEvent, bare: Bare): ConversationEvent {
  return event.type === 'message' ? { ...event, bare } : event;
}

export function history(event: ConversationEvent): ConversationEvent {
  return { ...event, history: true };
}

/** `120 check-in 1`: when, what, and which. */
export function told(nudges: readonly Nudge[]): string[] {
  return nudges
    .filter((nudge) => !nudge.silent)
    .map(({ at, kind, rule, n }) =>
      [at / 1000, kind === 'standard' ? rule : kind, n]
        .filter((part) => part !== undefined)
        .join(' '),
    );
}
