import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { takeCaretBack } from '../../adapters/insert/place-caret.ts';
import { putText } from '../../adapters/insert/put-text.ts';
import type { MountEditor } from './editors/editor.ts';
import { mounted, PLAIN_EDITORS } from './editors/mounted.ts';

/** Its model has each line once, whatever keeps it open. */
async function opened(mount: MountEditor) {
  const editor = await mounted(mount);
  const model = () => editor.model().replace(/\n+/g, '\n').trim();
  return { ...editor, model };
}

const SNIPPETS = [
  ['طلبك رقم ', '، في الطريق إليك، شُكرًا 👩‍💻.'],
  ['Dear Sara,\n\n', '\n\nRegards\nمتجر الأفق'],
  ['', 'في البداية'],
  ['في النهاية', ''],
] as const;

for (const [name, mount] of Object.entries(PLAIN_EDITORS)) {
  it.each(SNIPPETS)(`${name}: what is typed next stands between %j and %j`, async (head, tail) => {
    const { element, model } = await opened(mount);
    await userEvent.type(element, 'مسودة ');
    expect(await putText(element, head + tail)).toBe('inserted');
    takeCaretBack(element, tail);
    await userEvent.keyboard('XY');
    expect(model()).toBe(`مسودة ${head}XY${tail}`.replace(/\n+/g, '\n'));
  });

  it(`${name}: stays where something else stands before the caret`, async () => {
    const { element, model } = await opened(mount);
    await userEvent.type(element, 'one two');
    takeCaretBack(element, 'xyz');
    await userEvent.keyboard('!');
    expect(model()).toBe('one two!');
  });
}
