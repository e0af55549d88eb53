import { isBehind } from './place/in-front.ts';

/**
 * Calls `put` when a person presses Esc in the page, and means the coach: nothing of the page that Esc would
 * close is open before the reply box.
 */
export function hearEscape(
  host: HTMLElement,
  replyBox: () => HTMLElement | null,
  put: () => void,
  signal: AbortSignal,
): void {
  const document = host.ownerDocument;
  document.addEventListener(
    'keydown',
    (event) => {
      // Pages make up this key to close menus of theirs; only a person puts a nudge away.
      if (event.key !== 'Escape' || event.isComposing || !event.isTrusted) return;
      const ours = event.composedPath().includes(host);
      if (!ours && isBehind(document, replyBox())) return;
      // A dialog that the card stands in would take it for its own.
      if (ours) event.preventDefault();
      put();
    },
    { signal, capture: true },
  );
}
