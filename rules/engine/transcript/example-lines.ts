import type { Language } from '../events.ts';
import { toLatinDigits } from '../standards/placeholder.ts';
import type { TranscriptEvent } from './transcript.ts';

/** Who speaks in the examples of a pack; `{agent}`, `{customer}` and `{company}` stand for them. */
export const EXAMPLE_PEOPLE: Record<
  Language,
  { agent: string; customer: string; company: string }
> = {
  ar: { agent: 'سارة', customer: 'خالد', company: 'متجر النخلة' },
  en: { agent: 'Sara', customer: 'Khalid', company: 'Palm Store' },
};

/** Seconds from one line to the next where a line names no time. */
const EXAMPLE_STEP = 10;

/** What is said of a line that is none of those that `readExample` knows. */
export const NO_LINE = 'is not a line that examples know';

/** What is wrong with a line of an example, and what to write instead. */
export interface ExampleProblem {
  /** Index of the line, from 0. */
  line: number;
  message: string;
}

export type ReadExample =
  | { ok: true; events: TranscriptEvent[] }
  | { ok: false; problems: ExampleProblem[] };

const SPOKEN = /^(customer|agent|bot|system|note|draft)(?: @([0-9٠-٩۰-۹.]+))?:(.*)$/su;
const TIMED = / @([0-9٠-٩۰-۹.]+)$/u;
/** Minutes and seconds, as clocks show them. */
const CLOCK = /^[a-z]+ @([0-9]+):([0-9]{2}):/u;
const SAID = /^said (checkin|thank_wait)$/u;
const TICK = /^tick ([a-z0-9-]+) (met|broken|na|open)$/u;
const FIELD = /^field ([A-Za-z0-9_.-]+) =(.*)$/su;

/**
 * Turns the lines of an example into the events of a transcript. The format is told in
 * `rules/README.md`: a message (`customer: …`, `agent @150: …`, also `bot`, `system`, `note`,
 * `draft`), or `hold on`, `hold off`, `field NAME = VALUE`, `tick STANDARD STATE`,
 * `said ACT`, `close-attempt`, `close`, each with ` @SECONDS` at its end where the time matters. The first
 * line is at 0 s; a line without a time comes `EXAMPLE_STEP` seconds after the one above it.
 */
export function readExample(lines: readonly string[], language: Language): ReadExample {
  const events: TranscriptEvent[] = [];
  const problems: ExampleProblem[] = [];
  let before = -EXAMPLE_STEP;
  lines.forEach((line, index) => {
    const read = readLine(line, before + EXAMPLE_STEP, language);
    if (typeof read === 'string') {
      problems.push({ line: index, message: read });
      return;
    }
    if (read.at < before) {
      problems.push({
        line: index,
        message: `@${read.at} is before the line above it (@${before}); write the lines in the order of their times`,
      });
    }
    before = Math.max(before, read.at);
    events.push(read);
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, events };
}

/** The event of one line, or what is wrong with the line. */
function readLine(line: string, next: number, language: Language): TranscriptEvent | string {
  const [, minutes, seconds] = CLOCK.exec(line) ?? [];
  if (seconds !== undefined) {
    const sum = Number(minutes) * 60 + Number(seconds);
    return `@${minutes}:${seconds} is not a number of seconds; write @${sum}`;
  }
  const spoken = SPOKEN.exec(line);
  if (spoken) {
    const [, who, time, said = ''] = spoken;
    const at = time === undefined ? next : Number(toLatinDigits(time));
    if (!Number.isFinite(at))
      return `@${time} is not a number of seconds; write digits, such as @150`;
    const text = fillNames(said.trim(), language);
    if (text === '') return `nothing is said in "${line}"; write the words after the colon`;
    if (who === 'draft' || who === 'note') return { at, type: who, text };
    if (who === 'customer' || who === 'agent' || who === 'bot' || who === 'system') {
      return { at, type: 'message', author: who, text };
    }
  }
  const timed = TIMED.exec(line);
  const at = timed ? Number(toLatinDigits(timed[1] ?? '')) : next;
  if (!Number.isFinite(at))
    return `@${timed?.[1]} is not a number of seconds; write digits, such as @150`;
  const what = timed ? line.slice(0, timed.index) : line;
  if (what === 'hold on') return { at, type: 'hold', state: 'on' };
  if (what === 'hold off') return { at, type: 'hold', state: 'off' };
  const [, act] = SAID.exec(what) ?? [];
  if (act === 'checkin' || act === 'thank_wait') return { at, type: 'spoken', act };
  if (what === 'close-attempt') return { at, type: 'close-attempt' };
  if (what === 'close') return { at, type: 'closed' };
  const field = FIELD.exec(what);
  if (field) {
    const [, name = '', value = ''] = field;
    return { at, type: 'field', name, value: value.trim() };
  }
  const [, standard, value] = TICK.exec(what) ?? [];
  if (standard && (value === 'met' || value === 'broken' || value === 'na' || value === 'open')) {
    return { at, type: 'tick', standard, value };
  }
  return `"${line.slice(0, 60)}" ${NO_LINE}; write customer: …, agent: …, bot: …, system: …, note: …, draft: …, hold on, hold off, said checkin, field NAME = VALUE, tick STANDARD met, close-attempt or close`;
}

function fillNames(text: string, language: Language): string {
  const { agent, customer, company } = EXAMPLE_PEOPLE[language];
  return text
    .replaceAll('{agent}', agent)
    .replaceAll('{customer}', customer)
    .replaceAll('{company}', company);
}
