/**
 * `npx node scripts/bench-packs.ts [COUNT]`: checks and proves COUNT hostile packs (100,000 where
 * none is named), as the install would, and says how long they took and how much memory. Exits 1
 * where one took longer than a second; a crash names the number that makes the pack again.
 */
import { performance } from 'node:perf_hooks';
import { hostilePack, judge, slimPack } from '../tests/packs/hostile-packs.ts';
import { readPreset } from './presets.ts';

const LONGEST_MS = 1000;

const count = Number(process.argv[2] ?? 100_000);
const slim = JSON.stringify(slimPack(readPreset('support-quality')));
const seen = { taken: 0, refused: 0, unproved: 0 };
const times = new Float64Array(count);
let longest = { seed: 0, ms: 0 };
for (let seed = 1; seed <= count; seed += 1) {
  try {
    const { outcome, ms } = judge(hostilePack(seed, slim), () => performance.now());
    seen[outcome] += 1;
    times[seed - 1] = ms;
    if (ms > longest.ms) longest = { seed, ms };
  } catch (error) {
    throw new Error(`pack ${seed} is neither taken nor refused`, { cause: error });
  }
}
times.sort();
const median = times[Math.floor(count / 2)] ?? Number.NaN;
const megabytes = process.memoryUsage().rss / 1e6;
console.log(
  `${count} packs: ${seen.taken} taken, ${seen.refused} refused, ${seen.unproved} not proved`,
);
console.log(
  `${median.toFixed(1)} ms median, ${longest.ms.toFixed(0)} ms at most (pack ${longest.seed}), ${megabytes.toFixed(0)} MB`,
);
if (longest.ms > LONGEST_MS) process.exitCode = 1;
