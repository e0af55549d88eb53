import * as v from 'valibot';

/**
 * How a softphone shows a call and its hold. Plain data, as an adapter's: `README.md` in the folder
 * above says how to write one. `phone.schema.json` is this shape for editors.
 */

const selector = v.pipe(v.string(), v.minLength(1));
const choice = v.union([selector, v.pipe(v.array(selector), v.minLength(1))]);

/**
 * Something that is shown at a moment: an element, or one whose attribute says so. `is` lists the
 * values in every language there is; `like` and `unlike` compare with another attribute of the same
 * element, which needs no language.
 */
const sign = v.union([
  v.strictObject({ at: choice }),
  v.strictObject({
    at: choice,
    attribute: v.string(),
    is: v.pipe(v.array(v.string()), v.minLength(1)),
  }),
  v.strictObject({ at: choice, attribute: v.string(), like: v.string() }),
  v.strictObject({ at: choice, attribute: v.string(), unlike: v.string() }),
]);

const signals = v.strictObject({
  /** A call is on, whether on hold or not. */
  live: v.optional(sign),
  /** The call can be put on hold, so it is not. */
  hold: v.optional(sign),
  /** The call can be resumed, so it is on hold. */
  resume: v.optional(sign),
});

export const phoneSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  name: v.strictObject({ ar: v.string(), en: v.string() }),
  /** Match patterns of the phone's own pages and frames; none where it stands in helpdesks' pages. */
  hosts: v.array(v.pipe(v.string(), v.regex(/^https:\/\/[^*/]+\/.*\*$/))),
  /** Interfaces that are alive at once: the first of which anything is shown, counts. */
  variants: v.pipe(
    v.array(
      v.strictObject({
        id: v.string(),
        /** A: the product's own source. B: several independent users. C: one user. */
        grade: v.picklist(['A', 'B', 'C']),
        /** When it was last seen to hold, `YYYY-MM`. */
        seen: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
        /** Where it was seen. */
        source: v.string(),
        signals,
      }),
    ),
    v.minLength(1),
  ),
});

/** A sign in any of its forms, as it is read. */
export interface Sign {
  at: string | string[];
  attribute?: string | undefined;
  is?: string[] | undefined;
  like?: string | undefined;
  unlike?: string | undefined;
}

/** What of a phone its script needs. */
export interface Phone {
  id: string;
  hosts: string[];
  variants: { signals: Partial<Record<'live' | 'hold' | 'resume', Sign | undefined>> }[];
}
