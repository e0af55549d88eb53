import * as v from 'valibot';
import { AUTHORS } from '../rules/engine/acts.ts';

/**
 * An adapter says how one helpdesk's page is read and written. It is data: a pack may
 * carry one, and a person may write one without building anything. See README.md.
 */

/**
 * One or several CSS selectors, tried in order; the first that finds something counts.
 * ` >>> ` steps into an open shadow root or a same-origin frame: `desk-chat >>> .list`.
 */
const choice = v.union([v.string(), v.array(v.string())]);

/** Reads a value off the page: an attribute where one is named, else the text. */
const value = v.strictObject({ at: choice, attribute: v.optional(v.string()) });

const signals = v.strictObject({
  /**
   * The pane of the conversation in front, where several are mounted at once; all other
   * selectors are looked up inside it. Left out: the whole document.
   */
  root: v.optional(choice),
  /** Where the conversation's id stands; left out, it is `:id` of the page's address. */
  conversation: v.optional(v.strictObject({ at: choice, attribute: v.string() })),
  /** The element that holds the messages. */
  list: choice,
  /** One message, inside the list. */
  message: v.string(),
  /** Messages that are not said to anybody: drafts, day marks, failed sends. */
  skip: v.optional(v.array(v.string())),
  /** Messages still on their way; a sent one takes their place. */
  pending: v.optional(v.array(v.string())),
  /** The message's own id. Without one a message is known by role, text and place. */
  id: v.optional(
    v.strictObject({
      attribute: v.string(),
      /** Taken off the front of the attribute: `message` of `message42`. */
      prefix: v.optional(v.string()),
      /** `number`: only whole numbers are ids of sent messages, and they grow with time. */
      form: v.picklist(['number', 'any']),
      /** `helpdesk`: no two messages of the helpdesk share an id. `conversation`: they may. */
      unique: v.picklist(['helpdesk', 'conversation']),
    }),
  ),
  /** Who wrote it: the first rule that fits the message, or something inside it, decides. */
  roles: v.array(v.strictObject({ author: v.picklist(AUTHORS), where: v.string() })),
  /** The message is an internal note, which no customer sees. */
  note: v.optional(v.string()),
  /** What was said. `without` are parts of it that are not the message: times, quotes, icons. */
  text: v.strictObject({ at: v.string(), without: v.optional(v.array(v.string())) }),
  /** A message that consists of a picture, a file or a recording: it counts, with no text. */
  attachment: v.optional(v.string()),
  /** The writer's name; a message without one has that of the message before it. */
  author: v.optional(v.strictObject({ at: v.string(), attribute: v.optional(v.string()) })),
  /** An exact time, as ISO 8601 or seconds or milliseconds since the epoch. */
  time: v.optional(v.strictObject({ at: v.string(), attribute: v.string() })),
  /** Newest message first in the document. */
  newestFirst: v.optional(v.boolean()),
  /** Shown while the list is being fetched. */
  loading: v.optional(choice),
  /** The reply editor, a textarea or something editable. */
  composer: v.optional(choice),
  /** The whole reply box with its tabs and send button: nothing of ours may cover it. */
  composerBox: v.optional(choice),
  /** Shown while the composer writes an internal note. */
  noteMode: v.optional(choice),
  /** Controls that end or solve the conversation; `texts` where only the words tell. */
  end: v.optional(v.strictObject({ at: choice, texts: v.optional(v.array(v.string())) })),
  /** The conversation has ended; `texts` where only the words tell. */
  closed: v.optional(v.strictObject({ at: choice, texts: v.optional(v.array(v.string())) })),
  customer: v.optional(value),
  agent: v.optional(value),
  fields: v.optional(v.array(v.strictObject({ name: v.string(), ...value.entries }))),
});

const variant = v.strictObject({
  id: v.string(),
  /** A: the product's own source. B: several independent users. C: one user. */
  grade: v.picklist(['A', 'B', 'C']),
  /** When it was last seen to hold, `YYYY-MM`. */
  seen: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  /** Addresses of a conversation: `:name` is one step, `**` any number of steps. */
  pages: v.optional(v.array(v.string())),
  /** Has to be on the page too: an address alone proves nothing on a self-hosted machine. */
  detect: v.array(v.string()),
  signals,
});

export const adapterSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  name: v.strictObject({ ar: v.string(), en: v.string() }),
  channel: v.picklist(['chat', 'call', 'email']),
  /** Match patterns of the hosts that the maker runs; any other host is the user's to grant. */
  hosts: v.array(v.string()),
  /** It stands in a page of this extension, and nowhere else. */
  ours: v.optional(v.boolean()),
  /** Interfaces that are alive at once, the newest first. */
  variants: v.pipe(v.array(variant), v.minLength(1)),
});

export type Adapter = v.InferOutput<typeof adapterSchema>;
export type Variant = Adapter['variants'][number];
export type Signals = Variant['signals'];
export type Choice = string | string[];

/** Reads an adapter from data. Throws an error with a line a problem: `place: what is wrong`. */
export function parseAdapter(data: unknown): Adapter {
  const parsed = v.safeParse(adapterSchema, data);
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((one) => `${v.getDotPath(one) ?? 'adapter'}: ${one.message}`);
  throw new Error(`This is not an adapter that Murshid can read.\n${problems.join('\n')}`);
}
