/** What can have the focus, in the order of the page. */
const FOCUSABLE =
  'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), a[href], summary, [tabindex="0"]';

/**
 * Keeps the focus of a page where things come and go. Where what had it is taken away or hidden, it goes to what
 * now stands in its place: a list is gone on with, and who uses the keyboard does not begin at the top again.
 * Where the whole of the page is another, it goes to its beginning.
 */
export function keepFocus(root: HTMLElement): void {
  /** What had the focus last, in what it stood, and as which of the things there. */
  let last: { element: Element; stood: { within: Element; place: number }[] } | null = null;

  root.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    const stood: { within: Element; place: number }[] = [];
    for (let one: Element | null = target.parentElement; one; one = one.parentElement) {
      const all: Element[] = focusables(one);
      stood.push({ within: one, place: all.indexOf(target) });
      if (one === root) break;
    }
    last = { element: target, stood };
  });

  new MutationObserver(() => {
    if (last === null || isThere(last.element)) return;
    const { element, stood } = last;
    const { activeElement: now } = document;
    last = null;
    if (now !== null && now !== document.body && now !== element) return;
    const left = stood.find(({ within }) => isThere(within) && focusables(within).length > 0);
    if (left === undefined) return;
    const { within, place } = left;
    const all = focusables(within);
    const next = within === root ? all[0] : all[Math.min(Math.max(0, place), all.length - 1)];
    next?.focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['hidden', 'disabled'] });
}

function focusables(within: Element): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isThere);
}

function isThere(element: Element): boolean {
  return element.isConnected && element.checkVisibility();
}
