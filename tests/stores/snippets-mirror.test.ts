import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askSnippets, snippetBook, useSnippets } from '../../stores/mirrors/snippets-mirror.ts';
import type { SnippetItem } from '../../stores/snippets/snippet-protocol.ts';

const item = (id: string): SnippetItem => ({
  id,
  pack: null,
  title: id,
  abbreviation: null,
  texts: { ar: id, en: null, colloquial: null },
  uses: 0,
  usedAt: null,
});

const items = [item('first'), item('second')];
const shown = () => useSnippets.getState().list?.items.map(({ id }) => id);

/** A worker that lists snippets, and does nothing else. */
beforeEach(async () => {
  Object.assign(fakeBrowser.runtime, {
    sendMessage: (message: { type: string }, answer: (response: unknown) => void) =>
      answer(
        message.type === 'listSnippets'
          ? { res: { items, order: 'own', language: 'ar', known: {} } }
          : { err: { name: 'Error', message: 'the storage is full' } },
      ),
  });
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await askSnippets(null);
});

it('a move that the worker did not keep is drawn back, and told', async () => {
  snippetBook.move('second', 'first');
  expect(shown()).toEqual(['second', 'first']);
  await vi.waitFor(() => expect(shown()).toEqual(['first', 'second']));
  expect(console.error).toHaveBeenCalled();
});

it('an order that failed is told, and none is left unhandled', async () => {
  snippetBook.orderBy('use');
  snippetBook.remove('first');
  snippetBook.undo({
    pin: { ...item('gone'), ar: 'x', en: null, createdAt: 1 },
    place: 0,
    use: null,
  });
  await vi.waitFor(() => expect(console.error).toHaveBeenCalledTimes(3));
  expect(useSnippets.getState().list?.order).toBe('own');
});

it('a pin that could not be kept is a verdict: the form says so, and stays', async () => {
  const words = { title: null, ar: 'x', en: null, abbreviation: null };
  expect(await snippetBook.pin(words)).toEqual({ ok: false, refusal: 'failed', by: null });
});
