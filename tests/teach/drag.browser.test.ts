import { afterEach, expect, it, vi } from 'vitest';
import { makeDrag } from '../../components/teach/drag.ts';

const end = new AbortController();

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

it('a card that was put at the bottom stays within reach as it grows', async () => {
  const card = document.createElement('div');
  card.style.cssText = 'position: fixed; inset-block-start: 12px; inset-inline-end: 12px';
  const words = document.createElement('p');
  words.style.cssText = 'margin: 0; width: 200px; height: 100px';
  card.append(words);
  document.body.append(card);
  const drag = makeDrag(card, words, end.signal);
  drag.turn();
  await vi.waitFor(() =>
    expect(card.getBoundingClientRect().bottom).toBeGreaterThan(innerHeight - 20),
  );
  words.style.height = '250px';
  await vi.waitFor(() => expect(card.getBoundingClientRect().bottom).toBeLessThan(innerHeight));
  expect(card.getBoundingClientRect().height).toBe(250);
});
