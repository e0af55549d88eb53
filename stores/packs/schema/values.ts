import * as v from 'valibot';
import { ACTS } from '../../../rules/engine/acts.ts';
import { PATTERN_LIMITS } from '../../../rules/engine/text/patterns/pattern.ts';

/** What the parts of a pack are made of: texts, ids, times, acts, phrases. */

/** A day: no time of the protocol is longer. */
const LONGEST_TIME = 86_400;

export const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.regex(/\S/, 'is empty; write the text'),
    v.maxLength(longest, `is longer than ${longest} characters; shorten it`),
  );

/** What is said where something else than a text in both languages stands. */
export const IN_BOTH = 'a text in both languages is expected; write {"ar": "…", "en": "…"}';

export const texts = (longest: number) =>
  v.strictObject({ ar: text(longest), en: text(longest) }, IN_BOTH);

export const id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'is no id; use small Latin letters, digits and single hyphens, such as check-in-1',
  ),
  v.maxLength(64, 'is longer than 64 characters; shorten it'),
  // `constructor`: looked up among the ids that there are, it would be found.
  v.check(
    (name) => !(name in Object.prototype),
    'is a word that JavaScript keeps for itself; choose another id',
  ),
);

export const fieldName = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z0-9_.-]{1,64}$/,
    'is no field name; use Latin letters, digits, "_", "." and "-", such as account_number',
  ),
);

export const seconds = v.pipe(
  v.number(),
  v.minValue(1, 'is too short; a time is 1 second or more'),
  v.maxValue(LONGEST_TIME, `must be at most ${LONGEST_TIME} seconds (a day)`),
);

export const time = (meaning: string) => v.pipe(seconds, v.description(meaning));

export const count = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer('must be a whole number'),
    v.minValue(least, `must be ${least} or more`),
    v.maxValue(most, `must be ${most} or less`),
  );

export const act = v.picklist(ACTS);
export const acts = v.pipe(v.array(act), v.minLength(1, 'is empty; name at least one act'));

export const statuses = v.pipe(
  v.array(text(200)),
  v.minLength(1, 'is empty; name at least one status'),
  v.description('Written in small letters.'),
);

export const ids = (what: string) =>
  v.pipe(v.array(id), v.minLength(1, `is empty; name at least one ${what}`));

/** The kind of a check, with what editors show about it. */
export const is = <const K extends string>(kind: K, meaning: string) =>
  v.pipe(v.literal(kind), v.description(meaning));

export const some = <const S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(v.array(item), v.maxLength(most, `has more than ${most} entries; split the pack`));

export const pattern = v.pipe(
  v.string(),
  v.regex(/\S/, 'is empty; remove it'),
  v.maxLength(
    PATTERN_LIMITS.characters,
    `is longer than ${PATTERN_LIMITS.characters} characters; split it`,
  ),
);

/** `$schema` lets an editor complete; it says nothing about the pack. */
export const editorHint = { $schema: v.exactOptional(v.string()) };
