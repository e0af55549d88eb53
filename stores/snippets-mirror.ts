import { create } from 'zustand';
import { onMessage, sendMessage } from './messages.ts';
import type {
  PinVerdict,
  PinWords,
  RemovedPin,
  SnippetList,
  SnippetOrder,
} from './snippet-protocol.ts';

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
  pin: (words: PinWords): Promise<PinVerdict> => done(sendMessage('addPin', words)),

  change: (id: string, words: PinWords): Promise<PinVerdict> =>
    done(sendMessage('changePin', { id, words })),

  remove: (id: string): void => {
    void done(
      sendMessage('removePin', { id }).then((removed) => {
        useSnippets.setState({ removed });
      }),
      false,
    );
  },

  undo: (removed: RemovedPin): void => {
    void done(sendMessage('restorePin', removed));
  },

  move: (id: string, before: string | null): void => {
    // Drawn at once, so that a row stays where it is dropped; what the worker says stands.
    useSnippets.setState(({ list }) => (list === null ? {} : { list: moved(list, id, before) }));
    void done(sendMessage('movePin', { id, before }));
  },

  orderBy: (by: SnippetOrder): void => {
    useSnippets.setState(({ list }) => (list === null ? {} : { list: { ...list, order: by } }));
    void done(sendMessage('orderSnippets', { by }));
  },

  abbreviate: (id: string, abbreviation: string | null): Promise<PinVerdict> =>
    done(sendMessage('abbreviateSnippet', { id, abbreviation })),
};

/** Told to the worker, which orders by use. */
export async function noteUse(id: string): Promise<void> {
  try {
    await sendMessage('noteSnippetUse', { id });
  } catch (error) {
    console.error('Murshid: the worker did not note a use.', error);
  }
}

/** Waits for an order; whatever is done afterwards, a removal before it is not taken back. */
async function done<T>(order: Promise<T>, forget = true): Promise<T> {
  const outcome = await order;
  if (forget) useSnippets.setState({ removed: null });
  if (wanted !== undefined) await askSnippets(wanted);
  return outcome;
}

function moved(list: SnippetList, id: string, before: string | null): SnippetList {
  const item = list.items.find((one) => one.id === id);
  const rest = list.items.filter((one) => one.id !== id);
  const end = rest.findIndex(({ pack }) => pack !== null);
  const place = before === null ? end : rest.findIndex((one) => one.id === before);
  if (!item) return list;
  return { ...list, items: rest.toSpliced(place < 0 ? rest.length : place, 0, item) };
}
