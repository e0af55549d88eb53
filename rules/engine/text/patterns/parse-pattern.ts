import { normalise } from '../normalise.ts';
import { CLITIC_NAMES, cliticSet } from './clitics.ts';
import {
  type Item,
  PATTERN_LIMITS,
  type Pattern,
  PatternError,
  PLACE_GUARDS,
  type PlaceGuard,
  span,
} from './pattern.ts';
import { attach, partsOf } from './word-forms.ts';

const PLACEHOLDERS: readonly (readonly [string, Item])[] = [
  ['<word>', { kind: 'any' }],
  ['<number>', { kind: 'number' }],
];
const WORD = /[^\s()[\]{}|@<>!…]+/uy;
/** Signs that people write who think of regular expressions; taken for nothing, they would mislead. */
const REGEX_SIGN = /[\\*^]|\?:|\.[+?]/u;
const SPACES = /\s+/uy;
/** Signs that people put between choices; they would be read as nothing, and the choices as one phrase. */
const BETWEEN = /[,،;؛]|[^\d]\/|\/[^\d]|^\/|\/$/u;
/** Two words that were meant as choices; n/a and 24/7 are none. */
const SLASHED = /\p{L}{3,}\/\p{L}{3,}/u;
/** What makes a choice more than bare words; a sign that is no letter is left to the slow way. */
const SIGNS = /[^\p{L}\p{M}\p{N}\s'’|ـ-]/u;

const GUARDS: readonly string[] = [...PLACE_GUARDS, 'with', 'without'];

/**
 * Reads a pattern of the language in README.md.
 * @throws PatternError that says what is wrong, where, and what to do.
 */
export function parsePattern(source: string): Pattern {
  if (source.length > PATTERN_LIMITS.characters) {
    const remedy = `Split it into several phrases of at most ${PATTERN_LIMITS.characters} characters.`;
    throw new PatternError('Too long', source.slice(0, 40), PATTERN_LIMITS.characters, remedy);
  }
  return new PatternParser(source).pattern();
}

class PatternParser {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  pattern(): Pattern {
    const items = this.sequence(0);
    const guards = this.guards();
    if (this.at < this.source.length && this.source.lastIndexOf('@', this.at) >= 0) {
      this.fail('Words after a guard', 'Guards such as @start stand at the end: move it there.');
    }
    if (this.at < this.source.length) {
      this.fail(`Unexpected "${this.source.charAt(this.at)}"`, 'Remove it, or open its bracket.');
    }
    if (items.length === 0) this.fail('No words', 'Write at least one word.', 0);
    const [first] = items;
    const last = items[items.length - 1];
    if (first?.kind === 'gap' || last?.kind === 'gap') {
      this.fail('A gap at the edge', 'Put a word before and after "...".', 0);
    }
    const [fewest, most] = span(items);
    if (fewest === 0)
      this.fail('Everything is optional', 'Take one word out of its [brackets].', 0);
    if (most > PATTERN_LIMITS.wordsSpanned) {
      this.fail(
        `Spans up to ${most} words`,
        `Keep it within ${PATTERN_LIMITS.wordsSpanned}: shorten the gaps or split the phrase.`,
        0,
      );
    }
    return { source: this.source, items, ...guards, fewest, most };
  }

  private fail(problem: string, remedy: string, at = this.at): never {
    throw new PatternError(problem, this.source, at, remedy);
  }

  private skipSpaces(): void {
    SPACES.lastIndex = this.at;
    if (SPACES.test(this.source)) this.at = SPACES.lastIndex;
  }

  private sequence(depth: number): Item[] {
    const items: Item[] = [];
    for (;;) {
      const left = this.at;
      this.skipSpaces();
      const char = this.source.charAt(this.at);
      if (this.at === left && items.length > 0 && items.at(-1)?.kind !== 'gap') this.touching(char);
      if (char === '@' && /[\p{L}\p{N}]/u.test(this.source.charAt(this.at - 1))) {
        this.fail('A guard that touches a word', 'A space is missing before @: write it.');
      }
      if (char === '' || char === ')' || char === ']' || char === '|' || char === '@') return items;
      if (char === '[') items.push(this.choice(char, depth, []));
      else if (this.source.startsWith('...', this.at) || char === '…') items.push(this.gap());
      else if (char === '<') items.push(this.placeholder());
      else {
        const from = this.at;
        const before = this.clitics();
        if (this.source.charAt(this.at) === '(') items.push(this.choice('(', depth, before));
        else items.push(...this.word(before, from, depth));
      }
    }
  }

  /** A word that touches brackets looks like one word with them, and would be read as two. */
  private touching(char: string): void {
    const [left, right] = [this.source.charAt(this.at - 1), char];
    const opened = /[\p{L}\p{N}]/u.test(left) && /[([]/.test(right);
    const closed = /[)\]]/.test(left) && /[\p{L}\p{N}]/u.test(right);
    if (left === '}' && /[\p{L}\p{N}]/u.test(right)) {
      this.fail(
        'Braces in the middle of a word',
        'What may be attached stands before or after a whole word, as in {ال}طلب and طلب{ك}: write the forms of the middle out, (نسخه|النسخه), or put a space between two words.',
      );
    }
    if (!opened && !closed) return;
    this.fail(
      'A word that touches a bracket',
      'Put a space between two words; what may be attached to a word stands in braces: {ال}(طلب|بلاغ){ك}.',
    );
  }

  private choice(open: '(' | '[', depth: number, before: readonly string[][]): Item {
    const from = this.at;
    const close = open === '(' ? ')' : ']';
    if (depth >= PATTERN_LIMITS.depth) {
      this.fail('Brackets too deep', `At most ${PATTERN_LIMITS.depth} inside one another.`);
    }
    this.at++;
    let options = this.plainOptions(close) ?? this.options(close, depth + 1, from);
    const optional = open === '[';
    const after = optional ? [] : this.clitics();
    if (before.length + after.length > 0) {
      options = options.map((option) => this.dressed(option, before, after, from));
    }
    const single = joined(options);
    if (single) {
      return optional ? { kind: 'choice', options: [[single]], optional: true } : single;
    }
    return { kind: 'choice', options, optional };
  }

  /** The common choice, of bare words and nothing else, read in one go. */
  private plainOptions(close: string): Item[][] | null {
    const end = this.source.indexOf(close, this.at);
    if (end < 0) return null;
    const inner = this.source.slice(this.at, end);
    if (SIGNS.test(inner)) return null;
    const options: Item[][] = [];
    for (const option of inner.split('|')) {
      const parts = partsOf(option);
      if (parts.length === 0) return null;
      options.push(parts.map((part) => ({ kind: 'word', forms: [part], exact: false })));
    }
    this.at = end + 1;
    return options;
  }

  private options(close: string, depth: number, from: number): Item[][] {
    const options: Item[][] = [];
    for (;;) {
      const option = this.sequence(depth);
      if (option.length === 0) this.fail('An empty choice', 'Write a word on both sides of "|".');
      options.push(option);
      const char = this.source.charAt(this.at);
      if (char === '|') this.at++;
      else if (char === close) {
        this.at++;
        return options;
      } else this.fail(`"${close}" is missing`, `Close the bracket with "${close}".`, from);
    }
  }

  private gap(): Item {
    const from = this.at;
    this.at += this.source.startsWith('...', this.at) ? 3 : 1;
    const digits = /^\d+/.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += digits.length;
    const most = digits === '' ? 3 : Number(digits);
    if (most < 1 || most > PATTERN_LIMITS.gap) {
      this.fail('A gap too wide', `Write "...1" to "...${PATTERN_LIMITS.gap}".`, from);
    }
    return { kind: 'gap', most };
  }

  private placeholder(): Item {
    for (const [spelling, item] of PLACEHOLDERS) {
      if (!this.source.startsWith(spelling, this.at)) continue;
      this.at += spelling.length;
      return item;
    }
    this.fail('Unknown "<"', 'Only <word> and <number> can be written so.');
  }

  /** Clitics on a choice are those of its options: before the first word, after the last. */
  private dressed(
    option: readonly Item[],
    before: readonly string[][],
    after: readonly string[][],
    from: number,
  ): Item[] {
    return option.map((item, at) => {
      const prefixes = at === 0 ? before : [];
      const suffixes = at === option.length - 1 ? after : [];
      if (item.kind !== 'word' || prefixes.length + suffixes.length === 0) return item;
      const forms = [...new Set(item.forms.flatMap((form) => attach(form, prefixes, suffixes)))];
      if (forms.length > PATTERN_LIMITS.formsPerWord) {
        this.fail(`${forms.length} forms of one word`, 'Name fewer endings in the braces.', from);
      }
      return { ...item, forms };
    });
  }

  private word(before: readonly string[][], from: number, depth: number): Item[] {
    WORD.lastIndex = this.at;
    const run = WORD.exec(this.source)?.[0] ?? '';
    const dots = run.indexOf('...');
    const letters = dots < 0 ? run : run.slice(0, dots);
    const sign = REGEX_SIGN.exec(letters);
    if (sign) {
      this.fail(
        `"${sign[0]}" means nothing here`,
        'There are no regular expressions: "..." stands for some words between, (a|b) for one of several, [a] for a word that may be left out.',
        this.at + sign.index,
      );
    }
    const between = depth > 0 ? BETWEEN.exec(letters) : null;
    if (between) {
      this.fail(
        `"${/[,،;؛/]/u.exec(between[0])?.[0]}" in brackets`,
        'Write | between choices: (طلب|بلاغ).',
        this.at + between.index,
      );
    }
    const slash = depth === 0 ? SLASHED.exec(letters) : null;
    if (slash) {
      this.fail(
        '"/" between words',
        'Write one of several as (طلب|بلاغ).',
        this.at + slash.index + slash[0].indexOf('/'),
      );
    }
    this.at += letters.length;
    const after = this.clitics();
    const exact = this.source.charAt(this.at) === '!';
    if (exact) this.at++;
    const parts = partsOf(letters);
    const [only] = parts;
    if (only === undefined) {
      this.fail(
        `No letters in "${this.source.slice(from, this.at) || this.source.charAt(from)}"`,
        'Write a word.',
        from,
      );
    }
    if (parts.length > 1) {
      if (before.length + after.length > 0) {
        this.fail('Braces on two words', 'Write them apart, each with its own braces.', from);
      }
      return parts.map((part) => ({ kind: 'word', forms: [part], exact }));
    }
    const forms = attach(only, before, after);
    if (forms.length > PATTERN_LIMITS.formsPerWord) {
      this.fail(`${forms.length} forms of one word`, 'Name fewer endings in its braces.', from);
    }
    return [{ kind: 'word', forms, exact }];
  }

  /** Groups of optional clitics, `{prep}{al}` or `{ك,كم}`; each adds one of its own or nothing. */
  private clitics(): string[][] {
    const groups: string[][] = [];
    while (this.source.charAt(this.at) === '{') {
      const from = this.at;
      const end = this.source.indexOf('}', from);
      if (end < 0) this.fail('"}" is missing', 'Close the braces with "}".', from);
      const group: string[] = [];
      for (const part of this.source.slice(from + 1, end).split(/[,،]/u)) {
        const name = part.trim();
        const set = cliticSet(name);
        if (set) group.push(...set);
        else if (/^[a-z]+$/i.test(name) && !/^(s|es|d|ed|r|ing|ly|n)$/.test(name)) {
          this.fail(
            `Unknown name "${name}"`,
            `Known: ${CLITIC_NAMES.join(', ')}; or write the letters.`,
            from,
          );
        } else {
          const spelled = normalise(name).text;
          if (!/^[\p{L}\p{N}]+$/u.test(spelled)) {
            this.fail('Empty braces', 'Write what may be attached, as {ك,كم} or {you}.', from);
          }
          group.push(spelled);
        }
      }
      groups.push(group);
      if (groups.length > 3) this.fail('Too many braces', 'At most three on one side.', from);
      this.at = end + 1;
    }
    return groups;
  }

  private guards(): Pick<Pattern, 'places' | 'needs' | 'without'> {
    const places: PlaceGuard[] = [];
    const needs: Item[][] = [];
    const without: Item[][] = [];
    for (this.skipSpaces(); this.source.charAt(this.at) === '@'; this.skipSpaces()) {
      const from = this.at;
      const name = /^@([a-z]*)/i.exec(this.source.slice(this.at))?.[1] ?? '';
      this.at += name.length + 1;
      const place = PLACE_GUARDS.find((known) => known === name);
      if (place) places.push(place);
      else if (name === 'with' || name === 'without') {
        if (this.source.charAt(this.at) !== '(') {
          this.fail(`"@${name}" names no words`, `Write @${name}(word|word).`, from);
        }
        this.at++;
        const options = this.options(')', 1, from);
        for (const option of options) {
          if (span(option)[0] === 0)
            this.fail('An optional guard', 'Take a word out of [ ].', from);
        }
        (name === 'with' ? needs : without).push(...options);
      } else {
        const known = [...PLACE_GUARDS, 'with(…)', 'without(…)']
          .map((guard) => `@${guard}`)
          .join(', ');
        const meant = GUARDS.find((guard) => guard === name.toLowerCase());
        const remedy = meant ? `Write @${meant}.` : `Known: ${known}.`;
        this.fail(`Unknown guard "@${name}"`, remedy, from);
      }
    }
    return { places, needs, without };
  }
}

/** Single words side by side in a choice are one place with several forms. */
function joined(options: readonly (readonly Item[])[]): Item | null {
  const forms: string[] = [];
  let exact: boolean | null = null;
  for (const option of options) {
    const [item] = option;
    if (option.length !== 1 || item?.kind !== 'word') return null;
    if (exact !== null && exact !== item.exact) return null;
    exact = item.exact;
    forms.push(...item.forms);
  }
  if (forms.length > PATTERN_LIMITS.formsPerWord) return null;
  return { kind: 'word', forms: [...new Set(forms)], exact: exact ?? false };
}
