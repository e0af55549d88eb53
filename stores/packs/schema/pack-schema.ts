import * as v from 'valibot';
import { partSchemas } from './knowledge.ts';
import { limitsSchema, timersSchema } from './numbers.ts';
import { ruleSchema } from './rule.ts';
import { editorHint, id, texts } from './values.ts';
import { nudgesSchema, phraseListSchema, snippetsSchema } from './wording.ts';

/**
 * The shape of a pack, the same for the check at install, the build and the JSON Schema that
 * editors complete from; its parts stand beside it. What a shape cannot say (ids that must
 * exist, examples that must hold) is in `check/references.ts` and `check/proof.ts`.
 */

/** Bounds of a pack; past them it is refused whole. */
export const PACK_BOUNDS = {
  /** UTF-8 bytes of the document. */
  bytes: 1024 * 1024,
  rules: 500,
  /** Phrases of all lists together, both languages, with those that take an act back. */
  phrases: 20_000,
} as const;

const score = v.nullable(
  v.pipe(v.number(), v.minValue(0, 'must be 0 or more'), v.maxValue(100, 'must be 100 or less')),
);

const scorecardSchema = v.array(
  v.strictObject({
    title: texts(200),
    standards: v.record(id, v.picklist(['met', 'open', 'broken', 'na'])),
    total: score,
    sections: v.record(id, score),
  }),
);

/** What the `pack.json` of a folder and the joined document share. */
const head = {
  ...editorHint,
  id,
  version: v.pipe(
    v.string(),
    v.regex(
      /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(-[0-9A-Za-z.-]{1,64})?$/,
      'is no version; write three numbers, such as 1.0.0',
    ),
  ),
  engine: v.pipe(v.string(), v.regex(/^\^[1-9]\d{0,3}$/, 'is no range of engines; write ^1')),
  name: texts(80),
  description: texts(600),
  department: v.exactOptional(texts(80)),
  purpose: v.exactOptional(texts(600)),
  timers: timersSchema,
  limits: limitsSchema,
  guard: v.exactOptional(
    v.pipe(
      v.boolean(),
      v.description(
        'The first click on the end control is held back while closing steps are open; the second always passes.',
      ),
    ),
  ),
  sections: v.pipe(
    v.array(
      v.strictObject({
        id,
        title: texts(80),
        weight: v.pipe(
          v.number(),
          v.minValue(0, 'must be 0 or more'),
          v.maxValue(1000, 'must be 1000 or less'),
        ),
      }),
    ),
    v.minLength(1, 'is empty; a pack has at least one section'),
    v.maxLength(50, 'has more than 50 sections; join some'),
  ),
};

/** The `pack.json` of a pack's folder: `order` lists the rules as they are shown. */
export const packFolderSchema = v.strictObject({
  ...head,
  sections: v.exactOptional(head.sections),
  order: v.array(id),
  extends: v.exactOptional(
    v.pipe(
      id,
      v.description(
        'A pack folder beside this one: rules of the order, phrases, nudges, sections, timers and limits that this folder does not have are taken from it, and the snippets, topics and fields that it names.',
      ),
    ),
  ),
});

/** A pack as one document. */
export const packSchema = v.strictObject({
  ...head,
  rules: v.pipe(
    v.array(ruleSchema),
    v.minLength(1, 'is empty; a pack has at least one rule'),
    v.maxLength(PACK_BOUNDS.rules, `has more than ${PACK_BOUNDS.rules} rules; split the pack`),
  ),
  phrases: v.array(phraseListSchema),
  snippets: snippetsSchema,
  nudges: nudgesSchema,
  ...partSchemas,
  scorecard: v.exactOptional(scorecardSchema),
});
