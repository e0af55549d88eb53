/**
 * One thing at a time: the worker is the only writer, and two messages that arrive together must
 * not both read the old state. A task that fails is told to its caller and holds up nobody.
 */
export function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  };
}
