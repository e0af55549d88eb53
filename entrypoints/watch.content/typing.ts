import { inside } from '../../adapters/read/dom/nodes.ts';

/**
 * Editors that take a key themselves let no input follow; what is pasted or undone may have no
 * "before"; and what an input method composes ends with no further key. What is pasted into
 * ProseMirror has neither.
 */
const TYPING = ['beforeinput', 'input', 'compositionend', 'paste'];

/**
 * Tells of every key that writes something: in the page, in its open shadow roots, and in frames of
 * its own origin. What happens in a frame is not told to the page, so a frame's document is
 * listened to from when the focus first goes there. Nothing is looked for before that.
 */
export function hearTyping(
  page: Document,
  heard: (event: Event) => void,
  signal: AbortSignal,
): void {
  const known = new WeakSet<Document>();
  const how = { signal, capture: true, passive: true };

  function listenTo(document: Document): void {
    if (known.has(document)) return;
    known.add(document);
    for (const type of TYPING) document.addEventListener(type, heard, how);
    // The window that had the focus loses it to the frame, or one frame loses it to another.
    document.defaultView?.addEventListener('blur', follow, { signal });
  }

  /** Goes where the focus is, through roots and frames. */
  function follow(): void {
    let at: Element | null = page.activeElement;
    while (at !== null) {
      const inner: Document | ShadowRoot | null = inside(at);
      if (inner !== null && 'defaultView' in inner) listenTo(inner);
      at = inner?.activeElement ?? null;
    }
  }

  listenTo(page);
  follow();
}

/** Whether an input method is putting words together, as far as an event tells: its end does not. */
export function isComposing(event: Event): boolean {
  return 'isComposing' in event && event.isComposing === true;
}
