import type { Hold } from '../hold/hold-record.ts';
import type { Around, StandardKeeper } from './standard.ts';

/**
 * The hold protocol as a standard: broken by a silence of more than both hold timers (also one that
 * still lasts), by a wait that was not thanked, or by a check-in over the ticket's limit; open while a hold runs. A short one
 * on the phone, in which nothing was said, shows nothing: it does not make the standard apply.
 */
export function keepHoldStandard(around: Around): StandardKeeper {
  const { timers, limits } = around.scene.pack;
  return {
    onEvent() {},
    standing() {
      const holds = around.hold.holds.filter((hold) => !isPressOnly(hold, timers.shortHold * 1000));
      if (holds.length === 0) return { state: 'na', evidence: [] };
      const evidence = holds.flatMap((hold) => hold.evidence);
      const failed = holds.some(
        (hold) => hold.late || (hold.thanked === false && !around.hold.thanksOwed(hold)),
      );
      if (failed || around.hold.checkInsSent() > limits.checkIns) {
        return { state: 'broken', evidence };
      }
      const running = holds.some((hold) => hold.end === null || around.hold.thanksOwed(hold));
      return { state: running ? 'open' : 'met', evidence };
    },
  };
}

/** On the phone, over before thanks would be due, and nothing said in it: a press of a button. */
function isPressOnly({ spoken, start, end, checkIns }: Hold, short: number): boolean {
  return spoken && end !== null && end - start < short && checkIns === 0;
}
