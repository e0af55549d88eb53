/**
 * Where `late`, hands records on in a task of their own: elements that draw themselves (web components) set the
 * rest of a message, as whose it is, right after its words, when an observer has already been told. A
 * message and not a timer, which waits in tabs that are not in view.
 */
export function gathered(
  take: (records: MutationRecord[]) => void,
  late: () => boolean,
): MutationCallback {
  const { port1, port2 } = new MessageChannel();
  let waiting: MutationRecord[] = [];
  port1.onmessage = () => {
    const records = waiting;
    waiting = [];
    take(records);
  };
  return (records) => {
    if (waiting.length === 0 && !late()) return take(records);
    waiting = waiting.concat(records);
    port2.postMessage(0);
  };
}
