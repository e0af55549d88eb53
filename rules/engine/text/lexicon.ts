import { COMMON_WORDS } from './common-words.ts';
import type { CompiledLexicon } from './compiled.ts';
import { isArabicUnit, isDigitUnit } from './fold.ts';
import type { Item } from './pattern.ts';
import { WordGroup } from './word-group.ts';
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
  private readonly groups = new Map<string, WordGroup>();
  /** What was compiled before and not looked at yet: a group is unfolded when first needed. */
  private readonly folded: CompiledLexicon | undefined;
  private readonly lists: number[][];
  private readonly exactClasses = new Set<number>();
  private readonly setOf = new Map<string, number>();
  private readonly setList: (readonly number[])[] = [];
  private readonly classOfItem = new Map<WordItem, number>();
  private readonly remembered = new Map<string, readonly number[]>();
  private classCount = 1;

  /** Empty, or with the words of phrases compiled before; nothing can be added to those. */
  constructor(compiled?: CompiledLexicon) {
    this.folded = compiled;
    this.lists = compiled?.lists.map((list) => [...list]) ?? [];
    for (const id of compiled?.exact ?? []) this.exactClasses.add(id);
    this.setId([]);
  }

  /** The words and their classes as plain data. */
  compiled(): CompiledLexicon {
    const places = new Map<string, number>();
    const lists: (readonly number[])[] = [];
    const listOf = (classes: readonly number[]): number => {
      const key = classes.join(' ');
      const known = places.get(key) ?? lists.push(classes) - 1;
      places.set(key, known);
      return known;
    };
    const groups = [...this.groups].map(([letter, group]) => [letter, group.compiled(listOf)]);
    return { groups: Object.fromEntries(groups), lists, exact: [...this.exactClasses] };
  }

  /** The class of a place that any of these forms fills; the same forms give the same class. */
  classFor(item: WordItem): number {
    const seen = this.classOfItem.get(item);
    if (seen !== undefined) return seen;
    const { forms, exact } = item;
    const [only = ''] = forms;
    const key = (exact ? '!' : '') + (forms.length === 1 ? only : forms.join(' '));
    const known = this.classOf.get(key);
    if (known !== undefined) {
      this.classOfItem.set(item, known);
      return known;
    }
    const id = this.classCount++;
    this.classOf.set(key, id);
    this.classOfItem.set(item, id);
    if (exact) this.exactClasses.add(id);
    for (const form of forms) this.groupFor(form).add(form, id);
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
    const direct = this.classesOf(text);
    if (isDigitUnit(text.charCodeAt(0))) return [this.setId([NUMBER_CLASS, ...(direct ?? [])])];
    const arabic = isArabicUnit(text.charCodeAt(0));
    const joined = arabic && (text[0] === 'و' || text[0] === 'ف') ? text.slice(1) : '';
    const bare = joined.length > 1 ? this.classesOf(joined) : undefined;
    // والله may stand in a phrase itself, or be و and a phrase's الله.
    if (direct && bare && joined.length > 2) return [this.setId(merged(direct, bare))];
    if (direct ?? bare) return [this.setId(direct ?? bare ?? [])];
    if (COMMON_WORDS.has(text) || COMMON_WORDS.has(joined)) return [this.setId([])];
    const single = text.length > 2 ? this.groupFor(text).single(text) : undefined;
    if (single !== undefined) return [this.loose(single)];
    const parts = this.split(text, arabic);
    if (parts) return parts;
    const meant = this.correct(text) ?? this.correct(joined);
    return [meant ? this.loose(meant) : this.setId([])];
  }

  /** Classes of a word that was meant but not written: exact places are not for it. */
  private loose(form: string): number {
    const classes = this.classesOf(form) ?? [];
    return this.setId(classes.filter((id) => !this.exactClasses.has(id)));
  }

  private groupFor(word: string): WordGroup {
    const letter = word.charAt(0);
    const known = this.groups.get(letter);
    if (known) return known;
    const group = new WordGroup(this.folded?.groups[letter], this.lists);
    this.groups.set(letter, group);
    return group;
  }

  private classesOf(word: string): readonly number[] | undefined {
    return this.groupFor(word).classesOf(word);
  }

  private split(text: string, arabic: boolean): readonly number[] | undefined {
    if (arabic) {
      const particle = text.slice(0, PARTICLE_LENGTH);
      const rest = text.slice(PARTICLE_LENGTH);
      const right = PARTICLES.has(particle) ? this.classesOf(rest) : undefined;
      if (!right || rest.length < SPLIT_MIN) return undefined;
      return [this.setId(this.classesOf(particle) ?? []), this.setId(right)];
    }
    if (text.length < SPLIT_LATIN_LENGTH) return undefined;
    for (let at = SPLIT_MIN; at <= text.length - SPLIT_MIN; at++) {
      const left = this.classesOf(text.slice(0, at));
      if (!left) continue;
      const right = this.classesOf(text.slice(at));
      if (right) return [this.setId(left), this.setId(right)];
    }
    return undefined;
  }

  /**
   * The word that the text is but for one letter. The first letter is right or changed over with
   * the second: with another first letter it is mostly another word, نعتذر and تعتذر.
   */
  private correct(text: string): string | undefined {
    const shortest = isArabicUnit(text.charCodeAt(0)) ? TYPO_LENGTH_ARABIC : TYPO_LENGTH_OTHER;
    if (text.length < shortest) return undefined;
    const swapped = text.charAt(1) + text.charAt(0) + text.slice(2);
    if (this.classesOf(swapped)) return swapped;
    return this.groupFor(text).correct(text, shortest);
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
