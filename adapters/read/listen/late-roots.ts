/** A root that is attached to its host late leaves no trace: it is looked for after these waits (ms). */
const LATE_MS = [100, 400, 1_500, 5_000];

/** Looks again for the shadow roots and frames that are still to come; not for ever. */
export interface LateRoots {
  /** One is missing: `look` is called a little later, and each time later still. */
  miss(): void;
  /** Others are looked for now, and waited for anew. */
  begin(): void;
}

export function makeLateRoots(look: () => void): LateRoots {
  let isWaiting = false;
  let waits = 0;
  return {
    miss() {
      const wait = LATE_MS[waits];
      if (wait === undefined || isWaiting) return;
      isWaiting = true;
      waits += 1;
      setTimeout(() => {
        isWaiting = false;
        look();
      }, wait);
    },
    begin() {
      waits = 0;
    },
  };
}
