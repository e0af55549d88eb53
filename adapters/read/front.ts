import type { ConversationRef, Health, Observation } from '../../stores/protocol.ts';
import { readFields, readValue, signalState } from './desk.ts';
import type { Ledger } from './ledger.ts';
import type { Located } from './locate.ts';

/** Looked up over the whole page, so never for a single message. */
export interface Facts {
  customer: string | undefined;
  agent: string | undefined;
  fields: Observation['fields'];
  composer: Health[string];
  end: Health[string];
  customerState: Health[string];
}

export const NO_FACTS: Facts = {
  customer: undefined,
  agent: undefined,
  fields: [],
  composer: 'unknown',
  end: 'unknown',
  customerState: 'unknown',
};

/** The conversation that is being read. */
export interface Front extends Located {
  ledger: Ledger;
  /** Settling: rows may still be the last conversation's, so nothing is read. */
  phase: 'settling' | 'live';
  since: number;
  /** When this visit began, ms since the epoch. */
  opened: number;
  /** What stands beside the messages, as last looked over. */
  facts: Facts;
  /** Nothing of this visit has been read yet: what is there was there before. */
  firstReading: boolean;
  closed: boolean;
  names: { customer?: string | undefined; agent?: string | undefined };
  rolesUnknown: boolean;
}

export function factsOf(current: Front): Facts {
  const { signals } = current.variant;
  const { composer, end, closed } = signals;
  return {
    customer: readValue(current, signals.customer),
    agent: readValue(current, signals.agent),
    fields: readFields(current),
    composer: signalState(current, composer === undefined ? undefined : { at: composer }),
    end: end === undefined ? 'absent' : signalState(current, current.closed ? closed : end),
    customerState: signalState(current, signals.customer),
  };
}

export function refOf(current: Front): ConversationRef {
  return {
    key: current.key,
    helpdesk: current.adapter.id,
    host: current.host,
    ticket: current.ticket,
    channel: current.adapter.channel,
    customer: current.facts.customer ?? current.names.customer,
    agent: current.facts.agent ?? current.names.agent,
  };
}

export function healthOf(current: Front): Health {
  const { signals } = current.variant;
  const { facts } = current;
  const read = current.ledger.size() > 0;
  return {
    messages: read ? 'known' : 'unknown',
    roles: current.rolesUnknown || !read ? 'unknown' : 'known',
    notes: signals.note === undefined ? 'absent' : 'known',
    times: signals.time === undefined ? 'absent' : 'known',
    composer: facts.composer,
    end: facts.end,
    closed: signals.closed === undefined ? 'absent' : 'known',
    customer: facts.customerState,
    fields: signals.fields === undefined ? 'absent' : facts.fields.length > 0 ? 'known' : 'unknown',
  };
}
