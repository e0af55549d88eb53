import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mayReplace, replaceText } from '../adapters/insert/replace-text.ts';
import { readDraft } from '../adapters/read/draft.ts';
import { makeDraftWatch } from '../components/coach/draft-watch.ts';

/**
 * Brought into a page once an agent types there. It reads the draft, and holds all that checks it:
 * this script sends nothing to anybody.
 */
export default defineUnlistedScript(() => {
  globalThis.murshidMountLint = makeDraftWatch((element) => {
    const draft = readDraft(element);
    return {
      text: draft.text,
      mayReplace: (span) => mayReplace(element, draft, span),
      replace: (span, text) => replaceText(element, draft, span, text),
    };
  });
});
