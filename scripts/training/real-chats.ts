import { fileURLToPath } from 'node:url';

/**
 * Real English chats (ABCD, MIT licence; `rules/training/README.md`), which are not ours to copy: they are learned
 * from, and tested with, where they lie beside the checkout. Where they do not, all goes without them.
 */
export const REAL_CHATS = fileURLToPath(
  new URL('../../../shared/accuracy/en-dev.jsonl', import.meta.url),
);
