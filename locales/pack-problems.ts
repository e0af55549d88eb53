import type { Language } from '../rules/engine/events.ts';
import { ADAPTERS_SAYINGS } from './sayings/adapters.ts';
import { DANGERS_SAYINGS } from './sayings/dangers.ts';
import { EXAMPLES_SAYINGS } from './sayings/examples.ts';
import { FIELDS_SAYINGS } from './sayings/fields.ts';
import { JSON_SAYINGS } from './sayings/json.ts';
import { PHRASES_SAYINGS } from './sayings/phrases.ts';
import { PLAYBOOKS_SAYINGS } from './sayings/playbooks.ts';
import { REFERENCES_SAYINGS } from './sayings/references.ts';
import { SCORES_SAYINGS } from './sayings/scores.ts';
import { SHAPE_SAYINGS } from './sayings/shape.ts';
import { SNIPPETS_SAYINGS } from './sayings/snippets.ts';
import { type Saying, sayerOf } from './sayings.ts';

/** All that the check of packs says; a test holds that what it says of a lead's slips stands here. */
export const PACK_SAYINGS: readonly Saying[] = [
  // The line comes last, whatever is said.
  ['{why} (line {line})', '{why} (السطر {line})'],
  ...JSON_SAYINGS,
  ...SHAPE_SAYINGS,
  ...FIELDS_SAYINGS,
  ...PLAYBOOKS_SAYINGS,
  ...SNIPPETS_SAYINGS,
  ...REFERENCES_SAYINGS,
  ...SCORES_SAYINGS,
  ...PHRASES_SAYINGS,
  ...ADAPTERS_SAYINGS,
  ...DANGERS_SAYINGS,
  ...EXAMPLES_SAYINGS,
];

const say = sayerOf(PACK_SAYINGS);

/** What the check says, in a language: null where it has no words in Arabic for it. */
export function sayProblem(message: string, language: Language): string | null {
  return language === 'en' ? message : say(message);
}
