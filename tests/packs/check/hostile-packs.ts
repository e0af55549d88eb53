import type { Pack } from '../../../rules/engine/pack/pack.ts';
import { checkPackText } from '../../../stores/packs/check/pack-check.ts';
import { provePack } from '../../../stores/packs/check/proof.ts';
import { dice, pick, type Roll } from '../../dice.ts';

/** What came of a pack that nobody meant well with. */
export interface Verdict {
  /** Taken, refused for its shape, or refused because it does not do what it says. */
  outcome: 'taken' | 'refused' | 'unproved';
  /** Problems without a remedy or a place are worth as little as none. */
  messages: string[];
  ms: number;
  /** The pack, where it was taken. */
  pack: Pack | null;
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
    pack: checked.ok && problems.length === 0 ? checked.pack : null,
  };
}

const WORDS =
  'طلب,الطلب,لحظة,شكراااا,hello,wait,waiting,ً,ـ,٣,123456,🙂,I,a,و,\u0000,\ud800,ﷺ,שלום,привет,你好,สวัสดี,नमस्ते'.split(
    ',',
  );
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
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'id', 'ar', 'a\u202eb', ''];
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

/** Phrases built to explode: brackets in brackets, choices of choices, gaps after gaps. */
function hostilePattern(roll: Roll): string {
  if (roll(8) === 0) {
    const choice = `(${Array.from({ length: 1 + roll(30) }, () => pick(roll, WORDS)).join('|')})`;
    return Array.from({ length: 1 + roll(40) }, () => choice).join(pick(roll, [' ', ' ...8 ', '']));
  }
  if (roll(8) === 0) {
    // Choices in choices, as deep as they may be and deeper.
    let nested = pick(roll, WORDS);
    for (let depth = 1 + roll(6); depth > 0; depth -= 1) {
      nested = pick(roll, [`(${nested}|${nested})`, `[${nested} ${nested}]`, `(${nested}) ...8 a`]);
    }
    return `${nested} b`;
  }
  if (roll(8) === 0) return pick(roll, WORDS).repeat(1 + roll(1000));
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

/** A key more in some object of a text: of an object's own machinery, or one that is there already. */
function withKey(roll: Roll, text: string, key: string): string {
  const objects = [...text.matchAll(/\{(?=")/g)].map(({ index }) => index + 1);
  const at = objects[roll(objects.length)] ?? 1;
  return `${text.slice(0, at)}${JSON.stringify(key)}:{"polluted":true},${text.slice(at)}`;
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
  if (kind === 5 && roll(4) === 0) {
    return withKey(roll, JSON.stringify(pack), pick(roll, KEYS));
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
