import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { Desk } from './desk.ts';

/** What a test drives the page by. */
declare global {
  interface Window {
    desk: Desk;
    editor: EditorView;
  }
}

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: {
      content: 'inline*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    text: { group: 'inline' },
    hard_break: {
      inline: true,
      group: 'inline',
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
});

const language = new URLSearchParams(location.search).get('language') === 'ar' ? 'ar' : 'en';
document.documentElement.lang = language;
const desk = new Desk(document.body, { language });
window.desk = desk;

function shown(): number | null {
  const id = /\/conversations\/(\d+)/.exec(location.pathname)?.[1];
  return id === undefined ? null : Number(id);
}

/** Sends the draft: a row on its way at once, the real one a little later. */
function send(): boolean {
  const text = window.editor.state.doc.textBetween(0, window.editor.state.doc.content.size, '\n');
  const conversation = shown();
  if (conversation === null || text.trim() === '') return true;
  const sending = desk.send(conversation, text);
  window.editor.updateState(startState());
  setTimeout(sending.confirm, 30);
  return true;
}

function startState(): EditorState {
  return EditorState.create({
    schema,
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo, Enter: send }), keymap(baseKeymap)],
  });
}

window.editor = new EditorView(desk.composer, {
  state: startState(),
  attributes: { class: 'ProseMirror-woot-style' },
});
desk.replyBox.querySelector('.send')?.addEventListener('click', send);
