import { isShown } from '../read/dom/selectors.ts';
import type { Sign, Signals } from '../types.ts';
import type { Doubt } from './pointed.ts';
import type { Proposal } from './propose.ts';
import { chainOf, treeOf, wholeText } from './selectors/around.ts';
import { type Mark, marksOf } from './selectors/marks.ts';
import { spaced } from './selectors/names-that-last.ts';
import { pathTo } from './selectors/unique-selector.ts';

/**
 * What few helpdesks need, and is learned beside the messages: how a box for internal notes, an end
 * that has come, and a list with more above it are told. Each holds by itself.
 */

export type Extras = Partial<Pick<Signals, 'noteMode' | 'older' | 'closed'>>;

/** What such a thing is called in code, whatever it is called on the screen. */
const CALLED = {
  closed:
    /(?:^|[-_])(?:closed|resolved|solved|ended|finished|completed|archived|reopen|re-open)(?:$|[-_])/i,
  older: /(?:^|[-_])(?:older|earlier|previous|more|history)(?:$|[-_])/i,
  noteMode: /(?:^|[-_])(?:notes?|internal|private|memo|comments?)(?:$|[-_])/i,
};

/** Names of what a mouse or the focus does, which comes and goes with everything. */
const MOMENT = /(?:^|[-_])(?:focus(?:ed)?|hover(?:ed)?|ripple|animat\w*|transition\w*)(?:$|[-_])/i;
const SELECTED = /(?:^|[-_])(?:selected|checked|current|chosen)$/i;
/** From here on a way leads by places from the top of the page. */
const STRUCTURE = 6;
const CHOSEN = ['aria-selected', 'aria-pressed', 'aria-checked'];
/** Elements that are looked at for what a change of mode has changed. */
const LOOKED_AT = 5_000;

/** The mark that a conversation has ended, or the control that brings older messages. */
export function findSign(
  pointed: Element,
  of: 'closed' | 'older',
  root: Element | Document | ShadowRoot,
): { sign: Sign; doubt: Doubt | null } {
  const path = pathTo(pointed);
  const named = marksOf(pointed, true).some(
    ({ name, from }) => from !== 'has' && CALLED[of].test(spaced(name)),
  );
  const words = wholeText(pointed);
  const anywhere = !root.contains(pointed) && treeOf(pointed) === root.getRootNode();
  const sign = { at: path.selector, ...(anywhere && { anywhere }) };
  // A badge stands there before the end too: without a name of its own, what it says has to fit.
  if (named && (of === 'older' || path.cost < 4)) return { sign, doubt: null };
  return { sign: words === '' ? sign : { ...sign, texts: [words] }, doubt: 'sign-words' };
}

/** All that could be said of what is shown round the messages, to be compared with what is later. */
export function marksRound(root: Element | Document | ShadowRoot, list: Element): Set<string> {
  return new Set(saidRound(root, list).map(({ selector }) => selector));
}

/**
 * What is shown now that the box takes an internal note, and was not before. Null where nothing is
 * that lasts.
 */
export function findNoteMode(
  before: ReadonlySet<string>,
  root: Element | Document | ShadowRoot,
  list: Element,
): { selector: string; doubt: Doubt | null } | null {
  const fresh = saidRound(root, list).filter(({ selector }) => !before.has(selector));
  const [best] = fresh
    .map((mark) => ({ ...mark, named: CALLED.noteMode.test(spaced(mark.name)) }))
    .sort((a, b) => Number(b.named) - Number(a.named) || a.cost - b.cost);
  if (best === undefined) return null;
  return { selector: best.selector, doubt: best.named ? null : 'note-mode-guessed' };
}

export function withExtras(
  { adapter, doubts }: Proposal,
  extras: Extras,
  more: readonly Doubt[],
): Proposal {
  const variants = adapter.variants.map((variant) => ({
    ...variant,
    signals: { ...variant.signals, ...extras },
  }));
  return { adapter: { ...adapter, variants }, doubts: [...new Set([...doubts, ...more])] };
}

function saidRound(root: Element | Document | ShadowRoot, list: Element): Mark[] {
  const holders = new Set(chainOf(list));
  return [...root.querySelectorAll('*')]
    .slice(0, LOOKED_AT)
    .filter(
      (element) =>
        !list.contains(element) &&
        !holders.has(element) &&
        !element.localName.startsWith('murshid-') &&
        isShown(element),
    )
    .flatMap(saidOf);
}

/** An element's marks, alone and by twos: a tab is there in both modes, and chosen in one. */
function saidOf(element: Element): Mark[] {
  const marks = [...marksOf(element, true), ...chosen(element)]
    .filter(({ name, cost }) => !MOMENT.test(spaced(name)) && cost < 4)
    .slice(0, 8);
  const pairs = marks.flatMap((one, place) =>
    marks.slice(place + 1).map((other) => ({
      selector: one.from === 'tag' ? one.selector + other.selector : joined(one, other),
      from: one.from,
      name: `${one.name}-${other.name}`,
      cost: one.cost + other.cost,
    })),
  );
  return [...marks, ...pairs, ...switched(element), ...chosenByPlace(element)];
}

/** A switch that is off, or a box that is ticked or not, by whatever it is called; alone it may be any. */
function switched(element: Element): Mark[] {
  const isSwitch = element.matches('[role="switch"], [role="checkbox"]');
  const isBox = element.matches('input:is([type="checkbox"], [type="radio"])');
  if (!isSwitch && !isBox) return [];
  const off = element.matches('[aria-checked="false"], input:not(:checked)');
  const state = isBox ? (off ? ':not(:checked)' : ':checked') : `[aria-checked="${!off}"]`;
  // Of radios of one name the value is which.
  const value = isBox ? (element.getAttribute('value') ?? '') : '';
  const which = /^[\w-]+$/.test(value) ? value : null;
  return marksOf(element)
    .filter(({ cost, from }) => cost < 4 && from !== 'tag' && from !== 'type')
    .map((mark) => ({
      ...mark,
      selector: mark.selector + (which === null ? '' : `[value="${which}"]`) + state,
      name: `${mark.name}-${which ?? ''}`,
      cost: mark.cost + 1,
    }));
}

/** The tab of several without names that is chosen, by its place among them. */
function chosenByPlace(element: Element): Mark[] {
  const parent = element.parentElement;
  const states = [
    ...chosen(element).map(({ selector }) => selector),
    ...[...element.classList]
      .filter((name) => SELECTED.test(name))
      .map((name) => `.${CSS.escape(name)}`),
  ];
  if (parent === null || states.length === 0) return [];
  const above = pathTo(parent);
  if (above.cost >= STRUCTURE || above.selector.includes(' >>> ')) return [];
  const place = [...parent.children].indexOf(element) + 1;
  return states.map((state) => ({
    selector: `${above.selector} > ${element.localName}:nth-child(${place})${state}`,
    from: 'place',
    name: 'place',
    cost: above.cost + 3,
  }));
}

/** A tag's name comes first in a selector. */
function joined(one: Mark, other: Mark): string {
  return other.from === 'tag' ? other.selector + one.selector : one.selector + other.selector;
}

function chosen(element: Element): Mark[] {
  return CHOSEN.filter((name) => element.getAttribute(name) === 'true').map((name) => ({
    selector: `[${name}="true"]`,
    from: name,
    name,
    cost: 1.5,
  }));
}
