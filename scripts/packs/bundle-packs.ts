import type { Pack, PhraseList } from '../../rules/engine/pack/pack.ts';
import { compilePhrases } from '../../rules/engine/text/reader.ts';
import type { BundledPacks, FoldedPack, FoldedPhrases } from '../../stores/packs/bundled-packs.ts';

/**
 * Bundles packs that were proved. What only proves a pack, the examples of its rules and its golden
 * scores, is left out.
 */
export function bundlePacks(packs: readonly Pack[]): BundledPacks {
  const { sources, ...compiled } = compilePhrases(packs);
  const numbers = new Map(sources.map((text, number) => [text, number]));
  const rules = new Shared<Pack['rules'][number]>();
  const snippets = new Shared<Pack['snippets'][string]>();
  const nudges = new Shared<Pack['nudges']>();
  const folded = packs.map(({ scorecard: _, ...pack }): FoldedPack => {
    const offered = Object.entries(pack.snippets);
    return {
      ...pack,
      rules: pack.rules.map(({ examples: _examples, ...rule }) => rules.numberOf(rule)),
      snippets: Object.fromEntries(offered.map(([id, one]) => [id, snippets.numberOf(one)])),
      nudges: nudges.numberOf(pack.nudges),
      phrases: pack.phrases.map((list) => foldPhrases(list, numbers)),
    };
  });
  return {
    folded: { packs: folded, rules: rules.all, snippets: snippets.all, nudges: nudges.all },
    texts: sources,
    compiled,
  };
}

function foldPhrases(
  { ar, en, not, ...list }: PhraseList,
  numbers: ReadonlyMap<string, number>,
): FoldedPhrases {
  const fold = (texts: readonly string[]) => texts.map((text) => numbers.get(text) ?? text);
  return {
    ...list,
    ar: fold(ar),
    en: fold(en),
    ...(not && {
      not: { ...(not.ar && { ar: fold(not.ar) }), ...(not.en && { en: fold(not.en) }) },
    }),
  };
}

/** Values, those that are alike once. */
class Shared<T> {
  readonly all: T[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(value: T): number {
    const text = JSON.stringify(value);
    const number = this.numbers.get(text) ?? this.all.push(value) - 1;
    this.numbers.set(text, number);
    return number;
  }
}
