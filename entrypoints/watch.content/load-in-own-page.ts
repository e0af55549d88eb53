import { browser } from 'wxt/browser';

/** Loads a script of ours in a page of ours, where the worker may not bring it. */
export function loadInOwnPage(
  path: `/${'coach' | 'insert' | 'labels' | 'lint'}.js`,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(path);
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`Murshid: ${path} did not load`)));
    document.head.append(script);
  });
}
