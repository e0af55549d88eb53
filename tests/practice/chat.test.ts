import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createChat } from '../../entrypoints/practice/chat.ts';
import { printer } from '../../entrypoints/practice/customers/printer.ts';
import { CHECK_IN, CLOSING_STEPS, conversation } from '../components/board.fixture.ts';

const STARTED = {
  script: printer,
  language: 'en',
  conversation: 'a1',
  speed: 1,
  plays: false,
} as const;

const CALM = conversation({ hold: null, nudge: null });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function started(speed: 1 | 10 = 1) {
  const chat = createChat({ ...STARTED, speed });
  chat.start();
  const authors = () => chat.state.getState().messages.map(({ author }) => author);
  const kinds = () => chat.state.getState().timeline.map(({ kind }) => kind);
  return { chat, authors, kinds };
}

describe('the customer', () => {
  test('speaks after the script’s delays, ten times as soon at 10×', () => {
    const slow = started();
    vi.advanceTimersByTime(900);
    expect(slow.authors()).toEqual([]);
    vi.advanceTimersByTime(3200);
    expect(slow.authors()).toEqual(['bot', 'customer']);
    const quick = started(10);
    vi.advanceTimersByTime(420);
    expect(quick.authors()).toEqual(['bot', 'customer']);
  });

  test('answers a reply though the coach says nothing', () => {
    const { chat, authors } = started();
    vi.advanceTimersByTime(5000);
    chat.send('Hello, this is Layla');
    vi.advanceTimersByTime(12_000);
    expect(authors()).toEqual(['bot', 'customer', 'agent', 'customer']);
  });

  test('waits through a hold, and speaks again once it has been answered', () => {
    const { chat, authors, kinds } = started();
    vi.advanceTimersByTime(5000);
    chat.send('Hello, this is Layla');
    chat.show(CALM);
    vi.advanceTimersByTime(12_000);
    chat.send('One moment please');
    chat.show(conversation());
    vi.advanceTimersByTime(300_000);
    expect(authors().slice(4)).toEqual(['agent', 'customer']);
    chat.send('Paper was stuck');
    chat.show(CALM);
    vi.advanceTimersByTime(50_000);
    expect(authors().slice(6)).toEqual(['agent', 'customer']);
    expect(kinds()).toContain('hold');
    expect(kinds()).toContain('hold-end');
  });
});

describe('the end', () => {
  test('is asked for twice where closing steps are open', () => {
    const { chat } = started();
    chat.end();
    chat.show({ ...CALM, nudge: CLOSING_STEPS });
    vi.advanceTimersByTime(400);
    expect(chat.state.getState()).toMatchObject({ closed: false, endAsked: true });
    chat.end();
    expect(chat.state.getState().closed).toBe(true);
  });

  test('comes at once where none are, and nothing is said after it', () => {
    const { chat, authors } = started();
    chat.end();
    vi.advanceTimersByTime(400);
    expect(chat.state.getState().closed).toBe(true);
    vi.advanceTimersByTime(60_000);
    chat.send('too late');
    expect(authors()).toEqual([]);
  });
});

test('a nudge is told once, however often it is shown', () => {
  const { chat, kinds } = started();
  chat.show(conversation({ nudge: CHECK_IN }));
  chat.show(conversation({ nudge: CHECK_IN }));
  expect(kinds().filter((kind) => kind === 'nudge')).toHaveLength(1);
});
