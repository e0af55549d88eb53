import type { Act, Author } from '../../../rules/engine/acts.ts';
import type { Pack } from '../../../rules/engine/pack/pack.ts';
import type { Check } from '../../../rules/engine/pack/rule.ts';
import { Matcher } from '../../../rules/engine/text/patterns/matcher.ts';
import { parsePattern } from '../../../rules/engine/text/patterns/parse-pattern.ts';
import type { Item, Pattern } from '../../../rules/engine/text/patterns/pattern.ts';
import { wordsOf } from '../../../rules/engine/text/words.ts';
import type { PackProblem } from './hazards.ts';

/** Wordings of a phrase that are tried; one with more has too many ways to judge it by them. */
const WORDINGS = 8;

/** Of a phrase so much is shown. */
const SHOWN = 60;

/** A phrase, and those that do the same: one list, for one author. */
interface Phrase {
  pattern: Pattern;
  path: PackProblem['path'];
  /** What it decides; two phrases of one effect can stand for each other. */
  effect: string;
}

/**
 * Phrases that do nothing in a pack whose patterns can be read: those that do not match even the
 * plainest of their own wordings, and those whose every wording is found by another phrase with
 * the same effect. Such a pack is sound, and these are told, not refused.
 */
export function findIdlePhrases(pack: Pack): PackProblem[] {
  return (['agent', 'customer'] as const).flatMap((author) => {
    const phrases = phrasesOf(pack, author);
    const matcher = new Matcher(
      phrases.map(({ pattern }, label) => ({ source: pattern.source, label })),
    );
    const firsts = new Map<string, number>();
    phrases.forEach((phrase, index) => {
      if (!firsts.has(keyOf(phrase))) firsts.set(keyOf(phrase), index);
    });
    return phrases.flatMap((phrase, index): PackProblem[] => {
      const wordings = wordingsOf(phrase.pattern);
      if (wordings.length === 0) return [];
      const found = wordings.map(
        (text) => new Set(matcher.find(wordsOf(text)).map(({ label }) => label)),
      );
      if (found.every((labels) => !labels.has(index))) {
        const message = `never matches: not even "${wordings[0]}"; loosen its guards, or remove it`;
        return [{ path: phrase.path, message }];
      }
      if ((firsts.get(keyOf(phrase)) ?? index) < index) {
        const message = `stands twice: "${phrase.pattern.source.slice(0, SHOWN)}" is there before; remove one of them`;
        return [{ path: phrase.path, message }];
      }
      const rival = isWholly(phrase.pattern) ? rivalOf(phrases, index, found) : undefined;
      if (!rival) return [];
      const message = `adds nothing: "${rival.pattern.source}" finds all that it finds; remove one of them`;
      return [{ path: phrase.path, message }];
    });
  });
}

/** Acts that form and place tell: a pack needs no phrases of them. */
const WITHOUT_PHRASES: readonly Act[] = ['clarify', 'hold_answered', 'shout'];

/**
 * Rules that ask for an act which no phrase of the pack shows: whatever the agent writes, they stay unmet.
 * The pack is sound, for the agent may tick them by hand.
 */
export function findUnmetActs({ rules, phrases }: Pick<Pack, 'rules' | 'phrases'>): PackProblem[] {
  const shown = new Set([...phrases.map(({ act }) => act), ...WITHOUT_PHRASES]);
  return rules.flatMap(({ check }, index) =>
    actsAskedFor(check)
      .filter(({ act }) => !shown.has(act))
      .map(({ act, path }) => ({
        path: ['rules', index, 'check', ...path],
        message: `no phrase shows "${act}", so that nothing can meet the rule; add phrases of it`,
      })),
  );
}

/** What the agent must say for the check to be met. */
function actsAskedFor(check: Check): { act: Act; path: PackProblem['path'] }[] {
  switch (check.kind) {
    case 'opening':
      return check.acts.map((act, at) => ({ act, path: ['acts', at] }));
    case 'answered-with':
    case 'said-before-end':
    case 'owed':
    case 'verified':
      return [{ act: check.act, path: ['act'] }];
    default:
      return [];
  }
}

function keyOf({ effect, pattern }: Phrase): string {
  return `${effect}\n${pattern.source}`;
}

/** Another phrase of the same effect that is found in every wording; of two alike, the first stays. */
function rivalOf(
  phrases: readonly Phrase[],
  index: number,
  found: readonly ReadonlySet<number>[],
): Phrase | undefined {
  const [first = new Set<number>(), ...others] = found;
  for (const label of first) {
    const rival = phrases[label];
    if (label === index || !rival || rival.effect !== phrases[index]?.effect) continue;
    if (isGuarded(rival.pattern) || !others.every((labels) => labels.has(label))) continue;
    if (!isAlike(rival.pattern, phrases[index]?.pattern) || label < index) return rival;
  }
  return undefined;
}

/** Whether two say the same, but for the writing that makes no difference. */
function isAlike(one: Pattern, other: Pattern | undefined): boolean {
  return JSON.stringify(one.items) === JSON.stringify(other?.items);
}

function phrasesOf(pack: Pack, author: Author): Phrase[] {
  const read = (sources: readonly string[], path: PackProblem['path'], effect: string) =>
    sources.map((source, n) => ({ pattern: parsePattern(source), path: [...path, n], effect }));
  return pack.phrases.flatMap(({ act, author: own, ar, en, not = {} }, index) =>
    own === author
      ? [
          ...read(ar, ['phrases', index, 'ar'], act),
          ...read(en, ['phrases', index, 'en'], act),
          ...read(not.ar ?? [], ['phrases', index, 'not', 'ar'], `not ${act}`),
          ...read(not.en ?? [], ['phrases', index, 'not', 'en'], `not ${act}`),
        ]
      : [],
  );
}

function isGuarded({ places, needs, without }: Pattern): boolean {
  return places.length + needs.length + without.length > 0;
}

/** Its wordings are all that it matches, but for typos: no gaps, no optional words, no guards. */
function isWholly(pattern: Pattern): boolean {
  const plain = (items: readonly Item[]): boolean =>
    items.every((item) => {
      if (item.kind === 'word') return item.forms.length === 1;
      return item.kind === 'choice' && !item.optional && item.options.every(plain);
    });
  return !isGuarded(pattern) && plain(pattern.items) && countOf(pattern.items) <= WORDINGS;
}

function countOf(items: readonly Item[]): number {
  return items.reduce((product, item) => {
    if (item.kind !== 'choice') return product;
    return product * item.options.reduce((sum, option) => sum + countOf(option), 0);
  }, 1);
}

/** Its plainest wordings, with what its guards ask for; none where they cannot be all together. */
function wordingsOf({ items, places, needs }: Pattern): string[] {
  const end = places.includes('question') ? '?' : '';
  const needed = needs[0] ? (sayings(needs[0])[0] ?? '') : '';
  const free = !places.includes('alone');
  if (needed !== '' && !free) return [];
  return sayings(items).flatMap((said) => {
    if (needed === '') return [said + end];
    const after = places.includes('end') ? [] : [`${said} ${needed}${end}`];
    const starts = places.includes('start') || places.includes('first');
    return starts ? after : [...after, `${needed} ${said}${end}`];
  });
}

/** The shortest ways to say a sequence, at most `WORDINGS` of them. */
function sayings(items: readonly Item[]): string[] {
  return items.reduce<string[]>(
    (said, item) => {
      const next = sayingsOf(item);
      return said
        .flatMap((before) => next.map((word) => `${before} ${word}`.trim()))
        .slice(0, WORDINGS);
    },
    [''],
  );
}

function sayingsOf(item: Item): string[] {
  switch (item.kind) {
    case 'word':
      return [item.forms[0] ?? ''];
    case 'number':
      return ['7'];
    case 'any':
      return ['xyz'];
    case 'gap':
      return [''];
    case 'choice':
      return item.optional ? [''] : item.options.flatMap(sayings).slice(0, WORDINGS);
  }
}
