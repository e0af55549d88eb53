import { NO_MESSAGES } from '../../no-messages.ts';
import type { Adapter, Choice } from '../../types.ts';
import { hostOf, inside, isDocument, isElement, some } from '../dom/nodes.ts';
import { fits, selectorsIn, stepsOf } from '../dom/selectors.ts';
import { rowStates, signalSelectors, type Words, wordsOf } from '../dom/signal-selectors.ts';
import { type Located, type Page, withId } from '../locate.ts';
import type { Additions } from './additions.ts';
import { hasChanged, isSpokenOf, someHolds } from './page-change.ts';
import { nextTurn } from './slices.ts';
import { lookFor, type Watched } from './watched.ts';

/** What has to be looked at anew: which conversation is in front, or what stands beside it. */
export type Concern = 'place' | 'signs';

/**
 * Listens to the page, and tells the changes that matter from those that cannot: the cost of a
 * change is the change, however long the page is.
 */
export interface Lookout {
  /** Turns to a conversation, or to whichever one of the adapters may come. */
  turn(next: Located | null, adapters: readonly Adapter[]): void;
  /** Notes where the signals stand now. False where a root on the way to one is still to come. */
  map(): boolean;
  /** What may read otherwise after this change; null where nothing can. */
  concern(record: MutationRecord): Concern | null;
}

export interface Ears {
  changes: (records: MutationRecord[]) => void;
  /** A frame was loaded, or something was chosen in a field: that leaves no trace in the document. */
  loaded: (frame: Element) => void;
  chosen: () => void;
  /** The focus has gone somewhere. */
  focused: (event: Event) => void;
  /** A frame's document is listened to from now on. */
  entered: (root: Document, until: AbortSignal) => void;
}

type Root = Document | ShadowRoot;

/** By these an element round a signal shows or hides it. */
const SHOWING = ['class', 'style', 'hidden', 'aria-hidden', 'open', 'inert'];
/** More elements than this for one signal are no landmarks. */
const LANDMARKS = 200;
const EVERYTHING = { childList: true, subtree: true, characterData: true };

export function makeLookout(
  { document, additions }: Pick<Page, 'document' | 'additions'>,
  ears: Ears,
  signal: AbortSignal,
): Lookout {
  let located: Located | null = null;
  let waiting: MutationRecord[] = [];
  const observer = new MutationObserver(heed);
  /** On its own: one observer can listen to one element in one way only. */
  const showing = new MutationObserver(heed);
  let stop = new AbortController();
  let roots = new Set<Root>();
  let heard = new WeakSet<Element>();
  let place = lookFor([]);
  let signs = lookFor([]);
  /** What is read for its words: what changes inside it counts too. */
  let worded = lookFor([]);
  let words: Words = wordsOf([]);
  /** All selectors of these as one, and those of `others`: most changes hold nothing of any. */
  let either = '';
  let others: Additions | null = null;
  /** The target of a change that said nothing: a burst has the same one over and over. */
  let silent: Node | null = null;
  let awaited: Choice[] = [];

  /**
   * Elements that draw themselves (web components) set the rest of a message, as whose name it bears, right after
   * its words, when an observer has already been told: where names tell the sides apart, they are waited for.
   */
  async function heed(records: MutationRecord[]): Promise<void> {
    const isFirst = waiting.length === 0;
    if (isFirst && !located?.variant.signals.roles.some(({ writer }) => writer)) {
      ears.changes(records);
      return;
    }
    waiting = waiting.concat(records);
    if (!isFirst) return;
    await nextTurn();
    if (!signal.aborted) ears.changes(waiting.splice(0));
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    showing.disconnect();
    stop.abort();
    others?.told(false);
  });

  function turn(next: Located | null, adapters: readonly Adapter[]): void {
    observer.disconnect();
    showing.disconnect();
    stop.abort();
    stop = new AbortController();
    roots = new Set();
    heard = new WeakSet();
    located = next;
    if (signal.aborted || adapters.length === 0) {
      others?.told(false);
      others = null;
      return;
    }
    others = additions?.() ?? null;
    const variants = next === null ? adapters.flatMap((one) => one.variants) : [next.variant];
    const selectors = variants.map(signalSelectors);
    awaited = selectors.flatMap((one) => one.place.map((choice) => withId(choice, next?.ticket)));
    // While no conversation is in front, every change may bring one.
    place = lookFor(next === null ? [] : [...awaited, ...readableSigns(next, adapters)]);
    signs = lookFor(next === null ? [] : selectors.flatMap((one) => one.signs));
    worded = lookFor(next === null ? [] : selectors.flatMap((one) => one.worded));
    words = wordsOf([...place.steps, ...signs.steps]);
    either = [place.any, signs.any, others?.selector ?? ''].filter((any) => any !== '').join(', ');
    hear(document);
    others?.told(true);
    if (next !== null && next.variant.signals.message !== NO_MESSAGES) hearRows(next);
  }

  function hearRows({ list, variant: { signals } }: Located): void {
    const { attributes, classes, anyClass } = wordsOf(rowStates(signals));
    if (classes.size > 0 || anyClass) attributes.add('class');
    if (signals.id !== undefined) attributes.add(signals.id.attribute);
    observer.observe(list, { ...EVERYTHING, attributeFilter: [...attributes] });
  }

  function hear(root: Root): void {
    if (roots.has(root)) return;
    roots.add(root);
    const filter = [...words.attributes];
    if (words.classes.size > 0 || words.anyClass) filter.push('class');
    observer.observe(root, {
      ...EVERYTHING,
      ...(filter.length > 0 && { attributeFilter: filter, attributeOldValue: true }),
    });
    const listen = { signal: stop.signal, capture: true, passive: true };
    root.addEventListener('load', ({ target }) => isFrame(target) && ears.loaded(target), listen);
    root.addEventListener('change', ears.chosen, listen);
    root.addEventListener('focusin', ears.focused, listen);
    if (root !== document && isDocument(root)) ears.entered(root, stop.signal);
  }

  function map(): boolean {
    let complete = true;
    silent = null;
    for (const choice of [...awaited, ...signs.choices]) {
      for (const selector of selectorsIn(choice)) {
        if (!hearInside(document, stepsOf(selector))) complete = false;
      }
    }
    for (const watched of [place, signs, worded]) {
      watched.marks = new WeakSet();
      watched.around = new WeakSet();
      if (watched.any === '') continue;
      for (const root of roots) {
        for (const mark of [...root.querySelectorAll(watched.any)].slice(0, LANDMARKS)) {
          watched.marks.add(mark);
          noteAround(watched, mark);
        }
      }
    }
    return complete;
  }

  /** Listens in the roots on a way inwards; false where a host has none yet. */
  function hearInside(root: Root, [step, ...rest]: string[]): boolean {
    if (step === undefined || rest.length === 0) return true;
    let complete = true;
    for (const host of root.querySelectorAll(step)) {
      const inner = inside(host);
      if (inner !== null) hear(inner);
      if (inner === null || !hearInside(inner, rest)) complete = false;
    }
    return complete;
  }

  function noteAround({ around }: Watched, mark: Element): void {
    let node: Node | null = mark;
    for (; node !== null && !around.has(node); node = node.parentNode ?? hostOf(node)) {
      around.add(node);
      if (!isElement(node) || heard.has(node)) continue;
      heard.add(node);
      showing.observe(node, { attributeFilter: SHOWING, attributeOldValue: true });
    }
  }

  function concern(record: MutationRecord): Concern | null {
    if (located === null) {
      tellOthers(record);
      return 'place';
    }
    if (record.type !== 'childList' || stirs(record)) {
      tellOthers(record);
      if (concerns(record, place)) return 'place';
      if (concerns(record, signs)) return 'signs';
    }
    // A name may be all that tells one conversation from another.
    return isSaid(record.target) ? 'place' : null;
  }

  function tellOthers({ addedNodes }: MutationRecord): void {
    if (others !== null && someHolds(addedNodes, others.selector)) others.come();
  }

  /** Whether something came or went that any of them may care about. */
  function stirs({ addedNodes, removedNodes, target }: MutationRecord): boolean {
    if (some(removedNodes, isAround)) return true;
    if (either === '') return false;
    if (someHolds(addedNodes, either)) return true;
    return words.entangled && located?.list.contains(target) !== true;
  }

  function isAround(node: Node): boolean {
    return place.around.has(node) || signs.around.has(node);
  }

  function concerns(record: MutationRecord, { any, around }: Watched): boolean {
    if (any === '' || record.type === 'characterData') return false;
    const { target } = record;
    if (record.type === 'attributes') {
      if (!isElement(target) || !hasChanged(record, target)) return false;
      return around.has(target) || (isSpokenOf(record, target, words) && fits(target, any));
    }
    if (some(record.removedNodes, (node) => around.has(node))) return true;
    if (someHolds(record.addedNodes, any)) return true;
    return words.entangled && located?.list.contains(target) !== true;
  }

  /** Whether words that are read have changed. */
  function isSaid(target: Node): boolean {
    if (worded.any === '' || target === silent) return false;
    for (let node: Node | null = target; node !== null; node = node.parentNode) {
      if (worded.marks.has(node)) return !node.contains(located?.list ?? null);
    }
    silent = target;
    return false;
  }

  return { turn, map, concern };
}

/** Where no message is read, what would show that another variant, or another adapter, reads some after all. */
function readableSigns({ variant, list }: Located, adapters: readonly Adapter[]): Choice[] {
  if (list.querySelector(variant.signals.message)) return [];
  return adapters.flatMap(({ variants }) =>
    variants.flatMap(({ detect, signals }) => [withId(signals.list), ...detect]),
  );
}

function isFrame(target: EventTarget | null): target is Element {
  return target !== null && 'contentDocument' in target;
}
