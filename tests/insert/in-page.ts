import { comeIn } from '../../adapters/insert/come-in.ts';
import { putText } from '../../adapters/insert/put-text.ts';
import { replaceBeforeCaret, replaceText } from '../../adapters/insert/replace-text.ts';
import { readDraft } from '../../adapters/read/beside/draft.ts';
import { firstShown } from '../../adapters/read/dom/selectors.ts';

/** What a test calls in the world of a content script, where nothing of the page's is in reach. */
export interface Inserting {
  /** `composer` as an adapter names it: `editor-shell >>> .ql-editor`. */
  put(composer: string, text: string, justTyped: boolean): Promise<string>;
  expand(composer: string, typed: string, text: string): Promise<string>;
  reword(composer: string, words: string, better: string): Promise<boolean>;
}

const inserting: Inserting = {
  put: async (composer, text, justTyped) => {
    await comeIn(find(composer));
    return putText(find(composer), text, justTyped);
  },
  expand: async (composer, typed, text) => replaceBeforeCaret(find(composer), typed, text),
  reword: async (composer, words, better) => {
    const editor = find(composer);
    const draft = readDraft(editor);
    const start = draft.text.indexOf(words);
    return replaceText(editor, draft, { start, end: start + words.length }, better);
  },
};

function find(composer: string): HTMLElement {
  const found = firstShown(document, composer);
  if (found === null) throw new Error(`There is no ${composer} on the page.`);
  return found as HTMLElement;
}

Object.assign(globalThis, { inserting });
