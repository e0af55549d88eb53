// `npm test`: everything that must hold before a change is merged, from nothing but Node and npm.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareMachine, run } from './prepare-machine.mjs';

const reports = mkdtempSync(join(tmpdir(), 'murshid-test-'));

function vitest(project) {
  const report = join(reports, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  return { report, run: () => run('vitest', [...args, `--outputFile.json=${report}`]) };
}

function playwright() {
  const report = join(reports, 'e2e.json');
  return {
    report,
    run: () =>
      run('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
  };
}

const STEPS = [
  { name: 'types', run: () => run('tsc', ['--noEmit']) },
  { name: 'lint', run: () => run('biome', ['check', '--error-on-warnings', '.']) },
  { name: 'unused files, exports and dependencies', run: () => run('knip', []) },
  { name: 'unit tests', ...vitest('unit') },
  { name: 'component tests, in Chromium', ...vitest('browser') },
  { name: 'build for Chrome', run: () => run('wxt', ['build']) },
  { name: 'build for Firefox', run: () => run('wxt', ['build', '-b', 'firefox']) },
  { name: 'tests of the built extension, in Chromium', ...playwright() },
];

/** Counts of one runner's report; vitest and Playwright name them differently. */
function countsOf(report) {
  if (report === undefined || !existsSync(report)) return { passed: 0, failed: 0 };
  const { stats, numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  if (stats) return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  return { passed: numPassedTests, failed: numFailedTests };
}

const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

function runSteps() {
  for (const [index, step] of STEPS.entries()) {
    const start = performance.now();
    console.log(`\n▶ ${index + 1}/${STEPS.length} ${step.name}`);
    if (!step.run()) return step;
    console.log(`✔ ${step.name}: ${secondsSince(start)}`);
  }
  return null;
}

const start = performance.now();
try {
  prepareMachine();
  const failure = runSteps();
  const counts = STEPS.map(({ report }) => countsOf(report));
  const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
  console.log(
    failure
      ? `\n✖ Failed at "${failure.name}" after ${secondsSince(start)}: what is wrong stands above.`
      : `\n✔ All ${STEPS.length} steps passed in ${secondsSince(start)}.`,
  );
  // A step without tests that fails (types, lint, build) counts as one failure.
  console.log(`${sum('passed')} passed, ${sum('failed') || (failure ? 1 : 0)} failed`);
  process.exitCode = failure ? 1 : 0;
} catch (error) {
  console.error(`\n✖ ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
