import { isField } from '../read/dom/nodes.ts';

/** Chromium has a selection for each shadow root; the document's ends at the root's host. */
type Root = Node & { getSelection?: () => Selection | null; activeElement?: Element | null };

/** The selection that the editor is in, or would be in. */
export function selectionOf(editor: HTMLElement): Selection | null {
  const root: Root = editor.getRootNode();
  return root.getSelection?.() ?? editor.ownerDocument.getSelection();
}

/** Whether keys go to the editor once the page has the focus: also through roots and frames. */
function isActive(editor: Element): boolean {
  const root: Root = editor.getRootNode();
  const active = root.activeElement ?? null;
  if (active !== editor && !(isEditable(active) && editor.contains(active))) return false;
  const frame = editor.ownerDocument.defaultView?.frameElement;
  return frame == null || isActive(frame);
}

/** A table's cell or a caption is edited by itself in some editors, and has the focus by itself. */
function isEditable(element: Element | null): boolean {
  return element !== null && 'isContentEditable' in element && element.isContentEditable === true;
}

/** Whether the caret, or a selection, is inside the editor. */
function hasCaret(editor: HTMLElement): boolean {
  const anchor = selectionOf(editor)?.anchorNode;
  return anchor != null && editor.contains(anchor);
}

/** Whether the editor has the focus, as far as the page goes, and a caret. */
export function isEntered(editor: HTMLElement): boolean {
  return isActive(editor) && (isField(editor) || hasCaret(editor));
}

/**
 * Gives the editor the focus and a caret: where it last was, and behind the draft where it never
 * was. Focus alone would put it before the draft.
 */
export function enter(editor: HTMLElement): void {
  if (isEntered(editor)) return;
  const toEnd = isField(editor) ? neverEntered(editor) : !hasCaret(editor);
  editor.focus({ preventScroll: true });
  // The body of a frame that is edited as a whole takes no focus: its window does.
  if (!isActive(editor)) editor.ownerDocument.defaultView?.focus();
  // While a popup or the side panel has the focus the page's own focus moves in silence.
  if (!editor.ownerDocument.hasFocus()) tellFocus(editor);
  if (toEnd) caretToEnd(editor);
}

/** What stands before the caret in its own line or paragraph; empty where nothing does. */
export function textBeforeCaret(editor: HTMLElement): string {
  if (isField(editor)) {
    return editor.value.slice(0, editor.selectionStart ?? editor.value.length);
  }
  const selection = selectionOf(editor);
  if (selection === null || selection.rangeCount === 0) return '';
  const caret = selection.getRangeAt(0);
  if (!editor.contains(caret.startContainer)) return '';
  if (caret.startContainer.nodeType !== Node.TEXT_NODE) return '';
  const before = (caret.startContainer.nodeValue ?? '').slice(0, caret.startOffset);
  return before.replace(/[\uFEFF\u200B]/g, '');
}

/** The words of a mention, or whatever else stands as one thing right before the caret; empty where none does. */
export function chipBeforeCaret(editor: HTMLElement): string {
  const { anchorNode, anchorOffset } = selectionOf(editor) ?? {};
  if (isField(editor) || anchorNode?.nodeType !== 1 || anchorOffset === undefined) return '';
  const chip = anchorNode.childNodes[anchorOffset - 1];
  const whole = chip?.nodeType === 1 && 'isContentEditable' in chip && !chip.isContentEditable;
  return whole && editor.contains(chip) ? (chip.textContent ?? '') : '';
}

/** What is selected of the draft, as it reads; empty where nothing is. */
export function selectedIn(editor: HTMLElement): string {
  if (isField(editor)) {
    return editor.value.slice(editor.selectionStart ?? 0, editor.selectionEnd ?? 0);
  }
  const selection = selectionOf(editor);
  return selection !== null && editor.contains(selection.anchorNode) ? selection.toString() : '';
}

/** The caret, or what is selected, as it is now; `putBack` undoes what was done to it since. */
export function heldSelection(editor: HTMLElement): { putBack(): void } {
  const selection = isField(editor) ? null : selectionOf(editor);
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  return {
    putBack: () => {
      if (!selection || !anchorNode?.isConnected || !focusNode?.isConnected) return;
      selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
      tellSelection(editor);
    },
  };
}

export function caretToEnd(editor: HTMLElement): void {
  if (isField(editor)) {
    editor.setSelectionRange(editor.value.length, editor.value.length);
    return;
  }
  let end: Node = editor;
  while (end.lastChild !== null && end.lastChild.nodeName !== 'BR') end = end.lastChild;
  selectionOf(editor)?.collapse(end, lengthOf(end));
  tellSelection(editor);
}

/**
 * Editors with a model learn of a selection by an event that the browser fires a little later:
 * too late for what is done to the selection now.
 */
export function tellSelection(editor: HTMLElement): void {
  editor.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

function tellFocus(editor: HTMLElement): void {
  editor.dispatchEvent(new FocusEvent('focus', { composed: true }));
  editor.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

function neverEntered({
  selectionStart,
  selectionEnd,
  value,
}: HTMLInputElement | HTMLTextAreaElement) {
  return selectionStart === 0 && selectionEnd === 0 && value !== '';
}

/** A break at the end only keeps the line open: what is written goes before it. */
function lengthOf(node: Node): number {
  if (node.nodeType === 3) return (node.nodeValue ?? '').length;
  return node.childNodes.length - (node.lastChild?.nodeName === 'BR' ? 1 : 0);
}
