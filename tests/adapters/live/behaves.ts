import { describe, expect, it, vi } from 'vitest';
import { endOnTheWay } from '../../../adapters/read/beside/signs.ts';
import { quiet } from '../read/reading.ts';
import {
  agent,
  customer,
  desk,
  FIRST,
  frontOf,
  recording,
  SEEN,
  said,
  start,
  until,
} from './driven.ts';
import type { Said, Template } from './live-desk.ts';

/** What a helpdesk shows beside what its customers and agents say to each other. */
export interface Desk {
  name: string;
  template: Template;
  notes?: boolean;
  others?: Said['author'][];
  older?: boolean;
  ends?: 'noticed' | 'noticed and closed' | 'closed';
}

/**
 * Pages that behave like their helpdesks, driven as customers and agents do: every message is read
 * once, of the right person, in the right conversation.
 */
export function areRead(desks: readonly Desk[]): void {
  describe.for(desks)('$name', ({ template, notes, others, older, ends }) => {
    it('gives what was there as history, and what comes as live, once', async () => {
      start(template);
      desk.open('4711');
      await until('4711', FIRST);
      expect(recording.sightings.every(({ snapshot }) => snapshot)).toBe(true);
      const sending = desk.send('4711', 'لحظات من فضلك\nأراجع العملية');
      await quiet(recording);
      sending.confirm();
      desk.receive('4711', customer('تمام'));
      desk.receive('4711', customer('تمام'));
      await until('4711', [
        ...FIRST,
        'agent: لحظات من فضلك\nأراجع العملية',
        'customer: تمام',
        'customer: تمام',
      ]);
      desk.redraw('4711');
      await quiet(recording);
      expect(said('4711')).toHaveLength(6);
      expect(recording.sightings.filter(({ snapshot }) => snapshot)).toHaveLength(1);
      expect(recording.reader.ref()).toMatchObject({ ticket: '4711', helpdesk: template.helpdesk });
    });

    it('keeps two conversations apart, also what is said in the one behind', async () => {
      start(template);
      desk.open('4711');
      await until('4711', FIRST);
      desk.open('4712');
      await until('4712', ['customer: My printer is offline', 'customer: Hello?']);
      desk.receive('4711', customer('هل من جديد؟'));
      desk.receive('4712', customer('Anyone?'));
      await until('4712', [
        'customer: My printer is offline',
        'customer: Hello?',
        'customer: Anyone?',
      ]);
      expect(said('4711')).toEqual(FIRST);
      desk.open('4711');
      await until('4711', [...FIRST, 'customer: هل من جديد؟']);
      await quiet(recording);
      expect(recording.said()).toHaveLength(7);
    });

    if (notes === true)
      it('tells a note from a reply', async () => {
        start(template);
        desk.open('4711');
        await until('4711', FIRST);
        desk.send('4711', 'عميلة قديمة', true).confirm();
        await until('4711', [...FIRST, 'agent: عميلة قديمة']);
        expect(recording.sightings.flatMap(({ messages }) => messages).at(-1)?.visibility).toBe(
          'note',
        );
      });

    it.for(others ?? [])('knows what a %s says', async (author) => {
      start(template);
      desk.open('4711');
      await until('4711', FIRST);
      desk.receive('4711', { author, text: 'سطر ليس من أحد', name: 'Acme' });
      await until('4711', [...FIRST, `${author}: سطر ليس من أحد`]);
    });

    if (older === true)
      it('takes older messages as history, and knows when all are there', async () => {
        start(template);
        desk.add('4713', 'Sara', [customer('third')], [customer('first'), agent('second')]);
        desk.open('4713');
        await until('4713', ['customer: third']);
        expect(recording.reader.health()).toMatchObject({ history: 'unknown' });
        desk.loadOlder('4713');
        await vi.waitFor(() => expect(said('4713')).toHaveLength(3), SEEN);
        const messages = recording.sightings.flatMap((sighting) => sighting.messages);
        expect(messages.toSorted((a, b) => a.order - b.order).map(({ text }) => text)).toEqual([
          'first',
          'second',
          'third',
        ]);
        expect(recording.sightings.every(({ snapshot }) => snapshot)).toBe(true);
        await vi.waitFor(() => expect(recording.reader.health().history).toBe('known'), SEEN);
      });

    if (ends?.startsWith('noticed') === true)
      it('notices the end before it takes effect', async () => {
        start(template);
        desk.open('4711');
        await until('4711', FIRST);
        const noticed: { solved: boolean }[] = [];
        const stop = new AbortController();
        for (const type of ['pointerdown', 'click']) {
          document.addEventListener(
            type,
            (event) => {
              const front = recording.reader.front();
              if (front !== null && endOnTheWay(front, event) !== null) {
                noticed.push({ solved: desk.isSolved('4711') });
              }
            },
            { capture: true, signal: stop.signal },
          );
        }
        desk.end();
        stop.abort();
        expect(noticed).toEqual([{ solved: false }]);
        expect(desk.isSolved('4711')).toBe(true);
      });

    if (ends?.endsWith('closed') === true)
      it('records that it has ended, and again', async () => {
        start(template);
        desk.open('4711');
        await until('4711', FIRST);
        const closings = () =>
          recording.sightings.flatMap(({ moments }) => moments.map(({ type }) => type));
        desk.solve('4711');
        await vi.waitFor(() => expect(closings()).toEqual(['closed']), SEEN);
        desk.reopen('4711');
        desk.receive('4711', customer('لم تُحل'));
        await until('4711', [...FIRST, 'customer: لم تُحل']);
        // An end that is taken back sooner than the page is looked over has never been.
        await vi.waitFor(() => expect(frontOf(recording)).toMatchObject({ closed: false }), SEEN);
        desk.solve('4711');
        await vi.waitFor(() => expect(closings()).toEqual(['closed', 'closed']), SEEN);
      });
  });
}
