import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeList, makeRow, OWN_IDS, plainAdapter } from './plain-desk.ts';
import { type Recording, record } from './reading.ts';

/** What a page says beside its messages: fields, the channel, colleagues, where a list begins. */

const WAIT = { timeout: 4_000, interval: 10 };

let recording: Recording | undefined;

afterEach(() => {
  recording?.stop();
  document.body.replaceChildren();
});

const last = () => recording?.sightings.at(-1);

function put(html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  document.body.append(holder);
  return holder;
}

describe('a field', () => {
  it('is the one class of several that its element carries, in the word that packs know', async () => {
    const label = put('<span class="label is-pending new">قيد الانتظار</span>').firstElementChild;
    makeList().append(makeRow('in', 'hello'));
    const status = {
      name: 'status',
      at: '.label',
      oneOf: ['is-open', 'is-pending', 'is-solved'],
      values: { 'is-pending': 'pending', 'is-solved': 'solved' },
    };
    recording = record([plainAdapter({ fields: [status] })], '/chat/5');
    const said = (value: string) =>
      vi.waitFor(() => expect(last()?.fields).toEqual([{ name: 'status', value }]), WAIT);
    await said('pending');
    label?.classList.replace('is-pending', 'is-solved');
    await said('solved');
    // What has no other word stays as the page says it.
    label?.classList.replace('is-solved', 'is-open');
    await said('is-open');
  });

  it('with none of the classes is no field: nothing is said of it', async () => {
    put('<span class="label is-odd">؟</span><select class="kind"><option value="4">ك</select>');
    makeList().append(makeRow('in', 'hello'));
    recording = record(
      [
        plainAdapter({
          fields: [
            { name: 'status', at: '.label', oneOf: ['is-open'] },
            { name: 'type', at: '.kind', values: { 4: 'complaint', 5: 'request' } },
          ],
        }),
      ],
      '/chat/5',
    );
    await vi.waitFor(
      () => expect(last()?.fields).toEqual([{ name: 'type', value: 'complaint' }]),
      WAIT,
    );
  });

  it('is what people see: shown, unless the page keeps it hidden, and a button by its words', async () => {
    put(`<div hidden><b class="plan">old</b></div><b class="plan">new</b>
      <input class="order" type="hidden" value="1042"><button class="queue" value="17">الفواتير</button>`);
    makeList().append(makeRow('in', 'hello'));
    const fields = [
      { name: 'plan', at: '.plan' },
      { name: 'order', at: '.order', hidden: true },
      { name: 'queue', at: '.queue' },
    ];
    recording = record([plainAdapter({ fields })], '/chat/5');
    await vi.waitFor(
      () =>
        expect(last()?.fields).toEqual([
          { name: 'plan', value: 'new' },
          { name: 'order', value: '1042' },
          { name: 'queue', value: 'الفواتير' },
        ]),
      WAIT,
    );
  });

  it('says whether a colleague is there too, and that they have gone', async () => {
    makeList().append(makeRow('in', 'hello'));
    const here = put('<div class="viewers"><span class="viewer">نورة</span></div>');
    recording = record([plainAdapter({ alsoHere: [{ at: '.viewer' }] })], '/chat/5');
    const said = (value: 'yes' | 'no') =>
      vi.waitFor(() => expect(last()?.fields).toEqual([{ name: 'also_here', value }]), WAIT);
    await said('yes');
    here.querySelector('.viewer')?.remove();
    await said('no');
  });
});

describe('the channel', () => {
  const channels = {
    channels: [
      { channel: 'email' as const, where: '.by-mail' },
      { channel: 'call' as const, where: '.by-phone' },
    ],
  };

  it.each([
    ['<i class="by-mail">@</i>', 'email'],
    ['<i class="by-phone">☎</i>', 'call'],
    ['<i class="by-mail" hidden>@</i>', 'chat'],
    ['', 'chat'],
  ])('of a page with %s is %s', async (html, channel) => {
    put(html);
    makeList().append(makeRow('in', 'hello'));
    recording = record([plainAdapter({}, channels)], '/chat/5');
    await vi.waitFor(() => expect(last()?.conversation.channel).toBe(channel), WAIT);
  });

  it('stays what it was while the page does not say it', async () => {
    const mark = put('<i class="by-mail">@</i>');
    const state = put('<b class="state">رد</b>');
    makeList().append(makeRow('in', 'hello'));
    const fields = [{ name: 'state', at: '.state' }];
    recording = record([plainAdapter({ fields }, channels)], '/chat/5');
    await vi.waitFor(() => expect(last()?.conversation.channel).toBe('email'), WAIT);
    // Both at once, as where a note is written: what is told of the one is told of the other.
    mark.remove();
    state.replaceChildren(...put('<b class="state">ملاحظة</b>').childNodes);
    await vi.waitFor(() => expect(last()?.fields[0]?.value).toBe('ملاحظة'), WAIT);
    expect(last()?.conversation.channel).toBe('email');
  });
});

describe('a pane that bears the id of its conversation', () => {
  it('is read alone among several that are all in view, and the next one after it', async () => {
    for (const id of ['5', '6:a']) {
      const pane = put('');
      pane.className = 'pane';
      pane.dataset.ticket = id;
      makeList(pane).append(makeRow('in', `of ${id}`, { 'data-id': `m${id}` }));
    }
    const signals = { ...OWN_IDS, root: '.pane[data-ticket="{id}"]' };
    recording = record([plainAdapter(signals)], '/chat/5');
    await vi.waitFor(() => expect(recording?.said()).toEqual(['customer: of 5']), WAIT);
    // The id is written into the selector as a value, whatever signs are in it.
    recording.navigate('/chat/6:a');
    await vi.waitFor(() => expect(recording?.said('6:a')).toEqual(['customer: of 6:a']), WAIT);
    expect(recording.said()).toHaveLength(2);
  });
});

describe('the beginning of a conversation', () => {
  const history = () => recording?.reader.health().history;

  it('is not known to be there until the page shows its mark', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello'));
    recording = record([plainAdapter({ beginning: { at: '.began' } })], '/chat/5');
    await vi.waitFor(() => expect(recording?.said()).toHaveLength(1), WAIT);
    expect(history()).toBe('unknown');
    const mark = document.createElement('p');
    mark.className = 'began';
    mark.textContent = 'بداية المحادثة';
    rows.prepend(mark);
    await vi.waitFor(() => expect(history()).toBe('known'), WAIT);
    await vi.waitFor(() => expect(last()?.health.history).toBe('known'), WAIT);
  });

  it('is not known at all where the adapter has no mark for it', async () => {
    makeList().append(makeRow('in', 'hello'));
    recording = record([plainAdapter()], '/chat/5');
    await vi.waitFor(() => expect(recording?.said()).toHaveLength(1), WAIT);
    expect(history()).toBe('absent');
  });
});

it.each(['bg-[#ffc10733]', 'md:font-[800]', 'w-1/2'])(
  'a sign that is told by the class %s is seen to come',
  async (name) => {
    const head = put('<header class="head">محادثة</header>').firstElementChild;
    makeList().append(makeRow('in', 'hello'));
    recording = record([plainAdapter({ closed: [{ at: `.${CSS.escape(name)}` }] })], '/chat/5');
    await vi.waitFor(() => expect(recording?.said()).toHaveLength(1), WAIT);
    head?.classList.add(name);
    await vi.waitFor(
      () => expect(last()?.moments.map(({ type }) => type)).toEqual(['closed']),
      WAIT,
    );
  },
);
