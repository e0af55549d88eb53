import { describe, expect, test } from 'vitest';
import type { Script } from '../../entrypoints/practice/script.ts';
import {
  advance,
  isWaiting,
  type Run,
  replied,
  START,
} from '../../entrypoints/practice/script-run.ts';

const both = (text: string) => ({ ar: text, en: text });
const says = (text: string, after = 5) =>
  ({ kind: 'says', author: 'customer', after, lines: both(text) }) as const;

function script(...steps: Script['steps']): Script {
  return {
    id: 'made-up',
    customer: both('Sara'),
    problem: both(''),
    practises: [],
    steps,
    play: [],
  };
}

function texts(played: ReturnType<typeof advance>): string[] {
  return played.says.map(({ lines }) => lines.en);
}

describe('a line', () => {
  const chat = script(says('hello', 3), says('are you there', 4), { kind: 'silent' });

  test('is said after its delay, counted from the line before', () => {
    const early = advance(chat, START, { now: 2, held: false });
    expect(texts(early)).toEqual([]);
    expect(early.wakeAt).toBe(3);
    const first = advance(chat, early.run, { now: 3, held: false });
    expect(texts(first)).toEqual(['hello']);
    expect(first.wakeAt).toBe(7);
    const second = advance(chat, first.run, { now: 7.2, held: false });
    expect(texts(second)).toEqual(['are you there']);
    expect(second.wakeAt).toBeNull();
    expect(isWaiting(chat, second.run)).toBe(true);
  });

  test('for a hold is left out where none runs', () => {
    const chat2 = script({ ...says('I wait'), only: 'held' }, says('so?', 1));
    const played = advance(chat2, START, { now: 0, held: false });
    expect(texts(played)).toEqual([]);
    expect(texts(advance(chat2, played.run, { now: 1, held: false }))).toEqual(['so?']);
    expect(texts(advance(chat2, START, { now: 5, held: true }))).toEqual(['I wait']);
  });
});

describe('waiting', () => {
  const said = (
    steps: Script['steps'],
    replies: number,
    held: boolean,
    from: Run = START,
  ): string[] => {
    let run = from;
    for (let n = 0; n < replies; n += 1) run = replied(run, 10);
    return texts(advance(script(...steps), run, { now: 10, held }));
  };

  test('for a reply takes any', () => {
    const steps = [{ kind: 'waits', for: 'reply' }, says('thanks', 0)] as const;
    expect(said(steps, 0, false)).toEqual([]);
    expect(said(steps, 1, true)).toEqual(['thanks']);
  });

  test('for an answer lets check-ins pass', () => {
    const steps = [{ kind: 'waits', for: 'answer' }, says('thanks', 0)] as const;
    expect(said(steps, 2, true)).toEqual([]);
    expect(said(steps, 3, false)).toEqual(['thanks']);
  });

  test('for a hold goes on without one after enough replies', () => {
    const steps = [{ kind: 'waits', for: 'hold', enough: 2 }, says('and now?', 0)] as const;
    expect(said(steps, 1, false)).toEqual([]);
    expect(said(steps, 1, true)).toEqual(['and now?']);
    expect(said(steps, 2, false)).toEqual(['and now?']);
  });
});

describe('a chase', () => {
  const chat = script({ kind: 'waits', for: 'answer', chase: { after: 60, lines: both('??') } });
  const held = { ...replied(START, 100), replies: 0 };

  test('comes once, after so much silence on hold', () => {
    expect(advance(chat, held, { now: 159, held: true }).wakeAt).toBe(160);
    const chased = advance(chat, held, { now: 160, held: true });
    expect(texts(chased)).toEqual(['??']);
    expect(texts(advance(chat, chased.run, { now: 400, held: true }))).toEqual([]);
  });

  test('is counted from what the agent sent last', () => {
    const updated = { ...replied(held, 150), replies: 0 };
    expect(texts(advance(chat, updated, { now: 160, held: true }))).toEqual([]);
    expect(texts(advance(chat, updated, { now: 210, held: true }))).toEqual(['??']);
  });

  test('does not come while nothing is held', () => {
    expect(texts(advance(chat, held, { now: 999, held: false }))).toEqual([]);
  });
});
