/**
 * What reading messages costs, measured in one run: acts of a message, against linters of prose
 * where they are at hand; many phrases against few; a long text; and compiling. Part of `npm run
 * bench`; by itself `node scripts/bench/matcher.ts [--rivals DIR]`, where DIR is a folder in which
 * `npm install harper.js@2.10.0 write-good@1.0.8` was run. They are not among our dependencies:
 * harper.js alone has 72 MB.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Author } from '../../rules/engine/acts.ts';
import type { PhraseList } from '../../rules/engine/pack/pack.ts';
import { loadModel, shippedRecogniser } from '../../rules/engine/text/model/shipped.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import type { Reader } from '../../rules/engine/text/reading.ts';
import { TranscriptReader } from '../../rules/engine/text/transcript-reader.ts';
import { unfoldBundle } from '../../stores/packs/bundled-packs.ts';
import { bundlePacks } from '../packs/bundle-packs.ts';
import { listPresets, readPreset } from '../packs/presets.ts';
import { REAL_CHATS } from '../training/real-chats.ts';

/** A figure: µs, and the most that is promised. */
export interface MatcherFigure {
  name: string;
  median: number;
  p95: number;
  budget?: number;
}

interface Said {
  author: Author;
  text: string;
}
type Conversation = readonly Said[];
type Lint = (text: string) => unknown;

const SELF = fileURLToPath(import.meta.url);
const FIXTURES = fileURLToPath(new URL('../../tests/fixtures/conversations/', import.meta.url));
const ROUNDS = 5;
const FRESH_PROCESSES = 5;
const FEW = 200;
const MANY = 20_000;
const LONG = 100_000;

const DEFAULT = 'support-quality';
const FIRST = 'لحظة أتأكد لك من الطلب';
const FIRST_CONTEXT = { author: 'agent', people: {}, before: [], onHold: false } as const;
/** What is read with first, how it is made, and the µs that are promised. */
const FRESH: readonly (readonly [name: string, way: string, budget?: number])[] = [
  ['presets compiled at the build', 'built', 20_000],
  [`an installed pack with the preset's phrases and ${FEW} of its own`, 'installed'],
  ['all compiled on the spot', 'spot'],
];

const AUTHOR_OF: Readonly<Record<string, Author>> = { agent: 'agent', customer: 'customer' };

/** All figures, measured now. */
export async function measureMatcher(rivals?: string): Promise<MatcherFigure[]> {
  await loadModel();
  const reader = readerWithAllPresets();
  const conversations = readConversations();
  const figures = [
    ...measureFresh(),
    figure('acts of a message, the first time each is read', timesOf(reader, conversations)),
  ];
  for (let round = 1; round < ROUNDS; round++) timesOf(reader, conversations);
  const acts = figure('acts of a message', timesOf(reader, conversations), 25);
  figures.push(acts, ...(await measureRivals(rivals, conversations)));
  figures.push(...measureGrowth(conversations), measureLong(reader));
  return figures;
}

/** Reads for the default preset, with all the others read with in the same book. */
function readerWithAllPresets(): Reader {
  const { packs, openPhrasebook } = unfoldBundle(bundlePacks(listPresets().map(readPreset)));
  const book = openPhrasebook();
  const readers = Object.entries(packs).map(
    ([id, pack]) => [id, createReader(pack, book, shippedRecogniser())] as const,
  );
  for (const [, reader] of readers) reader.read(FIRST, FIRST_CONTEXT);
  const own = readers.find(([id]) => id === DEFAULT);
  if (!own) throw new Error(`there is no preset "${DEFAULT}"`);
  return own[1];
}

function timesOf(reader: Reader, conversations: readonly Conversation[]): number[] {
  return conversations.flatMap((conversation) => {
    const transcript = new TranscriptReader(reader);
    return conversation.map((said) => timed(() => transcript.read(said)));
  });
}

/** In processes of their own: nothing is compiled or warm, as in a worker that was stopped. */
function measureFresh(): MatcherFigure[] {
  const folder = mkdtempSync(join(tmpdir(), 'murshid-bench-'));
  try {
    // Made elsewhere and kept as texts, as the build does it.
    const kept = join(folder, 'bundle.json');
    const { folded, texts, compiled } = bundlePacks(listPresets().map(readPreset));
    writeFileSync(
      kept,
      JSON.stringify([folded, texts, compiled].map((one) => JSON.stringify(one))),
    );
    return FRESH.map(([name, way, budget]) => {
      const runs = Array.from({ length: FRESH_PROCESSES }, () =>
        Number(execFileSync(process.execPath, [SELF, '--fresh', way, kept], { encoding: 'utf8' })),
      );
      return figure(`CPU to the first message, ${name}`, runs, budget);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** 20,000 phrases against 200, on messages that are not made of the phrases' own words. */
function measureGrowth(conversations: readonly Conversation[]): MatcherFigure[] {
  const invented = inventPhrases(MANY);
  const started = threadTime();
  const many = createReader({ phrases: invented });
  const compiling = threadTime() - started;
  const few = createReader({ phrases: inventPhrases(FEW) });
  const times: { few: number[]; many: number[] } = { few: [], many: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.few = timesOf(few, conversations);
    times.many = timesOf(many, conversations);
  }
  const base = figure(`acts of a message with ${FEW} phrases`, times.few);
  return [
    figure(`CPU to compile ${MANY} phrases`, [compiling], 300_000),
    base,
    figure(`acts of a message with ${MANY} phrases`, times.many, 1.5 * base.median),
  ];
}

function inventPhrases(count: number): PhraseList[] {
  const lists = (['agent', 'customer'] as const).map((author): PhraseList => {
    const en = Array.from({ length: count / 2 }, (_, at) => {
      const [a, b, c] = [inventWord(at), inventWord(at * 7 + 3), inventWord(at * 11 + 5)];
      return [`${a} ${b} ${c}`, `${a} [${b}] ${c}`, `(${a}|${b}) ...4 ${c}`][at % 3] ?? a;
    });
    return { act: author === 'agent' ? 'hold' : 'upset', author, ar: [], en };
  });
  return lists;
}

/** A word that nobody writes, for each number. */
function inventWord(number: number): string {
  const letters = [...number.toString(20)].map(
    (digit) => 'bcdfghjklmnpqrstvwxz'[parseInt(digit, 20)],
  );
  return `q${letters.join('o')}ix`;
}

function measureLong(reader: Reader): MatcherFigure {
  const part = 'لحظة من فضلك أتأكد لك من الطلب. Thank you for waiting, what is the order number? ';
  const text = part.repeat(Math.ceil(LONG / part.length)).slice(0, LONG);
  const times = Array.from({ length: ROUNDS }, () => timed(() => reader.read(text, FIRST_CONTEXT)));
  return figure(`a message of ${LONG} characters`, times, 50_000);
}

async function measureRivals(
  folder: string | undefined,
  conversations: readonly Conversation[],
): Promise<MatcherFigure[]> {
  if (folder === undefined) return [];
  const from = createRequire(join(resolve(folder), 'package.json'));
  const texts = conversations.flatMap((conversation) => conversation.map(({ text }) => text));
  const figures: MatcherFigure[] = [];
  for (const [name, load] of [
    ['write-good', () => loadWriteGood(from)],
    ['harper.js', () => loadHarper(from)],
  ] as const) {
    const lint = await load();
    for (const text of texts.slice(0, 100)) await lint(text);
    const times: number[] = [];
    for (const text of texts) {
      const start = performance.now();
      await lint(text);
      times.push(performance.now() - start);
    }
    figures.push(
      figure(
        `${name}, the same messages`,
        times.map((ms) => ms * 1000),
      ),
    );
  }
  return figures;
}

async function loadWriteGood(from: NodeJS.Require): Promise<Lint> {
  const loaded: unknown = from('write-good');
  if (typeof loaded !== 'function') throw new Error('write-good is not as version 1.0.8 was.');
  return (text) => Reflect.apply(loaded, undefined, [text]);
}

async function loadHarper(from: NodeJS.Require): Promise<Lint> {
  const at = (name: string) => pathToFileURL(join(from.resolve.paths('')?.[0] ?? '', name)).href;
  const { LocalLinter } = await import(at('harper.js/dist/index.js'));
  const { binaryInlined } = await import(at('harper.js/dist/binaryInlined.js'));
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return (text) => linter.lint(text);
}

function readConversations(): Conversation[] {
  const gulf = linesOf(join(FIXTURES, 'gulf.jsonl')).map(({ events }) =>
    Array.isArray(events) ? events.flatMap((event) => saidIn(event)) : [],
  );
  if (!existsSync(REAL_CHATS)) return gulf;
  const byId = new Map<unknown, Said[]>();
  for (const line of linesOf(REAL_CHATS)) {
    const said = saidIn({ ...line, author: line.role });
    byId.set(line.conv_id, [...(byId.get(line.conv_id) ?? []), ...said]);
  }
  return [...gulf, ...byId.values()];
}

function linesOf(path: string): Record<string, unknown>[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line): Record<string, unknown> => ({ ...JSON.parse(line) }));
}

function saidIn(event: unknown): Said[] {
  if (typeof event !== 'object' || event === null) return [];
  const { author, text }: { author?: unknown; text?: unknown } = event;
  const who = typeof author === 'string' ? AUTHOR_OF[author] : undefined;
  return who && typeof text === 'string' ? [{ author: who, text }] : [];
}

/** µs that this thread has computed: on a busy machine, waiting for a core is no part of it. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

function computed(work: () => unknown): number {
  const start = threadTime();
  work();
  return threadTime() - start;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) * 1000;
}

function figure(name: string, times: readonly number[], budget?: number): MatcherFigure {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    name: times.length > 1 ? `${name} (${times.length} samples)` : name,
    median: at(0.5),
    p95: at(0.95),
    ...(budget !== undefined && { budget }),
  };
}

/** Prints the figures; tells whether all medians are within their budgets. */
export function printMatcher(figures: readonly MatcherFigure[]): boolean {
  const column = (value: number | undefined) =>
    (value === undefined ? '' : value.toFixed(1)).padStart(10);
  console.log(`\n${'median'.padStart(10)}${'p95'.padStart(10)}${'budget'.padStart(10)}  µs`);
  let kept = true;
  for (const { name, median, p95, budget } of figures) {
    console.log(`${column(median)}${column(p95)}${column(budget)}  ${name}`);
    if (budget === undefined || median <= budget) continue;
    console.error(
      `${name}: the median is ${median.toFixed(1)} µs; ${budget.toFixed(1)} are promised.`,
    );
    kept = false;
  }
  return kept;
}

/** The first message, in a process where nothing has run yet. */
async function runFresh(way: string, kept: string): Promise<void> {
  // The browser inflates it while storage is read.
  await loadModel();
  const [folded = '', texts = '', compiled = '']: string[] = JSON.parse(readFileSync(kept, 'utf8'));
  const own = way === 'installed' ? inventPhrases(FEW) : [];
  const document = JSON.stringify(own);
  const time = computed(() => {
    const bundled = {
      folded: JSON.parse(folded),
      texts: JSON.parse(texts),
      compiled: way === 'spot' ? null : JSON.parse(compiled),
    };
    const { packs, openPhrasebook } = unfoldBundle(bundled);
    const preset = packs[DEFAULT];
    if (!preset) throw new Error(`there is no preset "${DEFAULT}"`);
    const pack = { ...preset, phrases: [...preset.phrases, ...JSON.parse(document)] };
    const book = way === 'spot' ? undefined : openPhrasebook();
    createReader(pack, book, shippedRecogniser()).read(FIRST, FIRST_CONTEXT);
  });
  process.stdout.write(String(time));
}

if (process.argv[1] === SELF) {
  const [, , mode, way = '', kept = ''] = process.argv;
  if (mode === '--fresh') await runFresh(way, kept);
  else {
    const rivals = process.argv.indexOf('--rivals');
    const folder = rivals < 0 ? undefined : process.argv[rivals + 1];
    process.exitCode = printMatcher(await measureMatcher(folder)) ? 0 : 1;
  }
}
