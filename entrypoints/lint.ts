import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { textBeforeCaret } from '../adapters/insert/caret.ts';
import { caretInto } from '../adapters/insert/caret-into.ts';
import { mayReplace, replaceBeforeCaret, replaceText } from '../adapters/insert/replace-text.ts';
import { goBehind } from '../adapters/insert/undone.ts';
import { readDraft } from '../adapters/read/beside/draft.ts';
import { makeDraftWatch } from '../components/coach/draft/draft-watch.ts';
import { makeExpander } from '../components/coach/draft/expander.ts';

/**
 * Brought into a page once an agent types there. It reads the draft, and holds all that checks it
 * and that expands abbreviations in it: this script sends nothing to anybody.
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
  globalThis.murshidMountExpander = makeExpander({
    before: textBeforeCaret,
    replace: async (box, typed, text, caret) => {
      if ((await replaceBeforeCaret(box, typed, text)) !== 'inserted') return false;
      if (caret !== null) caretInto(box, text, caret);
      return true;
    },
    goBehind,
  });
});
