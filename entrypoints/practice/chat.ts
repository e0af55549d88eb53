import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NudgeKind } from '../../rules/engine/pack/pack.ts';
import type { Texts } from '../../rules/engine/texts.ts';
import type { ConversationView } from '../../stores/conversations/views.ts';
import type { Speed, Started } from './address.ts';
import { followHold, type PastHold } from './hold-trail.ts';
import { ownClock } from './own-clock.ts';
import { advance, isWaiting, type Run, replied, START } from './script-run.ts';

export interface ChatMessage {
  id: string;
  author: 'agent' | 'customer' | 'bot' | 'system';
  text: string;
  /** ms since the epoch. */
  at: number;
}

/** What happened, in order; `at` is in seconds of the chat's own clock. */
export type Happening = { at: number } & (
  | { kind: 'agent' | 'customer' | 'bot'; text: string }
  | { kind: 'nudge'; nudge: NudgeKind; rule: string; n: number | null; limit: number; text: Texts }
  | { kind: 'hold' | 'hold-end' | 'end' }
);

export interface ChatState {
  messages: readonly ChatMessage[];
  timeline: readonly Happening[];
  holds: readonly PastHold[];
  /** The customer is about to say something. */
  typing: boolean;
  speed: Speed;
  /** What the coach knows; null until it has read the chat. */
  view: ConversationView | null;
  /** The end was asked for while closing steps were open: the next press ends it. */
  endAsked: boolean;
  closed: boolean;
}

export interface Chat {
  state: StoreApi<ChatState>;
  /** Seconds of the chat's own clock. */
  now(): number;
  /** The customer is silent until the agent does something. */
  isAgentsTurn(): boolean;
  start(): void;
  send(text: string): void;
  show(view: ConversationView): void;
  setSpeed(speed: Speed): void;
  /** Ends the chat, or, where closing steps are open, asks for a second press. */
  end(): void;
}

/** The worker's answer to a message tells whether a hold runs; without it the script goes on (ms). */
const ANSWERED_WITHIN = 1500;
/** How long the end waits for the coach to name the steps still open (ms). */
const REMINDED_WITHIN = 350;

export function createChat({ script, language, speed }: Started): Chat {
  const clock = ownClock(speed, () => performance.now());
  const state = createStore<ChatState>(() => ({
    messages: [],
    timeline: [],
    holds: [],
    typing: false,
    speed,
    view: null,
    endAsked: false,
    closed: false,
  }));
  const { getState, setState } = state;

  let run: Run = START;
  let wake: ReturnType<typeof setTimeout> | undefined;
  /** Agent messages that the worker has not answered yet. */
  let unanswered = 0;

  const happen = (happening: Happening) =>
    setState(({ timeline }) => ({ timeline: [...timeline, happening] }));

  const add = (author: 'agent' | 'customer' | 'bot', text: string) => {
    setState(({ messages }) => ({
      messages: [...messages, { id: `m${messages.length + 1}`, author, text, at: Date.now() }],
    }));
    happen({ kind: author, at: clock.now(), text });
  };

  const goOn = () => {
    clearTimeout(wake);
    if (getState().closed) return;
    const scene = { now: clock.now(), held: (getState().view?.hold ?? null) !== null };
    const next = advance(script, run, scene);
    run = next.run;
    for (const { author, lines } of next.says) add(author, lines[language]);
    setState({ typing: !isWaiting(script, run) });
    if (next.wakeAt !== null) wake = setTimeout(goOn, clock.realUntil(next.wakeAt) + 1);
  };

  const settle = () => {
    if (unanswered === 0) return;
    for (; unanswered > 0; unanswered -= 1) run = replied(run, clock.now());
    goOn();
  };

  const close = () => {
    clearTimeout(wake);
    const now = clock.now();
    setState(({ holds }) => ({
      closed: true,
      endAsked: false,
      typing: false,
      holds: followHold(holds, null, now),
    }));
    happen({ kind: 'end', at: now });
  };

  const noteNudge = (old: ConversationView | null, view: ConversationView) => {
    const { nudge } = view;
    if (nudge === null || nudge.key === old?.nudge?.key) return;
    const { kind, rule, n, limit, text } = nudge;
    happen({ kind: 'nudge', at: clock.now(), nudge: kind, rule, n, limit, text });
  };

  const noteHold = (view: ConversationView) => {
    const now = clock.now();
    const { holds } = getState();
    const { hold, speed } = view;
    const own = (at: number) => now + ((at - Date.now()) * speed) / 1000;
    const shown = hold && {
      start: Math.max(0, own(hold.startedAt)),
      lateAt: own(hold.lateAt),
      checkInsSent: hold.checkInsSent,
    };
    const next = followHold(holds, shown, now);
    if (next.length > holds.length) happen({ kind: 'hold', at: now });
    else if (next.at(-1)?.end !== holds.at(-1)?.end) happen({ kind: 'hold-end', at: now });
    setState({ holds: next });
  };

  return {
    state,
    now: clock.now,
    isAgentsTurn: () => unanswered === 0 && isWaiting(script, run),
    start: goOn,
    send(text) {
      if (text.trim() === '' || getState().closed) return;
      add('agent', text.trim());
      setState({ endAsked: false });
      unanswered += 1;
      setTimeout(settle, ANSWERED_WITHIN);
    },
    show(view) {
      const { view: old, closed } = getState();
      setState({ view });
      if (closed) return;
      noteHold(view);
      noteNudge(old, view);
      if (unanswered > 0) settle();
      else goOn();
    },
    setSpeed(next) {
      clock.setSpeed(next);
      setState({ speed: next });
      goOn();
    },
    end() {
      if (getState().closed) return;
      if (getState().endAsked) return close();
      // As in a helpdesk, the coach hears the press first, and may show what is still open.
      setTimeout(() => {
        if (getState().view?.nudge?.kind === 'closing-steps') setState({ endAsked: true });
        else close();
      }, REMINDED_WITHIN);
    },
  };
}
