import { defineContentScript } from 'wxt/utils/define-content-script';
import { watch } from './watch.ts';

/**
 * Runs in helpdesk pages, and by a script tag in the practice page. The hosts are filled in by
 * wxt.config.ts: named here, they would bring every adapter into every page.
 */
export default defineContentScript({
  matches: ['http://localhost/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    // What the page round this frame can look into is read from there.
    if (window.frameElement === null) watch(ctx.signal);
  },
});
