import { afterEach, describe, expect, it, vi } from 'vitest';
import { adaptersFor } from '../../adapters/offer.ts';
import { shippedAdapters } from '../../adapters/registry.ts';
import { type Recording, record } from './read/reading.ts';
import { parseExpectation, readSoFar } from './saved-page.ts';

/**
 * Every saved page under `tests/fixtures/<helpdesk>/` is shown in a frame of its own and read by
 * the adapters that such a page is handed: it must yield the conversation that lies beside it, and nothing else.
 */

const pages = import.meta.glob<string>('../fixtures/*/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<unknown>('../fixtures/*/*.json', {
  import: 'default',
  eager: true,
});

let recording: Recording | undefined;

afterEach(() => {
  recording?.stop();
  document.body.replaceChildren();
});

/** The page as a document of its own, large enough for a helpdesk. */
async function show(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1280px; height: 900px';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (frame.contentDocument === null) throw new Error('The frame has no document of its own.');
  return frame.contentDocument;
}

describe.for(Object.entries(pages))('%s', ([path, html]) => {
  it('yields the conversation beside it', async () => {
    const wanted = parseExpectation(expectations[path.replace(/\.html$/, '.json')]);
    const offered = adaptersFor(new URL(wanted.address), shippedAdapters());
    const reading = record(offered, wanted.address, await show(html));
    recording = reading;
    await vi.waitFor(() => expect(readSoFar(reading, wanted.address)).toEqual(wanted), {
      timeout: 3_000,
      interval: 50,
    });
    expect(reading.reader.front()?.adapter.id).toBe(path.split('/').at(-2));
  });
});
