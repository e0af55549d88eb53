import { isElement, some } from '../read/dom/nodes.ts';
import { innerRoots } from '../read/dom/selectors.ts';
import type { Additions } from '../read/listen/additions.ts';
import type { Phone } from './phone.ts';
import { readCall, selectorsOf, signsOf } from './read-call.ts';
import { tracesOf } from './traces.ts';

export type CallState = 'none' | 'live' | 'held';

/** A phone has come to stand so, at a moment in ms since the epoch. */
export interface CallChange {
  phone: string;
  state: CallState;
  at: number;
}

export interface CallWatch {
  /** Where somebody else listens to the document already, they may tell what is added to it. */
  additions: Additions;
  /** How a phone stands now; `loading` while a page may still be about to show a call. */
  state(phone: string): CallState | 'loading';
}

/** A button that is drawn anew is gone for a moment; a call that is over, for good (ms). */
const REDRAWN = 400;
/** After a page has loaded, its phone may take so long to show a call that goes on (ms). */
const LOADING = 10_000;
/** During a call a busy page is looked at no more often than this (ms). */
const PACE = 100;

/**
 * Watches a document for calls that begin, are held, resumed and end. It watches what is shown and
 * not what is clicked: a hold may be set on a desk phone. While no sign of any phone is in the
 * document it only looks at what is added, and tells nothing: whether a call that ran before a
 * reload has ended with it, has to be asked.
 */
export function watchCalls(
  document: Document,
  phones: readonly Phone[],
  tell: (change: CallChange) => void,
  signal: AbortSignal,
): CallWatch {
  const known = new Map<string, CallState>();
  const leaving = new Map<string, { since: number; timer: ReturnType<typeof setTimeout> }>();
  const { selector, attributes } = tracesOf(phones);
  const choices = phones.flatMap(signsOf).flatMap(selectorsOf);
  /** What of the document could be a sign now, shown or not. */
  let near: Element[] = [];
  /** Shadow roots and frames are watched too. */
  let looksInside = false;
  /** What is added is told by somebody else: without a sign in the document nothing is observed. */
  let isTold = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let next: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    if (records.some(concerns)) lookSoon();
  });

  /** A page of many messages changes all the time: of that, next to nothing is a phone's. */
  function concerns(record: MutationRecord): boolean {
    // Without a sign nothing can go, and only what is added is told.
    return near.length === 0 ? some(record.addedNodes, bearsTrace) : concernsSigns(record);
  }

  function concernsSigns({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    if (isInner(target)) return true;
    if (type === 'attributes') {
      return holdsSign(target) || (isElement(target) && target.matches(selector));
    }
    // What was no sign while it was here is none as it goes.
    return some(removedNodes, holdsSign) || some(addedNodes, bearsTrace);
  }

  function holdsSign(node: Node): boolean {
    return near.some((sign) => node.contains(sign));
  }

  /** In a shadow root or frame on the way to a sign. */
  function isInner(node: Node): boolean {
    return looksInside && node.getRootNode() !== document;
  }

  function bearsTrace(node: Node): boolean {
    return isElement(node) && (node.matches(selector) || node.querySelector(selector) !== null);
  }

  function lookSoon(): void {
    if (next !== undefined || signal.aborted) return;
    const wait = lookedAt + PACE - Date.now();
    if (wait <= 0) look();
    else next = setTimeout(look, wait);
  }

  function look(): void {
    clearTimeout(next);
    next = undefined;
    lookedAt = Date.now();
    watch();
    for (const phone of phones) settle(phone.id, near.length > 0 ? stateOf(phone) : 'none');
  }

  function stateOf(phone: Phone): CallState {
    const seen = readCall(document, phone);
    if (seen === 'held' || seen === 'none') return seen;
    // A keypad may cover the hold button: what was known stays.
    return seen === 'on' && known.get(phone.id) === 'held' ? 'held' : 'live';
  }

  function settle(phone: string, state: CallState): void {
    const before = known.get(phone);
    const left = leaving.get(phone);
    if (state !== 'none' || before === 'none') {
      clearTimeout(left?.timer);
      leaving.delete(phone);
      if (state === before) return;
      known.set(phone, state);
      tell({ phone, state, at: Date.now() });
    } else if (left === undefined) {
      const since = Date.now();
      const timer = setTimeout(() => leave(phone, since), before === undefined ? LOADING : REDRAWN);
      leaving.set(phone, { since, timer });
    }
  }

  function leave(phone: string, since: number): void {
    leaving.delete(phone);
    const ended = known.has(phone);
    known.set(phone, 'none');
    if (ended) tell({ phone, state: 'none', at: since });
  }

  /** Attributes matter only where there is something whose attributes could change. */
  function watch(): void {
    near = [...document.querySelectorAll(selector)];
    const isNear = near.length > 0;
    const roots = isNear ? choices.flatMap((choice) => innerRoots(document, choice)) : [];
    looksInside = roots.length > 0;
    const filter = isNear ? { attributeFilter: attributes } : {};
    observer.disconnect();
    if (isTold && !isNear) return;
    for (const root of [document, ...roots]) {
      observer.observe(root, { childList: true, subtree: true, ...filter });
    }
  }

  look();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(next);
    for (const { timer } of leaving.values()) clearTimeout(timer);
  });
  return {
    additions: {
      selector,
      come: lookSoon,
      told(on) {
        isTold = on;
        // What came while it was being handed over has been told to nobody.
        lookSoon();
      },
    },
    state: (phone) => known.get(phone) ?? 'loading',
  };
}
