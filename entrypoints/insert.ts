import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { insertSnippet } from '../adapters/insert/insert-snippet.ts';

/** Brought into a page at the first insertion there: most pages are read and never written into. */
export default defineUnlistedScript(() => {
  globalThis.murshidInsert = insertSnippet;
});
