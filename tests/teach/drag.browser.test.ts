import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { makeDrag } from '../../components/teach/drag.ts';

let end: AbortController;

beforeEach(async () => {
  end = new AbortController();
  await page.viewport(1000, 700);
});

afterEach(() => {
  end.abort();
  document.documentElement.dir = '';
  document.body.replaceChildren();
});

/** A card in the corner where it begins. */
function makeCard(): HTMLElement {
  const card = document.createElement('div');
  card.style.cssText =
    'position: fixed; inset-block-start: 12px; inset-inline-end: 12px; width: 300px; height: 200px';
  document.body.append(card);
  return card;
}

describe.each(['ltr', 'rtl'])('where the page is read %s', (dir) => {
  beforeEach(() => {
    document.documentElement.dir = dir;
  });

  it.each([
    ['the left', new DOMRect(20, 20, 500, 660), 'right'],
    ['the right', new DOMRect(480, 20, 500, 660), 'left'],
  ])('the card begins on the other side where the messages stand on %s', (_, messages, side) => {
    const card = makeCard();
    makeDrag(card, card, end.signal).clear([messages]);
    const { left } = card.getBoundingClientRect();
    expect(left > 400 ? 'right' : 'left').toBe(side);
  });

  it('the card begins below where all of the messages stand above', () => {
    const card = makeCard();
    makeDrag(card, card, end.signal).clear([new DOMRect(0, 0, 1000, 300)]);
    expect(card.getBoundingClientRect().bottom).toBeGreaterThan(680);
  });
});

it('a card that covers nothing of what is to be pointed at stays where it is', () => {
  const card = makeCard();
  const { left, top } = card.getBoundingClientRect();
  const drag = makeDrag(card, card, end.signal);
  drag.clear([new DOMRect(20, 560, 300, 120)]);
  expect(card.getBoundingClientRect()).toMatchObject({ left, top });
  // The next step asks for something under it.
  drag.clear([new DOMRect(left, top, 300, 120)]);
  expect(card.getBoundingClientRect().left).not.toBe(left);
});

it('a card that a person has put somewhere stays there', () => {
  const card = makeCard();
  const drag = makeDrag(card, card, end.signal);
  drag.turn();
  const { left, top } = card.getBoundingClientRect();
  drag.clear([new DOMRect(left, top, 300, 200)]);
  expect(card.getBoundingClientRect()).toMatchObject({ left, top });
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
