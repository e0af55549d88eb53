import { describe, expect, it } from 'vitest';
import type { Act } from '../../rules/engine/acts.ts';
import type { Channel } from '../../rules/engine/channel.ts';
import type { ConversationEvent } from '../../rules/engine/events.ts';
import type { Pack } from '../../rules/engine/pack.ts';
import type { Check, Rule } from '../../rules/engine/rule.ts';
import { tell } from '../../rules/engine/timeline.ts';
import { pack } from './labelled.ts';
import { agent, bare, customer, event, history, told } from './script.ts';

const close = (at: number) => event(at, { type: 'closed' });
const field = (at: number, name: string, value: string) =>
  event(at, { type: 'field', name, value });
const about = (at: number, topic: string): ConversationEvent => ({
  ...customer(at),
  ...{ topics: [topic] },
});

/** How one rule with this check stands, and what it says, in a pack that has no other. */
function seen(
  check: Check,
  log: ConversationEvent[],
  more: { rule?: Partial<Rule>; pack?: Partial<Pack>; channel?: Channel; until?: number } = {},
) {
  const text = { ar: 'نص', en: 'text' };
  const rule: Rule = {
    id: 'it',
    section: 'opening',
    kind: 'auto',
    title: text,
    why: text,
    check,
    nudge: { text },
    ...more.rule,
  };
  const until = (more.until ?? 1_000_000) * 1000;
  const own = { ...pack, rules: [rule], ...more.pack };
  const { standards, nudges } = tell(log, until, own, more.channel ?? 'chat');
  const mine = nudges.filter((nudge) => nudge.rule === 'it');
  return { state: standards[0]?.state, evidence: standards[0]?.evidence, told: told(mine), mine };
}

describe('evidence', () => {
  it('is each event once, though it both triggers and answers', () => {
    const owed: Check = { kind: 'owed', trigger: 'raised', act: 'timeframe' };
    const both = agent(10, 'raised', 'timeframe');
    expect(seen(owed, [customer(0), both]).evidence).toEqual([both.id]);
  });

  it('is oldest first, whichever came first to mind', () => {
    const owed: Check = { kind: 'owed', trigger: 'raised', act: 'timeframe' };
    const [told, raised] = [agent(10, 'timeframe'), agent(20, 'raised')];
    expect(seen(owed, [customer(0), told, raised]).evidence).toEqual([told.id, raised.id]);
  });

  it('is each message once, however many reminders went by after it', () => {
    const news: Check = {
      kind: 'news',
      trigger: 'raised',
      every: 100,
      most: 9,
      field: 'status',
      solved: ['solved'],
    };
    const raised = agent(0, 'raised');
    expect(seen(news, [raised])).toMatchObject({ state: 'broken', evidence: [raised.id] });
  });
});

describe('questions of which one may be left open', () => {
  const check: Check = { kind: 'tick', questions: { atLeast: 2, again: 'asks_again' } };
  const asks = (at: number, questions: number): ConversationEvent => ({
    ...customer(at),
    ...{ questions },
  });
  const greets = (at: number) => bare(agent(at, 'greet'), 'greeting');
  const done = (at: number) => customer(at, 'done');
  const says = (...log: ConversationEvent[]) => seen(check, log).told;

  it('are told once, when the end is near', () => {
    const log = [asks(0, 2), greets(5), agent(10), agent(20)];
    expect(says(...log)).toEqual([]);
    expect(says(...log, done(30), agent(40, 'further'))).toEqual(['30 it']);
    expect(says(...log, agent(40, 'further'))).toEqual(['40 it']);
    expect(says(...log, agent(40, 'bye'))).toEqual(['40 it']);
    expect(says(...log, event(40, { type: 'close-attempt' }))).toEqual(['40 it']);
  });

  it('count over the messages that the agent has not come to', () => {
    expect(says(asks(0, 1), greets(5), asks(8, 1), agent(10), done(30))).toEqual(['30 it']);
    expect(says(asks(0, 1), agent(5, 'hold'), asks(8, 1), agent(10), done(30))).toEqual(['30 it']);
    expect(says(asks(0, 1), agent(5), asks(8, 1), agent(10), done(30))).toEqual([]);
  });

  it('are told where one is asked again', () => {
    expect(says(asks(0, 1), agent(5), customer(8, 'asks_again'), agent(10), done(30))).toEqual([
      '30 it',
    ]);
  });

  it('are not told where the agent has ticked them, nor by a customer who only waits', () => {
    const ticked = event(25, { type: 'tick', standard: 'it', value: 'met' });
    expect(says(asks(0, 2), agent(5), ticked, done(30))).toEqual([]);
    expect(says(asks(0, 2), agent(5, 'hold'), done(30))).toEqual([]);
  });

  it('leave it to the agent’s tick, with the questions as its evidence', () => {
    const [first, second] = [asks(0, 1), asks(4, 1)];
    expect(seen(check, [first, second, agent(10), done(30)])).toMatchObject({
      state: 'open',
      evidence: [first.id, second.id],
    });
    expect(seen(check, [asks(0, 1), agent(10), done(30)])).toMatchObject({
      state: 'open',
      evidence: [],
    });
  });
});

describe('a field, and the value that the conversation shows', () => {
  const text = (word: string) => ({ ar: word, en: word });
  const check: Check = { kind: 'field', fields: ['sub_category'], required: false };
  const fields = [
    {
      name: 'sub_category',
      title: text('Sub-category'),
      values: [
        { value: 'inquiry', title: text('Inquiry'), shownBy: [{ topics: ['how-to'] }] },
        {
          value: 'complaint',
          title: text('Complaint'),
          shownBy: [{ act: 'upset' as const, topics: ['printer'] }],
        },
        { value: 'other', title: text('Other') },
      ],
    },
  ];
  const judge = (...log: ConversationEvent[]) => seen(check, log, { pack: { fields } });
  const filed = (at: number, value: string) => field(at, 'sub_category', value);
  const asksHow = about(0, 'how-to');
  const further = agent(30, 'further');

  it('is asked about as it is set, and again only for another value', () => {
    const log = [asksHow, filed(10, 'complaint'), further, filed(40, 'complaint'), close(50)];
    expect(judge(...log)).toMatchObject({ state: 'open', told: ['10 it'] });
    expect(judge(...log).evidence).toEqual([asksHow.id, filed(40, 'complaint').id]);
    expect(judge(...log).mine[0]?.suggests).toEqual(text('Inquiry'));
  });

  it('is asked about near the end where it was set before, or is empty', () => {
    for (const value of ['complaint', '--', '']) {
      const log = [filed(0, value), about(5, 'how-to'), agent(10), further];
      expect(judge(...log)).toMatchObject({ state: 'open', told: ['30 it'] });
    }
  });

  it('is asked about by what was there before, but not then', () => {
    const log = [history(asksHow), history(filed(10, 'complaint')), further];
    expect(judge(...log).told).toEqual(['30 it']);
  });

  it.each<[string, ConversationEvent[], string]>([
    ['it is what is shown', [asksHow, filed(10, 'Inquiry')], 'met'],
    ['nothing tells what it means', [asksHow, filed(10, 'other')], 'met'],
    ['the pack does not know it', [asksHow, filed(10, 'Partner')], 'met'],
    ['nothing is shown', [customer(0), filed(10, 'complaint')], 'met'],
    [
      'a part of what shows it is there',
      [asksHow, about(5, 'printer'), filed(10, 'complaint')],
      'met',
    ],
    [
      'another is shown too',
      [asksHow, about(2, 'printer'), customer(4, 'upset'), filed(10, '-')],
      'open',
    ],
    ['a part is missing', [about(2, 'printer'), filed(10, 'inquiry')], 'met'],
    ['the page does not show it', [asksHow], 'open'],
  ])('is left alone where %s', (_, log, state) => {
    expect(judge(...log, further)).toMatchObject({ state, told: [] });
  });

  it('is left to a tick, and never broken by itself', () => {
    const ticked = event(5, { type: 'tick', standard: 'it', value: 'met' });
    expect(judge(asksHow, ticked, filed(10, 'complaint'), further).told).toEqual([]);
    expect(judge(asksHow, filed(10, 'complaint'), close(20)).state).toBe('open');
  });
});

describe('a closing that cuts the customer off', () => {
  const check: Check = {
    kind: 'said-before-end',
    act: 'thank_contact',
    after: 1,
    silentCustomer: 'open',
    asked: ['identify'],
  };
  const asked = [customer(0), agent(5, 'greet'), agent(10, 'identify')];

  it.each<[string, ConversationEvent[], string]>([
    ['asked, and closed on at once', [...asked, agent(60, 'thank_contact'), close(70)], 'broken'],
    [
      'asked, and closed on after both reminders',
      [...asked, agent(400, 'thank_contact'), close(410)],
      'met',
    ],
    ['answered', [...asked, customer(20), agent(30, 'thank_contact'), close(40)], 'met'],
    [
      'not asked for anything',
      [customer(0), agent(5), agent(20, 'thank_contact'), close(30)],
      'met',
    ],
    ['never thanked', [...asked, customer(20), close(40)], 'broken'],
  ])('%s', (_, log, state) => {
    expect(seen(check, log).state).toBe(state);
  });

  it('is open again where the customer comes back', () => {
    const log = [...asked, agent(60, 'thank_contact'), close(70), customer(80)];
    expect(seen(check, log).state).toBe('met');
  });
});

describe('a field that a topic calls for', () => {
  const check: Check = { kind: 'field', fields: ['tid', 'mobile'], required: false };
  const fields = [
    { name: 'tid', title: { ar: 'ر', en: 'TID' }, requiredFor: ['payments'], refuse: ['0-0-7'] },
  ];
  const state = (...log: ConversationEvent[]) =>
    seen(check, [customer(0), agent(5), ...log], { pack: { fields } }).state;

  it('is missing where the page shows it empty at the end', () => {
    expect(state(about(6, 'payments'), field(7, 'tid', ''), close(9))).toBe('broken');
    expect(state(about(6, 'payments'), field(7, 'tid', ''))).toBe('open');
    expect(
      state(about(6, 'payments'), field(7, 'tid', ''), field(8, 'mobile', '0521467730'), close(9)),
    ).toBe('broken');
  });

  it('is not missed where the page does not show it, or nothing calls for it', () => {
    expect(state(about(6, 'payments'), close(9))).toBe('open');
    expect(state(field(7, 'tid', ''), close(9))).toBe('open');
    expect(state(about(6, 'payments'), field(7, 'tid', ''), field(8, 'tid', '77120954'))).toBe(
      'met',
    );
  });

  it('refuses what the pack refuses', () => {
    expect(state(field(7, 'tid', '0-0-7'))).toBe('broken');
  });
});

describe('a country, and the phone that goes with it', () => {
  const check: Check = { kind: 'field', fields: ['country'], required: false };
  const state = (country: string, mobile: string) =>
    seen(check, [field(0, 'country', country), field(1, 'mobile', mobile)]).state;

  it.each([
    ['Saudi Arabia', '+966521467730', 'met'],
    ['saudi_arabia', '00966 52-146 7730', 'met'],
    ['السعودية', '+٩٦٦٥٢١٤٦٧٧٣٠', 'met'],
    ['KSA', '+971521467730', 'broken'],
    ['الكويت', '00966521467730', 'broken'],
  ])('%s and %s: %s', (country, mobile, expected) => {
    expect(state(country, mobile)).toBe(expected);
  });

  it.each([
    ['Kuwait', '0521467730'],
    ['Kuwait', ''],
    ['Atlantis', '+966521467730'],
    ['Kuwait', '+4915112345678'],
    ['Kuwait', '+966'],
  ])('%s and %s say nothing against each other', (country, mobile) => {
    expect(state(country, mobile)).toBe('met');
  });
});

describe('the customer’s name', () => {
  const named = (at: number, said?: boolean): ConversationEvent => ({
    ...agent(at),
    ...{ names: { agent: null, company: null, ...(said !== undefined && { customer: said }) } },
  });
  const state = (...log: ConversationEvent[]) => seen({ kind: 'customer-named' }, log).state;

  it('is said once in a conversation', () => {
    expect(state(customer(0), named(5, false), named(9, true), close(20))).toBe('met');
    expect(state(customer(0), named(5, false), close(20))).toBe('broken');
    expect(state(customer(0), named(5, false))).toBe('open');
  });

  it('cannot be missed where nobody knows it', () => {
    expect(state(customer(0), named(5), close(20))).toBe('na');
  });
});

describe('every message answered', () => {
  const state = (...log: ConversationEvent[]) => seen({ kind: 'replied' }, log).state;

  it('is broken by a question left at the end', () => {
    expect(state(customer(0), agent(5), customer(9), close(20))).toBe('broken');
    expect(state(customer(0), agent(5), close(20))).toBe('met');
  });

  it('asks no answer to thanks, nor to what comes after the goodbye', () => {
    expect(state(customer(0), agent(5), customer(9, 'done'), close(20))).toBe('met');
    expect(state(customer(0), agent(5, 'bye'), customer(9), close(20))).toBe('met');
  });

  it('says so when the agent reaches for the end, once for each time', () => {
    const attempt = event(12, { type: 'close-attempt' });
    expect(seen({ kind: 'replied' }, [customer(0), attempt, agent(15), close(20)]).told).toEqual([
      '12 it',
    ]);
    expect(seen({ kind: 'replied' }, [customer(0), agent(5), attempt]).told).toEqual([]);
  });
});

describe('reply times', () => {
  const first: Check = { kind: 'reply-time', until: 'first-reply', within: 60 };
  const end: Check = { kind: 'reply-time', until: 'end', within: 600 };

  it('nudges when the first reply is due, once', () => {
    expect(seen(first, [customer(0), customer(30)])).toMatchObject({
      state: 'broken',
      told: ['60 it'],
    });
    expect(seen(first, [customer(0), agent(59)])).toMatchObject({ state: 'met', told: [] });
    expect(seen(first, [customer(0)], { until: 59 })).toMatchObject({ state: 'open', told: [] });
  });

  it('takes the nudge back once the reply is there', () => {
    expect(seen(first, [customer(0), agent(80)]).mine[0]?.settledAt).toBe(80_000);
  });

  it('has nothing to measure where the agent speaks first, or in history', () => {
    expect(seen(first, [agent(0), customer(5)])).toMatchObject({ state: 'met', told: [] });
    expect(seen(first, [history(customer(0)), agent(500)])).toMatchObject({
      state: 'na',
      told: [],
    });
  });

  it('measures to the end', () => {
    expect(seen(end, [customer(0), agent(5), close(600)])).toMatchObject({ state: 'met' });
    expect(seen(end, [customer(0), agent(5), close(601)])).toMatchObject({ state: 'broken' });
  });
});

describe('news until it is solved', () => {
  const day = 86_400;
  const check: Check = {
    kind: 'news',
    trigger: 'raised',
    every: day,
    most: 3,
    field: 'status',
    solved: ['solved'],
  };
  const log = [customer(0), agent(10, 'raised'), close(20)];

  it('reminds every day, past the end of the chat, and no more often than the pack says', () => {
    expect(seen(check, log)).toMatchObject({
      told: [`${day + 10} it`, `${2 * day + 10} it`, `${3 * day + 10} it`],
      state: 'broken',
    });
  });

  it('counts from the agent’s last word', () => {
    const wrote = [...log, agent(day), close(day + 5)];
    expect(seen(check, wrote, { until: 2 * day + 1 })).toMatchObject({
      told: [`${2 * day} it`],
      state: 'open',
    });
  });

  it('ends when the ticket is solved, or when the agent says so', () => {
    expect(seen(check, [...log, field(30, 'status', 'Solved')])).toMatchObject({
      told: [],
      state: 'met',
    });
    const tick = event(30, { type: 'tick', standard: 'it', value: 'met' });
    expect(seen(check, [...log, tick])).toMatchObject({ told: [], state: 'met' });
  });

  it('does not apply where nothing is pending', () => {
    expect(seen(check, [customer(0), agent(5), close(9)])).toMatchObject({ told: [], state: 'na' });
  });
});

describe('a time frame that is owed', () => {
  const check: Check = {
    kind: 'owed',
    trigger: 'raised',
    field: { name: 'kind', value: 'request' },
    pending: { name: 'status', values: ['on_hold'] },
    act: 'timeframe',
  };
  const request = field(10, 'kind', 'request');
  const solved = field(12, 'status', 'solved');
  const onHold = field(12, 'status', 'On_Hold');

  it.each<[string, ConversationEvent[], string]>([
    ['a request of which no status is known', [customer(0), request, close(20)], 'broken'],
    ['a request left pending', [customer(0), request, onHold, close(20)], 'broken'],
    ['a request solved in the chat', [customer(0), request, solved, close(20)], 'na'],
    ['one raised, and called solved', [agent(5, 'raised'), request, solved, close(20)], 'broken'],
    [
      'one left pending whose time was told',
      [agent(5, 'timeframe'), request, onHold, close(20)],
      'met',
    ],
    ['a time told where nothing is owed', [agent(5, 'timeframe'), solved, close(20)], 'na'],
  ])('%s', (_, log, state) => {
    expect(seen(check, log).state).toBe(state);
  });

  it('is told of at the end only while it is owed', () => {
    const end = event(15, { type: 'close-attempt' });
    expect(seen(check, [customer(0), request, onHold, end]).told).toEqual(['15 it']);
    expect(seen(check, [customer(0), request, solved, end]).told).toEqual([]);
  });
});

describe('a draft that says what is never said', () => {
  const draft = (at: number, ...acts: Act[]) => event(at, { type: 'draft', acts });
  const check: Check = { kind: 'never-said', acts: ['promise'] };

  it('is told once, however it is typed on, and anew once it was better or sent', () => {
    const typed = [draft(1, 'promise'), draft(2, 'promise', 'hold'), draft(4)];
    const again = [draft(6, 'promise'), agent(7), draft(8, 'promise')];
    const { mine } = seen(check, [customer(0), ...typed, ...again]);
    expect(mine.map(({ at, settledAt }) => [at, settledAt])).toEqual([
      [1000, 4000],
      [6000, 7000],
      [8000, null],
    ]);
  });
});

describe('a status at the end', () => {
  const check: Check = {
    kind: 'status',
    field: 'status',
    solved: ['solved'],
    pending: 'raised',
    or: 'come_back',
  };
  const promise = agent(5, 'come_back');
  const halfAnHour = pack.timers.giveUp;

  it.each([
    [
      'solved, with a promise to come back',
      [promise, field(10, 'status', 'solved'), close(20)],
      'broken',
    ],
    [
      'solved in the page’s own word',
      [promise, field(10, 'status', 'محلولة'), close(20)],
      'broken',
    ],
    ['on hold', [promise, field(10, 'status', 'قيد الانتظار'), close(20)], 'met'],
    ['solved without a promise', [agent(5), field(10, 'status', 'Resolved'), close(20)], 'met'],
    [
      'solved once the agent came back',
      [
        promise,
        agent(halfAnHour + 10),
        field(halfAnHour + 20, 'status', 'solved'),
        close(halfAnHour + 30),
      ],
      'met',
    ],
    [
      'solved though the agent wrote on after the promise',
      [promise, agent(8), field(10, 'status', 'solved'), close(20)],
      'broken',
    ],
    [
      'solved later, with a request that was raised',
      [
        agent(5, 'raised'),
        agent(halfAnHour + 10),
        field(halfAnHour + 20, 'status', 'solved'),
        close(halfAnHour + 30),
      ],
      'broken',
    ],
  ] as const)('is %s', (_, log, state) => {
    expect(seen(check, [customer(0), ...log]).state).toBe(state);
  });
});

describe('a value that only fills the box', () => {
  const check: Check = { kind: 'field', fields: ['account_number'], required: false };
  const state = (value: string) =>
    seen(check, [customer(0), field(1, 'account_number', value)]).state;

  it.each([
    '000',
    '٠٠٠',
    '111',
    '123456',
    'N/A',
    '.',
    'لا يوجد',
    'لايوجد',
    'غير معروف',
    'غير معروفة',
    'Unknown',
    'not available',
    'TBD',
  ])('is refused: %s', (value) => expect(state(value)).toBe('broken'));

  it.each(['442917', '1000', '100200', 'Unknown Foods LLC', 'شركة غير', '5'])(
    'is real: %s',
    (value) => expect(state(value)).toBe('met'),
  );

  it('is what the pack refuses, however it is written', () => {
    const title = { ar: 'الفرع', en: 'Branch' };
    const fields = [{ name: 'branch', title, refuse: ['Head office'] }];
    const own = { ...check, fields: ['branch'] };
    const log = [customer(0), field(1, 'branch', 'head-office')];
    expect(seen(own, log, { pack: { fields } }).state).toBe('broken');
  });
});

describe('care for the agent', () => {
  const check: Check = { kind: 'care', trigger: 'upset', times: 2, long: 1800 };
  const more = { rule: { scored: false } };

  it('comes after a hard conversation, or a long one, and is never graded', () => {
    const angry = [customer(0, 'upset'), agent(5), customer(9, 'upset'), close(30)];
    expect(seen(check, angry, more)).toMatchObject({ told: ['30 it'], state: 'na' });
    expect(seen(check, [customer(0), agent(5), close(1805)], more).told).toEqual(['1805 it']);
  });

  it('keeps quiet after the others, and while one lasts', () => {
    expect(seen(check, [customer(0, 'upset'), agent(5), close(30)], more).told).toEqual([]);
    expect(seen(check, [customer(0, 'upset'), customer(3, 'upset')], more).told).toEqual([]);
  });
});

describe('a tick that topics ask for', () => {
  const check: Check = { kind: 'tick', topics: ['printer', 'payments'] };

  it('applies from the first message about one of them', () => {
    expect(seen(check, [customer(0), agent(5)])).toMatchObject({ state: 'na', told: [] });
    expect(seen(check, [about(0, 'payments'), about(3, 'printer')])).toMatchObject({
      state: 'open',
      told: ['0 it'],
    });
    expect(seen(check, [about(0, 'discounts')])).toMatchObject({ state: 'na', told: [] });
  });
});

describe('a rule of other channels', () => {
  it('does not apply, and says nothing', () => {
    const check: Check = { kind: 'reply-time', until: 'first-reply', within: 60 };
    const rule: Partial<Rule> = { channels: ['email'] };
    expect(seen(check, [customer(0)], { rule })).toMatchObject({ state: 'na', told: [] });
    expect(seen(check, [customer(0)], { rule, channel: 'email' })).toMatchObject({
      state: 'broken',
    });
  });
});
