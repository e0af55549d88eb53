/**
 * `npm run fuzz [-- COUNT] [--from NUMBER]`: COUNT hostile packs (100,000 where none is named),
 * each checked and proved as the install would and then read with among all the others; and COUNT
 * hostile messages, read with the presets. Says what came of them, the slowest of each, and how
 * much memory it took. Exits 1 where one was misread, took longer than a second, or memory grew
 * past its bound; the number that is told makes the same pack or message again.
 */
import { parseArgs } from 'node:util';
import { loadModel, shippedRecogniser } from '../rules/engine/text/model/shipped.ts';
import type { Phrasebook } from '../rules/engine/text/patterns/phrasebook.ts';
import { createReader } from '../rules/engine/text/reader.ts';
import { unfoldBundle } from '../stores/packs/bundled-packs.ts';
import { hostilePack, judge, slimPack } from '../tests/packs/check/hostile-packs.ts';
import { hostileMessage, misreading, wordsOfPhrases } from '../tests/text/hostile-messages.ts';
import { bundlePacks } from './packs/bundle-packs.ts';
import { listPresets, readPreset } from './packs/presets.ts';

const LONGEST_MS = 1000;
/**
 * Of the whole process, in MB. `npm run fuzz` bounds the heap besides, at 256 MB: where anything that
 * is read were kept, it would end.
 */
const MOST_MEGABYTES = 700;
/** Packs that share a book: as many as anybody installs, and then some. */
const PACKS_A_BOOK = 50;
const TOLD = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string', default: '1' } },
});
const count = Number(positionals[0] ?? 100_000);
const from = Number(values.from);
if (!(Number.isInteger(count) && count > 0 && Number.isInteger(from) && from > 0)) {
  console.error('fuzz: write whole numbers: npm run fuzz -- 1000 --from 1');
  process.exit(2);
}
const preset = readPreset('support-quality');
const words = wordsOfPhrases(preset.phrases);
await loadModel();
const bundle = unfoldBundle(bundlePacks(listPresets().map(readPreset)));
let failures = 0;

fuzzPacks();
fuzzMessages();
process.exitCode = failures > 0 ? 1 : 0;

function fuzzPacks(): void {
  const slim = JSON.stringify(slimPack(preset));
  const seen = { taken: 0, refused: 0, unproved: 0 };
  const run = watch('pack');
  let book: Phrasebook | undefined;
  for (let seed = from; seed < from + count; seed++) {
    run.time(seed, () => {
      const { outcome, pack } = judge(hostilePack(seed, slim), computed);
      seen[outcome] += 1;
      if (!pack) return null;
      book = seed % PACKS_A_BOOK === 0 || !book ? bundle.openPhrasebook() : book;
      return misreading(createReader(pack, book), hostileMessage(seed, words));
    });
  }
  const { taken, refused, unproved } = seen;
  run.tell(`${taken} taken, ${refused} refused, ${unproved} not proved`);
}

function fuzzMessages(): void {
  const reader = createReader(preset, bundle.openPhrasebook(), shippedRecogniser());
  const run = watch('message');
  let characters = 0;
  for (let seed = from; seed < from + count; seed++) {
    const message = hostileMessage(seed, words);
    characters += message.text.length;
    run.time(seed, () => misreading(reader, message));
  }
  run.tell(`${characters} characters`);
}

/** ms that this thread has computed: on a busy machine, waiting for a core is no part of it. */
function computed(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Times each of many, and tells of those that fail. */
function watch(what: string) {
  let total = 0;
  let slowest = { seed: 0, ms: 0 };
  let megabytes = 0;
  const fail = (problem: string) => {
    failures++;
    if (failures <= TOLD) console.error(problem);
  };
  return {
    time(seed: number, work: () => string | null): void {
      const started = computed();
      try {
        const problem = work();
        if (problem !== null) fail(`${what} ${seed}: ${problem}`);
      } catch (error) {
        const [message, where = ''] = String(error instanceof Error ? error.stack : error).split(
          '\n',
        );
        fail(`${what} ${seed}: ${message}${where}`);
      }
      const ms = computed() - started;
      total += ms;
      if (ms > slowest.ms) slowest = { seed, ms };
      if (seed % 256 === 0) megabytes = Math.max(megabytes, process.memoryUsage().rss / 1e6);
    },
    tell(outcome: string): void {
      console.log(
        `${count} ${what}s: ${outcome}; ${(total / count).toFixed(2)} ms of CPU each, ${slowest.ms.toFixed(0)} ms at most (${what} ${slowest.seed}), ${megabytes.toFixed(0)} MB at most`,
      );
      if (slowest.ms > LONGEST_MS) fail(`${what} ${slowest.seed} took ${slowest.ms.toFixed(0)} ms`);
      if (megabytes > MOST_MEGABYTES) fail(`${what}s took ${megabytes.toFixed(0)} MB`);
    },
  };
}
