import type {
  ConversationRef,
  Health,
  Observation,
} from '../../../stores/helpdesks/observation.ts';
import { NO_MESSAGES } from '../../no-messages.ts';
import type { Signals } from '../../types.ts';
import type { LabelledFields } from '../beside/fields.ts';
import { readFields } from '../beside/fields.ts';
import { isSigned, signalState, signOf } from '../beside/signs.ts';
import { firstShown } from '../dom/selectors.ts';
import { readValue } from '../dom/values.ts';
import type { Located } from '../locate.ts';
import type { Ledger } from './ledger.ts';
import { personIn } from './person.ts';
import type { Writers } from './role.ts';

/** Looked up over the whole page, so never for a single message. */
export interface Facts {
  customer: string | undefined;
  agent: string | undefined;
  channel: ConversationRef['channel'] | undefined;
  fields: Observation['fields'];
  composer: Health[string];
  end: Health[string];
  customerState: Health[string];
  /** Known where all messages from the first are loaded; unknown where older ones may be missing. */
  history: Health[string];
}

const NO_FACTS: Facts = {
  customer: undefined,
  agent: undefined,
  channel: undefined,
  fields: [],
  composer: 'unknown',
  end: 'unknown',
  customerState: 'unknown',
  history: 'unknown',
};

/** The conversation that is being read. */
export interface Front extends Located {
  ledger: Ledger;
  /**
   * Settling: rows may still be the last conversation's, so nothing is read. Reading: a long list
   * is being read, slice by slice. Live: changes are read as they come.
   */
  phase: 'settling' | 'reading' | 'live';
  /** When more messages were last said to be there to be loaded, ms since the epoch. */
  olderSeenAt: number;
  /** Rows that changed while a long list was being read. */
  late: Set<Element>;
  /** Rows of which nothing tells who wrote them; true for those that are history. */
  unread: Map<Element, boolean>;
  since: number;
  /** When this visit began, ms since the epoch. */
  opened: number;
  /** What stands beside the messages, as last looked over. */
  facts: Facts;
  /** Nothing of this visit has been read yet: what is there was there before. */
  firstReading: boolean;
  closed: boolean;
  names: { customer?: string | undefined; agent?: string | undefined };
}

/** A visit to what was located begins, or, where `before` was the same conversation, goes on in another place. */
export function openFront(located: Located, ledger: Ledger, before: Front | null): Front {
  return {
    ...located,
    ledger,
    phase: 'settling',
    since: Date.now(),
    opened: before?.opened ?? Date.now(),
    // Until the page has caught up, its header still names the last conversation's customer.
    facts: before?.facts ?? NO_FACTS,
    firstReading: before?.firstReading ?? true,
    closed: before?.closed ?? false,
    names: before?.names ?? {},
    olderSeenAt: before?.olderSeenAt ?? Number.NEGATIVE_INFINITY,
    late: new Set(),
    unread: new Map(),
  };
}

function nameAt(current: Front, signal: Signals['customer']): string | undefined {
  const words = readValue(current, signal);
  return words === undefined ? undefined : personIn(words);
}

export function factsOf(current: Front, labelled: LabelledFields | null): Facts {
  const { signals } = current.variant;
  const { composer, end, closed } = signals;
  return {
    customer: nameAt(current, signals.customer),
    agent: nameAt(current, signals.agent),
    channel: channelOf(current),
    fields: fieldsOf(current, labelled),
    composer: signalState(current, signOf(composer)),
    end: end === undefined ? 'absent' : signalState(current, current.closed ? closed : end),
    customerState: signalState(current, signOf(signals.customer?.at)),
    history: historyOf(current),
  };
}

/**
 * Where an adapter points at a field, no label counts. A colleague in the same ticket is a fact of the
 * ticket too; packs know it by this name.
 */
function fieldsOf(current: Front, labelled: LabelledFields | null): Facts['fields'] {
  const { alsoHere, fields = [] } = current.variant.signals;
  const byLabel = labelled?.read().filter(({ name }) => !fields.some((one) => one.name === name));
  const value = alsoHere && (isSigned(current, alsoHere) ? 'yes' : 'no');
  return [
    ...readFields(current),
    ...(byLabel ?? []),
    ...(value === undefined ? [] : [{ name: 'also_here', value }]),
  ];
}

/** While older messages are being fetched, "show more" may be gone for so long (ms). */
export const FETCHING_MS = 1_500;

function historyOf(current: Front): Health[string] {
  const { older, beginning, message } = current.variant.signals;
  if (!tellsHistory(current)) return 'absent';
  if (beginning !== undefined && isSigned(current, [beginning])) return 'known';
  if (older === undefined || current.list.querySelector(message) === null) return 'unknown';
  if (isSigned(current, [older])) current.olderSeenAt = Date.now();
  return Date.now() - current.olderSeenAt < FETCHING_MS ? 'unknown' : 'known';
}

function tellsHistory({ variant: { signals } }: Front): boolean {
  return signals.older !== undefined || signals.beginning !== undefined;
}

/** The names that messages are told apart by, where a helpdesk marks its messages in no other way. */
export function writersOf({ facts: { customer, agent }, list }: Front): Writers {
  return { customer, agent, list };
}

/**
 * The conversation's channel: the page may say, else the adapter does. A page that does not say it
 * now, as while a note is written, has not changed it.
 */
function channelOf({ root, variant, facts }: Front): Facts['channel'] {
  const shown = variant.channels?.find(({ where }) => firstShown(root, where) !== null);
  return shown?.channel ?? facts.channel;
}

export function refOf(current: Front): ConversationRef {
  return {
    key: current.key,
    helpdesk: current.adapter.id,
    host: current.host,
    ticket: current.ticket,
    channel: current.facts.channel ?? current.adapter.channel,
    customer: current.facts.customer ?? current.names.customer,
    agent: current.facts.agent ?? current.names.agent,
  };
}

/** `byLabel`: the names of the fields that are looked for by their labels. */
export function healthOf(current: Front, byLabel: readonly string[] = []): Health {
  const { signals } = current.variant;
  const { facts } = current;
  const read = current.ledger.size() > 0;
  const readable = signals.message !== NO_MESSAGES;
  return {
    messages: !readable ? 'absent' : read ? 'known' : 'unknown',
    roles: !readable ? 'absent' : current.unread.size > 0 || !read ? 'unknown' : 'known',
    notes: signals.note === undefined ? 'absent' : 'known',
    times: signals.time === undefined ? 'absent' : 'known',
    composer: facts.composer,
    end: facts.end,
    closed: signals.closed === undefined ? 'absent' : 'known',
    history: tellsHistory(current) ? facts.history : 'absent',
    customer: facts.customerState,
    fields:
      signals.fields === undefined && byLabel.length === 0
        ? 'absent'
        : facts.fields.length > 0
          ? 'known'
          : 'unknown',
    ...fieldStates(current, byLabel),
  };
}

/** Which fields are read, one by one. */
function fieldStates({ variant, facts }: Front, byLabel: readonly string[]): Health {
  const names = [...(variant.signals.fields ?? []).map(({ name }) => name), ...byLabel];
  const isRead = (name: string) => facts.fields.some((field) => field.name === name);
  return Object.fromEntries(
    names.map((name) => [`field:${name}`, isRead(name) ? 'known' : 'unknown']),
  );
}
