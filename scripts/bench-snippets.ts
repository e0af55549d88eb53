import { indexSnippets, type Searchable, stretchesOf } from '../rules/snippets/search.ts';
import { listPresets, readPreset } from './presets.ts';

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
/** Other programs interrupt: of so many times the quickest of each query counts. */
const ROUNDS = 5;
/** ms, for the 95th of a hundred queries. */
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

/** What finding snippets costs, in ms: readying them, once; and a query with its marks, a key. */
export function measureSnippets() {
  const snippets = makeSnippets();
  const units = snippets.flatMap(({ texts }) => texts).join('').length;
  const started = performance.now();
  const index = indexSnippets(snippets, (snippet) => snippet);
  const ready = performance.now() - started;
  const queries = TYPED.flatMap((typed) => Array.from(typed, (_, at) => typed.slice(0, at + 1)));
  const samples = queries.map((query) => {
    const times = Array.from({ length: ROUNDS }, () => {
      const from = performance.now();
      const found = index.find(query).slice(0, DRAWN);
      for (const { texts } of found) stretchesOf(query, texts[0]?.slice(0, 160) ?? '');
      return performance.now() - from;
    });
    return Math.min(...times);
  });
  samples.sort((a, b) => a - b);
  const share = (part: number) => samples[Math.ceil(samples.length * part) - 1] ?? Number.NaN;
  return {
    units,
    ready,
    queries: samples.length,
    median: share(0.5),
    p95: share(0.95),
    worst: share(1),
  };
}

/** Prints them; false where they are past the budget. */
export function printSnippets(measured: ReturnType<typeof measureSnippets>): boolean {
  const { units, ready, queries, median, p95, worst } = measured;
  console.log('\n  median     p95     max  budget  ms');
  const numbers = [median, p95, worst, BUDGET_MS].map((ms) => ms.toFixed(2).padStart(8)).join('');
  console.log(
    `${numbers}  a query over ${SNIPPETS} snippets, ${units} characters (${queries} queries; ${ready.toFixed(0)} ms once)`,
  );
  if (p95 <= BUDGET_MS) return true;
  console.error(`Snippets: p95 is ${p95.toFixed(2)} ms; at most ${BUDGET_MS} ms are promised.`);
  return false;
}
