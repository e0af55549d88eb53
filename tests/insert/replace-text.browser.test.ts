import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mayReplace, replaceText } from '../../adapters/insert/replace-text.ts';
import { readDraft } from '../../adapters/read/beside/draft.ts';

/** An editor with what it keeps of its text, a line a paragraph. */
interface Case {
  element: HTMLElement;
  model(): string;
  undo(): void;
}

const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanUp.splice(0)) clean();
  document.body.replaceChildren();
});

function mounted<Made extends HTMLElement>(element: Made): Made {
  document.body.append(element);
  return element;
}

function field(): Case {
  const element = mounted(document.createElement('textarea'));
  const undo = () => void document.execCommand('undo');
  return { element, model: () => element.value, undo };
}

function editable(): Case {
  const element = mounted(document.createElement('div'));
  element.contentEditable = 'true';
  const undo = () => void document.execCommand('undo');
  return { element, model: () => element.innerText.trim(), undo };
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
    undo: () => void editor.commands.undo(),
  };
}

const EDITORS = { field, editable, tiptap };
const DRAFT = 'أهلًا سارة. ارسلي الصورة. شكرًا';
const ORDER = { start: DRAFT.indexOf('ارسلي'), end: DRAFT.indexOf(' شكرًا') };
const POLITE = 'ممكن ترسلين الصورة لو تكرمت؟';

for (const [name, make] of Object.entries(EDITORS)) {
  it(`${name}: has the new words in the model, and the rest as it was`, async () => {
    const { element, model } = make();
    await userEvent.type(element, DRAFT);
    const draft = readDraft(element);
    expect(draft.text.trim()).toBe(DRAFT);
    expect(mayReplace(element, draft, ORDER)).toBe(true);
    expect(await replaceText(element, draft, ORDER, POLITE)).toBe(true);
    await vi.waitFor(() => expect(model()).toBe(`أهلًا سارة. ${POLITE} شكرًا`));
  });

  it(`${name}: leaves the caret where the agent goes on, behind the draft`, async () => {
    const { element, model } = make();
    await userEvent.type(element, DRAFT);
    await replaceText(element, readDraft(element), ORDER, POLITE);
    await userEvent.keyboard('!');
    expect(model()).toBe(`أهلًا سارة. ${POLITE} شكرًا!`);
  });

  it(`${name}: goes back in one step of undo`, async () => {
    const { element, model, undo } = make();
    await userEvent.type(element, DRAFT);
    await replaceText(element, readDraft(element), ORDER, POLITE);
    await vi.waitFor(() => expect(model()).toContain(POLITE));
    undo();
    expect(model()).toBe(DRAFT);
  });

  it(`${name}: does nothing where the draft has changed meanwhile`, async () => {
    const { element, model } = make();
    await userEvent.type(element, DRAFT);
    const draft = readDraft(element);
    await userEvent.type(element, ' جزيلًا');
    expect(await replaceText(element, draft, ORDER, POLITE)).toBe(false);
    expect(model()).toBe(`${DRAFT} جزيلًا`);
  });
}

it('leaves alone what goes over several lines, or holds what nobody has written', () => {
  const { element } = editable();
  const part = (name: string, text: string) =>
    Object.assign(document.createElement(name), { textContent: text });
  const chip = part('span', '@sara');
  chip.contentEditable = 'false';
  element.append('send ', part('b', 'me'), ' it', part('p', 'or '), chip);
  const draft = readDraft(element);
  expect(draft.text).toBe('send me it\nor \n');
  expect(mayReplace(element, draft, { start: 0, end: 10 })).toBe(true);
  expect(mayReplace(element, draft, { start: 8, end: 13 })).toBe(false);
  chip.after('now');
  const longer = readDraft(element);
  expect(longer.text).toBe('send me it\nor \nnow');
});

it('says so where a field cannot be written', async () => {
  const element = mounted(document.createElement('textarea'));
  element.value = 'send it';
  element.readOnly = true;
  expect(await replaceText(element, readDraft(element), { start: 0, end: 4 }, 'x')).toBe(false);
  expect(element.value).toBe('send it');
});

it('reads what the agent wrote, and no quoted mail, chip or signature', () => {
  const { element } = editable();
  const part = (name: string, text: string, attributes: Record<string, string> = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  element.append(
    part('p', 'one'),
    part('p', 'two'),
    part('blockquote', 'quoted'),
    part('span', '@chip', { contenteditable: 'false' }),
    part('div', 'three'),
  );
  expect(readDraft(element).text).toBe('one\ntwo\nthree\n');
});
