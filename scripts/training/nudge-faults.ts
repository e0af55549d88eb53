import type { ContractAct } from '../../rules/engine/acts.ts';
import { isAct, SIGNS } from '../../rules/engine/acts.ts';
import type { ConversationEvent } from '../../rules/engine/events.ts';
import type { Nudge } from '../../rules/engine/nudges.ts';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import type { Reader } from '../../rules/engine/text/reading.ts';
import { tell } from '../../rules/engine/timeline.ts';
import { readTranscript } from '../../rules/engine/transcript/replay.ts';
import { parseTranscript, type Transcript } from '../../rules/engine/transcript/transcript.ts';

/** So far apart (ms) two nudges of a kind are one that was told early or late: its card still stands, or stood just now. */
const MOVED = 60_000;

/**
 * A nudge that the labels would not have caused, one that they would have and that is missing, or one that they
 * cause up to a minute earlier or later.
 */
export interface NudgeFault {
  conversation: string;
  verdict: 'wrong' | 'missing' | 'moved';
  kind: string;
  rule: string;
  /** Seconds from the start of the conversation. */
  at: number;
}

/**
 * Replays a conversation with the acts that are recognised and again with those it is labelled
 * with; where the two nudge differently, recognition is at fault. Names and the engine's own signs
 * have no labels: they are the recognised ones in both. Tells how many nudges there were, too. Null where the conversation has no times.
 */
export function nudgeFaults(
  record: unknown,
  pack: Pack,
  reader: Reader,
): { told: number; faults: NudgeFault[] } | null {
  const parsed = parseTranscript(record);
  if (!parsed.ok) return null;
  const transcript = parsed.value;
  const read = readTranscript(transcript, reader);
  const told = nudgesOf(read, pack, transcript);
  const due = nudgesOf(relabelled(read, labelsOf(record)), pack, transcript);
  const fault =
    (verdict: NudgeFault['verdict']) =>
    ({ kind, rule, at }: Nudge): NudgeFault => ({
      conversation: transcript.id,
      verdict,
      kind,
      rule,
      at: at / 1000,
    });
  const wrong = told.filter((one) => !due.some((other) => same(one, other)));
  const missing = due.filter((one) => !told.some((other) => same(one, other)));
  const moved: Nudge[] = [];
  for (const one of wrong) {
    const place = missing.findIndex((other) => isKin(one, other));
    if (place < 0) continue;
    missing.splice(place, 1);
    moved.push(one);
  }
  const faults = [
    ...wrong.filter((one) => !moved.includes(one)).map(fault('wrong')),
    ...moved.map(fault('moved')),
    ...missing.map(fault('missing')),
  ];
  return { told: told.length, faults };
}

function nudgesOf(log: readonly ConversationEvent[], pack: Pack, { channel }: Transcript): Nudge[] {
  return tell(log, Number.POSITIVE_INFINITY, pack, channel).nudges.filter(({ silent }) => !silent);
}

function same(one: Nudge, other: Nudge): boolean {
  return isKin(one, other) && one.at === other.at;
}

function isKin(one: Nudge, other: Nudge): boolean {
  return one.rule === other.rule && one.kind === other.kind && Math.abs(one.at - other.at) <= MOVED;
}

/** By the event's index in the file, which is its id in the log. */
function labelsOf(record: unknown): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, readonly string[]>();
  if (typeof record !== 'object' || record === null || !('events' in record)) return labels;
  if (!Array.isArray(record.events)) return labels;
  record.events.forEach((event: unknown, at) => {
    if (typeof event !== 'object' || event === null || !('acts' in event)) return;
    if (Array.isArray(event.acts)) labels.set(String(at), event.acts.map(String));
  });
  return labels;
}

function relabelled(
  log: readonly ConversationEvent[],
  labels: ReadonlyMap<string, readonly string[]>,
): ConversationEvent[] {
  return log.map((event) => {
    const own = labels.get(event.id);
    if (event.type !== 'message' || !own) return event;
    const signs = event.acts.filter((act) => SIGNS.some((sign) => sign === act));
    const { unsure: _, ...told } = event;
    return { ...told, acts: [...own.filter(isContractAct), ...signs] };
  });
}

function isContractAct(value: string): value is ContractAct {
  return isAct(value) && !SIGNS.some((sign) => sign === value);
}
