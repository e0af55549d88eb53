import type {
  ConversationRef,
  Health,
  Observation,
  ObservedMessage,
} from '../../stores/protocol.ts';
import { type Adapter, NO_MESSAGES } from '../types.ts';
import { type Front, factsOf, healthOf, NO_FACTS, refOf, writersOf } from './front.ts';
import { type Ledger, makeLedger } from './ledger.ts';
import { type Located, locate, type Page } from './locate.ts';
import { type Row, readRow } from './message.ts';
import { ALONE, neighbours } from './neighbours.ts';
import { all, firstShown, innerRoots } from './selectors.ts';
import { isSigned } from './signs.ts';
import { foreignRows, isSwap } from './strangers.ts';
import { readText } from './text.ts';
import { inOrder, touchedAttributes, touchedRows } from './touched.ts';

/** A message as it was seen; how old it is gets known when it is delivered. */
export type SeenMessage = Omit<ObservedMessage, 'age'>;

/** What the reader found, in order. `at`: when it was seen, ms since the epoch. */
export interface Sighting extends Omit<Observation, 'messages' | 'moments'> {
  at: number;
  messages: SeenMessage[];
  moments: Omit<Observation['moments'][number], 'age'>[];
}

export interface PageReader {
  /** The conversation in front, or null. */
  front(): Located | null;
  ref(): ConversationRef | null;
  health(): Health;
  /** The words of a message, read from the page at this moment; null where it is not shown. */
  quote(id: string): string | null;
  /**
   * Reads by these adapters from now on, tried in order. Before the first, and where there are
   * none, nothing of the page is observed.
   */
  learn(adapters: readonly Adapter[]): void;
  /** Looks anew: something may have changed that leaves no trace in the document. */
  look(): void;
}

export interface Sink {
  /** Another conversation is in front now, or none. */
  conversation(ref: ConversationRef | null): void;
  sighting(sighting: Sighting): void;
}

/** A list that is being filled changes every few frames; after this long without, it stands. */
const QUIET_MS = 120;
/** A list that never stands still (a clock in it, a typing sign) is read after this long anyway. */
const RESTLESS_MS = 1_000;
/** An empty list may still be waiting for its messages; after this long it is taken as empty. */
const EMPTY_MS = 400;
/** A spinner, or rows that look like the last conversation's, are waited for this long. */
const PATIENCE_MS = 5_000;
/** Our own pages write their first message while the watcher is still being loaded. */
const SLACK_MS = 2_000;
/** How often at most the page is looked over while it changes. */
const SURVEY_MS = 80;
/** Conversations whose messages are remembered at once. */
const REMEMBERED = 30;
/** Rows that took the place of all others wait this long for the address to follow. */
const SWAP_MS = 300;
/** Where a pane says that it is in front. */
const PANE_STATES = ['class', 'style', 'hidden', 'aria-hidden'];

/**
 * Reads the conversation in front, and everything that happens to it, until `signal` aborts.
 * The cost of a change is the change: rows that did not change are not looked at again.
 */
export function readPage(page: Page, sink: Sink, signal: AbortSignal): PageReader {
  const { document } = page;
  let adapters: readonly Adapter[] = [];
  const ledgers = new Map<string, Ledger>();
  let front: Front | null = null;
  let address = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let surveyTimer: ReturnType<typeof setTimeout> | undefined;

  const listObserver = new MutationObserver(onListChange);
  const pageObserver = new MutationObserver(onPageChange);

  function learn(known: readonly Adapter[]): void {
    if (signal.aborted) return;
    adapters = known;
    if (front !== null) leave();
    else observe(null);
    look();
  }

  function look(): void {
    if (signal.aborted) return;
    address = page.address().href;
    const located = locate(adapters, page);
    if (located === null) {
      if (front !== null) leave();
      return;
    }
    const same = front?.key === located.key;
    if (same && front?.list === located.list && front.variant === located.variant) return;
    begin(located, same ? front : null);
  }

  function begin(located: Located, before: Front | null): void {
    const ledger = ledgers.get(located.key) ?? makeLedger();
    ledgers.delete(located.key);
    ledgers.set(located.key, ledger);
    for (const key of ledgers.keys()) if (ledgers.size > REMEMBERED) ledgers.delete(key);
    front = {
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
      rolesUnknown: false,
    };
    observe(front);
    settleAfter(QUIET_MS);
    if (before === null) sink.conversation(refOf(front));
  }

  function leave(): void {
    clearTimeout(timer);
    listObserver.disconnect();
    front = null;
    observe(null);
    sink.conversation(null);
  }

  function observe(current: Front | null): void {
    listObserver.disconnect();
    pageObserver.disconnect();
    if (adapters.length === 0) return;
    const everywhere = { childList: true, subtree: true, characterData: true };
    const { signals } = current?.variant ?? {};
    const filter =
      signals === undefined
        ? []
        : touchedAttributes([
            ...(signals.closed ?? []).map(({ at }) => at),
            signals.conversation?.at,
          ]);
    pageObserver.observe(document, {
      ...everywhere,
      ...(filter.length > 0 && { attributeFilter: filter }),
    });
    for (const { variants } of current === null ? adapters : [current.adapter]) {
      for (const variant of variants) {
        for (const choice of [variant.signals.root, variant.signals.list]) {
          if (choice === undefined) continue;
          for (const root of innerRoots(document, choice)) pageObserver.observe(root, everywhere);
        }
        // Panes of other conversations stay mounted: which one is in front shows in attributes.
        if (current !== null && variant.signals.root !== undefined) {
          for (const pane of all(document, variant.signals.root)) {
            pageObserver.observe(pane, { attributeFilter: PANE_STATES });
          }
        }
      }
    }
    if (current === null || signals === undefined || signals.message === NO_MESSAGES) return;
    const pending = touchedAttributes([signals.pending, signals.skip]);
    listObserver.observe(current.list, {
      ...everywhere,
      attributeFilter: [...(signals.id === undefined ? [] : [signals.id.attribute]), ...pending],
    });
  }

  function onPageChange(): void {
    if (page.address().href !== address || (front !== null && !front.list.isConnected)) look();
    surveyTimer ??= setTimeout(() => {
      surveyTimer = undefined;
      // With one list in the page, its being there is enough; panes have to be compared.
      if (front === null || front.variant.signals.root !== undefined) look();
      survey();
    }, SURVEY_MS);
  }

  function onListChange(records: MutationRecord[]): void {
    if (page.address().href !== address) look();
    if (front === null) return;
    if (front.phase === 'settling') {
      if (timer === undefined || Date.now() - front.since < RESTLESS_MS) settleAfter(QUIET_MS);
      return;
    }
    const { list, ledger, variant } = front;
    const items = touchedRows(records, list, variant.signals, ledger);
    if (items.length > 0) readRows(front, items, records);
  }

  function settleAfter(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(settle, ms);
  }

  /** Reads the whole list once it stands still and belongs to this conversation alone. */
  function settle(): void {
    timer = undefined;
    if (page.address().href !== address) look();
    if (front === null || front.phase === 'live') return;
    const { signals } = front.variant;
    const waited = Date.now() - front.since;
    const loading =
      signals.loading !== undefined && firstShown(front.root, signals.loading) !== null;
    if (loading && waited < PATIENCE_MS) {
      settleAfter(PATIENCE_MS - waited);
      return;
    }
    const items = inOrder([...front.list.querySelectorAll(signals.message)], signals);
    if (items.length === 0 && waited < EMPTY_MS) {
      settleAfter(EMPTY_MS - waited);
      return;
    }
    const foreign = foreignRows(front, items, others(front));
    if (foreign === 'certain') return; // The next change of the list asks again.
    if (foreign === 'likely' && waited < PATIENCE_MS) {
      settleAfter(PATIENCE_MS - waited);
      return;
    }
    front.phase = 'live';
    front.facts = factsOf(front);
    readRows(front, items, null);
    survey();
  }

  function others(current: Front): Ledger[] {
    return [...ledgers].filter(([key]) => key !== current.key).map(([, ledger]) => ledger);
  }

  function readRows(
    current: Front,
    items: readonly Element[],
    records: MutationRecord[] | null,
  ): void {
    const { signals } = current.variant;
    const { ledger } = current;
    if (records !== null) {
      const swapped = isSwap(current, items);
      if (swapped || foreignRows(current, items, others(current)) !== 'none') {
        // Without numbered ids nothing tells old rows from new ones after a swap.
        if (swapped && signals.id?.form !== 'number') current.firstReading = true;
        current.phase = 'settling';
        current.since = Date.now();
        settleAfter(swapped ? SWAP_MS : QUIET_MS);
        return;
      }
    }
    const numbered = signals.id?.form === 'number';
    const floor = ledger.first()?.order ?? Number.NEGATIVE_INFINITY;
    // A list that was empty and gets several rows at once has been fetched, not written.
    const fetched = records !== null && ledger.size() === 0 && items.length > 1;
    const history = current.firstReading || fetched;
    const around = neighbours(current, items);
    const writers = writersOf(current);
    const past: SeenMessage[] = [];
    const live: SeenMessage[] = [];
    for (const item of items) {
      const row = readRow(item, signals, writers);
      if (row === 'unknown') current.rolesUnknown = true;
      if (typeof row === 'string') continue;
      remember(current, row);
      const { entry, fresh } = ledger.place(item, row, numbered ? ALONE : around(item), numbered);
      if (!fresh) continue;
      const message: SeenMessage = {
        id: entry.id,
        author: row.author,
        visibility: row.visibility,
        text: row.text,
        order: entry.order,
        pageTime: row.time,
      };
      // Our own practice page runs on our own clock: what it writes after we came is news.
      const news =
        current.adapter.ours === true && row.time !== null && row.time >= current.opened - SLACK_MS;
      (entry.order < floor || (history && !news) ? past : live).push(message);
    }
    const opened = current.firstReading;
    current.firstReading = false;
    if (past.length > 0 || opened) report(current, { snapshot: true, messages: past });
    if (live.length > 0) report(current, { snapshot: false, messages: live });
  }

  function rereadAll(current: Front): void {
    current.rolesUnknown = false;
    const { signals } = current.variant;
    readRows(current, inOrder([...current.list.querySelectorAll(signals.message)], signals), null);
  }

  function remember(current: Front, row: Row): void {
    if (row.name === null) return;
    if (row.author === 'customer') current.names.customer = row.name;
    if (row.author === 'agent') current.names.agent = row.name;
  }

  /** Whatever stands beside the messages: other fields, or has the conversation ended? */
  function survey(): void {
    if (front === null || front.phase !== 'live') return;
    const { fields, customer } = front.facts;
    front.facts = factsOf(front);
    // Whose rows these are may have been unknown for want of a name.
    if (front.rolesUnknown && customer !== front.facts.customer) rereadAll(front);
    if (JSON.stringify(front.facts.fields) !== JSON.stringify(fields)) {
      report(front, { snapshot: false, messages: [] });
    }
    const closed = isSigned(front, front.variant.signals.closed);
    if (closed === front.closed) return;
    front.closed = closed;
    if (!closed) return;
    // The last message names the end: two tabs, or a reload, see the same one.
    const id = `closed:${front.ledger.last()?.id ?? 'empty'}`;
    report(front, { snapshot: false, messages: [], moments: [{ id, type: 'closed' }] });
  }

  function report(
    current: Front,
    found: Pick<Sighting, 'snapshot' | 'messages'> & Partial<Pick<Sighting, 'moments'>>,
  ): void {
    sink.sighting({
      at: Date.now(),
      conversation: refOf(current),
      moments: [],
      fields: current.facts.fields,
      health: healthOf(current),
      ...found,
    });
  }

  signal.addEventListener('abort', () => {
    listObserver.disconnect();
    pageObserver.disconnect();
    clearTimeout(timer);
    clearTimeout(surveyTimer);
  });

  return {
    front: () => front,
    ref: () => (front === null ? null : refOf(front)),
    health: () => (front === null ? {} : healthOf(front)),
    quote(id) {
      const node = front?.ledger.find(id)?.node.deref();
      if (front === null || node === undefined || !node.isConnected) return null;
      const { at, without } = front.variant.signals.text;
      const part = node.querySelector(at);
      return part === null ? null : readText(part, without);
    },
    learn,
    look,
  };
}
