import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shippedAdapters } from '../../adapters/registry.ts';
import { Desk, type Said } from '../e2e/pages/chatwoot/desk.ts';
import { quiet, type Recording, record } from './read/reading.ts';

const customer = (text: string, minute = 0): Said => ({ kind: 'incoming', text, minute });
const agent = (text: string, minute = 0): Said => ({ kind: 'outgoing', text, minute });

let desk: Desk;
let recording: Recording;

function start(language: 'ar' | 'en' = 'ar'): void {
  desk = new Desk(document.body, { language, navigate: (path) => recording.navigate(path) });
  desk.add(7, 'سارة العتيبي', [customer('السلام عليكم'), agent('وعليكم السلام، معك ليلى')]);
  desk.add(8, 'Omar Haddad', [customer('My printer is offline'), customer('Hello?')]);
}

const settled = (count = 1) =>
  vi.waitFor(() => expect(recording.sightings.length).toBeGreaterThanOrEqual(count), 3000);
beforeEach(() => {
  recording = record(shippedAdapters(), '/app/login');
  start();
});

afterEach(() => {
  recording.stop();
  document.body.replaceChildren();
});

describe('a Chatwoot conversation', () => {
  it('is found by its address and its list, with who is in it', async () => {
    desk.open(7);
    await settled();
    expect(recording.conversations).toHaveLength(1);
    expect(recording.sightings[0]?.conversation).toEqual(
      expect.objectContaining({
        key: 'chatwoot:desk.example:1/7',
        ticket: '7',
        helpdesk: 'chatwoot',
        customer: 'سارة العتيبي',
      }),
    );
  });

  it('gives what was there before as a snapshot, and what comes as live', async () => {
    desk.open(7);
    await settled();
    desk.receive(7, customer('لم يصل طلبي', 3));
    await settled(2);
    expect(
      recording.sightings.map(({ snapshot, messages }) => [snapshot, messages.length]),
    ).toEqual([
      [true, 2],
      [false, 1],
    ]);
    expect(recording.said()).toEqual([
      'customer: السلام عليكم',
      'agent: وعليكم السلام، معك ليلى',
      'customer: لم يصل طلبي',
    ]);
  });

  it('tells agents, customers, bots, notes and the system apart, whatever the side', async () => {
    desk.open(7);
    await settled();
    desk.receive(7, { kind: 'template', text: 'سنرد عليك قريبًا' });
    desk.receive(7, { kind: 'activity', text: 'تم إسناد المحادثة' });
    desk.receive(7, { kind: 'outgoing', text: 'ملاحظة للفريق', private: true });
    desk.receive(7, agent('سطر أول\n\nسطر ثانٍ'));
    await settled(2);
    await quiet(recording);
    const live = recording.sightings
      .slice(1)
      .flatMap(({ messages }) => messages)
      .toSorted((a, b) => a.order - b.order);
    expect(live.map(({ author, visibility, text }) => [author, visibility, text])).toEqual([
      ['bot', 'public', 'سنرد عليك قريبًا'],
      ['system', 'public', 'تم إسناد المحادثة'],
      ['agent', 'note', 'ملاحظة للفريق'],
      ['agent', 'public', 'سطر أول\nسطر ثانٍ'],
    ]);
  });

  it('counts an optimistic send once, when it is really sent', async () => {
    desk.open(7);
    await settled();
    const sending = desk.send(7, 'لحظات من فضلك');
    await quiet(recording);
    expect(recording.said()).not.toContain('agent: لحظات من فضلك');
    const id = sending.confirm();
    await settled(2);
    await quiet(recording);
    expect(recording.said().filter((line) => line === 'agent: لحظات من فضلك')).toHaveLength(1);
    expect(recording.sightings.at(-1)?.messages).toEqual([expect.objectContaining({ id })]);
  });

  it('does not count a send that failed', async () => {
    desk.open(7);
    await settled();
    desk.send(7, 'لن تصل').fail();
    desk.receive(7, customer('بعدها'));
    await settled(2);
    await quiet(recording);
    expect(recording.said()).not.toContain('agent: لن تصل');
  });

  it('is not disturbed by rows that are drawn again, moved or rewritten', async () => {
    desk.open(7);
    await settled();
    desk.redraw();
    const [first] = desk.list.children;
    if (first !== undefined) desk.list.append(first);
    for (let round = 0; round < 20; round += 1) desk.render();
    desk.receive(7, customer('أهلًا'));
    await settled(2);
    await quiet(recording);
    expect(recording.said()).toHaveLength(3);
  });

  it('places older messages, loaded by scrolling, before the known ones, as history', async () => {
    const many = Array.from({ length: 45 }, (_, n) => customer(`رسالة ${n}`, n));
    desk.add(9, 'نورة', many);
    desk.open(9);
    await settled();
    expect(recording.said()).toHaveLength(20);
    desk.loadOlder();
    await settled(2);
    desk.loadOlder();
    await settled(3);
    const messages = recording.sightings.flatMap(({ messages: read }) => read);
    expect(recording.sightings.map(({ snapshot }) => snapshot)).toEqual([true, true, true]);
    expect(messages.toSorted((a, b) => a.order - b.order).map(({ text }) => text)).toEqual(
      many.map(({ text }) => text),
    );
  });

  it('tells when the agent reaches its end, and when it has ended', async () => {
    desk.open(7);
    await settled();
    desk.toggleResolved();
    await vi.waitFor(() =>
      expect(recording.sightings.flatMap(({ moments }) => moments)).toEqual([
        expect.objectContaining({ type: 'closed' }),
      ]),
    );
  });
});

describe('one list for several conversations', () => {
  it('never gives the rows of one to another while the page catches up', async () => {
    desk.open(7);
    await settled();
    desk.goTo(8);
    desk.render();
    await quiet(recording);
    desk.receive(7, customer('رسالة متأخرة'));
    await quiet(recording);
    expect(recording.said('8')).toEqual([]);
    desk.show(8);
    await vi.waitFor(() => expect(recording.said('8')).toHaveLength(2), 3000);
    expect(recording.said('8')).toEqual(['customer: My printer is offline', 'customer: Hello?']);
  });

  it('holds back when old rows come for one more frame', async () => {
    desk.open(7);
    await settled();
    desk.open(8);
    await vi.waitFor(() => expect(recording.said('8')).toHaveLength(2), 3000);
    desk.receive(7, customer('جديدة'));
    desk.show(7);
    await quiet(recording);
    desk.show(8);
    desk.receive(8, customer('Still there?'));
    await vi.waitFor(() => expect(recording.said('8')).toHaveLength(3), 3000);
    expect(recording.said('8')).not.toContain('customer: جديدة');
  });

  it('holds back when the rows come before the address', async () => {
    desk.open(7);
    await settled();
    desk.show(8);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    desk.goTo(8);
    await vi.waitFor(() => expect(recording.said('8')).toHaveLength(2), 3000);
    expect(recording.said('7')).toEqual([
      'customer: السلام عليكم',
      'agent: وعليكم السلام، معك ليلى',
    ]);
  });

  it('reads what was said meanwhile when the agent comes back, once', async () => {
    desk.open(7);
    await settled();
    desk.open(8);
    await settled(2);
    desk.receive(7, customer('هل من جديد؟'));
    desk.open(7);
    await vi.waitFor(() => expect(recording.said('7')).toHaveLength(3), 3000);
    await quiet(recording);
    expect(recording.said()).toHaveLength(5);
  });
});
