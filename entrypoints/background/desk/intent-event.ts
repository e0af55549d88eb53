import type { ConversationEvent } from '../../../rules/engine/events.ts';
import { toSay } from '../../../rules/engine/hold/spoken.ts';
import type { Timeline } from '../../../rules/engine/timeline.ts';
import type { Kept } from '../../../stores/conversations/conversations.ts';
import type { Intent } from '../../../stores/messages/protocol.ts';

/**
 * The event of an intent; null where it is none: `due` only asks to look at the clock, a name is no
 * event, nor is what is to be quiet or was said of a draft, and what a nudge that stands no more asked for has been said already.
 *
 * @param at the conversation's own ms
 * @param tell how the conversation stands; asked only where the event depends on it
 */
export function eventOf(
  intent: Intent,
  at: number,
  { conversation: { log, channel } }: Kept,
  tell: () => Timeline,
): ConversationEvent | null {
  const base = { at, order: Number.MAX_SAFE_INTEGER };
  const count = log.length;
  switch (intent.type) {
    case 'tick': {
      const { standard, value } = intent;
      return { ...base, id: `tick:${standard}:${count}`, type: 'tick', standard, value };
    }
    case 'hold': {
      const { state } = intent;
      const spoken = channel === 'call' ? { spoken: true } : {};
      return { ...base, id: `hold:${state}:${count}`, type: 'hold', state, ...spoken };
    }
    case 'answer': {
      const { nudge, answer } = intent;
      return { ...base, id: `answer:${nudge}:${count}`, type: 'answer', nudge, answer };
    }
    case 'said': {
      const timeline = tell();
      const nudge = timeline.nudges.find(({ key }) => key === intent.nudge);
      const act = nudge?.settledAt === null ? toSay(nudge.kind, timeline) : null;
      return act && { ...base, id: `said:${intent.nudge}`, type: 'spoken', act };
    }
    case 'end-call':
      return tell().facts.closedAt === null
        ? { ...base, id: `end:${count}`, type: 'closed' }
        : null;
    case 'name-customer':
    case 'hush':
    case 'draft':
    case 'names':
    case 'due':
      return null;
  }
}
