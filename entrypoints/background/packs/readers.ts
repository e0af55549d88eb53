import type { Pack } from '../../../rules/engine/pack/pack.ts';
import { shippedRecogniser } from '../../../rules/engine/text/model/shipped.ts';
import { parsePattern } from '../../../rules/engine/text/patterns/parse-pattern.ts';
import type { Phrasebook } from '../../../rules/engine/text/patterns/phrasebook.ts';
import { createReader, phrasesIn } from '../../../rules/engine/text/reader.ts';
import type { Reader } from '../../../rules/engine/text/reading.ts';

/** So many phrases are laid without looking at the clock. */
const SLICE = 200;
/** For so long (ms) phrases are laid at a stretch: nobody who waits for an answer notices it. */
const STRETCH = 8;

/** The readers of packs. Their phrases stand in one book, which is opened when it is first needed. */
export interface Readers {
  /** What reads with this pack's phrases; compiled now where `prepare` has not. */
  of(pack: Pack): Reader;
  /** Compiles a pack's phrases little by little: messages to the worker are heard in between. */
  prepare(pack: Pack): Promise<void>;
  /** Other packs hold: those that are gone take the book with them. */
  close(): void;
}

/** `fallback` is a pack whose phrases read where those of another cannot be read. */
export function createReaders(openBook: () => Phrasebook, fallback: Pack): Readers {
  let book: Phrasebook | null = null;
  let readers = new WeakMap<Pack, Reader>();

  /** The phrases of presets stand in it compiled; what others wrote besides is added. */
  const theBook = (): Phrasebook => {
    book ??= openBook();
    return book;
  };

  const of = (pack: Pack): Reader => {
    const known = readers.get(pack);
    if (known) return known;
    const reader = readerOf(pack);
    readers.set(pack, reader);
    return reader;
  };

  const readerOf = (pack: Pack): Reader => {
    try {
      return createReader(pack, theBook(), shippedRecogniser());
    } catch (error) {
      // Proved at the install, and unreadable for this engine: the others hold. The options tell of it.
      console.warn(`Murshid: not all phrases of the pack "${pack.id}" can be read:`, error);
    }
    try {
      return createReader(withoutUnreadable(pack), theBook(), shippedRecogniser());
    } catch (error) {
      console.warn(`Murshid: the phrases of the pack "${pack.id}" cannot be read:`, error);
      return pack === fallback ? createReader({ phrases: [] }) : of(fallback);
    }
  };

  return {
    of,

    async prepare(pack) {
      if (readers.has(pack)) return;
      const phrases = phrasesIn(pack);
      let since = performance.now();
      for (let from = 0; from < phrases.length; from += SLICE) {
        try {
          theBook().take(phrases.slice(from, from + SLICE));
        } catch {
          return; // Told where it is to be read.
        }
        if (performance.now() - since < STRETCH) continue;
        await othersFirst();
        since = performance.now();
      }
      of(pack);
    },

    close: () => {
      book = null;
      readers = new WeakMap();
    },
  };
}

/** The pack without the phrases that this engine cannot read. */
function withoutUnreadable(pack: Pack): Pack {
  const { phrases, topics } = pack;
  return {
    ...pack,
    phrases: phrases.map((list) => ({
      ...list,
      ...readable(list),
      ...(list.not && { not: readable(list.not) }),
    })),
    ...(topics && { topics: topics.map((topic) => ({ ...topic, ...readable(topic) })) }),
  };
}

function readable<T extends { ar?: string[]; en?: string[] }>({ ar, en }: T) {
  return {
    ...(ar && { ar: ar.filter(canBeRead) }),
    ...(en && { en: en.filter(canBeRead) }),
  };
}

function canBeRead(pattern: string): boolean {
  try {
    parsePattern(pattern);
    return true;
  } catch {
    return false;
  }
}

/** Resolves once what was waiting for the worker has had its turn. */
function othersFirst(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
