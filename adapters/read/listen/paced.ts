/** Changes come in bursts; they are gathered for so long (ms). */
const GATHER_MS = 80;
/** Looking the page over takes at most this share of the time in the long run, however large the page is. */
const SHARE = 0.01;
/**
 * So much (ms) of that share is saved up while nothing is looked at: an agent who goes over to another
 * conversation of a large page must not wait for seconds until it is read.
 */
const SAVED_MS = 300;

/** Work that is asked for often and done seldom. */
export interface Paced {
  /** Asks for the work; it is done once, a little later, for all that ask until then. */
  ask(): void;
  stop(): void;
}

/** Does work at most every `GATHER_MS`, and seldomer once it has taken more than its share. */
export function paced(work: () => void): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saved = SAVED_MS;
  let at = performance.now();
  function pass(): number {
    const since = performance.now() - at;
    at += since;
    return since;
  }
  return {
    ask() {
      if (timer !== undefined) return;
      saved = Math.min(SAVED_MS, saved + pass() * SHARE);
      timer = setTimeout(
        () => {
          timer = undefined;
          saved += pass() * SHARE;
          work();
          saved -= pass();
        },
        Math.max(GATHER_MS, -saved / SHARE),
      );
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
