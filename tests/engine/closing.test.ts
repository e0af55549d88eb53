import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../rules/engine/events.ts';
import { tell } from '../../rules/engine/timeline.ts';
import { pack } from './labelled.ts';
import { agent, bare, customer, event, told } from './script.ts';

function at(
  seconds: number,
  log: ConversationEvent[],
  channel: 'chat' | 'call' | 'email' = 'chat',
) {
  return tell(log, seconds * 1000, pack, channel);
}

function steps(seconds: number, log: ConversationEvent[]) {
  return at(seconds, log)
    .nudges.filter((nudge) => nudge.kind === 'closing-steps')
    .map((nudge) => [nudge.at / 1000, ...(nudge.steps ?? [])]);
}

function idle(seconds: number, log: ConversationEvent[], channel: 'chat' | 'email' = 'chat') {
  return told(at(seconds, log, channel).nudges.filter((nudge) => nudge.kind.startsWith('idle')));
}

const opened = [customer(0), agent(5, 'greet', 'intro'), agent(10)];

describe('closing steps', () => {
  it('are shown when the customer is done, in order', () => {
    expect(steps(20, [...opened, customer(20, 'done')])).toEqual([
      [20, 'further-assistance', 'closing'],
    ]);
  });

  it('shrink as they are done, and are silent when none is left', () => {
    const log = [
      ...opened,
      customer(20, 'done'),
      agent(30, 'further'),
      customer(40, 'done'),
      agent(50, 'thank_contact', 'bye'),
      event(60, { type: 'close-attempt' }),
    ];
    expect(steps(60, log)).toEqual([
      [20, 'further-assistance', 'closing'],
      [40, 'closing'],
    ]);
  });

  it('are shown when the agent reaches for the end control, each time', () => {
    const log = [
      ...opened,
      event(20, { type: 'close-attempt' }),
      event(90, { type: 'close-attempt' }),
    ];
    expect(steps(90, log).map(([when]) => when)).toEqual([20, 90]);
  });

  it('stand after the end where one click reached for it and ended, and go with the next word', () => {
    const clicked = [
      ...opened,
      event(20, { type: 'close-attempt' }),
      event(20.1, { type: 'closed' }),
    ];
    const settled = (log: ConversationEvent[]) =>
      at(60, log).nudges.find(({ kind }) => kind === 'closing-steps')?.settledAt;
    expect(settled(clicked)).toBeNull();
    expect(settled([...clicked, agent(40, 'thank_contact')])).toBe(40_000);
    const later = [...opened, customer(20, 'done'), event(50, { type: 'closed' })];
    expect(settled(later)).toBe(50_000);
  });

  it('are shown once for "thanks" and "bye" in a row', () => {
    expect(steps(30, [...opened, customer(20, 'done'), customer(22, 'done')])).toHaveLength(1);
  });

  it('are not shown for thanks for the contact in the opening', () => {
    expect(steps(30, [agent(0, 'thank_contact', 'intro'), customer(5)])).toEqual([]);
  });

  it('are not shown for a customer’s thanks while on hold', () => {
    expect(steps(30, [...opened, agent(12, 'hold'), customer(20, 'done')])).toEqual([]);
  });

  it('count a tick by hand as done', () => {
    const tick = event(15, { type: 'tick', standard: 'further-assistance', value: 'met' });
    expect(steps(20, [...opened, tick, customer(20, 'done')])).toEqual([[20, 'closing']]);
  });
});

describe('the idle process', () => {
  it('asks after 3, 3 and 2 minutes, each from the agent’s last word', () => {
    const log = [...opened, agent(195), agent(380), event(520, { type: 'closed' })];
    expect(idle(900, log)).toEqual(['190 idle-1', '375 idle-2', '500 idle-close']);
  });

  it('goes on where the agent writes nothing', () => {
    expect(idle(900, opened)).toEqual(['190 idle-1', '370 idle-2', '490 idle-close']);
  });

  it('begins anew with any word of the customer', () => {
    expect(idle(900, [...opened, customer(200), agent(300)])).toEqual([
      '190 idle-1',
      '480 idle-1',
      '660 idle-2',
      '780 idle-close',
    ]);
  });

  it.each([
    ['while the agent owes an answer', [...opened, customer(11)]],
    ['after the goodbye', [...opened, agent(11, 'thank_contact', 'bye')]],
    [
      'while the ticket is on hold',
      [...opened, event(11, { type: 'field', name: 'status', value: 'on_hold' })],
    ],
    [
      'after the customer’s own end, which is answered without a question',
      [...opened, customer(11, 'done'), agent(20)],
    ],
    ['once closed', [...opened, event(11, { type: 'closed' })]],
  ])('rests %s', (_, log) => {
    expect(idle(900, log)).toEqual([]);
  });

  it('runs where the agent asks once more after the customer’s end', () => {
    const log = [...opened, customer(11, 'done'), agent(20), agent(30, 'further')];
    expect(idle(210, log)).toEqual(['210 idle-1']);
  });

  it('rests while a hold runs, and counts from the word that ends it', () => {
    expect(idle(400, [...opened, agent(20, 'hold'), agent(200, 'thank_wait')])).toEqual([
      '380 idle-1',
    ]);
  });

  it.each([
    ['a greeting', [customer(0), bare(agent(5, 'greet'), 'greeting')]],
    [
      'a hold that a button ended',
      [
        customer(0),
        bare(agent(5, 'greet'), 'greeting'),
        event(10, { type: 'hold', state: 'on' }),
        event(50, { type: 'hold', state: 'off' }),
      ],
    ],
    [
      '"one moment", by the button',
      [customer(0), agent(5, 'hold'), event(50, { type: 'hold', state: 'off' })],
    ],
  ])('rests while %s is all that the customer has had for an answer', (_, log) => {
    expect(idle(900, log)).toEqual([]);
  });

  it('rests from a hold on until the agent says more than "one moment"', () => {
    const held = [
      ...opened,
      event(200, { type: 'hold', state: 'on' }),
      event(260, { type: 'hold', state: 'off' }),
    ];
    expect(idle(900, held)).toEqual(['190 idle-1']);
    expect(idle(500, [...held, agent(300)])).toEqual(['190 idle-1', '480 idle-2']);
  });

  it('runs after a greeting where the customer has only greeted too', () => {
    const log = [bare(customer(0), 'greeting'), bare(agent(5, 'greet'), 'greeting')];
    expect(idle(190, log)).toEqual(['185 idle-1']);
  });

  it('counts what the agent asks before it is due, and goes on with the next step', () => {
    const early = [...opened, bare(agent(160), 'still-there')];
    expect(idle(900, early)).toEqual(['340 idle-2', '460 idle-close']);
    const atOnce = [...opened, bare(agent(20), 'still-there')];
    expect(idle(900, atOnce)).toEqual(['200 idle-1', '380 idle-2', '500 idle-close']);
    const asTold = [...opened, bare(agent(195), 'still-there')];
    expect(idle(900, asTold)).toEqual(['190 idle-1', '375 idle-2', '495 idle-close']);
  });

  it('rests while the status, in whatever words of the pack, says on hold', () => {
    const held = event(11, { type: 'field', name: 'status', value: 'قيد الانتظار' });
    expect(idle(900, [...opened, held])).toEqual([]);
  });

  it('does not run outside of a chat', () => {
    expect(idle(900, opened, 'email')).toEqual([]);
  });
});

describe('standards of the closing', () => {
  const state = (log: ConversationEvent[], id: string) =>
    at(2000, log).standards.find((standard) => standard.id === id)?.state;

  it('do not ask a customer who fell silent whether they need anything else', () => {
    const closed = event(600, { type: 'closed' });
    expect(state([...opened, closed], 'further-assistance')).toBe('na');
    expect(state([...opened, customer(11), { ...closed, at: 20_000 }], 'further-assistance')).toBe(
      'broken',
    );
    // Who asks in time is never told to ask, and is graded as who was told.
    const inTime = [bare(agent(185), 'still-there'), bare(agent(360), 'still-there')];
    expect(state([...opened, ...inTime, closed], 'further-assistance')).toBe('na');
  });
});
