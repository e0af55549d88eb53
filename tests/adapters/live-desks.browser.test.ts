import { afterEach, describe, expect, it, vi } from 'vitest';
import { composerMode } from '../../adapters/read/beside/reply-box.ts';
import { endOnTheWay } from '../../adapters/read/beside/signs.ts';
import type { Located } from '../../adapters/read/locate.ts';
import { shippedAdapters } from '../../adapters/registry.ts';
import { crisp } from './live/crisp.ts';
import { part } from './live/html.ts';
import { intercom, intercomMail } from './live/intercom.ts';
import { LiveDesk, type Said, type Template } from './live/live-desk.ts';
import { salesforce } from './live/salesforce.ts';
import {
  freescout,
  libredesk,
  osticket,
  rocketchat,
  zammadClassic,
  zammadDesktop,
} from './live/self-hosted.ts';
import { freshdesk, helpscout, kayako, liveagent } from './live/tickets.ts';
import { zendesk } from './live/zendesk.ts';
import { quiet, type Recording, record } from './read/reading.ts';

/**
 * Pages that behave like their helpdesks, driven as customers and agents do: every message is read
 * once, of the right person, in the right conversation.
 */

/** What a helpdesk shows beside what its customers and agents say to each other. */
interface Desk {
  name: string;
  template: Template;
  notes?: boolean;
  others?: Said['author'][];
  older?: boolean;
  ends?: 'noticed' | 'noticed and closed' | 'closed';
}

const DESKS: Desk[] = [
  {
    name: 'Zendesk',
    template: zendesk,
    notes: true,
    others: ['bot'],
    older: true,
    ends: 'noticed and closed',
  },
  { name: 'Salesforce', template: salesforce, others: ['system'], ends: 'closed' },
  { name: 'LiveAgent', template: liveagent, ends: 'closed' },
  { name: 'Freshdesk', template: freshdesk, notes: true, older: true },
  { name: 'Intercom', template: intercom, notes: true, others: ['bot', 'system'] },
  { name: 'Intercom, by mail', template: intercomMail, notes: true },
  { name: 'Crisp', template: crisp, ends: 'noticed and closed' },
  { name: 'Kayako', template: kayako, notes: true, ends: 'noticed' },
  { name: 'Help Scout', template: helpscout },
  {
    name: 'Libredesk',
    template: libredesk,
    notes: true,
    others: ['system'],
    older: true,
    ends: 'noticed and closed',
  },
  { name: 'Rocket.Chat', template: rocketchat, others: ['system'] },
  { name: 'Zammad', template: zammadDesktop, notes: true },
  {
    name: 'Zammad, the classic view',
    template: zammadClassic,
    notes: true,
    others: ['system'],
    ends: 'noticed',
  },
  {
    name: 'FreeScout',
    template: freescout,
    notes: true,
    others: ['system'],
    ends: 'noticed and closed',
  },
  {
    name: 'osTicket',
    template: osticket,
    notes: true,
    others: ['system'],
    ends: 'noticed and closed',
  },
];

const customer = (text: string): Said => ({ author: 'customer', text });
const agent = (text: string): Said => ({ author: 'agent', text });

let recording: Recording;
let desk: LiveDesk;

function start(template: Template): void {
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
const said = (ticket: string) =>
  recording.sightings
    .filter(({ conversation }) => conversation.ticket === ticket)
    .flatMap(({ messages }) => messages)
    .toSorted((a, b) => a.order - b.order)
    .map(({ author, text }) => `${author}: ${text}`);

/** A page is looked over the seldomer the longer that takes: on a slow machine it is a while (ms). */
const SEEN = 10_000;

const until = (ticket: string, lines: string[]) =>
  vi.waitFor(() => expect(said(ticket)).toEqual(lines), SEEN);

function frontOf({ reader }: Recording): Located {
  const front = reader.front();
  if (front === null) throw new Error('No conversation is in front.');
  return front;
}

const FIRST = [
  'customer: السلام عليكم',
  'agent: وعليكم السلام، معك ليلى',
  'customer: خُصم المبلغ مرتين',
];

describe.for(DESKS)('$name', ({ template, notes, others, older, ends }) => {
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

describe('Zendesk', () => {
  it('keeps the channel of the ticket while an internal note is written', async () => {
    start(zendesk);
    desk.open('4711');
    await until('4711', FIRST);
    const mode = part(document.body, '[data-test-id=omnichannel-channel-switcher-button]');
    mode.dataset.channel = 'native_messaging';
    await vi.waitFor(() => expect(recording.reader.ref()?.channel).toBe('chat'), SEEN);
    mode.dataset.channel = 'internal';
    await vi.waitFor(() => expect(composerMode(frontOf(recording))).toBe('note'));
    desk.receive('4711', customer('تمام'));
    await until('4711', [...FIRST, 'customer: تمام']);
    await quiet(recording);
    expect(recording.reader.ref()?.channel).toBe('chat');
  });

  it('is not misled by an address that is ahead of the panes', async () => {
    start(zendesk);
    desk.open('4712');
    await until('4712', ['customer: My printer is offline', 'customer: Hello?']);
    desk.open('4711');
    await until('4711', FIRST);
    recording.navigate(zendesk.address('4712'));
    await quiet(recording);
    desk.show('4712');
    desk.receive('4712', customer('Anyone?'));
    await until('4712', [
      'customer: My printer is offline',
      'customer: Hello?',
      'customer: Anyone?',
    ]);
    expect(said('4711')).toEqual(FIRST);
  });
});

describe('Crisp', () => {
  it('reads a list of which only some rows are there, each message once, in its place', async () => {
    start(crisp);
    const all = Array.from({ length: 24 }, (_, n) =>
      (n % 3 === 2 ? agent : customer)(`رسالة ${n}`),
    );
    desk.add('4714', 'راكان', all);
    desk.open('4714');
    await vi.waitFor(() => expect(said('4714')).toHaveLength(6), SEEN);
    for (const up of [4, 8, 12, 16, 18, 10, 3, 0]) {
      desk.scroll('4714', up);
      await quiet(recording);
    }
    desk.receive('4714', customer('جديدة'));
    await vi.waitFor(() => expect(said('4714')).toHaveLength(25), SEEN);
    const read = recording.sightings.flatMap(({ messages }) => messages);
    expect(read.toSorted((a, b) => a.order - b.order).map(({ text }) => text)).toEqual([
      ...all.map(({ text }) => text),
      'جديدة',
    ]);
    const live = recording.sightings.filter(({ snapshot }) => !snapshot);
    expect(live.flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual(['جديدة']);
  });
});

describe('Intercom', () => {
  it('reads a conversation as mail once mail comes, which it could not be told by before', async () => {
    start(intercomMail);
    desk.add('4715', 'Waleed', []);
    desk.open('4715');
    await vi.waitFor(() => expect(recording.reader.health().messages).toBe('absent'), SEEN);
    desk.receive('4715', customer('My invoice is wrong'));
    await until('4715', ['customer: My invoice is wrong']);
    expect(recording.reader.front()?.variant.id).toBe('email-parts');
    expect(recording.conversations).toHaveLength(1);
  });
});
