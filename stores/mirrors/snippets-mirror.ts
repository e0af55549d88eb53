import { create } from 'zustand';
import { onMessage, sendMessage } from '../messages/messages.ts';
import type { OwnNames } from '../settings/own-names.ts';
import type {
  PinVerdict,
  PinWords,
  RemovedPin,
  SnippetList,
  SnippetOrder,
} from '../snippets/snippet-protocol.ts';

interface Mirror {
  /** Null until the worker has answered for the first time. */
  list: SnippetList | null;
  /** The pin that was taken away last, until something else is done. */
  removed: RemovedPin | null;
}

/**
 * The snippets as the worker last said, for popup, side panel and options. The worker has the
 * truth: here it is only drawn.
 */
export const useSnippets = create<Mirror>()(() => ({ list: null, removed: null }));

/** The conversation that the list is for; undefined until somebody asks for one. */
let wanted: string | null | undefined;
let asked = 0;

/** Asks for the snippets of a conversation; of all helpdesks where it is null. */
export async function askSnippets(conversation: string | null): Promise<void> {
  // Those of another conversation would be filled in with another customer's name.
  if (wanted !== conversation) useSnippets.setState({ list: null });
  wanted = conversation;
  asked += 1;
  const mine = asked;
  try {
    const list = await sendMessage('listSnippets', { conversation });
    // A slower, older answer must not overwrite a newer one.
    if (mine === asked) useSnippets.setState({ list });
  } catch (error) {
    console.error('Murshid: the worker did not give the snippets.', error);
  }
}

/** Asks again whenever pins have changed, once somebody has asked at all. */
export function followSnippets(): void {
  onMessage('snippetsChanged', () => {
    if (wanted !== undefined) void askSnippets(wanted);
  });
}

/** What is done with pins, each an order to the worker. */
export const snippetBook = {
  pin: (words: PinWords): Promise<PinVerdict> => judged(sendMessage('addPin', words)),

  change: (id: string, words: PinWords): Promise<PinVerdict> =>
    judged(sendMessage('changePin', { id, words })),

  remove: (id: string): void => {
    const order = sendMessage('removePin', { id });
    void done(order.then((removed) => useSnippets.setState({ removed })));
  },

  undo: (removed: RemovedPin): void => {
    void judged(sendMessage('restorePin', removed));
  },

  move: (id: string, before: string | null): void => {
    // Drawn at once, so that a row stays where it is dropped; what the worker says stands.
    useSnippets.setState(({ list }) => (list === null ? {} : { list: moved(list, id, before) }));
    void done(forgetting(sendMessage('movePin', { id, before })));
  },

  orderBy: (by: SnippetOrder): void => {
    useSnippets.setState(({ list }) => (list === null ? {} : { list: { ...list, order: by } }));
    void done(forgetting(sendMessage('orderSnippets', { by })));
  },

  abbreviate: (id: string, abbreviation: string | null): Promise<PinVerdict> =>
    judged(sendMessage('abbreviateSnippet', { id, abbreviation })),

  names: (names: Partial<OwnNames>): void => {
    void done(sendMessage('changeSettings', names));
  },
};

/** Told to the worker, which orders by use. */
export async function noteUse(id: string): Promise<void> {
  try {
    await sendMessage('noteSnippetUse', { id });
  } catch (error) {
    console.error('Murshid: the worker did not note a use.', error);
  }
}

/** Whatever is done after a removal, that is not taken back any more. */
async function forgetting<T>(order: Promise<T>): Promise<T> {
  const outcome = await order;
  useSnippets.setState({ removed: null });
  return outcome;
}

/** Waits for an order, and draws what holds then; null where it failed, and all is as it was. */
async function done<T>(order: Promise<T>): Promise<T | null> {
  const outcome = await order.catch((error: unknown) => {
    console.error('Murshid: the worker did not do what was asked about snippets.', error);
    return null;
  });
  if (wanted !== undefined) await askSnippets(wanted);
  return outcome;
}

/** As `done`, for who waits for a verdict: a failure is one too. */
async function judged(order: Promise<PinVerdict>): Promise<PinVerdict> {
  return (await done(forgetting(order))) ?? { ok: false, refusal: 'failed', by: null };
}

function moved(list: SnippetList, id: string, before: string | null): SnippetList {
  const item = list.items.find((one) => one.id === id);
  const rest = list.items.filter((one) => one.id !== id);
  const end = rest.findIndex(({ pack }) => pack !== null);
  const place = before === null ? end : rest.findIndex((one) => one.id === before);
  if (!item) return list;
  return { ...list, items: rest.toSpliced(place < 0 ? rest.length : place, 0, item) };
}
