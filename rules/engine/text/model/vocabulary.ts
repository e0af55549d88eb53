import { isArabicUnit, isDigitUnit } from '../fold.ts';
import { analyse } from './stems.ts';

/** A word as the model knows it. */
export interface Known {
  /** Of the word, its stem and its concepts: those that it knows. */
  ids: readonly number[];
  /** What stands for it in pairs: a concept, else the word, else that it is unknown. */
  main: number;
  /** The word itself, 0 where it is unknown. */
  spelled: number;
}

/** What stands where no word does, and for words that nobody has seen. */
const MARKS = ['', '<edge>', '<arabic>', '<latin>', '<number>'] as const;
const REMEMBERED_MAX = 8192;

/** The words, stems (`~stem`) and concepts (`#name`) that a model knows, by id. */
export class Vocabulary {
  readonly names: readonly string[];
  readonly edge = 1;
  private readonly ids: ReadonlyMap<string, number>;
  private readonly remembered = new Map<string, Known>();

  /** Of names that are no marks; ids follow their order. */
  constructor(names: readonly string[]) {
    this.names = [...MARKS, ...names];
    this.ids = new Map(this.names.map((name, at) => [name, at]));
  }

  /** The names without the marks, as the constructor takes them. */
  named(): readonly string[] {
    return this.names.slice(MARKS.length);
  }

  read(word: string): Known {
    const known = this.remembered.get(word);
    if (known) return known;
    const read = this.look(word);
    if (this.remembered.size >= REMEMBERED_MAX) this.remembered.clear();
    this.remembered.set(word, read);
    return read;
  }

  private look(word: string): Known {
    if (isDigitUnit(word.charCodeAt(0))) {
      const number = this.idOf('<number>');
      const spelled = this.idOf(word);
      return { ids: spelled > 0 ? [number, spelled] : [number], main: number, spelled };
    }
    const { concepts, stem } = analyse(word);
    const spelled = this.idOf(word);
    const bare = this.idOf(`~${stem}`);
    const groups = concepts.map((concept) => this.idOf(`#${concept}`)).filter((id) => id > 0);
    const unknown = this.idOf(isArabicUnit(word.charCodeAt(0)) ? '<arabic>' : '<latin>');
    const ids = [spelled, bare, ...groups].filter((id) => id > 0);
    const [group] = groups;
    return {
      ids: ids.length > 0 ? ids : [unknown],
      main: group ?? (spelled || bare || unknown),
      spelled,
    };
  }

  private idOf(name: string): number {
    return this.ids.get(name) ?? 0;
  }
}

/** The names by which a word can be known, for counting which are worth knowing. */
export function namesOf(word: string): string[] {
  if (isDigitUnit(word.charCodeAt(0))) return [word];
  const { concepts, stem } = analyse(word);
  return [word, `~${stem}`, ...concepts.map((concept) => `#${concept}`)];
}
