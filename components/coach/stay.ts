/** Somebody may wait: it is back this soon (ms), but not within the change that took it out. */
const SOON_MS = 100;
/** What stays no longer than this (ms) was taken out on purpose. */
const LASTING_MS = 2_000;
/** So often in a row it comes back by itself to a page that takes it out on purpose. */
const TRIES = 5;

/** Keeps the coach's element in the page. */
export interface Stay {
  /** Puts it in, where it is not; whatever the page has done before is forgotten. */
  come(): void;
}

/**
 * Pages replace their body, or clear away what they did not put there, and take the coach along. It
 * comes back by itself where it is `wanted`; not for ever against a page that takes it out each time: it would
 * cost the page more than it is worth, and the next view brings it again. What is watched is the children of
 * the document, its root and its body, and nothing deeper.
 */
export function makeStay(
  document: Document,
  host: HTMLElement,
  wanted: () => boolean,
  signal: AbortSignal,
): Stay {
  let tries = TRIES;
  let cameAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(notice);

  function enter(): void {
    timer = undefined;
    document.body?.append(host);
    cameAt = performance.now();
    observer.disconnect();
    for (const parent of [document, document.documentElement, document.body]) {
      if (parent !== null) observer.observe(parent, { childList: true });
    }
  }

  function notice(): void {
    if (host.isConnected || timer !== undefined || !wanted()) return;
    tries = performance.now() - cameAt > LASTING_MS ? TRIES : tries - 1;
    if (tries > 0) timer = setTimeout(enter, SOON_MS);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });

  return {
    come() {
      if (host.isConnected) return;
      clearTimeout(timer);
      tries = TRIES;
      enter();
    },
  };
}
