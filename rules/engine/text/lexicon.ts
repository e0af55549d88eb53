import { COMMON_WORDS } from './common-words.ts';
import { isArabicUnit, isDigitUnit } from './fold.ts';
import type { Item } from './pattern.ts';
import type { Word } from './words.ts';

type WordItem = Extract<Item, { kind: 'word' }>;

/** Class of every number. Further classes are made for the words of the patterns. */
export const NUMBER_CLASS = 0;

/** Shortest words that may hold a typo: in shorter ones a letter more is mostly another word. */
const TYPO_LENGTH_ARABIC = 6;
const TYPO_LENGTH_OTHER = 5;
const REMEMBERED_MAX = 8192;
/** A word that nobody types; it is read as unknown without being looked at. */
const LONGEST_WORD = 40;

/** Fused to what follows in careless writing: مافهمت, لاتشيل, يااخي, thankyou. */
const PARTICLES = new Set(['ما', 'لا', 'يا', 'لو', 'مو']);
const PARTICLE_LENGTH = 2;
const SPLIT_MIN = 3;
const SPLIT_LATIN_LENGTH = 7;

/**
 * The words of all patterns, each with the classes (places of patterns) that it can fill. Messages
 * are looked up here word by word: as written, without و or ف, with doubled letters taken as one,
 * as two words written together, and at last with one typo.
 */
export class Lexicon {
  private readonly classOf = new Map<string, number>();
  private readonly classesOf = new Map<string, number[]>();
  private readonly exactClasses = new Set<number>();
  private readonly setOf = new Map<string, number>();
  private readonly setList: (readonly number[])[] = [];
  private readonly classOfItem = new Map<WordItem, number>();
  /** By collapsed form; made when the first unknown word comes, so that compiling stays short. */
  private collapsed: Map<string, string> | undefined;
  /** By length of the lexicon's word: what is left of it with one letter out → the words. */
  private readonly deletions = new Map<number, Map<string, string[]>>();
  private readonly byLength = new Map<number, string[]>();
  private readonly remembered = new Map<string, readonly number[]>();
  private classCount = 1;

  constructor() {
    this.setId([]);
  }

  /** The class of a place that any of these forms fills; the same forms give the same class. */
  classFor(item: WordItem): number {
    const seen = this.classOfItem.get(item);
    if (seen !== undefined) return seen;
    const { forms, exact } = item;
    const key = (exact ? '!' : '') + forms.join(' ');
    const known = this.classOf.get(key);
    if (known !== undefined) {
      this.classOfItem.set(item, known);
      return known;
    }
    const id = this.classCount++;
    this.classOf.set(key, id);
    this.classOfItem.set(item, id);
    if (exact) this.exactClasses.add(id);
    for (const form of forms) {
      const classes = this.classesOf.get(form);
      if (classes) {
        if (classes[classes.length - 1] !== id) classes.push(id);
        continue;
      }
      this.classesOf.set(form, [id]);
      const length = form.length;
      const peers = this.byLength.get(length);
      if (peers) peers.push(form);
      else this.byLength.set(length, [form]);
    }
    return id;
  }

  /** The classes of an interned set, ascending. */
  set(id: number): readonly number[] {
    return this.setList[id] ?? [];
  }

  /** Reads a word as one class set, or as two where two words were written as one. */
  read(word: Word): readonly number[] {
    const { text } = word;
    const known = this.remembered.get(text);
    if (known) return known;
    const sets = this.look(text);
    if (this.remembered.size >= REMEMBERED_MAX) this.remembered.clear();
    this.remembered.set(text, sets);
    return sets;
  }

  private look(text: string): readonly number[] {
    if (text.length > LONGEST_WORD) return [this.setId([])];
    const direct = this.classesOf.get(text);
    if (isDigitUnit(text.charCodeAt(0))) return [this.setId([NUMBER_CLASS, ...(direct ?? [])])];
    const arabic = isArabicUnit(text.charCodeAt(0));
    const joined = arabic && (text[0] === 'و' || text[0] === 'ف') ? text.slice(1) : '';
    const bare = joined.length > 1 ? this.classesOf.get(joined) : undefined;
    // والله may stand in a phrase itself, or be و and a phrase's الله.
    if (direct && bare && joined.length > 2) return [this.setId(merged(direct, bare))];
    if (direct ?? bare) return [this.setId(direct ?? bare ?? [])];
    if (COMMON_WORDS.has(text) || COMMON_WORDS.has(joined)) return [this.setId([])];
    const single = this.collapsedForms().get(collapse(text));
    if (single && text.length > 2) return [this.loose(single)];
    const parts = this.split(text, arabic);
    if (parts) return parts;
    const meant = this.correct(text) ?? this.correct(joined);
    return [meant ? this.loose(meant) : this.setId([])];
  }

  /** Classes of a word that was meant but not written: exact places are not for it. */
  private loose(form: string): number {
    const classes = this.classesOf.get(form) ?? [];
    return this.setId(classes.filter((id) => !this.exactClasses.has(id)));
  }

  private collapsedForms(): Map<string, string> {
    if (this.collapsed) return this.collapsed;
    this.collapsed = new Map();
    for (const form of this.classesOf.keys()) {
      const single = collapse(form);
      if (!this.collapsed.has(single)) this.collapsed.set(single, form);
    }
    return this.collapsed;
  }

  private split(text: string, arabic: boolean): readonly number[] | undefined {
    if (arabic) {
      const particle = text.slice(0, PARTICLE_LENGTH);
      const rest = text.slice(PARTICLE_LENGTH);
      const right = PARTICLES.has(particle) ? this.classesOf.get(rest) : undefined;
      if (!right || rest.length < SPLIT_MIN) return undefined;
      return [this.setId(this.classesOf.get(particle) ?? []), this.setId(right)];
    }
    if (text.length < SPLIT_LATIN_LENGTH) return undefined;
    for (let at = SPLIT_MIN; at <= text.length - SPLIT_MIN; at++) {
      const left = this.classesOf.get(text.slice(0, at));
      if (!left) continue;
      const right = this.classesOf.get(text.slice(at));
      if (right) return [this.setId(left), this.setId(right)];
    }
    return undefined;
  }

  private correct(text: string): string | undefined {
    const shortest = isArabicUnit(text.charCodeAt(0)) ? TYPO_LENGTH_ARABIC : TYPO_LENGTH_OTHER;
    if (text.length < shortest) return undefined;
    for (const length of [text.length, text.length + 1, text.length - 1]) {
      if (length < shortest) continue;
      const index = this.deletionsOf(length);
      // A word one letter longer than the text is the text with a letter out; one shorter is
      // found as it stands; one as long shares what is left of both.
      const keys = length === text.length + 1 ? [text] : withOneOut(text);
      if (length === text.length - 1) {
        const meant = keys.find((key) => key[0] === text[0] && this.classesOf.has(key));
        if (meant) return meant;
        continue;
      }
      for (const key of keys) {
        const meant = index.get(key)?.find((form) => oneTypo(text, form));
        if (meant) return meant;
      }
    }
    return undefined;
  }

  private deletionsOf(length: number): Map<string, string[]> {
    const known = this.deletions.get(length);
    if (known) return known;
    const index = new Map<string, string[]>();
    for (const form of this.byLength.get(length) ?? []) {
      for (const key of withOneOut(form)) {
        const forms = index.get(key);
        if (forms) forms.push(form);
        else index.set(key, [form]);
      }
    }
    this.deletions.set(length, index);
    return index;
  }

  private setId(classes: readonly number[]): number {
    const key = classes.join(' ');
    const known = this.setOf.get(key);
    if (known !== undefined) return known;
    const id = this.setList.length;
    this.setList.push(classes);
    this.setOf.set(key, id);
    return id;
  }
}

function merged(a: readonly number[], b: readonly number[]): readonly number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}

function collapse(text: string): string {
  let single = '';
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== text[at - 1]) single += text[at];
  }
  return single;
}

function withOneOut(text: string): string[] {
  const out: string[] = [];
  for (let at = 0; at < text.length; at++) {
    // Two equal letters in a row leave the same behind.
    if (text[at] !== text[at - 1]) out.push(text.slice(0, at) + text.slice(at + 1));
  }
  return out;
}

/**
 * One letter wrong, missing, too many, or two changed over (Damerau-Levenshtein 1), the first
 * letter being right or changed over with the second: with another first letter it is mostly
 * another word, نعتذر and تعتذر.
 */
function oneTypo(text: string, form: string): boolean {
  let at = 0;
  while (at < text.length && text[at] === form[at]) at++;
  if (text.length === form.length) {
    const swapped =
      text[at] === form[at + 1] &&
      text[at + 1] === form[at] &&
      text.slice(at + 2) === form.slice(at + 2);
    return swapped || (at > 0 && text.slice(at + 1) === form.slice(at + 1));
  }
  return at > 0 && text.slice(at) === form.slice(at + 1);
}
