import type { Texts } from '../../rules/engine/texts.ts';
import type { Settings } from '../../stores/settings/settings.ts';
import type { Started } from './address.ts';
import type { Chat, ChatState } from './chat.ts';
import type { Move } from './script.ts';

/** Who speaks where the settings hold no names yet. */
const NAMES = {
  ar: { agent: 'ليلى', company: 'متجر الواحة' },
  en: { agent: 'Layla', company: 'Oasis Store' },
} as const;

/** Letters a second of the chat's own clock. */
const TYPED_PER_SECOND = 25;
/** Letters that appear at once: a picture a letter would only be slow. */
const STROKE = 5;
/** A person reads a nudge before taking it (seconds of the chat's own clock). */
const READING = 8;
/** The main action of a nudge, or that of the first closing step. */
const INSERT = '[data-nudge] button.main, [data-nudge] [data-step] button';
/** The coach draws a nudge soon after the worker has told of it (ms). */
const DRAWN_WITHIN = 1000;

/** Plays the agent's side: types, takes what the coach offers, sends, and ends the chat. */
export async function play(chat: Chat, started: Started, settings: Settings): Promise<void> {
  const names = {
    agent: settings.agent || NAMES[started.language].agent,
    company: settings.company || NAMES[started.language].company,
  };
  for (const move of started.script.play) {
    const say = (lines: Texts) => typeAndSend(chat, filled(lines[started.language], names));
    if (move.kind === 'takes') {
      if (!(await take(chat, move)) && move.otherwise !== undefined) await say(move.otherwise);
      continue;
    }
    await until(chat, () => chat.isAgentsTurn());
    await pause(chat, move.after);
    if (move.kind === 'types') await say(move.lines);
    else await end(chat);
  }
}

function filled(line: string, names: Readonly<Record<string, string>>): string {
  return line.replace(/\{(\w+)\}/g, (place, name: string) => names[name] ?? place);
}

/** False where the nudge has not come. */
async function take(chat: Chat, move: Extract<Move, { kind: 'takes' }>): Promise<boolean> {
  const comes = ({ view }: ChatState) => view?.nudge?.kind === move.nudge;
  // While the customer is about to speak, the agent has time.
  await until(chat, (state) => comes(state) || chat.isAgentsTurn());
  if (!(await until(chat, comes, move.within))) return false;
  await pause(chat, READING);
  const nudge = chat.state.getState().view?.nudge;
  const offered = nudge?.snippet ?? nudge?.steps.find(({ snippet }) => snippet !== null)?.snippet;
  const field = composer();
  const button = await insertButton();
  if (button !== null && field !== null) {
    button.click();
    await inserted(field);
  }
  if (field !== null && field.value !== '') send();
  else if (offered) await typeAndSend(chat, offered.text);
  return true;
}

async function end(chat: Chat): Promise<void> {
  const press = () => document.querySelector<HTMLButtonElement>('button.end-chat')?.click();
  press();
  await until(chat, ({ closed, endAsked }) => closed || endAsked);
  if (!chat.state.getState().closed) press();
}

/** True once the state fits; false where it has not within so many seconds of the chat's clock. */
function until(
  chat: Chat,
  fits: (state: ChatState) => boolean,
  within = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const givesUpAt = chat.now() + within;
  return new Promise((resolve) => {
    const look = () => {
      const fitting = fits(chat.state.getState());
      if (!fitting && chat.now() < givesUpAt) return;
      clearInterval(timer);
      resolve(fitting);
    };
    const timer = setInterval(look, 50);
    look();
  });
}

/** So many seconds of the chat's own clock, whatever its speed becomes meanwhile. */
async function pause(chat: Chat, seconds: number): Promise<void> {
  await until(chat, () => false, seconds);
}

function composer(): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>('textarea.composer');
}

function send(): void {
  document.querySelector<HTMLButtonElement>('button.send')?.click();
}

async function typeAndSend(chat: Chat, text: string): Promise<void> {
  const field = composer();
  if (field === null) return;
  for (let written = STROKE; written < text.length + STROKE; written += STROKE) {
    field.value = text.slice(0, written);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    await pause(chat, STROKE / TYPED_PER_SECOND);
  }
  send();
}

/** The coach's main action on the nudge that it shows; null where it shows none in time. */
async function insertButton(): Promise<HTMLButtonElement | null> {
  return await soon(() => {
    const root = document.querySelector('murshid-coach')?.shadowRoot;
    return root?.querySelector<HTMLButtonElement>(INSERT) ?? null;
  });
}

async function inserted(field: HTMLTextAreaElement): Promise<void> {
  await soon(() => (field.value === '' ? null : true));
}

async function soon<Found>(look: () => Found | null): Promise<Found | null> {
  const givesUpAt = performance.now() + DRAWN_WITHIN;
  for (;;) {
    const found = look();
    if (found !== null || performance.now() > givesUpAt) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
