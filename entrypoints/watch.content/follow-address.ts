/**
 * Gives the page's address, the same object as long as it has not changed, and calls `moved` when it
 * may have, until `signal` aborts: an address can change without a trace in the document. It is asked
 * for at every change of the page, so it is read only when it was told to have changed, where the
 * browser tells of each change. `location.href` would be put together each time.
 */
export function followAddress(moved: () => void, signal: AbortSignal): () => URL {
  const isTold = tellsEachMove();
  let href = document.URL;
  let here = new URL(href);
  let isStale = false;

  function notice(): void {
    isStale = true;
    moved();
  }
  addEventListener('popstate', notice, { signal });
  addEventListener('hashchange', notice, { signal });
  globalThis.navigation?.addEventListener('currententrychange', notice, { signal });

  return () => {
    if (isTold && !isStale) return here;
    isStale = false;
    const now = document.URL;
    if (now !== href) {
      href = now;
      here = new URL(now);
    }
    return here;
  };
}

/**
 * False in browsers without the Navigation API, where the page can name an element `navigation`, and
 * in documents of which it tells nothing (of an opaque origin, or empty as yet).
 */
function tellsEachMove(): boolean {
  const { Navigation, navigation } = globalThis;
  if (typeof Navigation !== 'function' || !(navigation instanceof Navigation)) return false;
  return navigation.currentEntry !== null;
}
