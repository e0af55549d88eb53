/**
 * Who reads something and then writes it anew must not do so round an erasure: what was read before it would
 * come back after it. Such writers go through `writing`, erasures through `erasing`: an erasure waits for
 * those under way, and those that come meanwhile for the erasure. What conversations and pins write stands
 * still by itself (`desk.forgetAll`, `pinboard.forgetAll`), and never waits here from within its own queue.
 */
const underWay = new Set<Promise<unknown>>();
let erasure: Promise<unknown> | null = null;

/** Runs what reads and then writes. */
export async function writing<T>(task: () => Promise<T>): Promise<T> {
  while (erasure) await erasure;
  const run = task();
  const settled = run.catch(() => undefined);
  underWay.add(settled);
  try {
    return await run;
  } finally {
    underWay.delete(settled);
  }
}

/** Runs an erasure, alone. */
export async function erasing(erase: () => Promise<void>): Promise<void> {
  while (erasure) await erasure;
  const run = Promise.all(underWay).then(erase);
  erasure = run.catch(() => undefined);
  try {
    await run;
  } finally {
    erasure = null;
  }
}
