import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Additions } from '../../../adapters/read/listen/additions.ts';
import { readPage } from '../../../adapters/read/page.ts';
import { makeList, makeRow, NUMBERS, plainAdapter } from './plain-desk.ts';

/** The reader tells others what is added to the page that it listens to. */

let controller: AbortController;
let others: Additions;
let told: boolean[];
let come: number;
let path: string;

const read = () => {
  const reader = readPage(
    { document, address: () => address, additions: () => others },
    { conversation: () => {}, sighting: () => {} },
    controller.signal,
  );
  const address = new URL(path, 'https://desk.example');
  return reader;
};
/** Observers run before the next task. */
const observed = () => new Promise((resolve) => setTimeout(resolve));

function wrapped(name: string): HTMLElement {
  const box = document.createElement('section');
  const inner = document.createElement('i');
  inner.className = name;
  box.append(inner);
  return box;
}

beforeEach(() => {
  controller = new AbortController();
  told = [];
  come = 0;
  others = {
    selector: '.phone, button:has(> .hold)',
    come: () => {
      come += 1;
    },
    told: (on) => void told.push(on),
  };
});

afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
});

it.each([
  ['in front of a conversation', '/chat/5'],
  ['while none is in front', '/settings'],
])('tells of what they wait for %s, wherever it is added, and of nothing else', async (_, to) => {
  path = to;
  const list = makeList();
  list.append(makeRow('in', 'hello', { 'data-id': '1' }));
  const reader = read();
  reader.learn([plainAdapter(NUMBERS)]);
  await vi.waitFor(() => expect(told.at(-1)).toBe(true));
  list.append(makeRow('in', 'any news?', { 'data-id': '2' }));
  document.body.append(wrapped('clock'));
  await observed();
  expect(come).toBe(0);
  document.body.append(wrapped('phone'));
  await observed();
  expect(come).toBe(1);
  const row = makeRow('in', 'see', { 'data-id': '3' });
  row.append(wrapped('phone'));
  list.append(row);
  await observed();
  expect(come).toBe(2);
});

it('says when it no longer listens', async () => {
  path = '/chat/5';
  makeList();
  const reader = read();
  expect(told).toEqual([]);
  reader.learn([plainAdapter(NUMBERS)]);
  expect(told.at(-1)).toBe(true);
  reader.learn([]);
  expect(told.at(-1)).toBe(false);
  reader.learn([plainAdapter(NUMBERS)]);
  expect(told.at(-1)).toBe(true);
  controller.abort();
  expect(told.at(-1)).toBe(false);
});
