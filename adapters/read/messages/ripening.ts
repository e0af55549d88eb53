/** Words that come bit by bit are all there when nothing has changed for so long (ms). */
const STILL_MS = 400;

/** Rows whose words are still being written. */
export interface Ripening {
  has(row: Element): boolean;
  /** Waits for the row to stand still, from now. */
  await(row: Element): void;
  stop(): void;
}

/** `ripe` gets each row that stands still, and when it began to be written (ms since the epoch). */
export function makeRipening(ripe: (row: Element, began: number) => void): Ripening {
  const waiting = new Map<Element, { began: number; changed: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    timer = undefined;
    const now = Date.now();
    let soonest = Number.POSITIVE_INFINITY;
    const still = new Map<Element, number>();
    for (const [row, { began, changed }] of waiting) {
      if (now - changed < STILL_MS) {
        soonest = Math.min(soonest, changed + STILL_MS - now);
        continue;
      }
      waiting.delete(row);
      if (row.isConnected) still.set(row, began);
    }
    if (waiting.size > 0) timer = setTimeout(look, soonest);
    for (const [row, began] of still) ripe(row, began);
  }

  return {
    has: (row) => waiting.has(row),
    await(row) {
      const now = Date.now();
      waiting.set(row, { began: waiting.get(row)?.began ?? now, changed: now });
      timer ??= setTimeout(look, STILL_MS);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      waiting.clear();
    },
  };
}
