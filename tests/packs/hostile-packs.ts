import type { Pack } from '../../rules/engine/pack.ts';
import { checkPackText } from '../../stores/pack-check.ts';
import { provePack } from '../../stores/pack-proof.ts';

/** What came of a pack that nobody meant well with. */
export interface Verdict {
  /** Taken, refused for its shape, or refused because it does not do what it says. */
  outcome: 'taken' | 'refused' | 'unproved';
  /** Problems without a remedy or a place are worth as little as none. */
  messages: string[];
  ms: number;
}

/** Checks and proves a pack's text as the install does. */
export function judge(text: string, clock: () => number): Verdict {
  const from = clock();
  const checked = checkPackText(text);
  const problems = checked.ok ? provePack(checked.pack) : checked.problems;
  const refused = checked.ok ? ('unproved' as const) : ('refused' as const);
  return {
    outcome: problems.length === 0 ? 'taken' : refused,
    messages: problems.map(({ message }) => message),
    ms: clock() - from,
  };
}

type Roll = (sides: number) => number;

/** Numbers that look like chance and are the same on each run. */
function dice(seed: number): Roll {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const WORDS = 'طلب,الطلب,لحظة,شكراااا,hello,wait,ً,ـ,٣,123456,🙂,I,a,و,\u0000,\ud800,ﷺ'.split(',');
const SIGNS = '( ) [ ] { } | ... ...8 ...99 <word> <number> @start @end @alone @question'.split(
  ' ',
);
const GUARDS = ['@with(', '@without(', '@with()', '{ال}', '{you}', '{verb}', '{?}', '!', '*', '\\'];
const VALUES: readonly unknown[] = [
  null,
  '',
  ' ',
  '__proto__',
  'constructor',
  'a'.repeat(5000),
  'ع\u202eb',
  0,
  -1,
  1e308,
  0.5,
  [],
  {},
  [[]],
  true,
  '9'.repeat(400),
];
const LINES = [
  'customer: hi',
  'agent: hello',
  'agent @1e300: hello',
  'agent @-5: hello',
  'agent @....: hello',
  'draft: send it!',
  'note: x',
  'hold on',
  'hold off @99999999',
  'close-attempt',
  'close',
  'field status = solved',
  'field  = ',
  'tick hold met',
  'tick nothing broken',
  'nobody: hi',
  '',
];

const pick = <T>(roll: Roll, from: readonly T[]): T => from[roll(from.length)] as T;

/** Phrases built to explode: brackets in brackets, choices of choices, gaps after gaps. */
function hostilePattern(roll: Roll): string {
  if (roll(8) === 0) {
    const choice = `(${Array.from({ length: 1 + roll(30) }, () => pick(roll, WORDS)).join('|')})`;
    return Array.from({ length: 1 + roll(40) }, () => choice).join(pick(roll, [' ', ' ...8 ', '']));
  }
  if (roll(8) === 0) return '['.repeat(roll(60)) + pick(roll, WORDS) + ']'.repeat(roll(60));
  return Array.from({ length: 1 + roll(20) }, () =>
    pick(roll, pick(roll, [WORDS, SIGNS, GUARDS])),
  ).join(pick(roll, [' ', '']));
}

/** Puts something else anywhere in a document. */
function mutate(roll: Roll, value: unknown): void {
  let at = value;
  for (let depth = 0; depth < 12; depth += 1) {
    if (typeof at !== 'object' || at === null) return;
    const keys = Object.keys(at);
    if (keys.length === 0) return;
    const key = pick(roll, keys);
    const inside: unknown = Reflect.get(at, key);
    if (roll(4) === 0 || typeof inside !== 'object' || inside === null) {
      if (roll(5) === 0) Reflect.deleteProperty(at, key);
      else Reflect.set(at, key, structuredClone(pick(roll, VALUES)));
      return;
    }
    at = inside;
  }
}

/** A pack small enough that thousands of it are quick: some rules of each kind of check, few phrases. */
export function slimPack(pack: Pack): Pack {
  const kinds = new Set<string>();
  const rules = pack.rules.filter(({ check }) => !kinds.has(check.kind) && kinds.add(check.kind));
  return {
    ...pack,
    rules: rules.map((rule) => {
      const shows = (state: string) => ({
        ar: [[`tick ${rule.id} ${state}`]],
        en: [[`tick ${rule.id} ${state}`]],
      });
      return { ...rule, examples: { fires: shows('broken'), quiet: shows('met') } };
    }),
    phrases: pack.phrases.map(({ ar, en, ...list }) => ({
      act: list.act,
      author: list.author,
      ar: ar.slice(0, 1),
      en: en.slice(0, 1),
    })),
    scorecard: [],
  };
}

/** The text of the hostile pack with this number, made from a sound one. */
export function hostilePack(seed: number, slim: string): string {
  const roll = dice(seed);
  const kind = roll(10);
  if (kind === 0) return slim.slice(0, roll(slim.length));
  if (kind === 1) {
    const at = roll(slim.length);
    return slim.slice(0, at) + pick(roll, ['{', '"', '\u0000', '[', ',']) + slim.slice(at + 1);
  }
  const pack: Pack = JSON.parse(slim);
  if (kind <= 4) for (let times = roll(4); times >= 0; times -= 1) mutate(roll, pack);
  if (kind >= 5 && kind <= 7) {
    const list = pick(roll, pack.phrases);
    list.ar = Array.from({ length: 1 + roll(12) }, () => hostilePattern(roll));
    if (roll(3) === 0) list.not = { en: [hostilePattern(roll)] };
    const topic = pack.topics?.[0];
    if (topic && roll(3) === 0) topic.en = [hostilePattern(roll)];
  }
  if (kind >= 7) {
    const rule = pick(roll, pack.rules);
    const lines = () => Array.from({ length: 1 + roll(30) }, () => pick(roll, LINES));
    const both = () => ({ ar: [lines()], en: [lines(), lines()] });
    rule.examples = { fires: both(), quiet: both() };
    if (roll(3) === 0) pack.timers.checkIn = 1 + roll(3);
    if (roll(3) === 0) pack.timers.giveUp = pick(roll, [1, 86_400, 45]);
  }
  return JSON.stringify(pack);
}
