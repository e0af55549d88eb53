import { isArabicUnit, isDigitUnit } from '../fold.ts';
import { COMMON_WORDS } from './common-words.ts';
import { type Lexicon, NUMBER_CLASS } from './lexicon.ts';

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
 * The words of some of a lexicon's patterns, as if there were no others: what others call a word
 * neither stops a typo from being forgiven nor is taken for what was meant. Messages are looked up
 * here word by word: as written, without و or ف, with doubled letters taken as one, as two words
 * written together, and at last with one typo.
 */
export class OwnWords {
  private readonly lexicon: Lexicon;
  /** 1 by class, where it is one of ours. */
  private readonly mine: Uint8Array;
  private readonly setOf = new Map<string, number>();
  private readonly setList: (readonly number[])[] = [];
  private readonly remembered = new Map<string, readonly number[]>();
  private readonly isOwn = (word: string): boolean => this.classesOf(word) !== undefined;

  constructor(lexicon: Lexicon, mine: Uint8Array) {
    this.lexicon = lexicon;
    this.mine = mine;
    this.setId([]);
  }

  /** The classes of an interned set, ascending. */
  set(id: number): readonly number[] {
    return this.setList[id] ?? [];
  }

  /** Reads a word as one class set, or as two where two words were written as one. */
  read(text: string): readonly number[] {
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
    const single = text.length > 2 ? this.groupOf(text).single(text, this.isOwn) : undefined;
    if (single !== undefined) return [this.loose(single)];
    const parts = this.split(text, arabic);
    if (parts) return parts;
    const meant = this.correct(text) ?? this.correct(joined);
    return [meant ? this.loose(meant) : this.setId([])];
  }

  /** Classes of a word that was meant but not written: exact places are not for it. */
  private loose(form: string): number {
    const classes = this.classesOf(form) ?? [];
    return this.setId(classes.filter((id) => !this.lexicon.isExact(id)));
  }

  private groupOf(word: string) {
    return this.lexicon.group(word.charAt(0));
  }

  private classesOf(word: string): readonly number[] | undefined {
    const { mine } = this;
    const classes = this.groupOf(word).classesOf(word);
    if (classes === undefined) return undefined;
    let own = 0;
    for (const id of classes) if (mine[id] === 1) own++;
    if (own === classes.length) return classes;
    return own === 0 ? undefined : classes.filter((id) => mine[id] === 1);
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
    if (this.isOwn(swapped)) return swapped;
    return this.groupOf(text).correct(text, shortest, this.isOwn);
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
