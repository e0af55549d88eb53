import type { TestEditor } from '../../../insert/editors/editor.ts';
import { ENGINES, type Engine } from '../../../insert/editors/engines.ts';

/**
 * One editor from npm: `?editor=quill`, with `&inside=shadow` in an open shadow root, with
 * `nested` in one inside another, with `frame` on such a page in a frame, with `shadow-frame` in a
 * frame in an open shadow root.
 */
declare global {
  interface Window {
    underTest: TestEditor;
  }
}

const asked = new URLSearchParams(location.search);
const inside = asked.get('inside');

// With `&desk` it is a conversation of a helpdesk whose reply box is made of that editor.
if (asked.has('desk')) {
  asked.delete('desk');
  document.body.append(conversation());
}

if (inside?.endsWith('frame')) {
  asked.delete('inside');
  const frame = document.createElement('iframe');
  frame.src = `/editors/index.html?${asked}`;
  frame.style.cssText = 'inline-size: 600px; block-size: 300px';
  place().append(frame);
} else {
  window.underTest = await mount(place(), asked.get('editor'));
  document.body.dataset.ready = '';
}

async function mount(host: HTMLElement, name: string | null): Promise<TestEditor> {
  if (!isEngine(name)) throw new Error(`There is no editor ${name}.`);
  const mountEditor = await ENGINES[name].load();
  return mountEditor(host);
}

function place(): HTMLElement {
  const host = document.createElement('div');
  host.className = 'host';
  let parent: HTMLElement | ShadowRoot = document.body;
  const roots = inside === 'nested' ? 2 : inside?.startsWith('shadow') ? 1 : 0;
  for (let depth = 0; depth < roots; depth += 1) {
    const shell = document.createElement('editor-shell');
    parent.append(shell);
    parent = shell.attachShadow({ mode: 'open' });
  }
  parent.append(host);
  return host;
}

/** What the adapter of Crisp reads: one message of a customer. */
function conversation(): HTMLElement {
  const [list, message, text] = [
    'content',
    'content-message--user',
    'content-message-bubble__content',
  ];
  const parts = [list, message, text].map((name) => {
    const part = document.createElement('div');
    part.className = `c-conversation-box-${name}`;
    return part;
  });
  parts.reduce((outer, inner) => {
    outer.append(inner);
    return inner;
  }).textContent = 'السلام عليكم، لم يصلني طلبي';
  const [outermost] = parts;
  if (outermost === undefined) throw new Error('There is no conversation to show.');
  return outermost;
}

function isEngine(name: string | null): name is Engine {
  return name !== null && Object.hasOwn(ENGINES, name);
}
