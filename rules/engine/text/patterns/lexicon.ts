import type { CompiledLexicon } from './compiled.ts';
import type { Item } from './pattern.ts';
import { WordGroup } from './word-group.ts';

type WordItem = Extract<Item, { kind: 'word' }>;

/** Class of every number. Further classes are made for the words of the patterns. */
export const NUMBER_CLASS = 0;

/**
 * The words of all patterns, each with the classes (places of patterns) that it can fill. It may
 * grow at any time; what it knows of a word is looked up through `OwnWords`.
 */
export class Lexicon {
  private readonly classOf = new Map<string, number>();
  private readonly groups = new Map<string, WordGroup>();
  /** What was compiled before and not looked at yet: a group is unfolded when first needed. */
  private readonly folded: CompiledLexicon | undefined;
  private readonly lists: readonly number[][];
  private readonly exactClasses: Set<number>;
  private readonly classOfItem = new Map<WordItem, number>();
  private classes: number;

  /** Empty, or with the words of phrases compiled before; classes made then share none of those. */
  constructor(compiled?: CompiledLexicon) {
    this.folded = compiled;
    this.lists = compiled?.lists ?? [];
    this.exactClasses = new Set(compiled?.exact);
    this.classes = compiled?.classes ?? 1;
  }

  /** Classes are numbered below this. */
  get classCount(): number {
    return this.classes;
  }

  /** The words and their classes as plain data. */
  compiled(): CompiledLexicon {
    const places = new Map<string, number>();
    const lists: number[][] = [];
    const listOf = (classes: number[]): number => {
      const key = classes.join(' ');
      const known = places.get(key) ?? lists.push(classes) - 1;
      places.set(key, known);
      return known;
    };
    const letters = new Set([...Object.keys(this.folded?.groups ?? {}), ...this.groups.keys()]);
    const groups = [...letters]
      .sort()
      .map((letter) => [letter, this.group(letter).compiled(listOf)]);
    const { exactClasses, classes } = this;
    return { groups: Object.fromEntries(groups), lists, exact: [...exactClasses], classes };
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
    const id = this.classes++;
    this.classOf.set(key, id);
    this.classOfItem.set(item, id);
    if (exact) this.exactClasses.add(id);
    for (const form of forms) this.group(form.charAt(0)).add(form, id);
    return id;
  }

  /** No typo fills a place of this class. */
  isExact(id: number): boolean {
    return this.exactClasses.has(id);
  }

  /** The words that begin with a letter. */
  group(letter: string): WordGroup {
    const known = this.groups.get(letter);
    if (known) return known;
    const group = new WordGroup(this.folded?.groups[letter], this.lists);
    this.groups.set(letter, group);
    return group;
  }
}
