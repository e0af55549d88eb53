import { defineContentScript } from 'wxt/utils/define-content-script';
import { WATCHED_HOSTS } from '../../adapters/registry.ts';
import { watch } from './watch.ts';

/** Runs in helpdesk pages, and by a script tag in the practice page. */
export default defineContentScript({
  matches: [...WATCHED_HOSTS],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    watch(ctx.signal);
  },
});
