import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHECKS, type Check, type Tree } from './architecture/checks.ts';
import { circlesIn } from './architecture/circles.ts';

const NOT_OURS = ['node_modules', 'shots', 'test-results', 'playwright-report'];
const TEXT = /\.(tsx?|mjs|css|html|json)$/;

function textFilesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !NOT_OURS.includes(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return textFilesIn(path);
      return TEXT.test(path) ? [path] : [];
    });
}

/** Everything that people wrote here; what is built or installed is left out. */
function readTree(): Tree {
  return new Map(textFilesIn('.').map((path) => [path, readFileSync(path, 'utf8')]));
}

const tree = readTree();

test('the tree is really read', () => {
  expect([...tree.keys()]).toContain('rules/engine/events.ts');
});

test.each(CHECKS)('$promise', ({ problemsIn }: Check) => {
  expect(problemsIn(tree)).toEqual([]);
});

// A check that never fails keeps nothing: each is shown the slip that it is there for.
test.each(
  CHECKS.flatMap(({ promise, problemsIn, slips }) =>
    slips.map(([path, text]) => ({ promise, problemsIn, path, text })),
  ),
)('$promise: notices $text in $path', ({ problemsIn, path, text }) => {
  const problems = problemsIn(new Map([[path, text]]));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(path);
});

test.each(
  CHECKS.flatMap(({ promise, problemsIn, fine }) =>
    fine.map(([path, text]) => ({ promise, problemsIn, path, text })),
  ),
)('$promise: lets $text in $path be', ({ problemsIn, path, text }) => {
  expect(problemsIn(new Map([[path, text]]))).toEqual([]);
});

test('a circle is found round corners, and what meets without one is none', () => {
  const round = { 'a.ts': ['b.ts', 'c.ts'], 'b.ts': ['c.ts'], 'c.ts': ['d.ts'], 'd.ts': ['b.ts'] };
  expect(circlesIn(new Map(Object.entries(round)))).toEqual([['b.ts', 'c.ts', 'd.ts']]);
  const meets = { 'a.ts': ['b.ts', 'c.ts'], 'b.ts': ['d.ts'], 'c.ts': ['d.ts'] };
  expect(circlesIn(new Map(Object.entries(meets)))).toEqual([]);
});
