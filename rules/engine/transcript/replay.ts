import type { ConversationEvent } from '../events.ts';
import type { NudgeKind, Pack } from '../pack/pack.ts';
import type { Rule } from '../pack/rule.ts';
import { grade } from '../score.ts';
import type { State } from '../standards/standard.ts';
import type { Reader } from '../text/reading.ts';
import { type Timeline, tell } from '../timeline.ts';
import { type Incoming, readInto } from './reading-pass.ts';
import type { Transcript, TranscriptEvent } from './transcript.ts';

/** What `npm run replay` writes for a conversation. All times in seconds. */
export interface Replayed {
  id: string;
  nudges: { at: number; rule: string; kind: NudgeKind; n?: number }[];
  standards: Record<string, { state: State; by: 'auto' | 'agent'; evidence: number[] }>;
  holds: {
    start: number;
    end: number | null;
    check_ins_sent: number;
    late: boolean;
    thanked: boolean;
  }[];
  score: {
    total: number | null;
    sections: Record<string, number | null>;
    critical_failed: string[];
  };
}

/**
 * Runs a saved conversation on a virtual clock, until it is closed or nothing can come due any
 * more: the same reading and the same telling as a live one.
 */
export function replay(transcript: Transcript, pack: Pack, reader: Reader): Replayed {
  return reportOf(transcript.id, readTranscript(transcript, reader), pack, transcript.channel);
}

/** The same report on a log that has been read already: a recorded conversation's, say. */
export function reportOf(
  id: string,
  log: readonly ConversationEvent[],
  pack: Pack,
  channel: Transcript['channel'],
): Replayed {
  return report(id, tell(log, Number.POSITIVE_INFINITY, pack, channel), pack);
}

/** The log of a transcript. Its events are known by their index in the file. */
export function readTranscript(transcript: Transcript, reader: Reader): ConversationEvent[] {
  const { events, people } = transcript;
  const first = firstSightings(events);
  const placed = events.map(place).filter((_, index) => first.has(index));
  return readInto([], placed, people, reader);
}

/** Indexes of the events that count: of those with one id the earliest, as in a live log. */
function firstSightings(events: readonly TranscriptEvent[]): ReadonlySet<number> {
  const byId = new Map<string, number>();
  events.forEach(({ id, at }, index) => {
    if (id === undefined) return;
    const known = byId.get(id);
    if (known === undefined || at < (events[known]?.at ?? 0)) byId.set(id, index);
  });
  return new Set(
    events.flatMap(({ id }, index) => (id === undefined || byId.get(id) === index ? [index] : [])),
  );
}

function place(event: TranscriptEvent, index: number): Incoming {
  const base = { id: String(index), at: Math.round(event.at * 1000), order: index };
  switch (event.type) {
    case 'message':
      return {
        ...base,
        type: 'message',
        author: event.author,
        visibility: 'public',
        text: event.text,
      };
    case 'note':
      return { ...base, type: 'message', author: 'agent', visibility: 'note', text: event.text };
    case 'draft':
      return { ...base, type: 'draft', text: event.text };
    case 'field':
      return { ...base, type: 'field', name: event.name, value: event.value };
    case 'hold':
      return {
        ...base,
        type: 'hold',
        state: event.state,
        ...(event.spoken && { spoken: true }),
        ...(event.hungUp && { hungUp: true }),
      };
    case 'spoken':
      return { ...base, type: 'spoken', act: event.act };
    case 'tick':
      return { ...base, type: 'tick', standard: event.standard, value: event.value };
    default:
      return { ...base, type: event.type };
  }
}

function report(id: string, timeline: Timeline, pack: Pack): Replayed {
  const closed = timeline.facts.closedAt !== null;
  const owed = new Set(pack.rules.filter(isOwedByTheEnd).map(({ id }) => id));
  const standards = timeline.standards.map((status) => ({
    ...status,
    // Not ended: what is only owed by the end does not apply yet.
    state: status.state === 'open' && !closed && owed.has(status.id) ? 'na' : status.state,
  }));
  const score = grade(pack, standards);
  return {
    id,
    nudges: timeline.nudges
      .filter((nudge) => !nudge.silent)
      .map(({ at, rule, kind, n }) => ({ at: at / 1000, rule, kind, ...(n ? { n } : {}) })),
    standards: Object.fromEntries(
      standards.map(({ id: standard, state, by, evidence }) => [
        standard,
        { state, by, evidence: evidence.map(Number) },
      ]),
    ),
    holds: timeline.holds.map((hold) => ({
      start: hold.start / 1000,
      end: hold.end === null ? null : hold.end / 1000,
      check_ins_sent: hold.checkIns,
      late: hold.late,
      thanked: hold.thanked === true,
    })),
    score: {
      total: score.total,
      sections: score.sections,
      critical_failed: score.criticalFailed,
    },
  };
}

/** A hold that runs is no such thing: somebody waits. */
function isOwedByTheEnd({ kind, check }: Rule): boolean {
  return kind === 'auto' && check.kind !== 'hold';
}
