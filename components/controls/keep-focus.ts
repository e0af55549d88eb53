/** What can have the focus, in the order of the page. */
const FOCUSABLE =
  'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), a[href], summary, [tabindex="0"]';

/**
 * Keeps the focus of a page where things come and go. Where what had it is taken away or hidden, it goes to what
 * now stands in its place: a list is gone on with, and who uses the keyboard does not begin at the top again.
 * Where the whole of the page is another, it goes to its beginning.
 */
export function keepFocus(root: HTMLElement): void {
  /** What had the focus last, in what it stood, and as which of the children there. */
  let last: { element: Element; stood: { within: Element; place: number }[] } | null = null;

  root.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    const stood: { within: Element; place: number }[] = [];
    for (let one = target; one !== root && one.parentElement !== null; one = one.parentElement) {
      stood.push({
        within: one.parentElement,
        place: [...one.parentElement.children].indexOf(one),
      });
    }
    last = { element: target, stood };
  });

  new MutationObserver(() => {
    if (last === null || isThere(last.element)) return;
    const { element, stood } = last;
    const { activeElement: now } = document;
    last = null;
    if (now !== null && now !== document.body && now !== element) return;
    for (const { within, place } of stood) {
      const next = isThere(within) ? firstIn(within, within === root ? 0 : place) : null;
      if (next === null) continue;
      next.focus({ preventScroll: true });
      return;
    }
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['hidden', 'disabled'] });
}

/** The first thing that can have the focus from the child at `place` on; else the nearest before it. */
function firstIn(within: Element, place: number): HTMLElement | null {
  const children = [...within.children];
  for (const child of [...children.slice(place), ...children.slice(0, place).reverse()]) {
    const found = [child, ...child.querySelectorAll(FOCUSABLE)].find(
      (one) => one instanceof HTMLElement && one.matches(FOCUSABLE) && isThere(one),
    );
    if (found instanceof HTMLElement) return found;
  }
  return null;
}

function isThere(element: Element): boolean {
  return element.isConnected && element.checkVisibility();
}
