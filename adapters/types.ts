import * as v from 'valibot';
import { AUTHORS } from '../rules/engine/acts.ts';
import { NO_MESSAGES } from './no-messages.ts';

/**
 * An adapter says how one helpdesk's page is read and written. It is data: a pack may
 * carry one, and a person may write one without building anything. See README.md.
 */

const CHANNELS = ['chat', 'call', 'email'] as const;

/** A: the product's own source. B: several independent users. C: one user. */
const grade = v.picklist(['A', 'B', 'C']);

/**
 * One or several CSS selectors, tried in order; the first that finds something counts.
 * ` >>> ` steps into an open shadow root or a same-origin frame: `desk-chat >>> .list`.
 */
const choice = v.union([v.string(), v.array(v.string())]);

/** Reads a value off the page: an attribute where one is named, else what is typed, else the text. */
const value = v.strictObject({ at: choice, attribute: v.optional(v.string()) });

/** A selector inside a message, `:scope` for the message itself. `attribute` is read where one is named, else the text. */
const inRow = v.strictObject({ at: v.string(), attribute: v.optional(v.string()) });

/**
 * Something on the page that is shown, and where only words tell it apart, says one of `texts`
 * (in every language that the helpdesk speaks).
 */
const sign = v.strictObject({
  at: choice,
  texts: v.optional(v.array(v.string())),
  /** It may stand outside of the conversation's pane: menus and dialogs are drawn at the page's end. */
  anywhere: v.optional(v.boolean()),
  /** It counts while it is not in view too: the chosen line of a closed menu. */
  hidden: v.optional(v.boolean()),
});

/** A control that ends the conversation when it is pressed. */
const control = v.strictObject({
  ...sign.entries,
  /** It ends only while this holds one of the values: a reply that carries a status with it. */
  when: v.optional(v.strictObject({ ...value.entries, values: v.array(v.string()) })),
  /** `down`: it acts as soon as it is pressed, before there is a click. */
  on: v.optional(v.picklist(['click', 'down'])),
});

/** All that is given has to hold; the first rule of an adapter that holds decides. */
const role = v.strictObject({
  author: v.picklist(AUTHORS),
  /** The message, or something inside it, fits this selector. */
  where: v.optional(v.string()),
  /**
   * The writer's name, against the names that the page shows. `customer`: it is the customer's.
   * `agent`: it is the agent's own. `other`: it is known, and not the customer's.
   */
  writer: v.optional(v.picklist(['customer', 'agent', 'other'])),
  /** The message says it in words: one of `texts`, in every language that the helpdesk speaks. */
  says: v.optional(v.strictObject({ ...inRow.entries, texts: v.array(v.string()) })),
});

const field = v.strictObject({
  /** The packs' name of it: `status`, `assignee`, `tags`, `account_number`, … */
  name: v.string(),
  ...value.entries,
  /** The value is whichever of these classes the element carries: `solved` of `label solved`. */
  oneOf: v.optional(v.array(v.string())),
  /** From the page's value to the packs' word for it: `4` → `solved`. Others stay as they are. */
  values: v.optional(v.record(v.string(), v.string())),
  /** All elements count, joined by a comma: tags. */
  many: v.optional(v.boolean()),
  /** It counts while it is not in view too: the chosen line of a closed menu. */
  hidden: v.optional(v.boolean()),
});

const namedSignals = v.strictObject({
  /**
   * The pane of the conversation in front, where several are mounted at once; all other
   * selectors are looked up inside it. Where several are in view, `conversation` tells them apart. Left out: the whole document. `{id}` stands for the
   * conversation's id in the address.
   */
  root: v.optional(choice),
  /**
   * Where the conversation's id stands, in an attribute or in words; left out, it is `:id` of the
   * page's address.
   */
  conversation: v.optional(value),
  /**
   * The element that holds the messages. `list`, `message`, `roles` and `text` go together: without
   * them no message is read, and the rest still is (the ticket's number, its fields, the reply box).
   */
  list: v.optional(choice),
  /** One message, inside the list. */
  message: v.optional(v.string()),
  /** Messages that are not said to anybody: drafts, day marks, failed sends. */
  skip: v.optional(v.array(v.string())),
  /** Messages still on their way; a sent one takes their place. */
  pending: v.optional(v.array(v.string())),
  /** The message's own id. Without one a message is known by role, text and place. */
  id: v.optional(
    v.strictObject({
      attribute: v.string(),
      /** Where the attribute stands, inside the message; left out, on the message itself. */
      at: v.optional(v.string()),
      /** Taken off the front of the attribute: `message` of `message42`. */
      prefix: v.optional(v.string()),
      /** `number`: only whole numbers are ids of sent messages, and they grow with time. */
      form: v.picklist(['number', 'any']),
      /** `helpdesk`: no two messages of the helpdesk share an id. `conversation`: they may. */
      unique: v.picklist(['helpdesk', 'conversation']),
      /** Some messages have none, as what opens a ticket: those are known by role, text and place. */
      partial: v.optional(v.boolean()),
    }),
  ),
  /** Who wrote it: the first rule that holds decides. */
  roles: v.optional(v.array(role)),
  /** The message is an internal note, which no customer sees. */
  note: v.optional(v.string()),
  /** What was said; `at` may be `:scope`, the whole message. `without` are parts of it that are not the message: times, quotes, icons. */
  text: v.optional(v.strictObject({ at: v.string(), without: v.optional(v.array(v.string())) })),
  /** A message that consists of a picture, a file or a recording: it counts, with no text. */
  attachment: v.optional(v.string()),
  /**
   * The writer's name; a message without one has that of the message before it. `before`: it stands in
   * the element right before the message, as a term does before its definition.
   */
  author: v.optional(v.strictObject({ ...inRow.entries, before: v.optional(v.boolean()) })),
  /** An exact time, as ISO 8601 or seconds or milliseconds since the epoch. */
  time: v.optional(v.strictObject({ at: v.string(), attribute: v.string() })),
  /** Newest message first in the document; where ids are numbers, they say so themselves. */
  newestFirst: v.optional(v.boolean()),
  /**
   * Shown while older messages are not loaded yet: "show more". While it is shown, nothing can be
   * said to be missing.
   */
  older: v.optional(sign),
  /** Shown once the conversation's very beginning is loaded. */
  beginning: v.optional(sign),
  /** Shown while the list is being fetched. */
  loading: v.optional(choice),
  /** The reply editor, a textarea or something editable. */
  composer: v.optional(choice),
  /** The whole reply box with its tabs and send button: nothing of ours may cover it. */
  composerBox: v.optional(choice),
  /** Shown while the composer writes an internal note. */
  noteMode: v.optional(choice),
  /**
   * Controls that send the reply. Needed only where the helpdesk loads another page with it, and
   * does so without a form: the submit of a form around the reply box is seen without them.
   */
  send: v.optional(v.array(sign)),
  /** Controls that end or solve the conversation. */
  end: v.optional(v.array(control)),
  /** The conversation has ended, where one of these is shown. */
  closed: v.optional(v.array(sign)),
  /** Another agent has the conversation open, or is answering. */
  alsoHere: v.optional(v.array(sign)),
  customer: v.optional(value),
  agent: v.optional(value),
  fields: v.optional(v.array(field)),
});

const signals = v.pipe(
  namedSignals,
  v.check(
    ({ list, message, roles, text }) =>
      [list, message, roles, text].every((one) => (one === undefined) === (list === undefined)),
    '"list", "message", "roles" and "text" go together: give all of them, or none.',
  ),
  v.transform(
    ({
      list = ':scope',
      message = NO_MESSAGES,
      roles = [],
      text = { at: NO_MESSAGES },
      ...rest
    }) => ({
      ...rest,
      list,
      message,
      roles,
      text,
    }),
  ),
);

const variant = v.strictObject({
  id: v.string(),
  /** How well it is known where messages stand and who wrote them: the weakest of what that needs. */
  grade,
  /** Signals that are known less well, or better, than that, each with its own. */
  grades: v.optional(v.record(v.keyof(namedSignals), grade)),
  /** When it was last seen to hold, `YYYY-MM`. */
  seen: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'is no month; write it as 2026-11')),
  /**
   * Addresses of a conversation, step by step (`/`, `?`, `#`, `&` and `;` part steps): `:id` is its
   * number, another `:name` tells accounts apart, `*` is any one step, `**` any number of steps. A
   * name may have something in front: `id=:id`, `session_:id`.
   */
  pages: v.optional(v.array(v.string())),
  /** `number`: an id in the address that is no whole number is no conversation (`new`, `all`). */
  ticket: v.optional(v.picklist(['number', 'any'])),
  /** Left out: the adapter's. The first that is shown on the page counts. */
  channels: v.optional(v.array(v.strictObject({ channel: v.picklist(CHANNELS), where: choice }))),
  /** Has to be on the page too: an address alone proves nothing on a self-hosted machine. */
  detect: v.array(v.string()),
  signals,
});

export const adapterSchema = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]*$/, 'is no id; use small Latin letters, digits and hyphens'),
  ),
  name: v.strictObject({ ar: v.string(), en: v.string() }),
  channel: v.picklist(CHANNELS),
  /** Match patterns of the hosts that the maker runs; any other host is the user's to grant. */
  hosts: v.array(v.string()),
  /** Teams run it on hosts of their own too: it is tried wherever Murshid is turned on. */
  selfHosted: v.optional(v.boolean()),
  /** It stands in a frame of other sites' pages, as an app inside a CRM does: such frames are read too. */
  framed: v.optional(v.boolean()),
  /** It stands in a page of this extension, and nowhere else. */
  ours: v.optional(v.boolean()),
  /** Interfaces that are alive at once, the newest first. */
  variants: v.pipe(v.array(variant), v.minLength(1, 'is empty; name at least one variant')),
});

export type Adapter = v.InferOutput<typeof adapterSchema>;
export type Variant = Adapter['variants'][number];
export type Signals = Variant['signals'];
export type Choice = string | string[];
export type Sign = v.InferOutput<typeof sign>;
export type Control = v.InferOutput<typeof control>;
export type RoleRule = v.InferOutput<typeof role>;
export type FieldSignal = v.InferOutput<typeof field>;

/** Reads an adapter from data. Throws an error with a line a problem: `place: what is wrong`. */
export function parseAdapter(data: unknown): Adapter {
  const parsed = v.safeParse(adapterSchema, data);
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((one) => `${v.getDotPath(one) ?? 'adapter'}: ${one.message}`);
  throw new Error(`This is not an adapter that Murshid can read.\n${problems.join('\n')}`);
}
