/** `npm run bench`: what ships, and what it costs. Builds first; exits 1 past a budget. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureCheckIns } from './bench/check-in.ts';
import { measureLatencies, p95 } from './bench/latency.ts';
import { measureLint, printLint } from './bench/lint.ts';
import { measureLongList } from './bench/long-list.ts';
import { measureMatcher, printMatcher } from './bench/matcher.ts';
import { measurePopup } from './bench/popup.ts';
import { measureSnippets, printSnippets } from './bench/snippets.ts';
import { BUILD } from './chromium/launch-murshid.ts';

/** In kB (1000 bytes) after gzip. The watcher's is a promise to every helpdesk page. */
const BUDGETS: Record<string, number> = {
  'content-scripts/watch.js': 20,
};

const kilobytes = (bytes: number): number => bytes / 1000;
const column = (text: string, width: number): string => text.padStart(width);

execFileSync('wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });

const scripts = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(js|css)$/.test(path))
  .map((path) => {
    const bytes = readFileSync(join(BUILD, path));
    return { path, raw: kilobytes(bytes.length), gzip: kilobytes(gzipSync(bytes).length) };
  })
  .sort((a, b) => b.gzip - a.gzip);

console.log(`${column('kB', 8)}${column('gzip', 8)}${column('budget', 8)}  file`);
for (const { path, raw, gzip } of scripts) {
  const budget = BUDGETS[path];
  console.log(
    `${column(raw.toFixed(1), 8)}${column(gzip.toFixed(1), 8)}${column(budget === undefined ? '' : String(budget), 8)}  ${path}`,
  );
}

for (const [path, budget] of Object.entries(BUDGETS)) {
  if (!existsSync(join(BUILD, path))) throw new Error(`${path} is not in the build.`);
  const gzip = scripts.find((script) => script.path === path)?.gzip ?? 0;
  if (gzip > budget) {
    console.error(
      `${path} has ${gzip.toFixed(1)} kB after gzip; at most ${budget} kB are allowed.`,
    );
    process.exitCode = 1;
  }
}

if (!printMatcher(await measureMatcher())) process.exitCode = 1;
if (!printLint(measureLint())) process.exitCode = 1;
if (!printSnippets(measureSnippets())) process.exitCode = 1;

console.log(`\n${column('median', 8)}${column('p95', 8)}${column('budget', 8)}  ms`);
for (const { name, samples, budget } of [
  ...(await measureLatencies()),
  ...(await measurePopup()),
  ...(await measureLongList()),
  ...(await measureCheckIns()),
]) {
  const sorted = [...samples].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const worst = p95(samples);
  console.log(
    `${column(median.toFixed(2), 8)}${column(worst.toFixed(2), 8)}${column(budget === null ? '' : String(budget), 8)}  ${name} (${samples.length} samples)`,
  );
  if (budget !== null && worst > budget) {
    console.error(`${name}: p95 is ${worst.toFixed(2)}; at most ${budget} ms are promised.`);
    process.exitCode = 1;
  }
}
