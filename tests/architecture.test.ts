import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHECKS, type Check, type Tree } from './architecture/checks.ts';
import { circlesIn } from './architecture/circles.ts';
import { importsOf } from './architecture/imports.ts';
import { bothWaysIn } from './architecture/rooms.ts';

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

test('no two rooms import each other', () => {
  const code = [...tree].filter(([path]) => /\.(tsx?|mjs)$/.test(path) && !/^tests\//.test(path));
  const arrows = code.map(([path, text]): [string, string[]] => {
    const ours = importsOf(path, text).filter(({ ours }) => ours);
    return [path, ours.map(({ target }) => target)];
  });
  const problems = bothWaysIn(new Map(arrows)).map(
    ({ rooms: [one, other], there, back }) =>
      `${one}/ and ${other}/ import each other (${there}; ${back}): move what both need into the one that can do without the other, types too.`,
  );
  expect(problems).toEqual([]);
});

test('two rooms that import each other are found, and one within another is none', () => {
  const arrows = {
    'packs/shelf.ts': ['desk/desk.ts', 'packs/check/hazards.ts'],
    'packs/check/hazards.ts': ['packs/pack.ts'],
    'desk/list.ts': ['packs/readers.ts'],
    'pins/pins.ts': ['desk/desk.ts', 'pins/words.ts'],
  };
  expect(bothWaysIn(new Map(Object.entries(arrows)))).toEqual([
    {
      rooms: ['desk', 'packs'],
      there: 'desk/list.ts → packs/readers.ts',
      back: 'packs/shelf.ts → desk/desk.ts',
    },
  ]);
});
