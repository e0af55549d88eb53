import type { Act } from '../../../rules/engine/acts.ts';
import type { Language } from '../../../rules/engine/events.ts';
import { fieldNames } from '../../../rules/engine/fields/asked-fields.ts';
import type { Pack } from '../../../rules/engine/pack/pack.ts';
import type { Rule } from '../../../rules/engine/pack/rule.ts';
import { grade } from '../../../rules/engine/score.ts';
import { LEARNED } from '../../../rules/engine/text/model/beside.ts';
import { shippedRecogniser } from '../../../rules/engine/text/model/shipped.ts';
import { parsePattern } from '../../../rules/engine/text/patterns/parse-pattern.ts';
import { PatternError } from '../../../rules/engine/text/patterns/pattern.ts';
import { createReader } from '../../../rules/engine/text/reader.ts';
import type { Hit, Reader } from '../../../rules/engine/text/reading.ts';
import {
  EXAMPLE_PEOPLE,
  NO_LINE,
  readExample,
} from '../../../rules/engine/transcript/example-lines.ts';
import { readTranscript, replay } from '../../../rules/engine/transcript/replay.ts';
import type { Transcript } from '../../../rules/engine/transcript/transcript.ts';
import { nearLine } from './example-slips.ts';
import type { PackProblem } from './hazards.ts';
import { addOr, nearest } from './near-words.ts';

const SIDES = ['fires', 'quiet'] as const;
const LANGUAGES = ['ar', 'en'] as const;

/**
 * Proves a pack of sound shape: its patterns can be read, its golden scores hold, and its rules
 * do what their examples say. Patterns go first: without them nothing can be read. Whoever asks has waited
 * for `loadModel`.
 */
export function provePack(pack: Pack): PackProblem[] {
  let reader: Reader;
  try {
    reader = createReader(pack, undefined, shippedRecogniser());
  } catch (error) {
    if (error instanceof PatternError) return findUnreadablePatterns(pack);
    throw error;
  }
  return [...findFailingScores(pack), ...findFailingExamples(pack, reader)];
}

/** Each pattern read by itself, since the reader stops at the first that it cannot read. */
export function findUnreadablePatterns(pack: Pack): PackProblem[] {
  const lists = [
    ...pack.phrases.flatMap(({ ar, en, not = {} }, index) => [
      { path: ['phrases', index, 'ar'], patterns: ar },
      { path: ['phrases', index, 'en'], patterns: en },
      { path: ['phrases', index, 'not', 'ar'], patterns: not.ar ?? [] },
      { path: ['phrases', index, 'not', 'en'], patterns: not.en ?? [] },
    ]),
    ...(pack.topics ?? []).flatMap(({ ar, en }, index) => [
      { path: ['topics', index, 'ar'], patterns: ar },
      { path: ['topics', index, 'en'], patterns: en },
    ]),
  ];
  return lists.flatMap(({ path, patterns }) =>
    patterns.flatMap((pattern, n): PackProblem[] => {
      const message = patternProblem(pattern);
      return message ? [{ path: [...path, n], message }] : [];
    }),
  );
}

function patternProblem(pattern: string): string | null {
  try {
    parsePattern(pattern);
    return null;
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    throw error;
  }
}

/**
 * Runs every rule's examples through the engine: a rule fires where a nudge of its own comes or
 * its standard ends broken, and is quiet where neither happens. A problem names the rule, the
 * example, and what was seen instead.
 */
function findFailingExamples(pack: Pack, reader: Reader): PackProblem[] {
  const names = { rules: pack.rules.map(({ id }) => id), fields: fieldNames(pack) };
  return pack.rules.flatMap((rule, index) =>
    SIDES.flatMap((side) =>
      LANGUAGES.flatMap((language) =>
        (rule.examples?.[side][language] ?? []).flatMap((lines, n) =>
          runExample({ pack: alone(pack, rule), names, reader, rule, side, language, lines }).map(
            ({ path, message }): PackProblem => ({
              path: ['rules', index, 'examples', side, language, n, ...path],
              message,
            }),
          ),
        ),
      ),
    ),
  );
}

/**
 * The pack with nothing in it but what can make the rule speak, so that the time is that of the
 * examples and not of examples times rules: others speak for it in the closing steps alone. With the
 * numbers that its examples were written for, where they are others than the pack's.
 */
function alone(pack: Pack, rule: Rule): Pack {
  const speaks = (one: Rule) => one === rule || (rule.id === 'closing' && one.step === true);
  return { ...pack, ...rule.examples?.numbers, rules: pack.rules.filter(speaks) };
}

/** What examples may name. */
interface Names {
  rules: readonly string[];
  fields: readonly string[];
}

/**
 * Ticks of rules that there are not, and fields that are nearly those of the pack. An event is at the
 * index of its line. Other fields may be a helpdesk's own.
 */
function findStrangeNames(events: Transcript['events'], { rules, fields }: Names): PackProblem[] {
  return events.flatMap((event, line): PackProblem[] => {
    if (event.type === 'tick' && !rules.includes(event.standard)) {
      const message = `there is no rule "${event.standard}"; ${addOr('rules', event.standard, rules)}`;
      return [{ path: [line], message }];
    }
    if (event.type !== 'field' || fields.includes(event.name)) return [];
    const meant = nearest(event.name, fields);
    if (!meant) return [];
    return [{ path: [line], message: `there is no field "${event.name}"; write "${meant}"` }];
  });
}

function runExample(example: {
  pack: Pack;
  names: Names;
  reader: Reader;
  rule: Rule;
  side: (typeof SIDES)[number];
  language: Language;
  lines: readonly string[];
}): PackProblem[] {
  const { pack, reader, rule, side, language } = example;
  const read = readExample(example.lines, language);
  if (!read.ok) {
    return read.problems.map(({ line, message }) => ({
      path: [line],
      message: (message.includes(NO_LINE) && nearLine(example.lines[line] ?? '')) || message,
    }));
  }
  const strange = findStrangeNames(read.events, example.names);
  if (strange.length > 0) return strange;
  const transcript: Transcript = {
    id: rule.id,
    channel: rule.channels?.[0] ?? 'chat',
    people: EXAMPLE_PEOPLE[language],
    events: read.events,
  };
  const { nudges, standards } = replay(transcript, pack, withoutDoubts(reader));
  const own = nudges.filter((nudge) => nudge.rule === rule.id);
  const state = standards[rule.id]?.state ?? 'na';
  const fired = own.length > 0 || state === 'broken';
  if (fired === (side === 'fires')) return [];
  const told = own.map(({ kind, at }) => `nudge ${kind} at ${at} s`);
  const seen = [...told, `standard ${state}`].join(', ');
  const should =
    side === 'fires' ? 'should fire here and was quiet' : 'should be quiet here and fired';
  const readAs = showReading(transcript, reader, side === 'quiet');
  const remedy = readAs.includes(LEARNED)
    ? 'correct the example, the rule or the phrases; what ≈ found in words of its own, a phrase under "not" takes back'
    : 'correct the example, the rule or the phrases';
  const message = `rule "${rule.id}" ${should}: ${seen}; read as ${readAs}; ${remedy}`;
  return [{ path: [], message }];
}

/** An example shows what the rule decides; how sure the model is of its words is no fault of the rule. */
function withoutDoubts(reader: Reader): Reader {
  return {
    read(text, context) {
      const { unsure: _, ...reading } = reader.read(text, context);
      return reading;
    },
  };
}

/** Of a phrase so much is shown. */
const PHRASE_SHOWN = 40;

/**
 * What every message of the example was taken for: `customer upset · agent greet, intro`; of what should
 * not have been found, why: `agent blame (your ... fault)`, `agent blame (≈ nobody … fault)`.
 */
function showReading(transcript: Transcript, reader: Reader, why: boolean): string {
  const found: Hit[][] = [];
  const recorder: Reader = {
    read(text, context) {
      const reading = reader.read(text, context);
      found.push(reading.hits);
      return reading;
    },
  };
  const named = (act: Act, hits: readonly Hit[]): string => {
    const phrase = hits.find((hit) => hit.act === act)?.phrase ?? '';
    if (!why || phrase === '') return act;
    return `${act} (${phrase.length > PHRASE_SHOWN ? `${phrase.slice(0, PHRASE_SHOWN)}…` : phrase})`;
  };
  return readTranscript(transcript, recorder)
    .flatMap((event) => {
      if (event.type !== 'message' && event.type !== 'draft') return [];
      const hits = found.shift() ?? [];
      const who = event.type === 'draft' ? 'draft' : event.author;
      const topics = event.type === 'message' ? (event.topics ?? []) : [];
      const about = topics.length > 0 ? ` about ${topics.join(', ')}` : '';
      const acts = event.acts.map((act) => named(act, hits)).join(', ');
      return [`${who} ${acts || '(nothing)'}${about}`];
    })
    .join(' · ');
}

/** Grades the pack's golden scores; a problem says what the grading gave instead. */
function findFailingScores(pack: Pack): PackProblem[] {
  return (pack.scorecard ?? []).flatMap((golden, index) => {
    const known = new Set(pack.rules.map((rule) => rule.id));
    const strange = Object.keys(golden.standards).find((id) => !known.has(id));
    if (strange !== undefined) {
      const message = `there is no rule "${strange}"; name rules of this pack`;
      return [{ path: ['scorecard', index, 'standards', strange], message }];
    }
    const sections = pack.sections.map(({ id }) => id);
    const astray = Object.keys(golden.sections).find((id) => !sections.includes(id));
    if (astray !== undefined) {
      const meant = nearest(astray, sections);
      const remedy = meant ? `write "${meant}"` : `use one of ${sections.join(', ')}`;
      const message = `there is no section "${astray}"; ${remedy}`;
      return [{ path: ['scorecard', index, 'sections', astray], message }];
    }
    const graded = grade(
      pack,
      pack.rules.map(({ id }) => ({
        id,
        state: golden.standards[id] ?? 'na',
        by: 'auto',
        evidence: [],
      })),
    );
    const expected = Object.fromEntries(
      pack.sections.map(({ id }) => [id, golden.sections[id] ?? null]),
    );
    const off = pack.sections.filter(({ id }) => expected[id] !== graded.sections[id]);
    return [
      ...off.map(({ id }) => ({
        path: ['scorecard', index, 'sections', id],
        message: `${expected[id]} is expected, and the grading gives ${graded.sections[id]}; correct the score or the rules`,
      })),
      ...(golden.total === graded.total
        ? []
        : [
            {
              path: ['scorecard', index, 'total'],
              message: `${golden.total} is expected, and the grading gives ${graded.total}; correct the score or the weights`,
            },
          ]),
    ];
  });
}
