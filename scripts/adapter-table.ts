import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { NO_MESSAGES } from '../adapters/no-messages.ts';
import { shippedAdapters } from '../adapters/registry.ts';
import type { Adapter, Signals, Variant } from '../adapters/types.ts';

/** The table of adapters/README.md, drawn from the adapters. `npm run adapter-table` writes it. */

export const README = new URL('../adapters/README.md', import.meta.url);
const BEGIN = '<!-- table: npm run adapter-table -->';
const END = '<!-- end of the table -->';

const COLUMNS: [title: string, ...signals: (keyof Signals)[]][] = [
  ['messages, roles', 'message'],
  ['own ids', 'id'],
  ['notes', 'note'],
  ['exact times', 'time'],
  ['all loaded?', 'older', 'beginning'],
  ['reply box', 'composer'],
  ['note mode', 'noteMode'],
  ['end', 'end'],
  ['ended', 'closed'],
  ['customer', 'customer'],
  ['fields', 'fields'],
  ['colleague', 'alsoHere'],
];

/** One line a variant, a grade for each signal that it reads, a dash for what nobody has evidenced. */
export function adapterTable(adapters: readonly Adapter[]): string {
  const titles = ['helpdesk', 'variant', 'seen', ...COLUMNS.map(([title]) => title)];
  const lines = adapters.flatMap(({ name, variants, ours }) =>
    ours === true
      ? []
      : variants.map((variant) => [
          name.en,
          variant.id,
          variant.seen,
          ...COLUMNS.map(([, ...signals]) => gradeOf(variant, signals)),
        ]),
  );
  return [titles, titles.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function gradeOf({ grade, grades, signals }: Variant, names: (keyof Signals)[]): string {
  const name = names.find((one) => signals[one] !== undefined && signals[one] !== NO_MESSAGES);
  return name === undefined ? '—' : (grades?.[name] ?? grade);
}

/** The README with the table as it should be. */
export function withTable(readme: string, table: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin === -1 || end === -1) throw new Error(`adapters/README.md has lost "${BEGIN}".`);
  return `${readme.slice(0, begin)}${BEGIN}\n\n${table}\n\n${readme.slice(end)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(README, withTable(readFileSync(README, 'utf8'), adapterTable(shippedAdapters())));
}
