import { describe, expect, it, vi } from 'vitest';
import type { Signals } from '../../../adapters/types.ts';
import { makeList, makeRow, plainAdapter } from './plain-desk.ts';
import { read, start, stillness, until } from './until-read.ts';

/** Who wrote a message, and which words are the message. */

const WAIT = { timeout: 4_000, interval: 10 };

/** A row with its writer's name, or in a run without. */
function named(name: string | null, words: string, extra = ''): HTMLElement {
  const row = makeRow('', words);
  if (name !== null) {
    const writer = document.createElement('b');
    writer.className = 'writer';
    writer.textContent = name;
    row.prepend(writer);
  }
  row.insertAdjacentHTML('beforeend', extra);
  return row;
}

function header(customer: string): HTMLElement {
  const made = document.createElement('h1');
  made.className = 'customer';
  made.textContent = customer;
  document.body.append(made);
  return made;
}

const BY_NAME: Partial<Signals> = {
  author: { at: '.writer' },
  customer: { at: '.customer' },
  roles: [
    { author: 'bot', says: { at: '.badge', texts: ['Bot', 'آلي'] } },
    { author: 'customer', writer: 'customer' },
    { author: 'agent', writer: 'other' },
  ],
};

const said = () => read().map(({ author, text }) => `${author}: ${text}`);

describe('roles by the writer’s name', () => {
  it('are found where the name stands right before the message, once for a run', async () => {
    header('Sara Alotaibi');
    const rows = makeList();
    const head = (name: string) => {
      const made = document.createElement('h4');
      made.innerHTML = `<b class="writer">${name}</b>`;
      return made;
    };
    rows.append(head('Sara Alotaibi'), makeRow('', 'hello'), makeRow('', 'my order is late'));
    rows.append(head('Layla'), makeRow('', 'one moment'));
    const recording = start(plainAdapter({ ...BY_NAME, author: { at: '.writer', before: true } }));
    const lines = ['customer: hello', 'customer: my order is late', 'agent: one moment'];
    await vi.waitFor(() => expect(said()).toEqual(lines), WAIT);
    rows.append(head('Sara Alotaibi'), makeRow('', 'thanks'));
    await vi.waitFor(() => expect(said()).toEqual([...lines, 'customer: thanks']), WAIT);
    recording.stop();
  });

  it('are inherited over a run, forwards and with the newest first', async () => {
    for (const newestFirst of [false, true]) {
      header('Sara Alotaibi');
      const rows = makeList();
      const lines = [
        named('Sara Alotaibi', 'hello'),
        named(null, 'my order is late'),
        named('Layla', 'one moment'),
        named(null, 'please'),
        named('Robo', 'noted', '<i class="badge"> آلي </i>'),
      ];
      rows.append(...(newestFirst ? lines.toReversed() : lines));
      const recording = start(plainAdapter({ ...BY_NAME, newestFirst }));
      await vi.waitFor(
        () =>
          expect(said()).toEqual([
            'customer: hello',
            'customer: my order is late',
            'agent: one moment',
            'agent: please',
            'bot: noted',
          ]),
        WAIT,
      );
      recording.stop();
      document.body.replaceChildren();
    }
  });

  it('are unknown, and said so, until the customer’s name is there; then they are history still', async () => {
    const title = header('');
    const rows = makeList();
    rows.append(named('Sara', 'hello'), named(null, 'are you there?'));
    const recording = start(plainAdapter(BY_NAME));
    await vi.waitFor(() => expect(recording.sightings).not.toEqual([]), WAIT);
    expect(recording.reader.health().roles).toBe('unknown');
    expect(said()).toEqual([]);
    title.textContent = 'Sara';
    await vi.waitFor(
      () => expect(said()).toEqual(['customer: hello', 'customer: are you there?']),
      WAIT,
    );
    expect(
      recording.sightings.every(({ snapshot, messages }) => snapshot || messages.length === 0),
    ).toBe(true);
    await vi.waitFor(() => expect(recording.reader.health().roles).toBe('known'), WAIT);
  });

  it('come to a whole run when its name comes late', async () => {
    header('Sara');
    const rows = makeList();
    rows.append(named('Sara', 'hello'));
    start(
      plainAdapter({
        ...BY_NAME,
        roles: [
          { author: 'agent', writer: 'agent' },
          { author: 'customer', writer: 'customer' },
        ],
        agent: { at: '.me' },
      }),
    );
    await until('hello');
    rows.append(named('Layla', 'one moment'), named(null, 'please'));
    await stillness();
    expect(said()).toEqual(['customer: hello']);
    const me = document.createElement('p');
    me.className = 'me';
    me.textContent = 'layla';
    document.body.append(me);
    await vi.waitFor(
      () => expect(said()).toEqual(['customer: hello', 'agent: one moment', 'agent: please']),
      WAIT,
    );
  });

  it('are not guessed, and a row that gets its role later is read then', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello'));
    const recording = start(plainAdapter());
    await until('hello');
    const odd = makeRow('', 'who am I?');
    rows.append(odd);
    await stillness();
    expect(recording.reader.health().roles).toBe('unknown');
    odd.classList.add('out');
    await until('hello', 'who am I?');
    expect(recording.reader.health().roles).toBe('known');
  });
});

it('leaves out of the words what is not the message', async () => {
  const rows = makeList();
  const row = makeRow('in', '\ufeffشكرًا لكم');
  row
    .querySelector('.words')
    ?.insertAdjacentHTML(
      'beforeend',
      '<i class="material-icons" aria-hidden="true">done_all</i><span class="reactions">👍 2</span><blockquote>On Monday you wrote</blockquote>',
    );
  row.insertAdjacentHTML('afterbegin', '<div class="day">اليوم</div>');
  rows.append(row);
  start(
    plainAdapter({
      text: { at: '.words', without: ['.time', '.material-icons', '.reactions', 'blockquote'] },
    }),
  );
  await until('شكرًا لكم');
});

describe('a selector that the browser cannot read', () => {
  it('takes its variant out and no other, and says so', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const rows = makeList();
    rows.append(makeRow('in', 'hello'));
    const sound = plainAdapter();
    const broken = plainAdapter({ composer: 'textarea[' }, { id: 'v2' });
    const recording = start({ ...sound, variants: [...broken.variants, ...sound.variants] });
    await until('hello');
    expect(recording.reader.front()?.variant.id).toBe('v1');
    expect(recording.reader.health().adapter).toBe('unknown');
    expect(warn.mock.calls[0]?.[0]).toContain('textarea[');
    warn.mockRestore();
  });
});

describe('the beginning of the conversation', () => {
  const more = () => {
    const made = document.createElement('button');
    made.className = 'more';
    made.textContent = 'عرض المزيد';
    return made;
  };

  it('may be missing while "show more" is there, and for the moment in which more is fetched', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello'));
    const button = more();
    document.body.append(button);
    const recording = start(plainAdapter({ older: { at: '.more' } }));
    const history = () => recording.sightings.at(-1)?.health.history;
    await until('hello');
    expect(history()).toBe('unknown');
    // Fetching takes the button away; what comes is not all, and it is back.
    button.remove();
    await new Promise((resolve) => setTimeout(resolve, 300));
    rows.prepend(makeRow('in', 'before'));
    document.body.append(button);
    await until('before', 'hello');
    await stillness();
    expect(recording.sightings.every(({ health }) => health.history === 'unknown')).toBe(true);
    button.remove();
    await vi.waitFor(() => expect(history()).toBe('known'), WAIT);
  });

  it('is no question where the helpdesk shows neither', async () => {
    makeList().append(makeRow('in', 'hello'));
    const recording = start(plainAdapter());
    await until('hello');
    expect(recording.reader.health().history).toBe('absent');
  });
});
