import type { Page } from '@playwright/test';

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
