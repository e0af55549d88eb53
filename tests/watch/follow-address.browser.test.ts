import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followAddress } from '../../entrypoints/watch.content/follow-address.ts';

/** The page's address: never behind the page's own, and not read anew for nothing. */

const before = document.URL;
let end: AbortController;
let reads: number;

beforeEach(() => {
  end = new AbortController();
  reads = 0;
  const read = Object.getOwnPropertyDescriptor(Document.prototype, 'URL')?.get;
  if (read === undefined) throw new Error('This browser has no document.URL.');
  vi.spyOn(document, 'URL', 'get').mockImplementation(() => {
    reads += 1;
    return Reflect.apply(read, document, []);
  });
});

afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  history.replaceState(null, '', before);
});

function follow(moved = () => {}): () => URL {
  return followAddress(moved, end.signal);
}

describe.each([
  ['which tells of each change', () => {}],
  ['without the Navigation API', () => vi.stubGlobal('Navigation', undefined)],
  [
    'where an element has the name of the API',
    () => {
      vi.stubGlobal('Navigation', undefined);
      const form = document.createElement('form');
      form.innerHTML = '<input name="currentEntry">';
      vi.stubGlobal('navigation', form);
    },
  ],
])('in a browser %s', (_, prepare) => {
  beforeEach(prepare);

  it('follows what the page pushes and replaces, at once', () => {
    const address = follow();
    const old = address();
    history.pushState(null, '', '?ticket=1');
    expect(address().search).toBe('?ticket=1');
    expect(address()).not.toBe(old);
    history.replaceState(null, '', '?ticket=2');
    expect(address().search).toBe('?ticket=2');
    location.hash = '#reply';
    expect(address().hash).toBe('#reply');
  });

  it('is the same object as long as it has not changed', () => {
    const address = follow();
    const one = address();
    history.replaceState({ other: 'state' }, '', document.URL);
    expect(address()).toBe(one);
  });

  it('says so when it has gone back', async () => {
    history.pushState(null, '', '?ticket=3');
    const seen: string[] = [];
    const address = follow(() => seen.push(address().href));
    history.back();
    await vi.waitFor(() => expect(seen).toContain(before));
  });
});

it('is not read again where nothing was told', () => {
  const address = follow();
  for (let change = 0; change < 100; change += 1) address();
  expect(reads).toBe(1);
});
