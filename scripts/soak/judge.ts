import { type Done, type Due, expectedOf, type Times } from './expected.ts';

/** What is told so much later (ms) was told in time: two alarms within a second are up to one apart. */
export const LATE = 2_500;
/** A page is asked for so long (ms) whether its card is seen, before a notification tells the nudge. */
const ASKED = 1_700;
/** The worker that comes after one that was stopped has told again in this time (ms). */
const AGAIN = 800;
/** What was answered so soon (ms) before or after it came due may have been told, or not. */
const CLOSE = 1_500;

/** What the agent was told, and how. */
export interface Told {
  at: number;
  ticket: string;
  by: 'card' | 'notice';
  kind: string;
}

/** From when on the agent looked at which ticket; at none where it was another page. */
export interface Front {
  at: number;
  ticket: string | undefined;
}

/**
 * Says what was told of a chat otherwise than it was due, up to `end` (ms since the epoch); `stops` are the
 * moments at which the worker was stopped.
 */
export function judge(
  { ticket, done }: { ticket: string; done: readonly Done[] },
  told: readonly Told[],
  fronts: readonly Front[],
  stops: readonly number[],
  end: number,
  times: Times,
): string[] {
  const due = expectedOf(done, times, end);
  const mine = told.filter((one, place) => one.ticket === ticket && !isAgain(told, place, stops));
  const wrong: string[] = [];
  const first = done[0]?.at ?? 0;
  const say = (what: string, at: number) =>
    wrong.push(
      `${ticket}: ${what} at ${((at - first) / 1000).toFixed(1)} s; done: ${done.map((one) => `${((one.at - first) / 1000).toFixed(1)} ${one.deed}`).join(', ')}`,
    );
  const inFront = (at: number) => fronts.findLast((one) => one.at <= at)?.ticket === ticket;
  /** What is drawn while the agent looks elsewhere for a moment is there when they come back. */
  const wasSeen = ({ at }: Told) =>
    inFront(at) ||
    fronts.some((one) => one.ticket === ticket && one.at >= at && one.at <= at + LATE);
  const lateOf = ({ by }: Told) => (by === 'notice' ? LATE + ASKED : LATE);
  const near = (one: Due) => (other: Told) =>
    other.at >= one.at - 500 && other.at <= one.at + lateOf(other);
  /** What comes due that close to another may be told by either's notification. */
  const together = (one: Due) =>
    due.filter((other) => Math.abs(other.at - one.at) <= LATE + ASKED).length;

  for (const one of due) {
    if (one.until - one.at < CLOSE || one.at > end - LATE) continue;
    const heard = mine.filter(near(one));
    const notices = heard.filter(({ by }) => by === 'notice');
    const cards = heard.filter(({ by, kind }) => by === 'card' && kind === one.kind);
    if (notices.length === 0 && !cards.some(wasSeen)) say(`lost: ${one.kind}`, one.at);
    if (notices.length > together(one))
      say(`twice: ${one.kind} by ${notices.length} notifications`, one.at);
    const steady = inFront(one.at) && inFront(one.at + LATE) && inFront(one.at - CLOSE);
    if (notices.length > 0 && cards.length > 0 && steady) {
      say(`twice: ${one.kind} by card and notification`, one.at);
    }
  }
  for (const { by, kind, at } of mine) {
    const fits = due.some((one) => {
      const since = one.at - 500;
      if (by === 'notice') return at >= since && at <= one.at + LATE + ASKED;
      return kind === one.kind && at >= since && at <= one.until + CLOSE;
    });
    if (!fits && at < end) say(`of nothing: ${by} ${kind}`, at);
  }
  return wrong;
}

/**
 * Whether a notification stands in its own place a second time: a worker that is stopped before it could note that
 * it had told has the next one tell.
 */
function isAgain(told: readonly Told[], place: number, stops: readonly number[]): boolean {
  const one = told[place];
  const before = told
    .slice(0, place)
    .findLast(({ ticket, by }) => ticket === one?.ticket && by === 'notice');
  if (one?.by !== 'notice' || before === undefined || one.at - before.at > AGAIN) return false;
  return stops.some((at) => at >= before.at - AGAIN && at <= one.at);
}
