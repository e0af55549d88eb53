import { describe, expect, it, vi } from 'vitest';
import { composerMode } from '../../adapters/read/beside/reply-box.ts';
import { areRead, type Desk } from './live/behaves.ts';
import { crisp } from './live/crisp.ts';
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
} from './live/driven.ts';
import { part } from './live/html.ts';
import { intercom, intercomMail } from './live/intercom.ts';
import { salesforce } from './live/salesforce.ts';
import { freshdesk, helpscout, kayako, liveagent } from './live/tickets.ts';
import { zendesk } from './live/zendesk.ts';
import { quiet } from './read/reading.ts';

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
];

areRead(DESKS);

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
