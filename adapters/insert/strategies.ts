import type { EditorKind } from './editors.ts';
import { insertByCommand } from './exec.ts';
import { insertByPaste } from './paste.ts';
import { insertByRichPaste } from './paste-html.ts';

/** One way of inserting for each kind of editor. */
export const STRATEGIES: Record<EditorKind, (editor: HTMLElement, text: string) => void> = {
  exec: insertByCommand,
  paste: insertByPaste,
  'paste-html': insertByRichPaste,
};
