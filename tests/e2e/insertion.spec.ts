import { expect } from '@playwright/test';
import { ENGINES, type Engine } from '../insert/editors/engines.ts';
import { type Place, test } from './driving/editor-page.ts';
import { typeDraft } from './driving/type-draft.ts';

/**
 * Every editor with what its own model holds afterwards, from a world that cannot see it.
 * Keys are real keys, and Ctrl+Z is whatever the editor makes of it.
 */

const LINES = 'أستاذة سارة، رقم طلبك 1042 (order A-7) <b>&\n\nنشكر لك صبرك.\nThe team';
const LINE = 'نشكر لك صبرك (5 min) <b>&';

test.describe.configure({ mode: 'parallel' });

const names = Object.keys(ENGINES) as Engine[];

/** In shadow roots these lose their caret or hear no Ctrl+Z, also by hand: see further below. */
const OTHERWISE_IN_ROOTS: readonly Engine[] = ['draft', 'tinymce-inline', 'froala'];

/** Those in a frame do not know what the frame is in. */
const IN_ROOTED_FRAMES: readonly Engine[] = ['textarea-react', 'ckeditor', 'quill', 'draft'];

/** Their steps of undo are the browser's, or end where a press of the mouse does. */
const STEPS_OF_THE_BROWSER: readonly Engine[] = [
  'textarea',
  'textarea-react',
  'input',
  'editable',
  'plaintext-only',
  'frame-body',
  'frame-document',
  'medium',
  'summernote',
];

function placesOf(engine: Engine): Place[] {
  const places: Place[] = ['document', 'frame'];
  if (!OTHERWISE_IN_ROOTS.includes(engine)) places.push('shadow', 'nested');
  if (IN_ROOTED_FRAMES.includes(engine)) places.push('shadow-frame');
  return places;
}

for (const engine of names) {
  const lines = engine === 'input' ? LINES.replace(/\n+/g, ' ') : LINES;

  for (const place of placesOf(engine)) {
    const inRoot = place === 'shadow' || place === 'nested';

    test(`${engine} (${place}): into a draft and for an abbreviation, each back with one undo`, async ({
      openEditor,
    }) => {
      const editor = await openEditor(engine, place);
      await editor.focus();
      await typeDraft(editor.page);
      await editor.holds('start end');
      expect(await editor.put(lines, true)).toBe('inserted');
      await editor.holds(`start ${lines}end`);
      await editor.press('Control+z');
      await editor.holds('start end');
      await editor.press('Control+End');
      await editor.type(' ;thx');
      await editor.holds('start end ;thx');
      expect(await editor.expand(';thx', lines)).toBe('inserted');
      await editor.holds(`start end ${lines}`);
      // What is written over goes by itself there.
      await editor.press('Control+z', inRoot && engine === 'ckeditor' ? 2 : 1);
      await editor.holds('start end ;thx');
    });
  }

  test(`${engine}: never focused, it has the lines, and the caret behind them`, async ({
    openEditor,
  }) => {
    const editor = await openEditor(engine, 'document');
    expect(await editor.put(lines)).toBe('inserted');
    await editor.holds(lines);
    await editor.type('!');
    await editor.holds(`${lines}!`);
  });

  test(`${engine}: a line behind what was just typed is a step of undo of its own`, async ({
    openEditor,
  }) => {
    const editor = await openEditor(engine, 'document');
    await editor.focus();
    await editor.type('أهلًا بك');
    expect(await editor.put(LINE, true)).toBe('inserted');
    await editor.holds(`أهلًا بك ${LINE}`);
    await editor.press('Control+z');
    await editor.holds('أهلًا بك');
  });

  test(`${engine}: over a selection, and back with one undo`, async ({ openEditor }) => {
    const editor = await openEditor(engine, 'document');
    await editor.focus();
    await editor.type('one TWO three');
    await editor.press('ArrowLeft', 6);
    await editor.press('Shift+ArrowLeft', 3);
    expect(await editor.put(lines, true)).toBe('inserted');
    await editor.holds(`one ${lines} three`);
    await editor.press('Control+z');
    await editor.holds('one TWO three');
  });

  test(`${engine}: where the focus has gone elsewhere, behind the draft`, async ({
    openEditor,
  }) => {
    const editor = await openEditor(engine, 'document');
    await editor.focus();
    await editor.type('مسودة ');
    await editor.page.evaluate(() => {
      const elsewhere = document.createElement('button');
      elsewhere.textContent = 'elsewhere';
      document.body.prepend(elsewhere);
      elsewhere.focus();
      getSelection()?.selectAllChildren(elsewhere);
    });
    expect(await editor.put(lines)).toBe('inserted');
    await editor.holds(`مسودة ${lines}`);
    await editor.type('!');
    await editor.holds(`مسودة ${lines}!`);
  });

  test(`${engine}: words in the draft are said better, and the caret is behind it`, async ({
    openEditor,
  }) => {
    const editor = await openEditor(engine, 'document');
    await editor.focus();
    await editor.type('Hi. Send me it. Thanks');
    expect(await editor.reword('Send me it.', 'Could you send it?')).toBe(true);
    await editor.holds('Hi. Could you send it? Thanks');
    await editor.press('Control+z');
    await editor.holds('Hi. Send me it. Thanks');
  });
}

for (const engine of STEPS_OF_THE_BROWSER) {
  test(`${engine}: what is typed behind it is a step of its own, which goes first`, async ({
    openEditor,
  }) => {
    const editor = await openEditor(engine, 'document');
    await editor.focus();
    await editor.type('one ');
    expect(await editor.put(LINE, true)).toBe('inserted');
    await editor.holds(`one ${LINE}`);
    await editor.type('!');
    await editor.holds(`one ${LINE}!`);
    await editor.press('Control+z');
    await editor.holds(`one ${LINE}`);
    await editor.press('Control+z');
    await editor.holds('one ');
  });
}

for (const place of ['shadow', 'nested'] as const) {
  for (const engine of ['quill', 'lexical', 'trix', 'froala'] as const) {
    test(`${engine} (${place}): over a selection, and the caret behind it`, async ({
      openEditor,
    }) => {
      const editor = await openEditor(engine, place);
      await editor.focus();
      await typeDraft(editor.page);
      await editor.press('Shift+End');
      expect(await editor.put(LINES, true)).toBe('inserted');
      await editor.type('!');
      await editor.holds(`start ${LINES}!`);
    });
  }

  for (const engine of ['ckeditor', 'quill', 'lexical', 'trix', 'froala'] as const) {
    test(`${engine} (${place}): never focused, then an abbreviation and other words`, async ({
      openEditor,
    }) => {
      const editor = await openEditor(engine, place);
      expect(await editor.put(LINES)).toBe('inserted');
      await editor.type('! ;thx');
      await editor.holds(`${LINES}! ;thx`);
      expect(await editor.expand(';thx', LINES)).toBe('inserted');
      await editor.type('?');
      await editor.holds(`${LINES}! ${LINES}?`);
      expect(await editor.reword('(order A-7)', '(A-7)')).toBe(true);
      await editor.holds(`${LINES}! ${LINES}?`.replace('(order A-7)', '(A-7)'));
    });
  }

  test(`froala (${place}): its own button brings the draft back`, async ({ openEditor }) => {
    const editor = await openEditor('froala', place);
    await editor.focus();
    await typeDraft(editor.page);
    await editor.undoIsOn();
    expect(await editor.put(LINES, true)).toBe('inserted');
    await editor.holds(`start ${LINES}end`);
    await editor.pressUndo();
    await editor.holds('start end');
  });

  test(`tinymce-inline (${place}): has the lines, though keys do nothing there`, async ({
    openEditor,
  }) => {
    const editor = await openEditor('tinymce-inline', place);
    await editor.focus();
    await editor.type('nobody can type here');
    expect(await editor.put(LINES)).toBe('inserted');
    await editor.holds(LINES);
  });

  test(`draft (${place}): is left as keys have left it, and that is said`, async ({
    openEditor,
  }) => {
    const editor = await openEditor('draft', place);
    await editor.focus();
    await editor.type('start end');
    expect(await editor.put(LINES)).toBe('not-taken');
    await editor.holds('start end');
  });
}
