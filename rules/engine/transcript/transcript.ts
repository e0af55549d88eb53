import { AUTHORS, type Author } from '../acts.ts';
import { CHANNELS, type Channel } from '../channel.ts';
import { SPOKEN_ACTS, type SpokenAct } from '../events.ts';
import type { People } from '../text/reading.ts';

/**
 * One line of a saved conversation: `at` in seconds from its start. `id` is what the helpdesk calls it,
 * where it is known: the same one again is no second event.
 */
export type TranscriptEvent = { at: number; id?: string } & (
  | { type: 'message'; author: Author; text: string }
  | { type: 'draft'; text: string }
  | { type: 'note'; text: string }
  | { type: 'field'; name: string; value: string }
  | { type: 'hold'; state: 'on' | 'off'; spoken?: boolean; hungUp?: boolean }
  | { type: 'spoken'; act: SpokenAct }
  | { type: 'close-attempt' }
  | { type: 'closed' }
  | { type: 'tick'; standard: string; value: 'met' | 'broken' | 'na' | 'open' }
);

export interface Transcript {
  id: string;
  channel: Channel;
  people: People;
  events: TranscriptEvent[];
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: string[] };

const TICKS = ['met', 'broken', 'na', 'open'] as const;
/** More seconds than three thousand years: those are milliseconds. */
const SECONDS_MAX = 1e11;

/**
 * Reads one saved conversation (a line of a transcript file). Problems name the place and the
 * remedy, all of them at once; a conversation with a problem is not replayed in part, since half
 * a conversation would be graded as a whole one. Events stay in the order of the file, whatever their times.
 */
export function parseTranscript(value: unknown): Parsed<Transcript> {
  if (!isRecord(value))
    return fail(['a conversation must be a JSON object with "id" and "events"']);
  const problems: string[] = [];
  const id = value.id;
  if (typeof id !== 'string' || id === '') problems.push('id: must be a non-empty string');
  const channel = value.channel ?? 'chat';
  if (!isOneOf(CHANNELS, channel)) {
    problems.push(`channel: ${show(channel)} is not one of ${CHANNELS.join(', ')}`);
  }
  for (const person of ['agent', 'customer', 'company'] as const) {
    const name = value[person] ?? '';
    if (typeof name !== 'string')
      problems.push(`${person}: ${show(name)} is not a name; write a text`);
  }
  if (!Array.isArray(value.events)) {
    return fail([...problems, 'events: must be a list of events']);
  }
  const events: TranscriptEvent[] = [];
  value.events.forEach((raw: unknown, index) => {
    const event = parseEvent(raw);
    if (typeof event === 'string') problems.push(`events[${index}]${event}`);
    else events.push(event);
  });
  if (problems.length > 0 || typeof id !== 'string' || !isOneOf(CHANNELS, channel)) {
    return fail(problems);
  }
  return {
    ok: true,
    value: {
      id,
      channel,
      people: {
        agent: optionalText(value.agent),
        customer: optionalText(value.customer),
        company: optionalText(value.company),
      },
      events,
    },
  };
}

/** A parsed event, or what is wrong with it as `.place: message`. */
function parseEvent(raw: unknown): TranscriptEvent | string {
  if (!isRecord(raw)) return ': must be an object with "at" and "type"';
  const { at, id = null } = raw;
  if (typeof at !== 'number' || !Number.isFinite(at) || at < 0) {
    return `.at: ${show(at)} is not a number of seconds from the start (0 or more)`;
  }
  if (at > SECONDS_MAX) {
    return `.at: ${show(at)} is no number of seconds but of milliseconds; write seconds from the start`;
  }
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') {
    return `.id: ${show(id)} is neither a text nor a number`;
  }
  const event = parseKind(raw, at);
  return typeof event === 'string' || id === null ? event : { ...event, id: String(id) };
}

function parseKind(raw: Record<string, unknown>, at: number): TranscriptEvent | string {
  const { type, text } = raw;
  switch (type) {
    case 'message': {
      const { author, visibility = 'public' } = raw;
      if (!isOneOf(AUTHORS, author)) {
        return `.author: ${show(author)} is not one of ${AUTHORS.join(', ')}`;
      }
      if (visibility !== 'public' && visibility !== 'internal') {
        return `.visibility: ${show(visibility)} is not public or internal`;
      }
      if (typeof text !== 'string') return '.text: must be a string';
      return visibility === 'internal' ? { at, type: 'note', text } : { at, type, author, text };
    }
    case 'draft':
    case 'note':
      return typeof text === 'string' ? { at, type, text } : '.text: must be a string';
    case 'field': {
      const { name, value } = raw;
      if (typeof name !== 'string') return '.name: must be a string';
      // A number is what it looks like on the page, and nothing (null) an empty box.
      if (value === null) return { at, type, name, value: '' };
      return typeof value === 'string' || typeof value === 'number'
        ? { at, type, name, value: String(value) }
        : '.value: must be a string';
    }
    case 'hold': {
      const { state, spoken, hungUp } = raw;
      if (state !== 'on' && state !== 'off') return `.state: ${show(state)} is not on or off`;
      const more = { ...(spoken === true && { spoken }), ...(hungUp === true && { hungUp }) };
      return { at, type, state, ...more };
    }
    case 'spoken': {
      const { act } = raw;
      return isOneOf(SPOKEN_ACTS, act)
        ? { at, type, act }
        : `.act: ${show(act)} is not one of ${SPOKEN_ACTS.join(', ')}`;
    }
    case 'close-attempt':
    case 'closed':
      return { at, type };
    case 'tick': {
      const { standard, value } = raw;
      if (typeof standard !== 'string') return '.standard: must be the id of a standard';
      return isOneOf(TICKS, value)
        ? { at, type, standard, value }
        : `.value: ${show(value)} is not one of ${TICKS.join(', ')}`;
    }
    default:
      return `.type: ${show(type)} is not an event that replay knows (message, draft, note, field, hold, spoken, close-attempt, closed, tick)`;
  }
}

function fail(problems: string[]): { ok: false; problems: string[] } {
  return { ok: false, problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneOf<T extends string>(known: readonly T[], value: unknown): value is T {
  return known.some((one) => one === value);
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function show(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 60);
}
