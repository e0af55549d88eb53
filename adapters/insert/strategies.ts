import type { EditorKind } from './editors.ts';
import { insertBreaksByCommand, insertByCommand } from './exec.ts';
import { insertByPaste, insertByPasteInput } from './paste.ts';
import { insertByBreaks, insertByRichPaste } from './paste-html.ts';

/** One way of inserting for each kind of editor. All write over what is selected. */
export const STRATEGIES: Record<EditorKind, (editor: HTMLElement, text: string) => void> = {
  exec: insertByCommand,
  breaks: insertBreaksByCommand,
  paste: insertByPaste,
  'paste-input': insertByPasteInput,
  'paste-breaks': insertByBreaks,
  'paste-html': insertByRichPaste,
};
