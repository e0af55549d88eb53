import { afterEach } from 'vitest';
import type { MountEditor, TestEditor } from './editor.ts';
import { mountEditable, mountReactTextarea, mountTextarea } from './fields.tsx';
import { mountProseMirror, mountTiptap } from './prosemirror.ts';

/**
 * The plainest of the editors, and those that most helpdesks are made of. All of them, with their undo,
 * carets and frames, are tried in tests/e2e/insertion.spec.ts, from outside of their page's world.
 */
export const PLAIN_EDITORS: Readonly<Record<string, MountEditor>> = {
  textarea: mountTextarea,
  'textarea of React': mountReactTextarea,
  editable: mountEditable,
  ProseMirror: mountProseMirror,
  TipTap: mountTiptap,
};

const standing: TestEditor[] = [];
afterEach(() => {
  for (const editor of standing.splice(0)) editor.destroy();
  document.body.replaceChildren();
});

/** An editor in the document, until the test is over. Its model has plain spaces only. */
export async function mounted(mount: MountEditor): Promise<TestEditor> {
  const host = document.createElement('div');
  document.body.append(host);
  const editor = await mount(host);
  standing.push(editor);
  return { ...editor, model: () => editor.model().replace(/\u00A0/g, ' ') };
}
