/** What a page lays before everything else, and Esc closes. */
const IN_FRONT = ':modal, [popover]:not([popover="manual"]):popover-open, [aria-modal="true"]';

/** Whether something of the page is open before the reply box: Esc is meant for that. */
export function isBehind(document: Document, replyBox: Element | null): boolean {
  return [...document.querySelectorAll(IN_FRONT)].some(
    (open) =>
      // Pages leave closed ones where they are, and do not show them.
      open.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      !open.contains(replyBox),
  );
}

/**
 * Whether nothing of the page stands before an element of ours: the mouse would reach it, or it is drawn over a
 * film that fills the screen, beside which nothing is reached.
 */
export function isBefore(element: Element, root: ShadowRoot): boolean {
  const filling = root.ownerDocument.fullscreenElement;
  if (filling !== null && !filling.contains(root.host)) return element.checkVisibility();
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.contains(root.elementFromPoint(x + width / 2, y + height / 2));
}
