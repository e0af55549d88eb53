import { afterEach, expect, vi } from 'vitest';
import type { Located } from '../../../adapters/read/locate.ts';
import { shippedAdapters } from '../../../adapters/registry.ts';
import { type Recording, record } from '../read/reading.ts';
import { LiveDesk, type Said, type Template } from './live-desk.ts';

export const customer = (text: string): Said => ({ author: 'customer', text });
export const agent = (text: string): Said => ({ author: 'agent', text });

/** What the watcher reads of the page that is driven now. */
export let recording: Recording;
/** The page that is driven now. */
export let desk: LiveDesk;

/** Opens a page with two conversations, none of which is in front yet; it is gone after the test. */
export function start(template: Template): void {
  recording = record(
    shippedAdapters().filter(({ id }) => id === template.helpdesk),
    'https://desk.example/login',
  );
  desk = new LiveDesk(document.body, template, (address) => recording.navigate(address));
  desk.add('4711', 'نورة الشمري', [
    customer('السلام عليكم'),
    agent('وعليكم السلام، معك ليلى'),
    customer('خُصم المبلغ مرتين'),
  ]);
  desk.add('4712', 'Omar Haddad', [customer('My printer is offline'), customer('Hello?')]);
}

afterEach(() => {
  recording.stop();
  document.body.replaceChildren();
  for (const mark of document.body.getAttributeNames()) document.body.removeAttribute(mark);
});

/** Messages in their places in the conversation, whatever the order in which they were told. */
export const said = (ticket: string) =>
  recording.sightings
    .filter(({ conversation }) => conversation.ticket === ticket)
    .flatMap(({ messages }) => messages)
    .toSorted((a, b) => a.order - b.order)
    .map(({ author, text }) => `${author}: ${text}`);

/** A page is looked over the seldomer the longer that takes: on a slow machine it is a while (ms). */
export const SEEN = 10_000;

export const until = (ticket: string, lines: string[]) =>
  vi.waitFor(() => expect(said(ticket)).toEqual(lines), SEEN);

export function frontOf({ reader }: Recording): Located {
  const front = reader.front();
  if (front === null) throw new Error('No conversation is in front.');
  return front;
}

/** What the first of the two conversations holds. */
export const FIRST = [
  'customer: السلام عليكم',
  'agent: وعليكم السلام، معك ليلى',
  'customer: خُصم المبلغ مرتين',
];
