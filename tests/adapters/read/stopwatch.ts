/** Measures what the reader computes in a page: its callbacks, timers and slices. */
export interface Stopwatch {
  /** ms of each piece of work since the last call; a browser's clock counts tenths. */
  take(): number[];
  stop(): void;
}

/** To be started before the reader: it times every observer and timer that is made from now on. */
export function startStopwatch(): Stopwatch {
  const { MutationObserver: Observer, setTimeout: timeout, scheduler } = globalThis;
  const givenUp = scheduler.yield;
  let spent: number[] = [];
  /** When the slice that runs now began. */
  let slice: number | null = null;
  const timed = (work: () => void): void => {
    const started = performance.now();
    work();
    spent.push(performance.now() - started);
  };
  const endSlice = (): void => {
    if (slice !== null) spent.push(performance.now() - slice);
    slice = null;
  };
  globalThis.MutationObserver = class extends Observer {
    constructor(callback: MutationCallback) {
      super((records, observer) => timed(() => callback(records, observer)));
    }
  };
  globalThis.setTimeout = Object.assign(
    (work: () => void, ms?: number) => timeout(() => timed(work), ms),
    timeout,
  );
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = endSlice;
  scheduler.yield = async () => {
    endSlice();
    await givenUp.call(scheduler);
    slice = performance.now();
    // The last slice gives nothing up: it ends before the next task.
    port2.postMessage(null);
  };
  return {
    take() {
      const taken = spent;
      spent = [];
      return taken;
    },
    stop() {
      port1.close();
      scheduler.yield = givenUp;
      globalThis.MutationObserver = Observer;
      globalThis.setTimeout = timeout;
    },
  };
}
