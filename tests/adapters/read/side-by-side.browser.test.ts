import { describe, expect, it, vi } from 'vitest';
import type { Sighting } from '../../../adapters/read/messages/sighting.ts';
import { readPage } from '../../../adapters/read/page.ts';
import { makeList, makeRow, plainAdapter } from './plain-desk.ts';
import { start, until } from './until-read.ts';

/** Several conversations in view at once, each in a pane that says whose it is. */

const WAIT = { timeout: 4_000, interval: 10 };
const PANES = { root: '.pane', conversation: { at: '.pane', attribute: 'data-ticket' } };

/** A pane with a message and a reply box of its own. */
function pane(ticket: string): HTMLElement {
  const made = document.createElement('section');
  made.className = 'pane';
  made.dataset.ticket = ticket;
  makeList(made).append(makeRow('in', `of ${ticket}`));
  made.append(document.createElement('textarea'));
  document.body.append(made);
  return made;
}

const say = (where: HTMLElement, words: string) =>
  where.querySelector('.list')?.append(makeRow('in', words));
const write = (where: HTMLElement) => where.querySelector('textarea')?.focus();

describe('of several conversations in view', () => {
  it('the one that the agent writes in is in front, wherever else they click', async () => {
    const search = document.createElement('input');
    document.body.append(search);
    const [first, second] = [pane('41'), pane('42')];
    const recording = start(plainAdapter(PANES));
    await until('of 41');
    write(second);
    await vi.waitFor(() => expect(recording.said('42')).toEqual(['customer: of 42']), WAIT);
    search.focus();
    say(second, 'more of 42');
    await vi.waitFor(() => expect(recording.said('42')).toHaveLength(2), WAIT);
    write(first);
    say(first, 'more of 41');
    await vi.waitFor(() => expect(recording.said('41')).toHaveLength(2), WAIT);
    expect(recording.conversations.map((ref) => ref?.ticket)).toEqual(['41', '42', '41']);
    // Gone from view, it is in front no longer.
    first.hidden = true;
    await vi.waitFor(() => expect(recording.conversations.at(-1)?.ticket).toBe('42'), WAIT);
  });

  it('the one beside is read as well, each message by one of the two alone', async () => {
    const [first, second] = [pane('41'), pane('42')];
    const adapter = plainAdapter(PANES);
    const recording = start(adapter);
    const beside: Sighting[] = [];
    const end = new AbortController();
    const reader = readPage(
      {
        document,
        address: () => new URL('https://desk.example/chat/5'),
        besides: recording.reader.front,
      },
      { conversation: () => undefined, sighting: (sighting) => void beside.push(sighting) },
      end.signal,
    );
    reader.learn([adapter]);
    try {
      const readBeside = () =>
        beside.flatMap(({ conversation, messages }) =>
          messages.map(({ text }) => `${conversation.ticket}: ${text}`),
        );
      await vi.waitFor(() => expect(readBeside()).toEqual(['42: of 42']), WAIT);
      say(second, 'are you there?');
      await vi.waitFor(() => expect(readBeside()).toContain('42: are you there?'), WAIT);
      write(second);
      reader.look();
      say(first, 'hello?');
      say(second, 'there you are');
      await vi.waitFor(() => expect(readBeside()).toContain('41: hello?'), WAIT);
      await vi.waitFor(
        () => expect(recording.said('42')).toContain('customer: there you are'),
        WAIT,
      );
      expect(readBeside()).not.toContain('42: there you are');
      expect(recording.said('41')).toEqual(['customer: of 41']);
    } finally {
      end.abort();
    }
  });

  it('no other is read beside where the page does not say whose a pane is', async () => {
    pane('41');
    pane('42');
    const adapter = plainAdapter({ root: '.pane' });
    const recording = start(adapter);
    const found = vi.fn();
    const end = new AbortController();
    const reader = readPage(
      {
        document,
        address: () => new URL('https://desk.example/chat/5'),
        besides: recording.reader.front,
      },
      { conversation: found, sighting: () => undefined },
      end.signal,
    );
    reader.learn([adapter]);
    await until('of 41');
    end.abort();
    expect(found).not.toHaveBeenCalled();
  });
});
