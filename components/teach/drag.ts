/** Lets a card be moved by its head, and steps aside for what is pointed at. */
export interface Drag {
  /** The card goes to the other side where it would stand on this. */
  avoid(rect: DOMRect, x: number): void;
  /** The card goes to the next corner of the window. */
  turn(): void;
  /**
   * The card goes to the corner where it covers least of these, where that is less than it covers now; unless
   * a person has put it somewhere.
   */
  clear(rects: readonly DOMRect[]): void;
}

/** Corners, as parts of the room that is left: right and down, 0 or 1. */
const CORNERS = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
] as const;

const GAP = 12;

export function makeDrag(card: HTMLElement, grip: HTMLElement, signal: AbortSignal): Drag {
  let own = false;
  let moved = false;
  let corner = 0;

  grip.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target instanceof Element && event.target.closest('button') !== null) return;
      event.preventDefault();
      grip.setPointerCapture(event.pointerId);
      const box = card.getBoundingClientRect();
      const from = { x: event.clientX - box.left, y: event.clientY - box.top };
      const move = (to: PointerEvent) => {
        own = true;
        put(to.clientX - from.x, to.clientY - from.y);
      };
      grip.addEventListener('pointermove', move);
      grip.addEventListener(
        'lostpointercapture',
        () => grip.removeEventListener('pointermove', move),
        {
          once: true,
        },
      );
    },
    { signal },
  );

  // What it says grows and shrinks: its buttons stay within reach, wherever it was put.
  const resized = new ResizeObserver(() => {
    const { left, top } = card.getBoundingClientRect();
    if (moved) put(left, top);
  });
  resized.observe(card);
  // Nor must a narrower window leave it outside.
  resized.observe(document.documentElement);
  signal.addEventListener('abort', () => resized.disconnect(), { once: true });

  function put(left: number, top: number): void {
    moved = true;
    const { width, height } = card.getBoundingClientRect();
    const x = Math.max(GAP, Math.min(left, roomWidth() - width - GAP));
    const y = Math.max(GAP, Math.min(top, innerHeight - height - GAP));
    const rtl = getComputedStyle(card).direction === 'rtl';
    card.style.insetInlineEnd = `${rtl ? x : roomWidth() - x - width}px`;
    card.style.insetBlockStart = `${y}px`;
  }

  function toCorner(): void {
    const { width, height } = card.getBoundingClientRect();
    const [right, down] = CORNERS[corner] ?? CORNERS[0];
    put(right * (roomWidth() - width), down * (innerHeight - height));
  }

  /** Where the card would stand in a corner. */
  function inCorner([right, down]: (typeof CORNERS)[number]): DOMRect {
    const { width, height } = card.getBoundingClientRect();
    // It grows with what is read.
    const tall = Math.max(height, Math.min(innerHeight / 2, innerHeight - 2 * GAP));
    const left = right === 1 ? roomWidth() - width - GAP : GAP;
    const top = down === 1 ? innerHeight - tall - GAP : GAP;
    return new DOMRect(left, top, width, tall);
  }

  return {
    clear(rects) {
      if (own) return;
      const costs = CORNERS.map((one) => covered(inCorner(one), rects));
      const least = Math.min(...costs);
      if (covered(card.getBoundingClientRect(), rects) <= least) return;
      corner = costs.indexOf(least);
      toCorner();
    },
    turn() {
      own = true;
      corner = (corner + 1) % CORNERS.length;
      toCorner();
    },
    avoid(rect, x) {
      const box = card.getBoundingClientRect();
      const apart =
        rect.right < box.left ||
        rect.left > box.right ||
        rect.bottom < box.top ||
        rect.top > box.bottom;
      // What fills the window cannot be kept clear; where a person has put the card it stays.
      if (own || apart || rect.width > roomWidth() * 0.7) return;
      put(x > roomWidth() / 2 ? GAP : roomWidth() - box.width - GAP, box.top);
    },
  };
}

/** How much of `rects` is under a card, in px². */
function covered(card: DOMRect, rects: readonly DOMRect[]): number {
  return rects.reduce((sum, rect) => {
    const across = Math.min(rect.right, card.right) - Math.max(rect.left, card.left);
    const along = Math.min(rect.bottom, card.bottom) - Math.max(rect.top, card.top);
    return sum + Math.max(0, across) * Math.max(0, along);
  }, 0);
}

/** What is in view; `innerWidth` counts the scroll bar, and what a narrow page hides at its side. */
function roomWidth(): number {
  return document.documentElement.clientWidth;
}
