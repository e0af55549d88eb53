import { frameDocument } from '../../adapters/read/dom/nodes.ts';
import { all } from '../../adapters/read/dom/selectors.ts';
import type { DeskPage, Said } from './desk-pages.ts';

/** A page of a helpdesk that is drawn, and goes on. */
export interface Desk {
  said: Said[];
  add(said: Said): void;
  /** Draws the whole list anew, as some frameworks do. */
  redraw(): void;
  /** What was drawn for a message. */
  rowOf(said: Said): Element;
  find(selector: string): Element | null;
}

export function openDesk(page: DeskPage, start: readonly Said[]): Desk {
  document.body.insertAdjacentHTML('beforeend', page.shell);
  for (const name of ['desk-thread', 'desk-app']) {
    for (const host of document.querySelectorAll(name)) {
      const shadow = host.attachShadow({ mode: 'open' });
      if (name === 'desk-app') {
        const inner = document.createElement('desk-thread');
        shadow.append(inner);
        inner.attachShadow({ mode: 'open' }).append(itemsBox());
      } else shadow.append(itemsBox());
    }
  }
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe.editor-frame')) {
    if (frame.contentDocument) frame.contentDocument.body.contentEditable = 'true';
  }
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe.conversation-frame')) {
    frame.contentDocument?.body.insertAdjacentHTML('beforeend', '<div class="msgs"></div>');
  }
  const list = () => {
    const [found] = all(document, page.list);
    if (found === undefined) throw new Error(`${page.name}: no list`);
    return found;
  };
  const said: Said[] = [];
  const rows = new Map<number, Element>();

  function put(one: Said, before: Said | null): void {
    const had = new Set(list().querySelectorAll('*'));
    const html = page.row(one, before);
    if (page.put !== undefined) page.put(list(), html, one, before);
    else list().insertAdjacentHTML(page.upsideDown === true ? 'afterbegin' : 'beforeend', html);
    const fresh = [...list().querySelectorAll('*')].filter((element) => !had.has(element));
    const model = document.createElement('template');
    model.innerHTML = html;
    for (const frame of fresh.filter(({ localName }) => localName === 'iframe')) {
      const holds = decodeURIComponent(frame.getAttribute('data-content') ?? '');
      frameDocument(frame)?.body.insertAdjacentHTML('beforeend', holds);
    }
    const row = fresh.find((element) => model.content.lastElementChild?.isEqualNode(element));
    if (row === undefined) throw new Error(`${page.name}: nothing was drawn`);
    rows.set(one.id, row);
  }

  for (const one of start) add(one);

  function add(one: Said): void {
    put(one, said.at(-1) ?? null);
    said.push(one);
  }

  return {
    said,
    add,
    redraw() {
      list().replaceChildren();
      rows.clear();
      for (const [index, one] of said.entries()) put(one, said[index - 1] ?? null);
    },
    rowOf(one) {
      const row = rows.get(one.id);
      if (row === undefined) throw new Error(`${page.name}: message ${one.id} is not drawn`);
      return row;
    },
    find: (selector) => all(document, selector)[0] ?? null,
  };
}

function itemsBox(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'items';
  return box;
}
