/**
 * `npm run -s replay -- FILE [--pack ID]`: replays saved conversations (JSON lines) on a virtual
 * clock and writes a line each, judged by a preset, or by the pack in a file or folder. A bad line
 * is told on standard error with its number, the others are replayed all the same, and the exit
 * code is 1; it is 2 where nothing could be replayed. A tick that counts for nothing is told there too.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Pack } from '../rules/engine/pack.ts';
import { replay } from '../rules/engine/replay.ts';
import { shippedRecogniser } from '../rules/engine/text/model/shipped.ts';
import { createReader } from '../rules/engine/text/reader.ts';
import { parseTranscript, type Transcript } from '../rules/engine/transcript.ts';
import { nearest } from '../stores/near-words.ts';
import { checkPackText, showPath } from '../stores/pack-check.ts';
import { readPackFolder } from './pack-folder.ts';
import { listPresets, readPreset } from './presets.ts';
import { endWithReader } from './quiet-pipe.ts';
import { readText } from './utf8.ts';

const USAGE = 'name a file: npm run -s replay -- FILE [--pack ID]';

endWithReader();
const { file, packName } = readArguments();
const text = attempt(`cannot read ${file}`, () => readText(file));
const pack = attempt(`cannot use the pack "${packName}"`, () => readPack(packName));
const reader = createReader(pack, undefined, shippedRecogniser());
text.split('\n').forEach((line, index) => {
  if (line.trim() === '') return;
  const at = `${file}:${index + 1}`;
  const problems = replayLine(line, at);
  for (const problem of problems) console.error(`${at}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
});

function readArguments(): { file: string; packName: string } {
  const { values, positionals } = attempt(USAGE, () =>
    parseArgs({
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
  if (listPresets().includes(name) || !existsSync(name)) return readPreset(name);
  if (statSync(name).isDirectory()) return readPackFolder(name);
  const checked = checkPackText(readFileSync(name, 'utf8'));
  if (checked.ok) return checked.pack;
  throw new Error(
    checked.problems.map(({ path, message }) => `${showPath(path)}: ${message}`).join('\n'),
  );
}

/** A tick of a standard that this pack has not counts for nothing; it may be another pack's. */
function tellStrangeTicks({ events }: Transcript, at: string): void {
  const known = pack.rules.map(({ id }) => id);
  events.forEach((event, index) => {
    if (event.type !== 'tick' || known.includes(event.standard)) return;
    const meant = nearest(event.standard, known);
    console.error(
      `${at}: events[${index}].standard: ${pack.id} has no standard "${event.standard}", so the tick counts for nothing${meant ? `; write ${meant}` : ''}`,
    );
  });
}

function replayLine(line: string, at: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return [
      `not JSON: ${error instanceof Error ? error.message : String(error)}; one conversation a line`,
    ];
  }
  const parsed = parseTranscript(value);
  if (!parsed.ok) return parsed.problems;
  tellStrangeTicks(parsed.value, at);
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
  console.error(`replay: ${why}`);
  process.exit(2);
}
