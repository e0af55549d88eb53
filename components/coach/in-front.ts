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
