import { beforeEach, expect, it, vi } from 'vitest';
import { followWords, type TypedWords } from '../../entrypoints/watch.content/typed-words.ts';
import { makeList, makeRow, plainAdapter } from '../adapters/read/plain-desk.ts';
import { type Recording, record } from '../adapters/read/reading.ts';

/** What the page does not tell and the agent's typing does: notes, and what was sent while a list was waited for. */

const WAIT = { timeout: 4_000, interval: 10 };

let recording: Recording;
let words: TypedWords;
let list: HTMLElement;

const box = () => document.querySelector<HTMLTextAreaElement>('textarea') as HTMLTextAreaElement;
const noteMode = (on: boolean) => box().classList.toggle('writes-note', on);

beforeEach(async () => {
  list = makeList();
  list.append(makeRow('in', 'hello'));
  document.body.append(document.createElement('textarea'));
  recording = record([plainAdapter({ composer: 'textarea', noteMode: '.writes-note' })], '/chat/5');
  await vi.waitFor(() => expect(recording.sightings).not.toEqual([]), WAIT);
  words = followWords();
  return () => {
    recording.stop();
    document.body.replaceChildren();
  };
});

function type(said: string): void {
  box().value = said;
  const front = recording.reader.front();
  if (front === null) throw new Error('No conversation is read.');
  words.typed(front, box());
}

/** The page shows the words; what is then told of them. */
async function shown(side: 'in' | 'out', said: string): Promise<string | undefined> {
  const before = recording.sightings.length;
  list.append(makeRow(side, said));
  await vi.waitFor(() => expect(recording.sightings.length).toBeGreaterThan(before), WAIT);
  const sighting = recording.sightings.at(-1);
  const front = recording.reader.front();
  return sighting && words.marked(sighting, front)[0]?.messages.at(-1)?.visibility;
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
  words.typed(front, notesBox);
  expect(await shown('out', 'ask the carrier')).toBe('note');
  type('one moment please');
  expect(await shown('out', 'one moment please')).toBe('public');
});

/** A list that shows that it is loading is waited for; the agent need not wait. */
async function sentWhileLoading(said: string, after: () => void = () => {}) {
  recording.stop();
  document.querySelector('.list')?.replaceChildren(makeRow('in', 'hello'));
  const spinner = document.createElement('i');
  spinner.className = 'spinner';
  document.body.append(spinner);
  const adapter = plainAdapter({ composer: 'textarea', loading: '.spinner' });
  recording = record([adapter], '/chat/6');
  type(said);
  box().value = '';
  document.querySelector('.list')?.append(makeRow('out', 'one moment please'));
  after();
  spinner.remove();
  await vi.waitFor(() => expect(recording.sightings).not.toEqual([]), WAIT);
  const front = recording.reader.front();
  return recording.sightings
    .flatMap((sighting) => words.marked(sighting, front))
    .map(({ snapshot, messages }) => [snapshot, ...messages.map(({ text }) => text)]);
}

it('what is sent while the list is still waited for is news, with what comes behind it', async () => {
  const answer = () =>
    document.querySelector('.list')?.append(makeRow('in', 'thanks, I will wait'));
  expect(await sentWhileLoading('one moment, please', answer)).toEqual([
    [true, 'hello'],
    [false, 'one moment please', 'thanks, I will wait'],
  ]);
});

it('what stood there before is history though the agent is about to write the same', async () => {
  const again = () => {
    box().value = 'one moment please';
  };
  expect(await sentWhileLoading('one moment please', again)).toEqual([
    [true, 'hello', 'one moment please'],
  ]);
});

it('what the agent has not typed here is history', async () => {
  expect(await sentWhileLoading('let me see')).toEqual([[true, 'hello', 'one moment please']]);
});

it('what was typed in another conversation is not looked for', async () => {
  type('one moment please');
  expect(await sentWhileLoading('')).toEqual([[true, 'hello', 'one moment please']]);
});
