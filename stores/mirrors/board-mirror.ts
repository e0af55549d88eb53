import { browser } from 'wxt/browser';
import { create } from 'zustand';
import type { InsertOutcome } from '../../adapters/insert/insert-snippet.ts';
import { isOnHost } from '../../adapters/offer.ts';
import { type Choice, lineOf } from '../conversations/shown-conversation.ts';
import type { Board, ConversationView } from '../conversations/views.ts';
import { pagesOf } from '../helpdesks/site-pages.ts';
import { onMessage, sendMessage } from '../messages/messages.ts';
import type { Intent } from '../messages/protocol.ts';
import type { Settings } from '../settings/settings.ts';
import { type Ahead, readBoard, type Tab, tabInFront, takeAhead } from './board-ahead.ts';

interface Mirror {
  /** Null until the worker has answered for the first time. */
  board: Board | null;
  tab: Tab | null;
  /** What the agent has chosen from the list. */
  choice: Choice | null;
  failed: boolean;
}

/**
 * What the worker last said, for the popup and the side panel. The worker has the truth: here it
 * is only drawn.
 */
export const useMirror = create<Mirror>()(() => ({
  board: null,
  tab: null,
  choice: null,
  failed: false,
}));

let asked = 0;

export async function askBoard(answer?: Ahead['answer']): Promise<void> {
  asked += 1;
  const mine = asked;
  try {
    const known = useMirror.getState();
    const [tab, board] = await (answer ?? readBoard(known.tab, known.choice));
    // A slower, older answer must not overwrite a newer one.
    if (mine === asked) useMirror.setState({ board, tab, failed: false });
  } catch (error) {
    console.error('Murshid: the worker did not say how conversations stand.', error);
    if (mine === asked) useMirror.setState({ failed: true });
  }
}

export function followBoard(): void {
  onMessage('boardChanged', () => {
    void askBoard();
  });
  const ahead = takeAhead();
  void askBoard(ahead?.answer);
  if (ahead?.hasChanged()) void askBoard();
}

/**
 * Turns to each tab that comes to the front in this window, and to the page that it loads. No
 * permission is needed for that: only where the page is ours to read is its address known.
 */
export function followTabInFront(): void {
  const turn = async (window: number): Promise<void> => {
    const { tab } = useMirror.getState();
    if (tab !== null && tab.window !== window) return;
    useMirror.setState({ tab: await tabInFront() });
    await askBoard();
  };
  browser.tabs.onActivated.addListener(({ windowId }) => void turn(windowId));
  browser.tabs.onUpdated.addListener((_, { status }, { active, windowId }) => {
    if (active && status === 'complete') void turn(windowId);
  });
}

/** Draws another conversation of the list, until another comes to the front. */
export async function choose(key: string): Promise<void> {
  const front = useMirror.getState().board?.current ?? null;
  useMirror.setState({ choice: { key, front } });
  await askBoard();
}

function putView(view: ConversationView): void {
  useMirror.setState(({ board }) => {
    if (board === null) return {};
    const { key } = view.ref;
    const conversations = board.conversations.map((old) =>
      old.ref.key === key ? lineOf(view) : old,
    );
    const shown = board.shown?.ref.key === key ? view : board.shown;
    return { board: { ...board, conversations, shown } };
  });
}

export async function intend(intent: Intent): Promise<void> {
  try {
    const view = await sendMessage('intend', intent);
    if (view !== null) putView(view.conversation);
  } catch (error) {
    console.error(`Murshid: the worker did not take the order "${intent.type}".`, error);
    useMirror.setState({ failed: true });
  }
}

/** Begins a call by hand: the board has it when the worker has. */
export async function startCall(): Promise<void> {
  try {
    await sendMessage('startCall', { customer: '' });
    await askBoard();
  } catch (error) {
    console.error('Murshid: the worker did not begin the call.', error);
    useMirror.setState({ failed: true });
  }
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const putSettings = (settings: Partial<Settings>) =>
    useMirror.setState(({ board }) =>
      board === null ? {} : { board: { ...board, settings: { ...board.settings, ...settings } } },
    );
  // Drawn at once, so that a choice answers to the finger; what the worker says stands.
  putSettings(change);
  try {
    putSettings(await sendMessage('changeSettings', change));
  } catch (error) {
    console.error('Murshid: the worker did not keep the settings.', error);
    useMirror.setState({ failed: true });
  }
}

/**
 * Writes into the reply box of the tab in front, and puts the caret at `caret` (UTF-16 units of the
 * text; behind it where that is null). `elsewhere` where no page shows the conversation.
 */
export async function insertIntoPage(
  conversation: string,
  text: string,
  nudge: string | null,
  caret: number | null = null,
): Promise<InsertOutcome | 'elsewhere'> {
  const { tab, board } = useMirror.getState();
  if (tab === null) return 'elsewhere';
  const order = { conversation, text, nudge, caret };
  try {
    // The extension's own pages (practice) are not reached through their tab.
    if (conversation.startsWith('practice:')) return await sendMessage('insert', order);
    return await sendMessage('insert', order, { tabId: tab.id, frameId: board?.frame ?? 0 });
  } catch {
    // The page was reloaded or left: nobody listens there.
    return 'elsewhere';
  }
}

/** To the tab that shows a conversation; where it is gone, the board will say so. */
export async function goTo(conversation: string): Promise<void> {
  try {
    await sendMessage('goTo', { conversation });
  } catch (error) {
    console.error('Murshid: the worker did not lead to the conversation.', error);
  }
}

/** Begins to teach the page in front. False where the browser lets nobody into it. */
export async function teachPage(): Promise<boolean> {
  const { tab } = useMirror.getState();
  if (tab === null) return false;
  try {
    await sendMessage('teachHere', { tabId: tab.id });
    return true;
  } catch (error) {
    console.error('Murshid: teaching did not begin in the page in front.', error);
    return false;
  }
}

/** Asks the browser for one site; the worker notices what was granted. False where it was refused. */
export async function turnOn(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [pagesOf(origin)] });
  } catch (error) {
    console.error('Murshid: the browser did not ask for this site.', error);
    return false;
  }
}

/** `given` with the installation, `granted` by the agent, `off` where pages may not be read. */
export async function accessTo(origin: string): Promise<'given' | 'granted' | 'off'> {
  if (!(await browser.permissions.contains({ origins: [pagesOf(origin)] }))) return 'off';
  const { host_permissions: given = [] } = browser.runtime.getManifest();
  const site = new URL(origin);
  return given.some((pattern: string) => isOnHost(pattern, site)) ? 'given' : 'granted';
}

/** Takes the permission for one site back; open pages of it stop reading. */
export async function turnOff(origin: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pagesOf(origin)] });
}
