import type { Language } from './events.ts';

/** A text that people read, in both languages. */
export type Texts = Record<Language, string>;
