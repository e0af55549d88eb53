import { innerRoots, isElement } from '../read/selectors.ts';
import type { Phone } from './phone.ts';
import { readCall, selectorsOf, signsOf } from './read-call.ts';

export type CallState = 'none' | 'live' | 'held';

/** A phone has come to stand so, at a moment in ms since the epoch. */
export interface CallChange {
  phone: string;
  state: CallState;
  at: number;
}

export interface CallWatch {
  /** How a phone stands now. */
  state(phone: string): CallState;
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
 * document it only looks at what is added. A phone that shows no call is told once, when loading
 * is over: the call that ran before a reload may have ended with it.
 */
export function watchCalls(
  document: Document,
  phones: readonly Phone[],
  tell: (change: CallChange) => void,
  signal: AbortSignal,
): CallWatch {
  const known = new Map<string, CallState>();
  const leaving = new Map<string, { since: number; timer: ReturnType<typeof setTimeout> }>();
  const signs = phones.flatMap(signsOf);
  const selectors = signs.flatMap(selectorsOf);
  /** What to look for in what is added: the outermost step of each selector. */
  const traces = [...new Set(selectors.map((one) => one.split(' >>> ')[0] ?? one))].join(', ');
  const attributes = attributesOf(selectors, signs);
  let near = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let next: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    if (near || records.some(({ addedNodes }) => [...addedNodes].some(bearsTrace))) lookSoon();
  });

  function bearsTrace(node: Node): boolean {
    return isElement(node) && (node.matches(traces) || node.querySelector(traces) !== null);
  }

  function lookSoon(): void {
    if (next !== undefined) return;
    const wait = lookedAt + PACE - Date.now();
    if (wait <= 0) look();
    else next = setTimeout(look, wait);
  }

  function look(): void {
    clearTimeout(next);
    next = undefined;
    lookedAt = Date.now();
    watch();
    for (const phone of phones) settle(phone.id, stateOf(phone));
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
    known.set(phone, 'none');
    tell({ phone, state: 'none', at: since });
  }

  /** Attributes matter only where there is something whose attributes could change. */
  function watch(): void {
    near = document.querySelector(traces) !== null;
    const roots = near ? selectors.flatMap((selector) => innerRoots(document, selector)) : [];
    const filter = near ? { attributeFilter: attributes } : {};
    observer.disconnect();
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
  return { state: (phone) => known.get(phone) ?? 'none' };
}

/** Attributes by which a sign can come, change or be hidden. */
function attributesOf(
  selectors: readonly string[],
  signs: readonly {
    attribute?: string | undefined;
    like?: string | undefined;
    unlike?: string | undefined;
  }[],
): string[] {
  const named = selectors.flatMap((one) =>
    [...one.matchAll(/\[([\w-]+)/g)].map(([, name]) => name),
  );
  const compared = signs.flatMap(({ attribute, like, unlike }) => [attribute, like, unlike]);
  const all = ['class', 'style', 'hidden', ...named, ...compared];
  return [...new Set(all.filter((name) => name !== undefined))];
}
