import { expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { comeIn } from '../../adapters/insert/come-in.ts';
import { putText } from '../../adapters/insert/put-text.ts';
import { mountInput } from './editors/fields.tsx';
import { mounted, PLAIN_EDITORS } from './editors/mounted.ts';

/** What can go otherwise than it should, and the plainest of the editors. */

function placed<Made extends HTMLElement>(element: Made): Made {
  document.body.append(element);
  return element;
}

const EDITORS = { ...PLAIN_EDITORS, input: mountInput };

for (const [name, mount] of Object.entries(EDITORS)) {
  it(`${name}: keeps the draft, parts it from the text, and leaves the caret behind`, async () => {
    const editor = await mounted(mount);
    await userEvent.type(editor.element, 'أهلًا');
    expect(await putText(editor.element, 'نشكر لك صبرك.')).toBe('inserted');
    await userEvent.keyboard('!');
    expect(editor.model()).toBe('أهلًا نشكر لك صبرك.!');
  });
}

it('goes behind words that a field was given by its page', async () => {
  const field = placed(document.createElement('textarea'));
  field.defaultValue = 'Dear Sara,\n';
  expect(await putText(field, 'thank you')).toBe('inserted');
  expect(field.value).toBe('Dear Sara,\nthank you');
});

it('makes no more lines in a plain editable element than a person would', async () => {
  const box = placed(document.createElement('div'));
  box.contentEditable = 'true';
  expect(await putText(box, 'one\n\ntwo')).toBe('inserted');
  expect(box.innerText).toBe('one\n\ntwo');
});

it('waits for a placeholder that is text to go', async () => {
  const box = placed(document.createElement('div'));
  box.contentEditable = 'true';
  box.textContent = 'Type your message here';
  box.addEventListener('focus', () => setTimeout(() => box.replaceChildren(), 20));
  await comeIn(box);
  expect(await putText(box, 'نص')).toBe('inserted');
  expect(box.textContent).toBe('نص');
});

it('counts the time for that from when the focus was taken, however slow the page is at it', async () => {
  const box = placed(document.createElement('div'));
  box.contentEditable = 'true';
  box.textContent = 'Type your message here';
  box.addEventListener('focus', () => {
    const busyUntil = performance.now() + 100;
    while (performance.now() < busyUntil);
    setTimeout(() => box.replaceChildren(), 20);
  });
  await comeIn(box);
  expect(await putText(box, 'نص')).toBe('inserted');
  expect(box.textContent).toBe('نص');
});

it('is copied whole by a page that copies late', async () => {
  const box = placed(document.createElement('div'));
  box.contentEditable = 'true';
  const copy = document.createElement('textarea');
  box.addEventListener('input', () =>
    setTimeout(() => {
      copy.value = box.innerText;
    }, 50),
  );
  await putText(box, 'نشكر لك صبرك.\nفريق الدعم');
  await vi.waitFor(() => expect(copy.value).toBe('نشكر لك صبرك.\nفريق الدعم'));
});

it('knows the text where an editor leaves marks in it', async () => {
  const box = placed(document.createElement('div'));
  box.contentEditable = 'true';
  box.addEventListener('input', () => box.append('\uFEFF'));
  expect(await putText(box, 'نشكر لك صبرك.')).toBe('inserted');
});

it('does not try again where an editor refuses, and says so', async () => {
  const deaf = placed(document.createElement('div'));
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
  const field = placed(document.createElement('textarea'));
  field.readOnly = true;
  expect(await putText(field, 'نص')).toBe('not-taken');
});

it('notices an editor that takes the text late', async () => {
  const late = placed(document.createElement('div'));
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

it('keeps the caret in a cell that is edited by itself inside of the editor', async () => {
  const box = placed(document.createElement('div'));
  box.contentEditable = 'true';
  const before = document.createElement('p');
  before.textContent = 'قبل الجدول';
  const figure = document.createElement('figure');
  figure.contentEditable = 'false';
  const cell = document.createElement('div');
  cell.contentEditable = 'true';
  cell.textContent = 'رقم الطلب:';
  figure.append(cell);
  box.append(before, figure);
  cell.focus();
  getSelection()?.collapse(cell.firstChild, cell.textContent.length);
  expect(await putText(box, '1042')).toBe('inserted');
  expect(before.textContent).toBe('قبل الجدول');
  expect(cell.textContent).toBe('رقم الطلب: 1042');
});

it('knows a text that is written over itself', async () => {
  const field = placed(document.createElement('textarea'));
  field.value = 'نشكر لك صبرك.';
  field.focus();
  field.select();
  expect(await putText(field, 'نشكر لك صبرك.')).toBe('inserted');
  expect(field.value).toBe('نشكر لك صبرك.');
});

it('writes nothing rather than the half that a field has room for', async () => {
  const field = placed(document.createElement('textarea'));
  field.maxLength = 20;
  field.value = 'أهلًا بك';
  field.focus();
  field.setSelectionRange(8, 8);
  expect(await putText(field, 'نشكر لك صبرك وانتظارك.')).toBe('too-long');
  expect(field.value).toBe('أهلًا بك');
  field.select();
  expect(await putText(field, 'نشكر لك صبرك.')).toBe('inserted');
  expect(field.value).toBe('نشكر لك صبرك.');
});

it('knows the text where an editor draws its signs in another way', async () => {
  const box = placed(document.createElement('div'));
  box.className = 'cm-content';
  box.contentEditable = 'true';
  box.addEventListener('paste', (event) => {
    event.preventDefault();
    const bold = document.createElement('b');
    bold.textContent = 'يومان';
    box.append('المدة ', bold, ' “تقريبًا” 🙂');
  });
  expect(await putText(box, 'المدة **يومان** "تقريبًا" :)')).toBe('inserted');
});

it('leaves the caret where it was in an editor that looks like Slate and is deaf', async () => {
  const box = placed(document.createElement('div'));
  box.dataset.slateEditor = 'true';
  box.contentEditable = 'true';
  box.addEventListener('beforeinput', (event) => event.preventDefault());
  box.textContent = 'start';
  box.focus();
  getSelection()?.collapse(box.firstChild, 5);
  expect(await putText(box, 'نص')).toBe('not-taken');
  expect(getSelection()?.isCollapsed).toBe(true);
  expect(getSelection()?.focusOffset).toBe(5);
});

it('pastes into an older Slate, which leaves the announcement of it to the browser', async () => {
  const box = placed(document.createElement('div'));
  box.dataset.slateEditor = 'true';
  box.contentEditable = 'true';
  box.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    document.execCommand('insertText', false, text);
  });
  box.textContent = 'start';
  box.focus();
  getSelection()?.collapse(box.firstChild, 5);
  expect(await putText(box, 'نص')).toBe('inserted');
  expect(box.textContent).toBe('start نص');
});

it('has an input method hand over its words before it writes behind them', async () => {
  const editor = await mounted(PLAIN_EDITORS.ProseMirror ?? mountInput);
  editor.element.focus();
  await userEvent.keyboard('قبل ');
  await cdp().send('Input.imeSetComposition', { text: 'مرح', selectionStart: 3, selectionEnd: 3 });
  await vi.waitFor(() => expect(editor.element.innerText).toBe('قبل مرح'));
  await comeIn(editor.element, true);
  expect(await putText(editor.element, 'نشكر لك صبرك.')).toBe('inserted');
  expect(editor.model()).toBe('قبل مرح نشكر لك صبرك.');
});

it('parts the text from a mention right before it', async () => {
  const box = placed(document.createElement('div'));
  box.contentEditable = 'true';
  const mention = document.createElement('span');
  mention.contentEditable = 'false';
  mention.textContent = '@سارة';
  box.append('مرحبا ', mention, ' ذيل');
  box.focus();
  getSelection()?.collapse(box, 2);
  expect(await putText(box, 'شكرًا')).toBe('inserted');
  expect(box.innerText.replace(/\u00A0/g, ' ')).toBe('مرحبا @سارة شكرًا ذيل');
});
