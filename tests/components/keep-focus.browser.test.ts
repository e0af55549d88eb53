import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepFocus } from '../../components/controls/keep-focus.ts';

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  root.setHTMLUnsafe(`
    <header><button>menu</button></header>
    <ul><li><button>one</button></li><li><button>two</button></li><li><button>three</button></li></ul>
    <section><button>later</button><button>last</button></section>`);
  document.body.replaceChildren(root);
  keepFocus(root);
});

afterEach(() => document.body.replaceChildren());

function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    ({ textContent }) => textContent === name,
  );
  if (found === undefined) throw new Error(`There is no button ${name}.`);
  return found;
}

const focused = () => document.activeElement?.textContent;

it('goes to what stands in the place of what was taken away', async () => {
  button('two').focus();
  button('two').closest('li')?.remove();
  await vi.waitFor(() => expect(focused()).toBe('three'));
});

it('goes to the last where the last was taken away, and out of a list that is empty', async () => {
  button('three').focus();
  button('three').closest('li')?.remove();
  await vi.waitFor(() => expect(focused()).toBe('two'));
  root.querySelector('ul')?.remove();
  await vi.waitFor(() => expect(focused()).toBe('menu'));
});

it('goes on where something is hidden', async () => {
  button('later').focus();
  button('later').hidden = true;
  await vi.waitFor(() => expect(focused()).toBe('last'));
});

it('goes to the beginning of a page that is another', async () => {
  button('last').focus();
  const other = document.createElement('div');
  other.append(
    Object.assign(document.createElement('button'), { textContent: 'back' }),
    'settings',
  );
  root.replaceChildren(other);
  await vi.waitFor(() => expect(focused()).toBe('back'));
});

it('stays where a person has put it meanwhile, and comes to no page that it was not on', async () => {
  button('one').focus();
  button('last').focus();
  button('one').remove();
  button('last').blur();
  button('two').remove();
  const seen = vi.fn();
  new MutationObserver(seen).observe(root, { childList: true });
  root.append('more');
  await vi.waitFor(() => expect(seen).toHaveBeenCalled());
  expect(document.activeElement).toBe(document.body);
});
