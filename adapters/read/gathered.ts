import { nextTurn } from './slices.ts';

/**
 * Where `late`, hands records on in a task of their own: elements that draw themselves (web components) set the
 * rest of a message, as whose it is, right after its words, when an observer has already been told.
 */
export function gathered(
  take: (records: MutationRecord[]) => void,
  late: () => boolean,
): MutationCallback {
  let waiting: MutationRecord[] = [];
  return (records) => {
    const isFirst = waiting.length === 0;
    if (isFirst && !late()) return take(records);
    waiting = waiting.concat(records);
    if (!isFirst) return;
    void nextTurn().then(() => {
      const all = waiting;
      waiting = [];
      take(all);
    });
  };
}
