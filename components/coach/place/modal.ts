/**
 * What a page has laid before everything else, which is dead while it is there: takes no click, and is not read
 * out. A modal dialog, or (in Chromium) what fills the screen.
 */

/** The one that an event passes on its way; null where it passes none. */
export function modalOf(path: readonly EventTarget[]): Element | null {
  return path.find(isModal) ?? null;
}

/**
 * The one before all others; null where there is none. The focus is in it; where nothing has the focus, it
 * is the last dialog of the page, or what fills the screen.
 */
export function modalIn(document: Document): Element | null {
  for (let at = focused(document); at !== null; at = around(at)) if (isModal(at)) return at;
  const dialogs = [...document.getElementsByTagName('dialog')];
  return dialogs.findLast(isModal) ?? innermost(document, 'fullscreenElement');
}

/** Where the whole page fills the screen, nothing of it is dead. */
function isModal(target: EventTarget): target is Element {
  return target instanceof HTMLElement && target.matches(':modal:not(:root, body)');
}

function focused(document: Document): Element | null {
  return innermost(document, 'activeElement');
}

/** In whichever open shadow root it is. */
function innermost(
  root: DocumentOrShadowRoot,
  what: 'activeElement' | 'fullscreenElement',
): Element | null {
  const at = root[what];
  return (at?.shadowRoot && innermost(at.shadowRoot, what)) ?? at;
}

/** What an element stands in, through shadow roots. */
function around(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
