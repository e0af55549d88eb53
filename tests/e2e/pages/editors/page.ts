import type { TestEditor } from '../../../insert/editors/editor.ts';
import { ENGINES, type Engine } from '../../../insert/editors/engines.ts';

/**
 * One editor from npm: `?editor=quill`, with `&inside=shadow` in an open shadow root, with
 * `nested` in one inside another, with `frame` on such a page in a frame.
 */
declare global {
  interface Window {
    underTest: TestEditor;
  }
}

const asked = new URLSearchParams(location.search);
const inside = asked.get('inside');

if (inside === 'frame') {
  asked.delete('inside');
  const frame = document.createElement('iframe');
  frame.src = `?${asked}`;
  frame.style.cssText = 'inline-size: 600px; block-size: 300px';
  document.body.append(frame);
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
  const roots = inside === 'nested' ? 2 : inside === 'shadow' ? 1 : 0;
  for (let depth = 0; depth < roots; depth += 1) {
    const shell = document.createElement('editor-shell');
    parent.append(shell);
    parent = shell.attachShadow({ mode: 'open' });
  }
  parent.append(host);
  return host;
}

function isEngine(name: string | null): name is Engine {
  return name !== null && Object.hasOwn(ENGINES, name);
}
