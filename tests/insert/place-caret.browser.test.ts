import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { takeCaretBack } from '../../adapters/insert/place-caret.ts';
import { putText } from '../../adapters/insert/put-text.ts';
import type { MountEditor } from './editors/editor.ts';
import { mountEditable, mountReactTextarea, mountTextarea } from './editors/fields.tsx';
import { mountProseMirror, mountTiptap } from './editors/prosemirror.ts';

const EDITORS: Record<string, MountEditor> = {
  textarea: mountTextarea,
  'textarea of React': mountReactTextarea,
  editable: mountEditable,
  ProseMirror: mountProseMirror,
  TipTap: mountTiptap,
};

let destroy: (() => void) | undefined;
afterEach(() => {
  destroy?.();
  document.body.replaceChildren();
});

async function mounted(mount: MountEditor) {
  const host = document.createElement('div');
  document.body.append(host);
  const editor = await mount(host);
  ({ destroy } = editor);
  const model = () =>
    editor
      .model()
      .replace(/\u00A0/g, ' ')
      .replace(/\n+/g, '\n')
      .trim();
  return { ...editor, model };
}

const SNIPPETS = [
  ['طلبك رقم ', '، في الطريق إليك، شُكرًا 👩‍💻.'],
  ['Dear Sara,\n\n', '\n\nRegards\nمتجر الأفق'],
  ['', 'في البداية'],
  ['في النهاية', ''],
] as const;

for (const [name, mount] of Object.entries(EDITORS)) {
  it.each(SNIPPETS)(`${name}: what is typed next stands between %j and %j`, async (head, tail) => {
    const { element, model } = await mounted(mount);
    await userEvent.type(element, 'مسودة ');
    expect(await putText(element, head + tail)).toBe('inserted');
    takeCaretBack(element, tail);
    await userEvent.keyboard('XY');
    expect(model()).toBe(`مسودة ${head}XY${tail}`.replace(/\n+/g, '\n'));
  });

  it(`${name}: stays where something else stands before the caret`, async () => {
    const { element, model } = await mounted(mount);
    await userEvent.type(element, 'one two');
    takeCaretBack(element, 'xyz');
    await userEvent.keyboard('!');
    expect(model()).toBe('one two!');
  });
}
