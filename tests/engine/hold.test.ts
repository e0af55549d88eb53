import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../rules/engine/events.ts';
import { loadModel, shippedRecogniser } from '../../rules/engine/text/model/shipped.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import { tell } from '../../rules/engine/timeline.ts';
import { replay } from '../../rules/engine/transcript/replay.ts';
import { presetPhrases } from '../../scripts/packs/phrases.ts';
import { pack } from './labelled.ts';
import { agent, customer, event, history, told } from './script.ts';

await loadModel();

const HOLD = new Set(['check-in', 'check-in-missed', 'cap-reached', 'over-cap', 'thank-for-wait']);

function at(seconds: number, log: ConversationEvent[]) {
  return tell(log, seconds * 1000, pack, 'chat');
}

function holdNudges(seconds: number, log: ConversationEvent[]): string[] {
  return told(at(seconds, log).nudges.filter((nudge) => HOLD.has(nudge.kind)));
}

const reader = createReader({ phrases: presetPhrases() }, undefined, shippedRecogniser());
const message = (at: number, author: 'agent' | 'customer', text: string) => ({
  at,
  type: 'message' as const,
  author,
  text,
});

describe('check-ins', () => {
  it('asks for one after two minutes, and not a moment sooner', () => {
    expect(holdNudges(119.999, [agent(0, 'hold')])).toEqual([]);
    expect(holdNudges(120, [agent(0, 'hold')])).toEqual(['120 check-in 1']);
    expect(at(0, [agent(0, 'hold')]).nextAt).toBe(120_000);
  });

  it('asks again after 30 s, and so on every two minutes, with the same number', () => {
    expect(holdNudges(400, [agent(0, 'hold')])).toEqual([
      '120 check-in 1',
      '150 check-in-missed 1',
      '240 check-in 1',
      '270 check-in-missed 1',
      '360 check-in 1',
      '390 check-in-missed 1',
    ]);
  });

  it('asks again in place of the first asking, not beside it', () => {
    const standing = at(150, [agent(0, 'hold')]).nudges.filter(
      ({ settledAt }) => settledAt === null,
    );
    expect(told(standing.filter(({ kind }) => HOLD.has(kind)))).toEqual(['150 check-in-missed 1']);
  });

  it('counts from the last word: a check-in sent early moves the next', () => {
    expect(holdNudges(199, [agent(0, 'hold'), agent(50, 'checkin')])).toEqual(['170 check-in 2']);
  });

  it('takes another hold phrase as a word, but not as a check-in', () => {
    const log = [agent(0, 'hold'), agent(60, 'hold')];
    expect(holdNudges(180, log)).toEqual(['180 check-in 1']);
    expect(at(180, log).checkInsSent).toBe(0);
  });

  it('takes a word at exactly two minutes as in time', () => {
    expect(holdNudges(130, [agent(0, 'hold'), agent(120, 'checkin')])).toEqual([]);
  });

  it('asks at most for two on a ticket, over several holds, and then for an answer', () => {
    const log = [
      agent(0, 'hold'),
      agent(100, 'checkin'),
      agent(150, 'thank_wait'),
      agent(200, 'hold'),
      agent(300, 'checkin'),
    ];
    expect(holdNudges(700, log)).toEqual(['420 cap-reached', '540 cap-reached', '660 cap-reached']);
  });

  it('says a third check-in once, as a breach', () => {
    const log = [0, 100, 200, 300, 400].map((s) => agent(s, s === 0 ? 'hold' : 'checkin'));
    expect(holdNudges(400, log)).toEqual(['300 over-cap']);
    const status = at(401, log).standards.find((standard) => standard.id === 'hold');
    expect(status?.state).toBe('broken');
  });

  it('gives a hold up after the pack’s time, and says no more', () => {
    const last = at(7200, [agent(0, 'hold')]);
    expect(last.nudges.at(-1)?.at).toBeLessThanOrEqual(pack.timers.giveUp * 1000);
    expect(last.nextAt).toBeNull();
    expect(last.clock?.givenUp).toBe(true);
    expect(at(300, [agent(0, 'hold')]).clock?.givenUp).toBe(false);
    // The last asking stands: who comes back after hours sees that somebody was left waiting.
    const standing = last.nudges.filter(({ kind, settledAt }) => HOLD.has(kind) && !settledAt);
    expect(told(standing)).toEqual(['1800 check-in 1']);
  });

  it('takes up a hold that was given up where the customer asks, who is waiting still', () => {
    const log = [agent(0, 'hold'), customer(2400, 'ping')];
    expect(holdNudges(2600, log).slice(-4)).toEqual([
      '2400 check-in 1',
      '2430 check-in-missed 1',
      '2520 check-in 1',
      '2550 check-in-missed 1',
    ]);
    expect(at(2401, log).clock?.givenUp).toBe(false);
    expect(at(2400 + 1801, log).clock?.givenUp).toBe(true);
  });
});

describe('a customer who chases', () => {
  it('brings the nudge at once, and the next ones count from it', () => {
    expect(holdNudges(200, [agent(0, 'hold'), customer(60, 'ping')])).toEqual([
      '60 check-in 1',
      '90 check-in-missed 1',
      '180 check-in 1',
    ]);
  });

  it('is owed a word from then on, and the nudge tells that they asked; a later one does not', () => {
    const chased = [agent(0, 'hold'), customer(60, 'ping')];
    expect(at(61, chased).clock?.dueAt).toBe(60_000);
    const told = at(180, chased).nudges.filter(({ kind }) => HOLD.has(kind));
    expect(told.map(({ asked }) => asked)).toEqual([true, undefined, undefined]);
    expect(at(71, [...chased, agent(70, 'checkin')]).clock?.dueAt).toBe(190_000);
  });

  it('does not end the hold, nor count as a check-in', () => {
    const timeline = at(70, [agent(0, 'hold'), customer(60, 'ping')]);
    expect(timeline.clock?.hold.start).toBe(0);
    expect(timeline.checkInsSent).toBe(0);
  });

  it('is told once for a burst of question marks', () => {
    const log = [
      agent(0, 'hold'),
      customer(60, 'ping'),
      customer(62, 'ping'),
      customer(65, 'ping'),
    ];
    expect(holdNudges(70, log)).toEqual(['60 check-in 1']);
  });

  it('changes nothing by other words, nor where no hold runs', () => {
    expect(holdNudges(119, [agent(0, 'hold'), customer(30), customer(40, 'done')])).toEqual([]);
    expect(holdNudges(30, [agent(0), customer(10, 'ping')])).toEqual([]);
  });

  it('brings the other nudge where both check-ins are used', () => {
    const log = [
      agent(0, 'hold'),
      agent(60, 'checkin'),
      agent(90, 'checkin'),
      customer(100, 'ping'),
    ];
    expect(holdNudges(101, log)).toEqual(['100 cap-reached']);
  });
});

describe('the thanks', () => {
  it('are met in the message that ends the hold', () => {
    const log = [agent(0, 'hold'), agent(100, 'thank_wait')];
    expect(holdNudges(200, log)).toEqual([]);
    expect(at(200, log).holds[0]?.thanked).toBe(true);
  });

  it('are met in the next message', () => {
    const log = [agent(0, 'hold'), agent(100), agent(125, 'thank_wait')];
    expect(holdNudges(200, log)).toEqual([]);
    expect(at(200, log).holds[0]?.thanked).toBe(true);
  });

  it('are asked for when the next message does not thank either', () => {
    expect(holdNudges(200, [agent(0, 'hold'), agent(100), agent(110)])).toEqual([
      '110 thank-for-wait',
    ]);
  });

  it('are asked for after 30 s without a next message', () => {
    expect(holdNudges(200, [agent(0, 'hold'), agent(100)])).toEqual(['130 thank-for-wait']);
  });

  it('are not needed after less than 30 s', () => {
    const log = [agent(0, 'hold'), agent(29.9)];
    expect(holdNudges(200, log)).toEqual([]);
    expect(at(200, log).standards.find(({ id }) => id === 'hold')?.state).toBe('met');
  });

  it('are asked for after a button ended the hold', () => {
    const log = [
      event(0, { type: 'hold', state: 'on' }),
      event(60, { type: 'hold', state: 'off' }),
    ];
    expect(holdNudges(100, log)).toEqual(['90 thank-for-wait']);
    expect(holdNudges(100, [...log, agent(70, 'thank_wait')])).toEqual([]);
    expect(holdNudges(100, [...log, agent(70)])).toEqual(['70 thank-for-wait']);
  });
});

describe('a hold by the button', () => {
  it.each([
    'شكرا لانتظارك، تم تحديث الفاتورة',
    'شاكرين انتظارك، تم التحديث',
    'Thanks for holding, it is done',
  ])('has made the customer wait, as one that was asked for: %s', (text) => {
    const { holds } = replay(
      {
        id: 'x',
        channel: 'chat',
        people: {},
        events: [
          message(0, 'customer', 'الفاتورة ما تطلع عندي'),
          message(20, 'agent', 'وعليكم السلام، معك سارة'),
          { at: 60, type: 'hold', state: 'on' },
          { at: 150, type: 'hold', state: 'off' },
          message(160, 'agent', text),
        ],
      },
      pack,
      reader,
    );
    expect(holds).toMatchObject([{ start: 60, end: 150, thanked: true }]);
  });
});

describe('beginning and end', () => {
  it('starts none for a message that already answers', () => {
    expect(at(10, [agent(0, 'hold_answered')]).clock).toBeNull();
  });

  it('is not started by the customer’s "one moment"', () => {
    expect(at(10, [customer(0, 'done')]).holds).toEqual([]);
  });

  it('ends when the conversation is closed, late and unthanked', () => {
    const log = [agent(140, 'hold'), event(903, { type: 'closed' })];
    const timeline = at(1000, log);
    expect(timeline.holds[0]).toMatchObject({
      end: 903_000,
      thanked: false,
      late: true,
    });
    expect(timeline.nextAt).toBeNull();
  });

  describe('while nobody ends it', () => {
    const hold = (seconds: number, log: ConversationEvent[]) => {
      const { standards, holds } = at(seconds, log);
      const { state } = standards.find(({ id }) => id === 'hold') ?? {};
      return { state, late: holds.map(({ late }) => late) };
    };

    it('is open, and late once both timers have passed without a word', () => {
      const log = [agent(100, 'hold'), customer(130)];
      expect(hold(249.999, log)).toEqual({ state: 'open', late: [false] });
      expect(hold(250, log)).toEqual({ state: 'broken', late: [true] });
    });

    it('counts from the last word, and not from a chase', () => {
      const log = [agent(0, 'hold'), agent(140, 'checkin'), customer(200, 'ping')];
      expect(hold(289, log)).toEqual({ state: 'open', late: [false] });
      expect(at(275, log).nextAt).toBe(290_000);
      expect(hold(290, log)).toEqual({ state: 'broken', late: [true] });
    });

    it('takes a word at the very moment as in time', () => {
      expect(hold(200, [agent(0, 'hold'), agent(150, 'checkin')]).state).toBe('open');
    });

    it('stays late when the agent comes back and thanks', () => {
      const log = [agent(0, 'hold'), agent(151, 'thank_wait')];
      expect(hold(151, log)).toEqual({ state: 'broken', late: [true] });
    });

    it('is not late by a clock where it was only read of', () => {
      expect(hold(900, [history(agent(0, 'hold'))])).toEqual({ state: 'open', late: [false] });
    });

    it.each([
      ['nothing after it', []],
      ['a field after it', [{ at: 110, type: 'field' as const, name: 'mobile', value: '5' }]],
      ['a customer after it', [message(110, 'customer', 'طيب')]],
    ])('is late in a replay, with %s', (_, after) => {
      const { holds, standards } = replay(
        {
          id: 'x',
          channel: 'chat',
          people: {},
          events: [message(100, 'agent', 'لحظات من فضلك'), ...after],
        },
        pack,
        reader,
      );
      expect(holds).toEqual([
        { start: 100, end: null, check_ins_sent: 0, late: true, thanked: false },
      ]);
      expect(standards.hold).toEqual({ state: 'broken', by: 'auto', evidence: [0] });
    });
  });

  it('is not started or ended twice by two buttons', () => {
    const on = (s: number) => event(s, { type: 'hold', state: 'on' });
    expect(at(20, [on(0), on(5)]).holds).toHaveLength(1);
  });
});

describe('history', () => {
  it('counts, but makes no nudge', () => {
    const log = [history(agent(0, 'hold')), history(agent(100, 'checkin'))];
    expect(holdNudges(500, log)).toEqual([]);
    expect(at(500, log).checkInsSent).toBe(1);
  });

  it('counts toward the two of the ticket', () => {
    const log = [history(agent(0, 'hold')), history(agent(100, 'checkin')), agent(200, 'checkin')];
    expect(holdNudges(330, log)).toEqual(['320 cap-reached']);
  });

  it('does not hinder the button from starting a hold of its own', () => {
    const log = [history(agent(0, 'hold')), event(60, { type: 'hold', state: 'on' })];
    expect(at(70, log).clock?.hold.start).toBe(60_000);
    expect(holdNudges(180, log)).toEqual(['180 check-in 1']);
  });

  it('wakes for a customer who chases now', () => {
    const log = [history(agent(0, 'hold')), customer(60, 'ping')];
    expect(holdNudges(60, log)).toEqual(['60 check-in 1']);
  });
});
