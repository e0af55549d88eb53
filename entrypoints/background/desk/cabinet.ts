import type { Conversation } from '../../../rules/engine/conversation.ts';
import {
  ConversationIndex,
  type IndexLine,
  readIndex,
} from '../../../stores/conversations/conversation-index.ts';
import {
  findConversation,
  findLines,
  forgetConversations,
  type Kept,
  writeConversation,
} from '../../../stores/conversations/conversations.ts';
import { isFull, isNoRoom, outlived, toMakeRoom } from './keeping.ts';

/**
 * The conversations that are kept, in storage and at hand. Only the desk opens it, one thing at a time: what
 * has been read or written here once is taken for what lies in storage.
 */
export interface Cabinet {
  /** A line of each conversation. */
  index(): Promise<ConversationIndex>;
  /** Null where nothing is kept under this key. */
  find(key: string): Promise<Kept | null>;
  /**
   * Stores a conversation and its line; where there is no room, others are forgotten for it. `before` is
   * its log as it was found. False where that cannot be done: then it is at hand all the same, as long as the
   * worker runs, and stored with the next that is put under its key.
   */
  put(kept: Kept, before: Conversation['log'], line: IndexLine): Promise<boolean>;
  forget(keys: readonly string[]): Promise<void>;
  /** Forgets those whose time is over, and more where too much is kept. */
  tidy(): Promise<void>;
  /** Begins anew once `erase` has taken everything out of storage. */
  empty(erase: () => Promise<void>): Promise<void>;
}

/** `clock` gives real ms since the epoch. */
export function createCabinet(clock: () => number): Cabinet {
  let index: ConversationIndex | null = null;
  const atHand = new Map<string, Kept>();
  /** The logs that lie in storage, of conversations that are ahead of it. */
  const behind = new Map<string, Conversation['log']>();

  const theIndex = async (): Promise<ConversationIndex> => {
    index ??= await readIndex(findLines);
    return index;
  };

  const forget = async (keys: readonly string[]): Promise<void> => {
    // What is at hand tells how a log lies in storage, where it lies no more.
    for (const key of keys) {
      atHand.delete(key);
      behind.delete(key);
    }
    if (keys.length > 0) await forgetConversations(keys, await theIndex());
  };

  /** Forgets some of what was not seen for longest; false where there is nothing to spare. */
  const makeRoom = async (): Promise<boolean> => {
    const keys = toMakeRoom(await theIndex(), clock());
    await forget(keys);
    return keys.length > 0;
  };

  return {
    index: theIndex,
    forget,

    async find(key) {
      const kept = atHand.get(key) ?? (await findConversation(key));
      if (kept) atHand.set(key, kept);
      return kept;
    },

    async put(kept, before, line) {
      const { key } = kept.ref;
      const inStorage = behind.get(key) ?? before;
      const write = async () => writeConversation(kept, inStorage, line, await theIndex());
      atHand.set(key, kept);
      try {
        await write().catch(async (error: unknown) => {
          if (!isNoRoom(error) || !(await makeRoom())) throw error;
          await write();
        });
        behind.delete(key);
        return true;
      } catch (error) {
        console.error(`Murshid: ${key} could not be stored, and goes on without.`, error);
        behind.set(key, inStorage);
        return false;
      }
    },

    async tidy() {
      await forget(outlived(await theIndex(), clock()));
      while ((await isFull()) && (await makeRoom()));
    },

    async empty(erase) {
      await erase();
      atHand.clear();
      behind.clear();
      index = new ConversationIndex();
    },
  };
}
