import type { LabelledField } from '../../rules/engine/fields/asked-fields.ts';
import type { LabelledFields } from '../read/beside/fields.ts';
import { isElement, isNode } from '../read/dom/nodes.ts';
import { isInside, isShown } from '../read/dom/selectors.ts';
import type { Located } from '../read/locate.ts';
import { fieldValue, type PageField } from './field-value.ts';
import { type Findings, findFields, isApart } from './find-fields.ts';
import { nearestValues } from './nearest-field.ts';
import { isInView } from './page-text.ts';
import { makeWordBook } from './word-book.ts';

export type MountLabels = typeof mountLabels;

declare global {
  /** Set by `labels.js`, which is brought into a page where the pack gives labels. */
  var murshidMountLabels: MountLabels | undefined;
}

/** A value that is being typed counts once the field is left, or after this long without a key (ms). */
const TYPED_MS = 3_000;
/** A form may show the last ticket's values for so long (ms) after another has come to the front. */
const CATCHING_UP_MS = 1_500;
/** What controls that are made by hand say of their state. */
const STATES = ['aria-checked', 'aria-selected', 'aria-expanded', 'aria-label', 'hidden'];
const EVENTS = ['input', 'change', 'focusout', 'click', 'load'];

/**
 * Reads fields by their labels until `signal` aborts, and tells by `changed` that one may read
 * otherwise now. The page is looked over at the beginning and when something comes or goes beside
 * the messages, never for a message.
 */
export function mountLabels(
  asked: readonly LabelledField[],
  changed: () => void,
  signal: AbortSignal,
): LabelledFields {
  const book = makeWordBook(asked);
  const observer = new MutationObserver((records) => records.forEach(heed));
  const states = new MutationObserver(changed);
  let heard = new AbortController();
  let front: Located | null = null;
  let found: Findings | null = null;
  let roots = new Set<Node>();
  /** As they were last told; a value that is being typed is not told yet. */
  let told = new Map<string, string>();
  let typing: Node | null = null;
  /** What the conversation before this one held: its form may still stand there. */
  let left = new Map<string, string>();
  let caughtUp: ReturnType<typeof setTimeout> | undefined;
  let typed: ReturnType<typeof setTimeout> | undefined;

  signal.addEventListener('abort', () => {
    turn(null);
    clearTimeout(caughtUp);
  });

  function turn(located: Located | null): void {
    const isOther = front !== null && front.key !== located?.key;
    observer.disconnect();
    states.disconnect();
    heard.abort();
    heard = new AbortController();
    clearTimeout(typed);
    front = signal.aborted ? null : located;
    found = null;
    roots = new Set();
    typing = null;
    if (!isOther) return;
    left = told;
    told = new Map();
    clearTimeout(caughtUp);
    caughtUp = setTimeout(() => {
      left = new Map();
      if (front !== null) changed();
    }, CATCHING_UP_MS);
  }

  function read(): { name: string; value: string }[] {
    if (front === null) return [];
    try {
      told = look(front);
    } catch (error) {
      // A form can name its controls so that they shadow what an element can do; then it is not read.
      console.warn('Murshid: the fields of this page cannot be read by their labels.', error);
      found = null;
      return [];
    }
    return asked.flatMap(({ name }) => {
      const value = told.get(name);
      const isLeft = value !== '' && value === left.get(name);
      return value === undefined || isLeft ? [] : [{ name, value: book.valueOf(name, value) }];
    });
  }

  function look(located: Located): Map<string, string> {
    if (found === null) {
      found = findFields(located, book);
      for (const root of found.roots) hear(root, located);
      for (const { holder } of found.fields) {
        states.observe(holder, { subtree: true, attributeFilter: STATES });
      }
    }
    const shown = found.fields.filter(isSeen).flatMap((field) => {
      const value = heldBy(field);
      return value === undefined ? [] : [{ field, value }];
    });
    return nearestValues(shown, found.heart);
  }

  /** What a field holds; what it held before while it is being changed. */
  function heldBy(field: PageField): string | undefined {
    const isTyped = field.controls.some((control) => control === typing);
    return (isTyped ? null : fieldValue(field)) ?? told.get(field.name);
  }

  /** Changes of the conversation's own root are told by `heed`; those of other roots are listened for. */
  function hear(root: Node, located: Located): void {
    if (roots.has(root)) return;
    roots.add(root);
    if (root !== located.root.getRootNode()) {
      observer.observe(root, {
        childList: true,
        subtree: true,
        characterData: true,
        attributeFilter: STATES,
      });
    }
    for (const type of EVENTS) {
      root.addEventListener(type, noticed, { signal: heard.signal, capture: true, passive: true });
    }
  }

  function noticed(event: Event): void {
    const [at] = event.composedPath();
    if (found === null || !isNode(at)) return;
    if (event.type === 'load') {
      if ('contentDocument' in at) anew();
      return;
    }
    // A root that was not there when the page was looked over.
    if (!roots.has(at.getRootNode())) {
      if (isElement(at) && !found.apart.some((part) => isInside(part, at))) anew();
      return;
    }
    if (event.type === 'input') {
      if (isField(at)) follow(at);
      return;
    }
    if (event.type === 'click' ? at !== typing : at === typing) typing = null;
    if (event.type === 'click' ? found.fields.length > 0 : isField(at)) changed();
  }

  function follow(control: Node): void {
    typing = control;
    clearTimeout(typed);
    typed = setTimeout(() => {
      typing = null;
      changed();
    }, TYPED_MS);
  }

  function isField(node: Node): boolean {
    const element = isElement(node) ? node : node.parentElement;
    if (element === null || found === null) return false;
    return found.fields.some(({ holder }) => isInside(holder, element));
  }

  function anew(): void {
    found = null;
    states.disconnect();
    changed();
  }

  function heed(record: MutationRecord): void {
    const { target, attributeName } = record;
    if (found === null || front === null || isApart(target, found) || isBeside(target, front)) {
      return;
    }
    if (mayLabel(record)) anew();
    else if (attributeName === 'hidden' || isField(target)) changed();
  }

  /** Whether something has come, or been written, that may be a label or stand behind one. */
  function mayLabel({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    if ([...addedNodes, ...removedNodes].some(isElement)) return true;
    const said = type === 'attributes' ? null : isElement(target) ? target : target.parentElement;
    return said !== null && said.childElementCount === 0 && book.fieldOf(said.textContent) !== null;
  }

  return { turn, names: asked.map(({ name }) => name), heed, read };
}

/** In the root of the conversation's pane, and not in the pane. */
function isBeside(node: Node, { root }: Located): boolean {
  return !root.contains(node) && node.getRootNode() === root.getRootNode();
}

/** In view, also behind a frame. */
function isSeen({ holder }: PageField): boolean {
  const frame = holder.ownerDocument.defaultView;
  const round = frame?.frameElement ?? null;
  return frame !== null && holder.isConnected && isInView(holder) && (!round || isShown(round));
}
