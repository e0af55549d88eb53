import type { InsertOutcome, insertSnippet } from '../../adapters/insert/insert-snippet.ts';
import { bringScript } from './bring-script.ts';

/**
 * Puts a snippet into the reply box (see `insertSnippet`). What knows the editors is brought into
 * the page for the first of them; where it cannot be, the text is offered for copying.
 */
export function bringInsert(failed: (error: unknown) => void): typeof insertSnippet {
  return async (...order): Promise<InsertOutcome> => {
    try {
      // The page can name its elements so that they shadow a global: only a function is ours.
      if (typeof globalThis.murshidInsert !== 'function') await bringScript('insert');
      const insert = globalThis.murshidInsert;
      return typeof insert === 'function' ? await insert(...order) : 'not-taken';
    } catch (error) {
      failed(error);
      return 'not-taken';
    }
  };
}
