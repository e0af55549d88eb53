import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';
import type { TestEditor } from './editor.ts';

/** As its React plugin sets it. */
const HISTORY_DELAY_MS = 1000;

export function mountLexical(host: HTMLElement): TestEditor {
  const element = host.ownerDocument.createElement('div');
  element.contentEditable = 'true';
  element.style.whiteSpace = 'pre-wrap';
  host.append(element);
  const editor = createEditor({
    onError: (error) => {
      throw error;
    },
  });
  const removers = [
    registerRichText(editor),
    registerHistory(editor, createEmptyHistoryState(), HISTORY_DELAY_MS),
  ];
  editor.setRootElement(element);
  return {
    element,
    // As chats send it: between paragraphs it counts two line breaks.
    model: () => editor.read(() => $getRoot().getTextContent()),
    destroy: () => {
      for (const remove of removers) remove();
      editor.setRootElement(null);
    },
  };
}
