import { modalIn, modalOf } from './modal.ts';

/** Somebody may wait: it is back this soon (ms), but not within the change that took it out. */
const SOON_MS = 100;
/** What stays no longer than this (ms) was taken out on purpose. */
const LASTING_MS = 2_000;
/** So often in a row it comes back by itself to a page that takes it out on purpose. */
const TRIES = 5;
/** What a page with a dialog before itself hears where the agent means the coach. */
const POINTING = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'];

/** Keeps the coach's element in the page, and where the agent can see and reach it. */
export interface Stay {
  /** Puts it in, where it is not; whatever the page has done before is forgotten. */
  come(): void;
  /** Lays it before all that the page has laid before everything. */
  rise(): void;
}

/**
 * Pages replace their body, or clear away what they did not put there, and take the coach along. It
 * comes back by itself where it is `wanted`; not for ever against a page that takes it out each time: it would
 * cost the page more than it is worth, and the next view brings it again. What is watched is the children of
 * what it stands in, up to the document, and nothing deeper.
 *
 * `dock`, what is seen of it, is drawn in the browser's top layer: before all else, and free of what moves or
 * clips the body. While the rest of the page is dead (see `modal.ts`), the coach stands in what is not. Menus that
 * the agent opens stay before it.
 */
export function makeStay(
  document: Document,
  host: HTMLElement,
  dock: HTMLElement,
  wanted: () => boolean,
  signal: AbortSignal,
): Stay {
  let tries = TRIES;
  let cameAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(notice);
  /** Such as fill the screen and show nothing of what is put into them: a film, a frame. */
  const shut = new WeakSet<Element>();
  dock.popover = 'manual';

  /** What the coach has to stand in now. */
  function place(modal: Element | null): Element | null {
    return modal === null || shut.has(modal) ? document.body : modal;
  }

  function enter(): void {
    settleIn(place(modalIn(document)));
  }

  function settleIn(parent: Element | null): void {
    clearTimeout(timer);
    timer = undefined;
    parent?.append(host);
    cameAt = performance.now();
    observer.disconnect();
    observer.observe(document, { childList: true });
    for (let at: Node | null = parent; at !== null; at = up(at)) {
      observer.observe(at, { childList: true });
    }
    // However a dialog is closed, it is open no longer.
    if (parent instanceof HTMLDialogElement)
      observer.observe(parent, { attributeFilter: ['open'] });
    show();
    if (parent === null || parent === document.body || dock.hidden || dock.checkVisibility())
      return;
    shut.add(parent);
    settleIn(document.body);
  }

  /** The last one to come is before the others, but not before what the agent teaches the page with. */
  function show(): void {
    if (!host.isConnected) return;
    if (dock.matches(':popover-open')) dock.hidePopover();
    dock.popover = document.querySelector('murshid-teach') === null ? 'manual' : null;
    if (dock.popover !== null) dock.showPopover();
  }

  function notice(): void {
    if (host.isConnected) {
      if (host.parentElement !== document.body && !host.parentElement?.matches(':modal')) turn();
      return;
    }
    if (timer !== undefined || !wanted()) return;
    tries = performance.now() - cameAt > LASTING_MS ? TRIES : tries - 1;
    if (tries > 0) timer = setTimeout(enter, SOON_MS);
  }

  function turn(modal: Element | null = modalIn(document)): void {
    const parent = place(modal);
    if (host.isConnected && host.parentElement !== parent) settleIn(parent);
  }

  function rise(): void {
    turn();
    show();
  }

  const listen = { signal, capture: true, passive: true };
  // What is not dead has the focus, and nothing else.
  document.addEventListener('focusin', (event) => turn(modalOf(event.composedPath())), listen);
  document.addEventListener(
    'toggle',
    ({ target }) => target instanceof HTMLDialogElement && turn(),
    listen,
  );
  document.addEventListener('fullscreenchange', rise, listen);
  for (const type of POINTING) {
    // Pages close a dialog at a click beside it.
    host.addEventListener(type, (event) => {
      if (host.parentElement !== document.body) event.stopPropagation();
    });
  }
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });

  return {
    come() {
      if (host.isConnected) return;
      tries = TRIES;
      enter();
    },
    rise,
  };
}

/** What a node stands in; a shadow root stands in its host. */
function up(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
