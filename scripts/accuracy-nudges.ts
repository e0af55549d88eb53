import type { ContractAct } from '../rules/engine/acts.ts';
import { isAct, SIGNS } from '../rules/engine/acts.ts';
import type { ConversationEvent } from '../rules/engine/events.ts';
import type { Nudge } from '../rules/engine/nudges.ts';
import type { Pack } from '../rules/engine/pack.ts';
import { readTranscript } from '../rules/engine/replay.ts';
import type { Reader } from '../rules/engine/text/reading.ts';
import { tell } from '../rules/engine/timeline.ts';
import { parseTranscript, type Transcript } from '../rules/engine/transcript.ts';

/** A nudge that the labels would not have caused, or one that they would have and that is missing. */
export interface NudgeFault {
  conversation: string;
  verdict: 'wrong' | 'missing';
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
  const faults = [
    ...told.filter((one) => !due.some((other) => same(one, other))).map(fault('wrong')),
    ...due.filter((one) => !told.some((other) => same(one, other))).map(fault('missing')),
  ];
  return { told: told.length, faults };
}

function nudgesOf(log: readonly ConversationEvent[], pack: Pack, { channel }: Transcript): Nudge[] {
  return tell(log, Number.POSITIVE_INFINITY, pack, channel).nudges.filter(({ silent }) => !silent);
}

function same(one: Nudge, other: Nudge): boolean {
  return one.rule === other.rule && one.kind === other.kind && one.at === other.at;
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
