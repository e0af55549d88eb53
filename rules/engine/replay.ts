import type { ConversationEvent } from './events.ts';
import type { NudgeKind, Pack } from './pack.ts';
import { grade } from './score.ts';
import type { State } from './standards/standard.ts';
import type { Reader } from './text/reading.ts';
import { type PastMessage } from './text/reading.ts';
import { type Timeline, tell } from './timeline.ts';
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
  score: { total: number | null; sections: Record<string, number | null>; critical_failed: string[] };
}

/**
 * Runs a saved conversation on a virtual clock, until it is closed or nothing can come due any
 * more: the same reading and the same telling as a live one.
 */
export function replay(transcript: Transcript, pack: Pack, reader: Reader): Replayed {
  const log = readTranscript(transcript, pack, reader);
  return report(transcript.id, tell(log, Number.POSITIVE_INFINITY, pack, transcript.channel), pack);
}

/** The log of a transcript: each message read in the light of those before it. */
export function readTranscript(
  transcript: Transcript,
  pack: Pack,
  reader: Reader,
): ConversationEvent[] {
  const log: ConversationEvent[] = [];
  transcript.events.forEach((event, index) => {
    log.push(readEvent(event, index, log, transcript, pack, reader));
  });
  return log;
}

/** Events of a transcript are known by their index in the file. */
function readEvent(
  event: TranscriptEvent,
  index: number,
  log: readonly ConversationEvent[],
  transcript: Transcript,
  pack: Pack,
  reader: Reader,
): ConversationEvent {
  const base = { id: String(index), at: Math.round(event.at * 1000), order: index };
  switch (event.type) {
    case 'message':
    case 'draft':
    case 'note': {
      const author = event.type === 'message' ? event.author : 'agent';
      const context = readingContext(log, base.at, transcript.channel, pack);
      const reading = reader.read(event.text, { author, people: transcript.people, ...context });
      if (event.type === 'draft') return { ...base, type: 'draft', acts: reading.acts };
      return {
        ...base,
        type: 'message',
        author,
        visibility: event.type === 'note' ? 'note' : 'public',
        acts: reading.acts,
        language: reading.language,
        names: reading.names,
      };
    }
    case 'field':
      return { ...base, type: 'field', name: event.name, value: event.value };
    case 'hold':
      return { ...base, type: 'hold', state: event.state };
    case 'tick':
      return { ...base, type: 'tick', standard: event.standard, value: event.value };
    default:
      return { ...base, type: event.type };
  }
}

/** What came before a message that is read at `at` (ms): the same for a live one and a replay. */
export function readingContext(
  log: readonly ConversationEvent[],
  at: number,
  channel: Transcript['channel'],
  pack: Pack,
): { before: PastMessage[]; onHold: boolean } {
  const before: PastMessage[] = [];
  for (const event of log) {
    if (event.type === 'message' && event.visibility === 'public') {
      before.push({ author: event.author, acts: event.acts });
    }
  }
  return { before, onHold: tell(log, at, pack, channel).clock !== null };
}

function report(id: string, timeline: Timeline, pack: Pack): Replayed {
  const late = (pack.timers.checkIn + pack.timers.checkInMissed) * 1000;
  const closed = timeline.facts.closedAt !== null;
  const kinds = new Map(pack.rules.map((rule) => [rule.id, rule.kind]));
  const standards = timeline.standards.map((status) => ({
    ...status,
    // Not ended: what is only owed by the end does not apply yet.
    state:
      status.state === 'open' && !closed && kinds.get(status.id) === 'auto' ? 'na' : status.state,
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
      late: hold.longestSilence > late,
      thanked: hold.thanked === true,
    })),
    score: {
      total: score.total,
      sections: score.sections,
      critical_failed: score.criticalFailed,
    },
  };
}
