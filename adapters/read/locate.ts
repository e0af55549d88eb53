import { isOurPage } from '../our-page.ts';
import type { Adapter, Choice, Variant } from '../types.ts';
import { fitAddress } from './address.ts';
import { all, firstShown, isInside, type Scope } from './dom/selectors.ts';
import { readValue } from './dom/values.ts';
import type { Additions } from './listen/additions.ts';

/** The conversation in front of the agent, and where on the page it stands. */
export interface Located {
  adapter: Adapter;
  variant: Variant;
  /** The same for every tab that shows the conversation: `<helpdesk>:<host>:<ticket>`. */
  key: string;
  ticket: string;
  host: string;
  root: Scope;
  list: Element;
}

/** What of a window the reader looks at; tests give their own address. */
export interface Page {
  document: Document;
  /**
   * The address at this moment: the same object as long as it has not changed. Asked for at every
   * change of the page, so it has to be cheap.
   */
  address(): URL;
  /** Who else waits for something to be added; asked for at each turn to another conversation. */
  additions?(): Additions | null;
  /**
   * What another reader of this page reads: this one reads another conversation in view, where panes say
   * whose they are.
   */
  besides?(): Located | null;
}

/** Whether panes say whose they are, so that several may be in view at once. */
export function sayWhose({ signals: { root, conversation } }: Variant): boolean {
  return root !== undefined && conversation !== undefined;
}

/**
 * Finds the conversation in front. Of several variants that fit, the one that finds messages
 * wins; while there are none, the first. Null where no adapter knows the page. Of several panes in view
 * that say whose they are, it is the one that holds the last of `near`, else one before.
 */
export function locate(
  adapters: readonly Adapter[],
  page: Page,
  near: readonly (Scope | null | undefined)[] = [],
): Located | null {
  const address = page.address();
  let empty: Located | null = null;
  for (const adapter of adapters) {
    if ((adapter.ours ?? false) !== isOurPage(address)) continue;
    for (const variant of adapter.variants) {
      const located = tryVariant(adapter, variant, page, address, near);
      if (located === null) continue;
      if (located.list.querySelector(variant.signals.message) !== null) return located;
      empty ??= located;
    }
  }
  return empty;
}

/** What is wrong with one variant is no reason to try no other. */
function tryVariant(...given: Parameters<typeof fitVariant>): Located | null {
  try {
    return fitVariant(...given);
  } catch {
    return null;
  }
}

function fitVariant(
  adapter: Adapter,
  variant: Variant,
  { document, besides }: Page,
  address: URL,
  near: readonly (Scope | null | undefined)[],
): Located | null {
  const steps = fitPages(variant.pages, address);
  if (steps === null) return null;
  if (variant.detect.some((selector) => all(document, selector).length === 0)) return null;
  if (variant.ticket === 'number' && !/^\d+$/.test(steps.id ?? '')) return null;
  const { signals } = variant;
  const { root: panes = [] } = signals;
  const pane = (is?: (one: Element) => boolean) =>
    firstShown(document, withId(panes, steps.id), is);
  let root = signals.root === undefined ? document : pane();
  if (besides) {
    const taken = besides()?.root;
    root = sayWhose(variant) && taken ? pane((one) => one !== taken) : null;
  } else if (sayWhose(variant)) {
    for (const one of near) if (one) root = pane((shown) => isInside(shown, one)) ?? root;
  }
  if (root === null) return null;
  const list = firstShown(root, signals.list);
  if (list === null) return null;
  const place = signals.conversation;
  const id = place === undefined ? steps.id : readValue({ root }, place);
  if (id === undefined || id === '') return null;
  // Ids may count within an account: its step keeps two accounts of one host apart.
  const others = Object.entries(steps).filter(([name]) => name !== 'id');
  const path = [...others.map(([, step]) => step), id].join('/');
  return {
    adapter,
    variant,
    key: `${adapter.id}:${address.host}:${path}`,
    ticket: id,
    host: address.host,
    root,
    list,
  };
}

/** Puts the id of the address into a selector; what the address says cannot break out of it. */
export function withId(choice: Choice, id = ''): Choice {
  const fill = (selector: string) => selector.replaceAll('{id}', () => CSS.escape(id));
  return typeof choice === 'string' ? fill(choice) : choice.map(fill);
}

function fitPages(pages: string[] | undefined, address: URL): Record<string, string> | null {
  if (pages === undefined) return {};
  const path = address.pathname + address.search + address.hash;
  for (const template of pages) {
    const steps = fitAddress(template, path);
    if (steps !== null) return steps;
  }
  return null;
}
