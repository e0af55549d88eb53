import type { Pack, PhraseList } from '../../rules/engine/pack/pack.ts';
import type { Phrasebook } from '../../rules/engine/text/patterns/phrasebook.ts';
import { type CompiledPhrasebook, openPhrasebook } from '../../rules/engine/text/reader.ts';

/**
 * The packs that come with a build, as plain data in which what several packs have stands once:
 * rules, snippets, nudges, and each phrase. In three parts: who needs one parses no other.
 * `scripts/packs/bundle-packs.ts` makes it.
 */
export interface BundledPacks {
  folded: FoldedPacks;
  /** The phrases of all packs, which these number. */
  texts: readonly string[];
  /** The same phrases compiled, all packs in one. */
  compiled: Omit<CompiledPhrasebook, 'sources'>;
}

export interface FoldedPacks {
  packs: readonly FoldedPack[];
  rules: Pack['rules'];
  snippets: Pack['snippets'][string][];
  nudges: Pack['nudges'][];
}

/** A pack whose rules, snippets, nudges and phrases are numbers. */
export interface FoldedPack extends Omit<Pack, 'rules' | 'snippets' | 'nudges' | 'phrases'> {
  rules: readonly number[];
  snippets: Readonly<Record<string, number>>;
  nudges: number;
  phrases: readonly FoldedPhrases[];
}

export type FoldedPhrases = Omit<PhraseList, 'ar' | 'en' | 'not'> & {
  ar: readonly FoldedText[];
  en: readonly FoldedText[];
  not?: { ar?: readonly FoldedText[]; en?: readonly FoldedText[] };
};

/** A number of `texts`, or a phrase that is not there: the engine looks for the same by itself. */
export type FoldedText = number | string;

/** The packs of a build as documents, and the book of their phrases. */
export interface Bundle {
  /** By id. */
  packs: Readonly<Record<string, Pack>>;
  /** A new book at each call, in which the phrases of the packs stand compiled. */
  openPhrasebook(): Phrasebook;
}

/** Unfolds what `bundlePacks` made, each part when it is first needed. */
export function unfoldBundle(bundled: BundledPacks): Bundle {
  const packs: Record<string, Pack> = {};
  for (const folded of bundled.folded.packs) {
    let pack: Pack | undefined;
    Object.defineProperty(packs, folded.id, {
      enumerable: true,
      get: () => (pack ??= unfoldPack(folded, bundled)),
    });
  }
  return {
    packs,
    openPhrasebook: () => openPhrasebook({ ...bundled.compiled, sources: bundled.texts }),
  };
}

function unfoldPack(pack: FoldedPack, bundled: BundledPacks): Pack {
  const { rules, snippets, nudges } = bundled.folded;
  const own = nudges[pack.nudges];
  if (!own) throw new Error(`the bundle has no nudges of "${pack.id}"; build it anew`);
  let phrases: PhraseList[] | undefined;
  return {
    ...pack,
    rules: pack.rules.flatMap((number) => rules[number] ?? []),
    snippets: Object.fromEntries(
      Object.entries(pack.snippets).flatMap(([id, number]) => {
        const snippet = snippets[number];
        return snippet ? [[id, snippet]] : [];
      }),
    ),
    nudges: own,
    // Only who reads messages, or looks into the pack, needs the texts.
    get phrases() {
      phrases ??= pack.phrases.map((list) => unfoldPhrases(list, bundled.texts));
      return phrases;
    },
  };
}

function unfoldPhrases(
  { ar, en, not, ...list }: FoldedPhrases,
  known: readonly string[],
): PhraseList {
  const texts = (folded: readonly FoldedText[]) =>
    folded.flatMap((text) => (typeof text === 'string' ? text : (known[text] ?? [])));
  return {
    ...list,
    ar: texts(ar),
    en: texts(en),
    ...(not && {
      not: { ...(not.ar && { ar: texts(not.ar) }), ...(not.en && { en: texts(not.en) }) },
    }),
  };
}
