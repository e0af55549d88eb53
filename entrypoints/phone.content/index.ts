import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchPhones } from './watch-phones.ts';

/**
 * Runs in every frame of the softphones' own hosts and of the pages that the watcher reads
 * (`wxt.config.ts` says which), and on hosts that the agent has granted.
 */
export default defineContentScript({
  matches: [],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    watchPhones(ctx.signal);
  },
});
