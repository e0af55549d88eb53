import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { linesOf, type TestEditor } from './editor.ts';

/** A field of the page's own. */
export function mountTextarea(host: HTMLElement): TestEditor {
  const element = host.ownerDocument.createElement('textarea');
  element.rows = 6;
  host.append(element);
  return { element, model: () => element.value, destroy: () => element.remove() };
}

/** A field that React writes back at each change. */
export function mountReactTextarea(host: HTMLElement): TestEditor {
  let state = '';
  function Field() {
    const [value, setValue] = useState('');
    state = value;
    return <textarea rows={6} value={value} onChange={(event) => setValue(event.target.value)} />;
  }
  const root = createRoot(host);
  flushSync(() => root.render(<Field />));
  const element = host.querySelector('textarea');
  if (element === null) throw new Error('React has drawn no field.');
  return { element, model: () => state, destroy: () => root.unmount() };
}

/** A field of one line: it holds no line breaks. */
export function mountInput(host: HTMLElement): TestEditor {
  const element = host.ownerDocument.createElement('input');
  host.append(element);
  return { element, model: () => element.value, destroy: () => element.remove() };
}

/** What browsers make editable by themselves. */
export function mountEditable(host: HTMLElement): TestEditor {
  const element = host.ownerDocument.createElement('div');
  element.contentEditable = 'true';
  host.append(element);
  return { element, model: () => linesOf(element.innerHTML), destroy: () => element.remove() };
}

export function mountPlaintextOnly(host: HTMLElement): TestEditor {
  const element = host.ownerDocument.createElement('div');
  element.contentEditable = 'plaintext-only';
  element.style.whiteSpace = 'pre-wrap';
  host.append(element);
  return {
    element,
    // One break at the end only keeps the last line open.
    model: () => element.innerText.replace(/\n$/, ''),
    destroy: () => element.remove(),
  };
}

/** The words that some frame editors hold while they are empty and nobody is in them. */
const PLACEHOLDER = 'Type your message here';

/** As older rich editors do it: the body of a frame without an address, and words in it at first. */
export function mountFrameBody(host: HTMLElement): TestEditor {
  const frame = host.ownerDocument.createElement('iframe');
  host.append(frame);
  const body = frame.contentDocument?.body;
  if (body === undefined) throw new Error('The frame has no document.');
  body.contentEditable = 'true';
  body.append(PLACEHOLDER);
  body.addEventListener('focus', () =>
    setTimeout(() => body.textContent === PLACEHOLDER && body.replaceChildren()),
  );
  return {
    element: body,
    model: () => (body.textContent === PLACEHOLDER ? '' : linesOf(body.innerHTML)),
    destroy: () => frame.remove(),
  };
}

/** A frame that is written as text, and edited as a whole. */
export function mountFrameDocument(host: HTMLElement): Promise<TestEditor> {
  const frame = host.ownerDocument.createElement('iframe');
  frame.srcdoc = '<!doctype html><html><body></body></html>';
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      const inner = frame.contentDocument;
      if (inner === null) throw new Error('The frame has no document.');
      inner.designMode = 'on';
      resolve({
        element: inner.body,
        model: () => linesOf(inner.body.innerHTML),
        destroy: () => frame.remove(),
      });
    });
    host.append(frame);
  });
}
