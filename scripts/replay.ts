/**
 * `npm run -s replay -- FILE [--pack ID]`: replays saved conversations (JSON lines) on a virtual
 * clock and writes a line each. A bad line is told on standard error with its number, the others
 * are replayed all the same, and the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { replay } from '../rules/engine/replay.ts';
import { shippedRecogniser } from '../rules/engine/text/model/shipped.ts';
import { createReader } from '../rules/engine/text/reader.ts';
import { parseTranscript } from '../rules/engine/transcript.ts';
import { readPreset } from './presets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pack: { type: 'string', default: 'support-quality' } },
});
const file = positionals[0];
if (!file) {
  console.error('replay: name a file: npm run -s replay -- FILE [--pack ID]');
  process.exit(2);
}
const pack = readPreset(values.pack);
const reader = createReader(pack, undefined, shippedRecogniser());
readText(file)
  .split('\n')
  .forEach((line, index) => {
    if (line.trim() === '') return;
    const problems = replayLine(line);
    for (const problem of problems) console.error(`${file}:${index + 1}: ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  });

function replayLine(line: string): string[] {
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
  process.stdout.write(`${JSON.stringify(replay(parsed.value, pack, reader))}\n`);
  return [];
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    console.error(`replay: cannot read ${path}: ${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
}
