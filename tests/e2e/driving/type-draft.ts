import type { Locator, Page } from '@playwright/test';

/**
 * Types `start end` into the editor that has the focus, and leaves the caret before `end`. The last
 * letter comes first: Quill puts the caret back to the beginning at the first key in a shadow root.
 */
export async function typeDraft(page: Page): Promise<void> {
  const { keyboard } = page;
  const steps = [
    () => keyboard.type('d'),
    () => keyboard.press('Home'),
    () => keyboard.type('start en'),
    () => keyboard.press('ArrowLeft'),
    () => keyboard.press('ArrowLeft'),
  ];
  await drawn(page);
  for (const step of steps) {
    await step();
    await drawn(page);
  }
}

/**
 * Some editors follow the focus and the keys a frame later, and what only stood there as a
 * placeholder goes in a moment: a person is slower than that.
 */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))),
  );
}

/**
 * Empties an editor as a person does. `fill('')` selects by script, of which the browser tells the page a
 * frame later: a Delete before that finds ProseMirror still with a caret at the end, and is kept from
 * the browser.
 */
export async function emptyDraft(editor: Locator): Promise<void> {
  await editor.press('ControlOrMeta+a');
  await editor.press('Delete');
}
