import { beforeEach, expect, it, vi } from 'vitest';
import { followNotes, type TypedNotes } from '../../entrypoints/watch.content/typed-notes.ts';
import { makeList, makeRow, plainAdapter } from '../adapters/plain-desk.ts';
import { type Recording, record } from '../adapters/reading.ts';

/** A page that draws a note as it draws a reply: what was typed as a note is one. */

const WAIT = { timeout: 4_000, interval: 10 };

let recording: Recording;
let notes: TypedNotes;
let list: HTMLElement;

const box = () => document.querySelector<HTMLTextAreaElement>('textarea') as HTMLTextAreaElement;
const noteMode = (on: boolean) => box().classList.toggle('writes-note', on);

beforeEach(async () => {
  list = makeList();
  list.append(makeRow('in', 'hello'));
  document.body.append(document.createElement('textarea'));
  recording = record([plainAdapter({ composer: 'textarea', noteMode: '.writes-note' })], '/chat/5');
  await vi.waitFor(() => expect(recording.sightings).not.toEqual([]), WAIT);
  notes = followNotes();
  return () => {
    recording.stop();
    document.body.replaceChildren();
  };
});

function type(words: string): void {
  box().value = words;
  const front = recording.reader.front();
  if (front === null) throw new Error('No conversation is read.');
  notes.typed(front, box());
}

/** The page shows the words; what is then told of them. */
async function shown(side: 'in' | 'out', words: string): Promise<string | undefined> {
  const before = recording.sightings.length;
  list.append(makeRow(side, words));
  await vi.waitFor(() => expect(recording.sightings.length).toBeGreaterThan(before), WAIT);
  const sighting = recording.sightings.at(-1);
  const front = recording.reader.front();
  return sighting && notes.marked(sighting, front).messages.at(-1)?.visibility;
}

it('is a note though the page draws it as a reply, however its marks are drawn', async () => {
  noteMode(true);
  type('ask the *carrier*\nfirst');
  box().value = '';
  expect(await shown('out', 'ask the carrier first')).toBe('note');
});

it('what nobody typed as a note is a reply, and the customer’s words are the customer’s', async () => {
  noteMode(true);
  type('ask the carrier');
  expect(await shown('out', 'one moment please')).toBe('public');
  expect(await shown('in', 'ask the carrier')).toBe('public');
});

it('what was begun as a note and sent as a reply is a reply', async () => {
  noteMode(true);
  type('one moment please');
  noteMode(false);
  expect(await shown('out', 'one moment please')).toBe('public');
});

it('is a note where the box of notes stands beside that of replies', async () => {
  const notesBox = document.createElement('textarea');
  notesBox.className = 'writes-note';
  document.body.append(notesBox);
  notesBox.value = 'ask the carrier';
  const front = recording.reader.front();
  if (front === null) throw new Error('No conversation is read.');
  notes.typed(front, notesBox);
  expect(await shown('out', 'ask the carrier')).toBe('note');
  type('one moment please');
  expect(await shown('out', 'one moment please')).toBe('public');
});
