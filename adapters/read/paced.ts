/** Changes come in bursts; they are gathered for so long (ms). */
const GATHER_MS = 80;
/** Looking the page over takes at most this share of the time, however large the page is. */
const SHARE = 0.01;

/** Work that is asked for often and done seldom. */
export interface Paced {
  /** Asks for the work; it is done once, a little later, for all that ask until then. */
  ask(): void;
  stop(): void;
}

/** Does work at most every `GATHER_MS`, and the seldomer the longer it takes. */
export function paced(work: () => void): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;
  return {
    ask() {
      if (timer !== undefined) return;
      const wait = Math.max(GATHER_MS, notBefore - performance.now());
      timer = setTimeout(() => {
        timer = undefined;
        const started = performance.now();
        work();
        const ended = performance.now();
        notBefore = ended + (ended - started) / SHARE;
      }, wait);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
