import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { replaceBeforeCaret } from '../../adapters/insert/replace-text.ts';
import type { MountEditor } from './editors/editor.ts';
import { mountEditable, mountInput, mountReactTextarea, mountTextarea } from './editors/fields.tsx';
import { mountProseMirror, mountTiptap } from './editors/prosemirror.ts';

/** The other editors are tried in tests/e2e/insertion.spec.ts, from outside of their page's world. */
const EDITORS: Record<string, MountEditor> = {
  textarea: mountTextarea,
  'textarea of React': mountReactTextarea,
  input: mountInput,
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
  return { ...editor, model: () => editor.model().replace(/\u00A0/g, ' ') };
}

const words = 'نشكر لك صبرك (5 min).';

for (const [name, mount] of Object.entries(EDITORS)) {
  it(`${name}: what was typed becomes the text, in the middle of a draft`, async () => {
    const { element, model } = await mounted(mount);
    await userEvent.type(element, 'start end');
    for (let step = 0; step < 4; step += 1) await userEvent.keyboard('{ArrowLeft}');
    await userEvent.keyboard(' ;thx');
    expect(await replaceBeforeCaret(element, ';thx', words)).toBe('inserted');
    await userEvent.keyboard('!');
    expect(model()).toBe(`start ${words}! end`);
  });

  it(`${name}: one step of undo brings back what was typed`, async () => {
    const { element, model } = await mounted(mount);
    await userEvent.type(element, 'أهلًا ;thx');
    await replaceBeforeCaret(element, ';thx', words);
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(model()).toBe('أهلًا ;thx'));
  });

  it(`${name}: does nothing where something else stands before the caret`, async () => {
    const { element, model } = await mounted(mount);
    await userEvent.type(element, ';thx more');
    expect(await replaceBeforeCaret(element, ';thx', words)).toBe('not-taken');
    expect(model()).toBe(';thx more');
  });
}
