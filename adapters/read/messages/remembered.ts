import type { Front } from './front.ts';
import { type Ledger, makeLedger } from './ledger.ts';

/** Conversations whose messages are remembered at once. */
const REMEMBERED = 30;
/** No other conversation is remembered. */
const ALONE: readonly Ledger[] = [];

/** The messages of the conversations that were in front last. */
export interface Remembered {
  /** Those of a conversation, which becomes the last; the one that has been away longest may be forgotten for it. */
  of(key: string): Ledger;
  /** Those of the other conversations that the same adapter has read. */
  besides(current: Pick<Front, 'key' | 'adapter'>): readonly Ledger[];
}

export function makeRemembered(): Remembered {
  const ledgers = new Map<string, Ledger>();
  return {
    of(key) {
      const ledger = ledgers.get(key) ?? makeLedger();
      ledgers.delete(key);
      ledgers.set(key, ledger);
      for (const one of ledgers.keys()) if (ledgers.size > REMEMBERED) ledgers.delete(one);
      return ledger;
    },
    besides({ key, adapter }) {
      if (ledgers.size === 1) return ALONE;
      // What another adapter read here may be this very conversation: the page has been taught since.
      const own = `${adapter.id}:`;
      return [...ledgers]
        .filter(([one]) => one !== key && one.startsWith(own))
        .map(([, ledger]) => ledger);
    },
  };
}
