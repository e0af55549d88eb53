import { Editor } from '@tiptap/core';
import { baseKeymap } from '@tiptap/pm/commands';
import { history, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { putText } from '../../adapters/insert/put-text.ts';

const LINES = 'أستاذة سارة، ما زلنا نتابع طلبك <b>&\n\nنشكر لك صبرك.\nفريق الدعم';

/**
 * An editor under test. What is typed in one go is one step of undo in rich editors; without that
 * delay no test has to wait for it to pass.
 */
interface Case {
  element: HTMLElement;
  /** The model's text, a line per paragraph. */
  model(): string;
  write(text: string): Promise<void>;
  undo(): void;
}

let cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanUp) clean();
  cleanUp = [];
  document.body.replaceChildren();
});

function mounted<Made extends HTMLElement>(element: Made): Made {
  document.body.append(element);
  return element;
}

function plainField(): Case {
  const field = mounted(document.createElement('textarea'));
  return {
    element: field,
    model: () => field.value,
    write: (text) => userEvent.type(field, text),
    undo: () => void document.execCommand('undo'),
  };
}

function reactField(): Case {
  const box = mounted(document.createElement('div'));
  let state = '';
  function Field() {
    const [value, setValue] = useState('');
    state = value;
    return <textarea value={value} onChange={(event) => setValue(event.target.value)} />;
  }
  const root = createRoot(box);
  flushSync(() => root.render(<Field />));
  cleanUp.push(() => root.unmount());
  const field = box.querySelector('textarea');
  if (field === null) throw new Error('React has drawn no field.');
  return {
    element: field,
    model: () => state,
    write: (text) => userEvent.type(field, text),
    undo: () => void document.execCommand('undo'),
  };
}

function tiptap(): Case {
  const editor = new Editor({
    element: mounted(document.createElement('div')),
    extensions: [StarterKit.configure({ undoRedo: { newGroupDelay: 1 } })],
  });
  cleanUp.push(() => editor.destroy());
  return {
    element: editor.view.dom,
    model: () => editor.getText({ blockSeparator: '\n' }),
    write: (text) => userEvent.type(editor.view.dom, text),
    undo: () => void editor.commands.undo(),
  };
}

function proseMirror(): Case {
  const schema = new Schema({
    nodes: {
      doc: { content: 'paragraph+' },
      paragraph: { content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
      text: {},
    },
  });
  const view = new EditorView(mounted(document.createElement('div')), {
    state: EditorState.create({
      schema,
      plugins: [history({ newGroupDelay: 1 }), keymap(baseKeymap)],
    }),
  });
  cleanUp.push(() => view.destroy());
  return {
    element: view.dom,
    model: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
    write: (text) => userEvent.type(view.dom, text),
    undo: () => void undo(view.state, view.dispatch),
  };
}

function bareEditable(): Case {
  const element = mounted(document.createElement('div'));
  element.contentEditable = 'true';
  return {
    element,
    // `innerText` counts an empty line twice.
    model: () => [...element.childNodes].map(({ textContent }) => textContent).join('\n'),
    write: (text) => userEvent.type(element, text),
    undo: () => void document.execCommand('undo'),
  };
}

const EDITORS = { plainField, reactField, tiptap, proseMirror, bareEditable };

for (const [name, make] of Object.entries(EDITORS)) {
  it(`${name}: has the text, with its lines and marks, in the model`, async () => {
    const editor = make();
    expect(await putText(editor.element, LINES)).toBe('inserted');
    expect(editor.model()).toBe(LINES);
  });

  it(`${name}: keeps the draft, and parts it from the text`, async () => {
    const editor = make();
    await editor.write('أهلًا');
    expect(await putText(editor.element, 'نشكر لك صبرك.')).toBe('inserted');
    expect(editor.model()).toBe('أهلًا نشكر لك صبرك.');
  });

  it(`${name}: puts the text where the caret is`, async () => {
    const editor = make();
    await editor.write('startend');
    for (let step = 0; step < 3; step += 1) await userEvent.keyboard('{ArrowLeft}');
    expect(await putText(editor.element, 'middle')).toBe('inserted');
    expect(editor.model()).toBe('start middleend');
  });

  it(`${name}: goes back to the draft in one step of undo`, async () => {
    const editor = make();
    await editor.write('مسودة ');
    await putText(editor.element, LINES);
    editor.undo();
    expect(editor.model().trim()).toBe('مسودة');
  });

  it(`${name}: leaves the caret behind the text`, async () => {
    const editor = make();
    await putText(editor.element, 'واحد');
    await userEvent.keyboard('!');
    expect(editor.model()).toBe('واحد!');
  });
}

it('does not try again where an editor refuses, and says so', async () => {
  const deaf = mounted(document.createElement('div'));
  deaf.className = 'cm-content';
  deaf.contentEditable = 'true';
  let attempts = 0;
  deaf.addEventListener('paste', (event) => {
    attempts += 1;
    event.preventDefault();
  });
  expect(await putText(deaf, 'نص')).toBe('not-taken');
  expect(attempts).toBe(1);
});

it('says so where a field cannot be written', async () => {
  const field = mounted(document.createElement('textarea'));
  field.readOnly = true;
  expect(await putText(field, 'نص')).toBe('not-taken');
});

it('notices an editor that takes the text late', async () => {
  const late = mounted(document.createElement('div'));
  late.className = 'cm-content';
  late.contentEditable = 'true';
  late.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    setTimeout(() => late.append(text), 60);
  });
  expect(await putText(late, 'نص متأخر')).toBe('inserted');
  expect(late.innerText).toBe('نص متأخر');
});
