/**
 * `npm run -s replay -- FILE [--pack ID] [--lang ar]`: replays saved conversations on a virtual clock and writes a line
 * each, judged by a preset, or by the pack in a file or folder. FILE holds JSON lines, or one JSON document:
 * a conversation or a list of them (docs/transcripts.md). A bad conversation is told on standard error with its
 * place, the others are replayed all the same, and the exit code is 1; it is 2 where nothing could be replayed.
 * A tick that counts for nothing is told there too, events out of the order of their times, and doubled ones.
 * `--lang ar` says all that in Arabic; what is written on standard output is the same.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Pack } from '../rules/engine/pack/pack.ts';
import { loadModel, shippedRecogniser } from '../rules/engine/text/model/shipped.ts';
import { createReader } from '../rules/engine/text/reader.ts';
import { replay } from '../rules/engine/transcript/replay.ts';
import { parseTranscript, type Transcript } from '../rules/engine/transcript/transcript.ts';
import { nearest } from '../stores/packs/check/near-words.ts';
import { showFolderProblem } from './packs/folder-problem.ts';
import { readGivenPack } from './packs/given-pack.ts';
import { listPresets, readPreset } from './packs/presets.ts';
import { inLanguage, speechOf } from './terminal/command-language.ts';
import { endWithReader } from './terminal/quiet-pipe.ts';
import { readText } from './terminal/utf8.ts';

const USAGE = 'name a file: npm run -s replay -- FILE [--pack ID]';

endWithReader();
await loadModel();
const speech = speechOf(process.argv.slice(2), {
  env: process.env,
  isTerminal: process.stderr.isTTY,
});
const { file, packName } = readArguments();
const text = attempt(`cannot read ${file}`, () => readText(file));
const pack = readPack(packName);
const reader = attempt(
  `cannot use the pack "${packName}" (npm run -s pack -- check ${packName} says where)`,
  () => createReader(pack, undefined, shippedRecogniser()),
);
for (const { at, value, problem } of conversationsOf(text)) {
  const problems = problem === undefined ? replayOne(value, at) : [problem];
  for (const told of problems) tell(at, told);
  if (problems.length > 0) process.exitCode = 1;
}

function readArguments(): { file: string; packName: string } {
  if (speech.problem !== null) stop(speech.problem);
  const { values, positionals } = attempt(USAGE, () =>
    parseArgs({
      args: speech.rest,
      allowPositionals: true,
      options: { pack: { type: 'string', default: 'support-quality' } },
    }),
  );
  const [name, ...more] = positionals;
  if (name === undefined) stop(USAGE);
  if (more.length > 0) {
    stop(`one file at a time, and "${more[0]}" stands behind ${name}; ${USAGE}`);
  }
  return { file: name, packName: values.pack };
}

/** A preset by its id, or the pack of a file or folder. */
function readPack(name: string): Pack {
  const refused = `cannot use the pack "${name}"`;
  if (listPresets().includes(name) || !existsSync(name)) {
    return attempt(refused, () => readPreset(name));
  }
  const given = readGivenPack(name);
  if (given.ok) return given.pack;
  const problems = given.problems.map(({ message, ...place }) =>
    showFolderProblem({ ...place, message: say(message) }),
  );
  console.error(`replay: ${say(refused)}: ${problems.join('\n')}`);
  process.exit(2);
}

/** What stands at a place of the file: a conversation, unchecked, or what is wrong there. */
interface Found {
  at: string;
  value?: unknown;
  problem?: string;
}

/** The conversations of JSON lines, or of a file that is one JSON document: one, or a list of them. */
function conversationsOf(source: string): Found[] {
  const whole = asWhole(source);
  if (whole === undefined) return source.split('\n').flatMap(ofLine);
  if (!Array.isArray(whole)) return [{ at: file, value: whole }];
  return whole.map((value: unknown, index) => ({ at: `${file}: [${index}]`, value }));
}

/** The document that the file is where it has more than a line, or a list in its one line; else undefined. */
function asWhole(source: string): unknown {
  const isList = source.trimStart().startsWith('[');
  if (!isList && !source.trim().includes('\n')) return undefined;
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function ofLine(line: string, index: number): Found[] {
  if (line.trim() === '') return [];
  const at = `${file}:${index + 1}`;
  try {
    return [{ at, value: JSON.parse(line) }];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ at, problem: `not JSON: ${why}; one conversation a line` }];
  }
}

/** A tick of a standard that this pack has not counts for nothing; it may be another pack's. */
function tellStrangeTicks({ events }: Transcript, at: string): void {
  const known = pack.rules.map(({ id }) => id);
  events.forEach((event, index) => {
    if (event.type !== 'tick' || known.includes(event.standard)) return;
    const meant = nearest(event.standard, known);
    const remedy = meant ? `; write ${meant}` : '';
    tell(
      at,
      `events[${index}].standard: ${pack.id} has no standard "${event.standard}", so the tick counts for nothing${remedy}`,
    );
  });
}

/** Times count and not places; but a wrong time may be why they differ. Said of the first such event. */
function tellDisorder({ events }: Transcript, at: string): void {
  const index = events.findIndex((event, place) => event.at < (events[place - 1]?.at ?? 0));
  if (index < 0) return;
  tell(
    at,
    `events[${index}].at: ${events[index]?.at} s is before the event above it (${events[index - 1]?.at} s); the events are taken in the order of their times`,
  );
}

/** What came twice counts once; but it may be another event that bears a wrong id. */
function tellDoubles({ events }: Transcript, at: string): void {
  const seen = new Map<string, number>();
  events.forEach(({ id }, index) => {
    if (id === undefined) return;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    else
      tell(
        at,
        `events[${index}].id: "${id}" stands in events[${first}] too; they are one event, and the earlier counts`,
      );
  });
}

function replayOne(value: unknown, at: string): string[] {
  const parsed = parseTranscript(value);
  if (!parsed.ok) return parsed.problems;
  tellStrangeTicks(parsed.value, at);
  tellDisorder(parsed.value, at);
  tellDoubles(parsed.value, at);
  process.stdout.write(`${JSON.stringify(replay(parsed.value, pack, reader))}\n`);
  return [];
}

function attempt<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    stop(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function stop(why: string): never {
  console.error(`replay: ${say(why)}`);
  process.exit(2);
}

/** Says something of a place of the file; a place within the conversation stands before it. */
function tell(at: string, problem: string): void {
  const [, inside = '', message = problem] = /^([^\s:]+: )(.*)$/su.exec(problem) ?? [];
  console.error(`${at}: ${inside}${say(message)}`);
}

function say(message: string): string {
  return inLanguage(message, speech.language);
}
