import { type Draft, readDraft } from '../read/draft.ts';
import { editorOf } from './editors.ts';
import { isField } from './written.ts';

/** A stretch of a draft's text, in UTF-16 units. */
interface Span {
  start: number;
  end: number;
}

/**
 * Whether a stretch of the draft can be replaced without risk to the rest: in a field, or inside
 * one text node of an editor that follows what happens in its document. Editors that keep a model
 * and only take pastes do not.
 */
export function mayReplace(editor: HTMLElement, draft: Draft, span: Span): boolean {
  if (isField(editor)) return true;
  const follows = editorOf(editor) === 'exec' || editor.matches('.ProseMirror');
  return follows && placeOf(draft, span) !== null;
}

/**
 * Writes `text` over a stretch of the draft, as one step of undo, and reads it back. False where
 * the draft has changed since it was read, or does not show the text. Nothing is sent.
 */
export function replaceText(editor: HTMLElement, draft: Draft, span: Span, text: string): boolean {
  const now = readDraft(editor);
  if (now.text !== draft.text || !mayReplace(editor, now, span)) return false;
  const wanted = now.text.slice(0, span.start) + text + now.text.slice(span.end);
  if (editor.ownerDocument.activeElement !== editor) editor.focus();
  if (isField(editor)) editor.setSelectionRange(span.start, span.end);
  else select(editor, now, span);
  editor.ownerDocument.execCommand('insertText', false, text);
  if (plain(readDraft(editor).text) !== plain(wanted)) return false;
  caretToEnd(editor);
  return true;
}

function placeOf({ places }: Draft, { start, end }: Span): { node: Text; start: number } | null {
  const inside = places.find(
    (place) => place.start <= start && end <= place.start + place.node.length,
  );
  return inside ?? null;
}

function select(editor: HTMLElement, draft: Draft, span: Span): void {
  const place = placeOf(draft, span);
  if (place === null) return;
  const { node, start } = place;
  const selection = editor.ownerDocument.getSelection();
  selection?.setBaseAndExtent(node, span.start - start, node, span.end - start);
}

/** The agent goes on where they were: behind what is written. */
function caretToEnd(editor: HTMLElement): void {
  if (isField(editor)) {
    editor.setSelectionRange(editor.value.length, editor.value.length);
    return;
  }
  const last = readDraft(editor).places.at(-1);
  if (last) editor.ownerDocument.getSelection()?.collapse(last.node, last.node.length);
}

/** Editors write some spaces as no-break spaces. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
