import type { Place } from '../../../stores/helpdesks/coach-place.ts';
import type { CoachWants } from '../wants.ts';

/** Space kept to the reply box and to the edges of the window, in px. */
const GAP = 10;
/** Card and pill side by side need this, in px. */
const BOTH = 480;

/** Keeps the coach above the reply box, or where the agent has dragged it. */
export interface Placement {
  /** Puts it where it belongs now. */
  settle(): void;
}

/**
 * Places `dock` (fixed, at its inline end and bottom) above the reply box. It follows the box as
 * that grows with the draft. Dragged by its handles it stays where it was put, but for the box.
 */
export function placeDock(
  dock: HTMLElement,
  wants: Pick<CoachWants, 'replyBox' | 'loadPlace' | 'savePlace'>,
  signal: AbortSignal,
): Placement {
  let place: Place | null = null;
  let watched: HTMLElement | null = null;
  let frame = 0;
  const sizes = new ResizeObserver(soon);

  function soon(): void {
    if (frame === 0) frame = requestAnimationFrame(settle);
  }

  /** Lists scroll at every message; only what the reply box stands in moves it. */
  function onScroll({ target }: Event): void {
    if (watched !== null && target instanceof Node && target.contains(watched)) soon();
  }

  function settle(): void {
    frame = 0;
    const box = wants.replyBox();
    if (box !== watched) {
      if (watched !== null) sizes.unobserve(watched);
      if (box !== null) sizes.observe(box);
      watched = box;
    }
    const window = { width: innerWidth, height: innerHeight };
    const area = box === null ? null : areaOf(box);
    const rtl = getComputedStyle(dock).direction === 'rtl';
    const width = area === null ? window.width : area.width;
    // Of a page that is drawn larger (`zoom`) our own lengths are drawn larger too; what is measured is not.
    const zoom = dock.currentCSSZoom ?? 1;
    const room = Math.max(220, (Math.min(width, window.width) - 2 * GAP) / zoom);
    dock.style.setProperty('--room', `${room}px`);
    dock.dataset.narrow = String(room < BOTH);
    const size = dock.getBoundingClientRect();
    let end = GAP;
    let bottom = GAP;
    if (place !== null) {
      end = place.end * window.width;
      bottom = place.bottom * window.height;
    } else if (area !== null) {
      end = (rtl ? area.left : window.width - area.right) + GAP;
      bottom = window.height - area.top + GAP;
    }
    end = clamp(end, GAP, window.width - size.width - GAP);
    bottom = clamp(bottom, GAP, window.height - size.height - GAP);
    if (area !== null) bottom = clearOf(area, { end, bottom, size, window, rtl });
    dock.style.insetInlineEnd = `${end / zoom}px`;
    dock.style.insetBlockEnd = `${bottom / zoom}px`;
  }

  function startDrag(event: PointerEvent): void {
    if (event.button !== 0 || !isHandle(event)) return;
    const from = { x: event.clientX, y: event.clientY };
    const size = dock.getBoundingClientRect();
    const rtl = getComputedStyle(dock).direction === 'rtl';
    const drag = new AbortController();
    const during = { signal: AbortSignal.any([signal, drag.signal]) };
    let moved = false;
    addEventListener(
      'pointermove',
      (to) => {
        const x = to.clientX - from.x;
        const y = to.clientY - from.y;
        if (!moved && Math.hypot(x, y) <= 4) return;
        // Else a frame of the page has the mouse while it is over it, and whether it is let go there.
        if (!moved && to.isTrusted) dock.setPointerCapture(to.pointerId);
        moved = true;
        const end = rtl ? size.left + x : innerWidth - size.right - x;
        place = { end: end / innerWidth, bottom: (innerHeight - size.bottom - y) / innerHeight };
        settle();
      },
      during,
    );
    for (const stop of ['pointerup', 'pointercancel', 'lostpointercapture', 'blur']) {
      addEventListener(
        stop,
        () => {
          drag.abort();
          if (moved && place !== null) wants.savePlace(place);
        },
        during,
      );
    }
  }

  dock.addEventListener('pointerdown', startDrag, { signal });
  // The caret stays in the editor, whatever of ours is pressed.
  dock.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  dock.addEventListener(
    'dblclick',
    (event) => {
      if (!isHandle(event)) return;
      place = null;
      settle();
      wants.savePlace(null);
    },
    { signal },
  );
  addEventListener('resize', soon, { signal, passive: true });
  addEventListener('scroll', onScroll, { signal, passive: true, capture: true });
  sizes.observe(dock);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
  });
  wants
    .loadPlace()
    .then((stored) => {
      place = stored;
      settle();
    })
    .catch(() => settle());
  return { settle };
}

/** Where an element is in our window: one in a frame says where it is in the frame. */
function areaOf(element: Element): DOMRect {
  const area = element.getBoundingClientRect();
  const frame = element.ownerDocument === document ? null : frameOf(element);
  if (frame === null) return area;
  const { x, y } = areaOf(frame);
  return new DOMRect(
    x + frame.clientLeft + area.x,
    y + frame.clientTop + area.y,
    area.width,
    area.height,
  );
}

function frameOf(element: Element): Element | null {
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** Where the coach would stand: its distances from the window's inline end and bottom. */
interface Standing {
  end: number;
  bottom: number;
  size: DOMRect;
  window: { width: number; height: number };
  rtl: boolean;
}

/** Moves up past the reply box, or where there is no room above, below it. */
function clearOf(area: DOMRect, { end, bottom, size, window, rtl }: Standing): number {
  const start = rtl ? end : window.width - end - size.width;
  const beside = start >= area.right || start + size.width <= area.left;
  const top = window.height - bottom - size.height;
  const apart = top >= area.bottom || window.height - bottom <= area.top;
  if (beside || apart) return bottom;
  const above = window.height - area.top + GAP;
  if (above + size.height <= window.height) return above;
  const below = window.height - area.bottom - GAP - size.height;
  return below >= 0 ? below : Math.min(above, window.height - size.height);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, Math.max(low, high)));
}

function isHandle(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest('button, a, [data-still]') === null;
}
