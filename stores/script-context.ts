import { browser } from 'wxt/browser';

/**
 * Stands for WXT's class of this name in the scripts that run in helpdesk pages (`wxt.config.ts` puts it
 * there): of all that one brings, 1 kB after gzip, this is what they use. A script that comes into a page a
 * second time, as after an update, ends the one before: the event passes from one version's world to the
 * other's, where no message does.
 */
export class ContentScriptContext {
  readonly signal: AbortSignal;

  constructor(script: string) {
    const end = new AbortController();
    const begins = `${browser.runtime.id}:${script}:begins`;
    document.dispatchEvent(new CustomEvent(begins));
    document.addEventListener(begins, () => end.abort(), { once: true });
    this.signal = end.signal;
  }
}
