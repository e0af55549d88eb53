import type { ConversationRef, Health } from '../../stores/helpdesks/observation.ts';
import { NO_MESSAGES } from '../no-messages.ts';
import type { Adapter } from '../types.ts';
import type { LabelledFields } from './beside/fields.ts';
import { keepBesides } from './besides.ts';
import { isElement, isNode } from './dom/nodes.ts';
import { readableOf } from './dom/readable.ts';
import { isInside } from './dom/selectors.ts';
import { makeLateRoots } from './listen/late-roots.ts';
import { makeLookout } from './listen/lookout.ts';
import { paced } from './listen/paced.ts';
import { type Located, locate, type Page, sayWhose } from './locate.ts';
import { type Front, factsOf, healthOf, openFront, refOf } from './messages/front.ts';
import { readTextOf } from './messages/message.ts';
import { makeRemembered } from './messages/remembered.ts';
import { type Found, makeRowsReader } from './messages/rows.ts';
import { readiness } from './messages/settling.ts';
import type { Sighting } from './messages/sighting.ts';
import { addTouched, allRows, inOrder } from './messages/touched.ts';
import { makeSurvey } from './survey.ts';

export interface PageReader {
  /** From now on, these adapters are tried, in this order; before the first call nothing is read. */
  learn(adapters: readonly Adapter[]): void;
  /** From now on, fields are read by their labels too; null: no longer. */
  readLabelled(fields: LabelledFields | null): void;
  /** The conversation in front, or null. */
  front(): Located | null;
  ref(): ConversationRef | null;
  health(): Health;
  /** The words of a message, read from the page at this moment; null where it is not shown. */
  quote(id: string): string | null;
  /** Looks anew: something may have changed that leaves no trace in the document. */
  look(): void;
  /** The same for what stands beside the messages alone, a little later. */
  lookBeside(): void;
}

export interface Sink {
  /** Another conversation is in front now, or none. */
  conversation(ref: ConversationRef | null): void;
  sighting(sighting: Sighting): void;
  /** A frame of the page is part of what is read, until `until` aborts. */
  entered?(root: Document, until: AbortSignal): void;
}

/** A list that is being filled changes every few frames; after this long without, it stands. */
const QUIET_MS = 120;
/** A list that never stands still (a clock in it, a typing sign) is read after this long anyway. */
const RESTLESS_MS = 1_000;
/** Rows that took the place of all others wait this long for the address to follow. */
const SWAP_MS = 300;

/**
 * Reads the conversation in front, and everything that happens to it, until `signal` aborts.
 * The cost of a change is the change: rows that did not change are not looked at again, and the
 * page is looked over only where a change can concern a signal.
 */
export function readPage(page: Page, sink: Sink, signal: AbortSignal): PageReader {
  let { adapters, damaged } = readableOf([]);
  const remembered = makeRemembered();
  const besidesOf = keepBesides(healthHere);
  let labelled: LabelledFields | null = null;
  let front: Front | null = null;
  let address: URL | null = null;
  /** Where the focus has just gone. */
  let focus: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The place of the conversation has to be looked up again, not only what stands beside it. */
  let displaced = false;

  const glance = paced(() => {
    if (displaced || front === null) look();
    survey();
    mapOut();
  });
  const lookout = makeLookout(
    page,
    {
      changes,
      loaded,
      chosen: () => front !== null && askFor('signs'),
      focused,
      entered: (root, until) => sink.entered?.(root, until),
    },
    signal,
  );
  const rows = makeRowsReader({
    isFront(current) {
      if (page.address() !== address) look();
      return current === front;
    },
    others: remembered.besides,
    doubt,
    report,
    done: () => survey(),
  });
  const lateRoots = makeLateRoots(() => askFor('place'));
  const lookOver = makeSurvey({
    health: healthHere,
    report,
    named: rows.readUnknown,
    again: () => askFor('signs'),
  });

  function learn(known: readonly Adapter[]): void {
    if (signal.aborted) return;
    ({ adapters, damaged } = readableOf(known));
    if (front !== null) leave();
    else turn(null);
    look();
  }

  function look(): void {
    if (signal.aborted) return;
    displaced = false;
    address = page.address();
    const located = locate(adapters, page, [front?.root, focus]);
    if (located === null) {
      if (front !== null) leave();
      return;
    }
    const same = front?.key === located.key;
    if (same && front?.list === located.list && front.variant === located.variant) return;
    begin(located, same ? front : null);
  }

  /** Of several conversations in view, the one that the agent goes to is in front. */
  function focused({ target }: Event): void {
    if (front === null || !sayWhose(front.variant)) return;
    if (target === null || !isNode(target) || isInside(front.root, target)) return;
    focus = isElement(target) ? target : null;
    look();
    focus = null;
  }

  function begin(located: Located, before: Front | null): void {
    front = openFront(located, remembered.of(located.key), before);
    turn(front);
    settleAfter(QUIET_MS);
    if (before === null) sink.conversation(refOf(front));
  }

  function leave(): void {
    clearTimeout(timer);
    front = null;
    turn(null);
    sink.conversation(null);
  }

  function turn(current: Front | null): void {
    rows.stop();
    lookout.turn(current, adapters);
    labelled?.turn(current);
    lateRoots.begin();
    mapOut();
  }

  /** Notes where everything stands; where a shadow root or a frame is still to come, looks again. */
  function mapOut(): void {
    if (adapters.length > 0 && !lookout.map()) lateRoots.miss();
  }

  function askFor(what: 'place' | 'signs'): void {
    if (signal.aborted || adapters.length === 0) return;
    displaced ||= what === 'place';
    glance.ask();
  }

  function changes(records: MutationRecord[]): void {
    if (page.address() !== address || (front !== null && !front.list.isConnected)) look();
    const touched = new Set<Element>();
    let stirred = false;
    for (const record of records) {
      const concern = lookout.concern(record);
      if (concern !== null) askFor(concern);
      labelled?.heed(record);
      if (front === null || !front.list.contains(record.target)) continue;
      stirred = true;
      if (front.phase === 'settling') continue;
      addTouched(touched, record, front);
    }
    // Rows that follow at once are the other conversation's already.
    if (displaced && front?.variant.signals.conversation) look();
    if (front === null || front.variant.signals.message === NO_MESSAGES) return;
    if (front.phase !== 'settling') {
      if (touched.size === 0) return;
      // A list that was empty could not say whether it begins with the beginning.
      if (front.ledger.size() === 0) askFor('signs');
      rows.readTouched(front, inOrder([...touched], front.list, front.variant.signals));
    } else if (stirred && (timer === undefined || Date.now() - front.since < RESTLESS_MS)) {
      settleAfter(QUIET_MS);
    }
  }

  /** A message whose words stand in a frame of its own has them only now. */
  function loaded(frame: Element): void {
    askFor('place');
    if (front?.phase === 'settling') settleAfter(QUIET_MS);
    if (front === null || front.phase === 'settling') return;
    const row = frame.closest(front.variant.signals.message);
    if (row !== null && front.list.contains(row)) rows.readTouched(front, [row]);
  }

  function settleAfter(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(settle, ms);
  }

  /** Reads the whole list once it stands still and belongs to this conversation alone. */
  function settle(): void {
    timer = undefined;
    if (page.address() !== address) look();
    if (front === null || front.phase !== 'settling') return;
    const items = allRows(front.list, front.variant.signals);
    // Names may be what tells whose rows these are.
    front.facts = factsOf(front, labelled);
    const wait = readiness(front, items, remembered.besides(front));
    if (wait === 'change') return;
    if (wait > 0) {
      settleAfter(wait);
      return;
    }
    front.phase = 'live';
    rows.readWhole(front, items);
  }

  function doubt(current: Front, why: 'swapped' | 'foreign'): void {
    // Without numbered ids nothing tells old rows from new ones after a swap.
    if (why === 'swapped' && current.variant.signals.id?.form !== 'number') {
      current.firstReading = true;
    }
    current.phase = 'settling';
    current.since = Date.now();
    settleAfter(why === 'swapped' ? SWAP_MS : QUIET_MS);
  }

  function survey(): void {
    if (front?.phase === 'live') lookOver(front, labelled);
  }

  function healthHere(current: Front): Health {
    const health = healthOf(current, labelled?.names);
    return damaged.has(current.adapter.id) ? { ...health, adapter: 'unknown' } : health;
  }

  function report(current: Front, found: Found): void {
    const { conversation, health } = besidesOf(current, labelled);
    const { fields } = current.facts;
    sink.sighting({ at: Date.now(), conversation, moments: [], fields, health, ...found });
  }

  function readLabelled(fields: LabelledFields | null): void {
    labelled?.turn(null);
    labelled = fields;
    labelled?.turn(front);
    askFor('signs');
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    glance.stop();
    rows.stop();
  });

  return {
    learn,
    readLabelled,
    lookBeside: () => askFor('signs'),
    front: () => front,
    ref: () => (front === null ? null : refOf(front)),
    health: () => (front === null ? {} : healthHere(front)),
    quote(id) {
      const node = front?.ledger.find(id)?.node.deref();
      if (front === null || node === undefined || !node.isConnected) return null;
      return readTextOf(node, front.variant.signals);
    },
    look,
  };
}
