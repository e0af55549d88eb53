import { insertByAimedInput, insertByAimedPaste } from './aimed.ts';
import type { EditorKind } from './editors.ts';
import { insertBreaksByCommand, insertByCommand } from './exec.ts';
import { insertAndKeepCaret, insertAndSave } from './exec-in-root.ts';
import { insertByPaste, insertByPasteInput } from './paste.ts';
import { insertByBreaks, insertByLines, insertByRichPaste } from './paste-html.ts';

/** One way of inserting for each kind of editor. All write over what is selected. */
export const STRATEGIES: Record<EditorKind, (editor: HTMLElement, text: string) => void> = {
  exec: insertByCommand,
  breaks: insertBreaksByCommand,
  paste: insertByPaste,
  'paste-input': insertByPasteInput,
  'paste-breaks': insertByBreaks,
  'paste-lines': insertByLines,
  'paste-html': insertByRichPaste,
  'aimed-input': insertByAimedInput,
  'aimed-paste': insertByAimedPaste,
  'exec-kept': insertAndKeepCaret,
  'exec-saved': insertAndSave,
  nothing: () => {},
};
