import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** What is written for people to read must lead to what is there. */

const NOT_OURS = /^(?:node_modules|shots|test-results)\b|(?:^|\/)\./;
const files = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter(
  (path) => !NOT_OURS.test(path),
);
const names = new Set(files.map((path) => basename(path)));
const docs = files.filter((path) => path.endsWith('.md'));

/** Files that a text tells the reader to make. */
const TO_BE_MADE = new Set(['rules/tax-reminder.json']);

function matches(pattern: RegExp, path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(pattern)].map(([, found = '']) => found);
}

/** As GitHub makes them of headings. */
function anchorsOf(path: string): string[] {
  return matches(/^#+ (.*)$/gmu, path).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('documents are really read', () => {
  expect(docs).toContain('docs/architecture.md');
});

test.each(docs)('the links of %s lead somewhere', (doc) => {
  const lost = matches(/\]\(([^)\s]+)\)/gu, doc).filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const path = file === '' ? doc : join(dirname(doc), file);
    if (!existsSync(path)) return true;
    return anchor !== undefined && !anchorsOf(path).includes(anchor);
  });
  expect(lost).toEqual([]);
});

test.each(docs)('the code and the folders that %s names are there', (doc) => {
  const code = matches(/`([\w@./-]+\.(?:tsx?|mjs|css))`/gu, doc).filter(
    (path) => !existsSync(path) && !existsSync(join(dirname(doc), path)),
  );
  const paths = matches(
    /`((?:adapters|components|docs|entrypoints|locales|rules|scripts|stores|tests)\/[\w./-]*)`/gu,
    doc,
  ).filter((path) => !existsSync(path) && !existsSync(join(dirname(doc), path)));
  // A bare name stands in a text about its folder: `hold.ts`.
  const lost = [...code.filter((path) => path.includes('/') || !names.has(path)), ...paths];
  expect(lost.filter((path) => !TO_BE_MADE.has(path))).toEqual([]);
});

test('docs/architecture.md tells what each file of the worker is', () => {
  const [, table = ''] = readFileSync('docs/architecture.md', 'utf8').split(
    '| of `entrypoints/background/` |',
  );
  const untold = files
    .filter((path) => path.startsWith('entrypoints/background/') && path.endsWith('.ts'))
    .map((path) => basename(path))
    .filter((name) => !name.startsWith('answer-') && !table.includes(`\`${name}\``));
  expect(untold).toEqual([]);
});

test.each(['components', 'stores', 'entrypoints/background'])(
  'docs/architecture.md tells what each room of %s is',
  (folder) => {
    const [, after = ''] = readFileSync('docs/architecture.md', 'utf8').split(
      `| of \`${folder}/\` |`,
    );
    const [table = ''] = after.split('\n\n');
    const rooms = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => !table.includes(`\`${name}/\``))).toEqual(
      [],
    );
  },
);
