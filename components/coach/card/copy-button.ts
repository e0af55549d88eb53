import { button } from '../element.ts';
import type { CoachTexts } from '../texts.ts';

/** A button that copies a text, and says whether it could. */
export function copyButton(text: string, look: string, texts: CoachTexts): HTMLButtonElement {
  const made = button(texts.copy, look, () => {
    void copyText(text).then((done) => {
      made.textContent = done ? texts.copied : texts.notCopied;
    });
  });
  return made;
}

/** To be called for a press. False where the browser does not let us. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page over plain http, as helpdesks in a company's own network are, has no clipboard to write.
    return copyByCommand(text);
  }
}

/** The browser's own command copies what is selected; what it is to copy instead is put in its place. */
function copyByCommand(text: string): boolean {
  const allow = (event: Event) => event.preventDefault();
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('beforecopy', allow, true);
  addEventListener('copy', fill, true);
  try {
    return document.execCommand('copy');
  } finally {
    removeEventListener('beforecopy', allow, true);
    removeEventListener('copy', fill, true);
  }
}
