import type { Adapter } from '../../types.ts';
import { unreadable } from './signal-selectors.ts';

export interface Readable {
  adapters: readonly Adapter[];
  /** Ids of those that lack a variant because of a selector that is none. */
  damaged: ReadonlySet<string>;
}

/** A selector that cannot be read takes its variant out, and no other; it is told in the console. */
export function readableOf(adapters: readonly Adapter[]): Readable {
  const damaged = new Set<string>();
  const readable = adapters.map((adapter) => {
    const variants = adapter.variants.filter((variant) => {
      const selector = unreadable(variant);
      if (selector === null) return true;
      damaged.add(adapter.id);
      console.warn(
        `Murshid: adapter "${adapter.id}", variant "${variant.id}": "${selector}" is no selector. Correct it in its file.`,
      );
      return false;
    });
    return { ...adapter, variants };
  });
  return { adapters: readable, damaged };
}
