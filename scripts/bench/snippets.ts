import { indexSnippets, type Searchable, stretchesOf } from '../../rules/snippets/search.ts';
import { listPresets, readPreset } from '../packs/presets.ts';

/** As many pins as may be kept. */
const SNIPPETS = 2000;
/** Every key of these is a query, as they are typed: found often, rarely, and not at all. */
const TYPED = [
  'استرجاع المبلغ',
  'إلغاء الطلب',
  'الفاتوره رقم',
  'شكرا لانتظارك',
  'verification code',
  'waiting',
  '/a199',
  'لا توجد عبارة كهذه',
  'zzz',
];
/** Rows that are drawn at once, with what was searched for marked in them. */
const DRAWN = 40;
/** Each query is asked so often, and every time counts. */
const ROUNDS = 5;
/** As the components do it: the list is made ready in slices (ms), before or while somebody types. */
const SLICE_MS = 4;
/**
 * ms, for every query and for every slice: nobody waits longer for a key. What other programs take
 * in between shows in the clock and is printed; what counts is what this thread computed.
 */
const BUDGET_MS = 10;

/** The presets' snippets over and over, each copy with words of its own around it. */
function makeSnippets(): Searchable[] {
  const texts = listPresets().flatMap((id) => Object.values(readPreset(id).snippets));
  return Array.from({ length: SNIPPETS }, (_, n) => {
    const { ar = '', en = '' } = texts[n % texts.length] ?? {};
    return {
      title: n % 2 === 0 ? `رد رقم ${n}: ${ar.slice(0, 20)}` : null,
      abbreviation: `/a${n}`,
      texts: [`${ar} ${ar} الطلب ${n} استرجاع`, `${en} ${en} order ${n}`],
      uses: n % 17,
      usedAt: n,
    };
  });
}

/** What finding snippets costs, in ms: readying them, in slices; and a query with its marks, a key. */
export function measureSnippets() {
  const snippets = makeSnippets();
  const units = snippets.flatMap(({ texts }) => texts).join('').length;
  const index = indexSnippets(snippets, (snippet) => snippet);
  const slices: Taken[] = [];
  for (let isReady = false; !isReady; ) {
    const from = performance.now();
    slices.push(
      timed(() => {
        isReady = index.prepare(() => performance.now() - from < SLICE_MS);
      }),
    );
  }
  const queries = TYPED.flatMap((typed) => Array.from(typed, (_, at) => typed.slice(0, at + 1)));
  // The first of them is the first that is ever asked: nothing has been warmed for it.
  const samples = Array.from({ length: ROUNDS }, () => queries)
    .flat()
    .map((query) =>
      timed(() => {
        const found = index.find(query).slice(0, DRAWN);
        for (const { texts } of found) stretchesOf(query, texts[0]?.slice(0, 160) ?? '');
      }),
    );
  const clock = samples.map((one) => one.clock).sort((x, y) => x - y);
  const share = (part: number) => clock[Math.ceil(clock.length * part) - 1] ?? Number.NaN;
  return {
    units,
    slices,
    first: samples[0]?.computed ?? Number.NaN,
    queries: samples.length,
    median: share(0.5),
    p95: share(0.95),
    worst: share(1),
    computed: Math.max(...samples.map((one) => one.computed)),
  };
}

/** What something took, in ms: by the clock, and of this thread's own time. */
interface Taken {
  clock: number;
  computed: number;
}

function timed(work: () => void): Taken {
  const from = performance.now();
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return { clock: performance.now() - from, computed: (user + system) / 1_000 };
}

/** Prints them; false where they are past the budget. */
export function printSnippets(measured: ReturnType<typeof measureSnippets>): boolean {
  const { units, slices, first, queries, median, p95, worst, computed } = measured;
  const longestSlice = Math.max(...slices.map((one) => one.computed));
  console.log('\n  median     p95     max  budget  ms');
  const numbers = [median, p95, worst, BUDGET_MS].map((ms) => ms.toFixed(2).padStart(8)).join('');
  console.log(
    `${numbers}  a query over ${SNIPPETS} snippets, ${units} characters (${queries} queries, by the clock)`,
  );
  for (const [ms, what] of [
    [computed, 'the longest of them, as computed'],
    [first, 'the first of them, as computed'],
    [longestSlice, `the longest of ${slices.length} slices that make them ready, as computed`],
  ] as const) {
    console.log(`${ms.toFixed(2).padStart(24)}${BUDGET_MS.toFixed(2).padStart(8)}  ${what}`);
  }
  const longest = Math.max(computed, longestSlice);
  if (longest <= BUDGET_MS) return true;
  console.error(`Snippets: ${longest.toFixed(2)} ms once; at most ${BUDGET_MS} ms are promised.`);
  return false;
}
