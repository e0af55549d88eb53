/** Editors that take text late do so within this time. */
const READ_BACK_MS = 250;

/**
 * What an editor answers proves nothing: looks until `isThere`, at every change, for at most a
 * quarter of a second.
 */
export async function readBack(editor: HTMLElement, isThere: () => boolean): Promise<boolean> {
  if (isThere()) return true;
  const until = performance.now() + READ_BACK_MS;
  for (let left = READ_BACK_MS; left > 0; left = until - performance.now()) {
    await changed(editor, left);
    if (isThere()) return true;
  }
  return false;
}

/** Resolves at the next change in the editor, or after `ms`. */
export function changed(editor: HTMLElement, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    const observer = new MutationObserver(done);
    observer.observe(editor, { childList: true, subtree: true, characterData: true });
    editor.addEventListener('input', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      observer.disconnect();
      editor.removeEventListener('input', done);
      resolve();
    }
  });
}
