import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDesk } from '../../../entrypoints/background/desk/desk.ts';
import type { Act } from '../../../rules/engine/acts.ts';
import type { Reader } from '../../../rules/engine/text/reading.ts';
import type { Observation, ObservedMessage } from '../../../stores/helpdesks/observation.ts';
import { pack } from '../../engine/labelled.ts';

const NAMED = new Set(['hold', 'checkin', 'ping', 'done', 'thank_wait']);

/**
 * Reads the act that the text names ("hold", "checkin" and so on), so that a desk test needs no phrases; all
 * greet, so that no nudge about the greeting stands in the way.
 */
export const byName: Reader = {
  read: (text) => ({
    acts: [...(NAMED.has(text) ? [text] : []), 'greet', 'intro'] as Act[],
    language: 'en',
    names: { agent: null, company: null },
    hits: [],
  }),
};

export const KEY = 'chatwoot:desk.example:7';

/** The worker's clock: each test begins at the same moment, in an empty storage. */
export const time = { now: 0 };
export const clock = () => time.now;

beforeEach(() => {
  fakeBrowser.reset();
  time.now = 1_800_000_000_000;
});

/** A worker that has just been started: it knows nothing but what is stored. */
export const start = () =>
  createDesk(async () => ({ pack, reader: byName, prepare: async () => {} }), clock);

export function message(
  id: string,
  order: number,
  text: string,
  more: Partial<ObservedMessage> = {},
): ObservedMessage {
  return {
    id,
    order,
    text,
    author: 'agent',
    visibility: 'public',
    age: 0,
    pageTime: null,
    ...more,
  };
}

export function observation(
  messages: ObservedMessage[],
  more: Partial<Observation> = {},
): Observation {
  return {
    conversation: {
      key: KEY,
      helpdesk: 'chatwoot',
      host: 'desk.example',
      ticket: '7',
      channel: 'chat',
    },
    snapshot: false,
    messages,
    fields: [],
    moments: [],
    health: {},
    ...more,
  };
}

/** The same of another ticket of that helpdesk. */
export function ofTicket(ticket: number, seen: Observation): Observation {
  const key = `chatwoot:desk.example:${ticket}`;
  return { ...seen, conversation: { ...seen.conversation, key, ticket: String(ticket) } };
}

export const minutes = (count: number) => count * 60_000;
