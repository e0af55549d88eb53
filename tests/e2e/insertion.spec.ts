import { expect } from '@playwright/test';
import { ENGINES, type Engine } from '../insert/editors/engines.ts';
import { type Place, test } from './editor-page.ts';

/**
 * Every editor with what its own model holds afterwards, from a world that cannot see it.
 * Keys are real keys, and Ctrl+Z is whatever the editor makes of it.
 */

const LINES = 'أستاذة سارة، رقم طلبك 1042 (order A-7) <b>&\n\nنشكر لك صبرك.\nThe team';
const LINE = 'نشكر لك صبرك (5 min) <b>&';

test.describe.configure({ mode: 'parallel' });

const names = Object.keys(ENGINES) as Engine[];

/** In shadow roots these take no keys, or lose their caret: they are not made for them. */
const NOT_IN_ROOTS: readonly Engine[] = [
  'ckeditor',
  'quill',
  'lexical',
  'draft',
  'tinymce-inline',
  'froala',
  'trix',
];

function placesOf(engine: Engine): Place[] {
  return NOT_IN_ROOTS.includes(engine)
    ? ['document', 'frame']
    : ['document', 'frame', 'shadow', 'nested'];
}

for (const engine of names) {
  const lines = engine === 'input' ? LINES.replace(/\n+/g, ' ') : LINES;

  for (const place of placesOf(engine)) {
    test(`${engine} (${place}): into a draft and for an abbreviation, each back with one undo`, async ({
      openEditor,
    }) => {
      const editor = await openEditor(engine, place);
      await editor.focus();
      await editor.type('start end');
      await editor.press('ArrowLeft', 3);
      expect(await editor.put(lines, true)).toBe('inserted');
      await editor.holds(`start ${lines}end`);
      await editor.press('Control+z');
      await editor.holds('start end');
      await editor.press('Control+End');
      await editor.type(' ;thx');
      await editor.holds('start end ;thx');
      expect(await editor.expand(';thx', lines)).toBe('inserted');
      await editor.holds(`start end ${lines}`);
      await editor.press('Control+z');
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
