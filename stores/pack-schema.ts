import * as v from 'valibot';
import { adapterSchema } from '../adapters/types.ts';
import { ACTS, AUTHORS } from '../rules/engine/acts.ts';
import { CHANNELS } from '../rules/engine/scene.ts';
import { PATTERN_LIMITS } from '../rules/engine/text/pattern.ts';
import { MOST_ADAPTERS } from './adapter-check.ts';

/**
 * The shape of a pack, the same for the check at install, the build and the JSON Schema that
 * editors complete from. What a shape cannot say (ids that must exist, examples that must hold)
 * is in `pack-references.ts` and `pack-proof.ts`.
 */

/** Bounds of a pack; past them it is refused whole. */
export const PACK_BOUNDS = {
  /** UTF-8 bytes of the document. */
  bytes: 1024 * 1024,
  rules: 500,
  /** Phrases of all lists together, both languages, with those that take an act back. */
  phrases: 20_000,
} as const;

/** A day: no time of the protocol is longer. */
const LONGEST_TIME = 86_400;

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.regex(/\S/, 'is empty; write the text'),
    v.maxLength(longest, `is longer than ${longest} characters; shorten it`),
  );

const texts = (longest: number) => v.strictObject({ ar: text(longest), en: text(longest) });

const id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'is no id; use small Latin letters, digits and single hyphens, such as check-in-1',
  ),
  v.maxLength(64, 'is longer than 64 characters; shorten it'),
);

const fieldName = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z0-9_.-]{1,64}$/,
    'is no field name; use Latin letters, digits, "_", "." and "-", such as account_number',
  ),
);

const seconds = v.pipe(
  v.number(),
  v.minValue(1, 'is too short; a time is 1 second or more'),
  v.maxValue(LONGEST_TIME, `must be at most ${LONGEST_TIME} seconds (a day)`),
);

const time = (meaning: string) => v.pipe(seconds, v.description(meaning));

const count = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer('must be a whole number'),
    v.minValue(least, `must be ${least} or more`),
    v.maxValue(most, `must be ${most} or less`),
  );

const act = v.picklist(ACTS);
const acts = v.pipe(v.array(act), v.minLength(1, 'is empty; name at least one act'));

const statuses = v.pipe(
  v.array(text(200)),
  v.minLength(1, 'is empty; name at least one status'),
  v.description('Written in small letters.'),
);

const ids = (what: string) =>
  v.pipe(v.array(id), v.minLength(1, `is empty; name at least one ${what}`));

/** The kind of a check, with what editors show about it. */
const is = <const K extends string>(kind: K, meaning: string) =>
  v.pipe(v.literal(kind), v.description(meaning));

const check = v.variant('kind', [
  v.strictObject({
    kind: is('opening', "The agent's first message shows these acts, and names agent and company."),
    acts,
    names: v.boolean(),
  }),
  v.strictObject({
    kind: is(
      'answered-with',
      'After a customer message with the trigger, one of the next agent messages shows the act.',
    ),
    trigger: act,
    act,
    within: count(1, 20),
  }),
  v.strictObject({
    kind: is('hold', 'The hold protocol: updates in time, within the limit, thanked.'),
  }),
  v.strictObject({
    kind: is(
      'said-before-end',
      'The agent says the act before the end, not counting the first `after` messages.',
    ),
    act,
    after: count(0, 20),
    silentCustomer: v.picklist(['na', 'open']),
    asked: v.exactOptional(
      v.pipe(
        acts,
        v.description(
          'Broken too where the customer owes the answer to one of these and is closed on before the second idle reminder.',
        ),
      ),
    ),
  }),
  v.strictObject({ kind: is('never-said', 'No agent message shows any of these acts.'), acts }),
  v.strictObject({
    kind: is(
      'owed',
      'Once the trigger shows (an act, or a field with this value), the agent says the act before the end.',
    ),
    trigger: act,
    field: v.exactOptional(v.strictObject({ name: fieldName, value: text(200) })),
    act,
  }),
  v.strictObject({
    kind: is('verified', 'Where the trigger shows, the act is asked; what is forbidden, never.'),
    trigger: act,
    act,
    forbidden: act,
  }),
  v.strictObject({
    kind: is('field', 'Ticket fields hold something real; a required one is there at the end.'),
    fields: v.pipe(v.array(fieldName), v.minLength(1, 'is empty; name at least one field')),
    required: v.boolean(),
  }),
  v.strictObject({
    kind: is(
      'status',
      'The status at the end is none of `solved` where the agent said the pending act.',
    ),
    field: fieldName,
    solved: statuses,
    pending: act,
  }),
  v.strictObject({
    kind: is('customer-named', "The agent says the customer's own name at least once."),
  }),
  v.strictObject({
    kind: is('replied', 'Nothing that the customer wrote is left without an answer at the end.'),
  }),
  v.strictObject({
    kind: is(
      'reply-time',
      "The first reply, or the end, comes within so many seconds of the customer's first word.",
    ),
    until: v.picklist(['first-reply', 'end']),
    within: seconds,
  }),
  v.strictObject({
    kind: is(
      'news',
      'Once the trigger shows, the customer hears from the agent every so many seconds, until the field says that it is solved.',
    ),
    trigger: act,
    every: seconds,
    most: count(1, 60),
    field: fieldName,
    solved: statuses,
  }),
  v.strictObject({
    kind: is(
      'care',
      'A quiet word to the agent at the end, where the trigger showed so many times or the conversation ran so long. Never graded.',
    ),
    trigger: act,
    times: count(1, 100),
    long: seconds,
  }),
  v.strictObject({
    kind: is('tick', 'Only a person can tell; with a trigger or topics, only where one shows.'),
    trigger: v.exactOptional(act),
    topics: v.exactOptional(ids('topic')),
  }),
]);

const conversation = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(1000, 'is longer than 1000 characters; shorten it'))),
  v.minLength(1, 'is empty; write at least one line'),
  v.maxLength(200, 'has more than 200 lines; shorten it'),
);
const conversations = v.pipe(
  v.array(conversation),
  v.minLength(1, 'is empty; write at least one example'),
  v.maxLength(50, 'has more than 50 examples; keep the telling ones'),
);
const inBoth = (meaning: string) =>
  v.pipe(v.strictObject({ ar: conversations, en: conversations }), v.description(meaning));
const examples = v.strictObject({
  fires: inBoth('A nudge of this rule comes, or its standard ends broken. One line an event.'),
  quiet: inBoth('Neither happens.'),
});

const flag = (meaning: string) => v.exactOptional(v.pipe(v.boolean(), v.description(meaning)));

/** `$schema` lets an editor complete; it says nothing about the pack. */
const editorHint = { $schema: v.exactOptional(v.string()) };

export const ruleSchema = v.strictObject({
  ...editorHint,
  id,
  section: id,
  kind: v.pipe(
    v.picklist(['auto', 'assisted', 'manual', 'field']),
    v.description(
      'auto: decided from what is seen. field: from the fields. assisted: suspected, ticked by the agent. manual: only a person can tell.',
    ),
  ),
  critical: flag('Where it is broken, the whole conversation scores 0.'),
  scored: flag('false for a half of another standard, which is not graded twice.'),
  step: flag('A closing step, shown while open when the end is near.'),
  channels: v.exactOptional(
    v.pipe(
      v.array(v.picklist(CHANNELS)),
      v.minLength(1, 'is empty; name a channel, or leave it out for all of them'),
      v.description('It applies in these channels only.'),
    ),
  ),
  title: texts(80),
  why: texts(300),
  check,
  nudge: v.exactOptional(v.strictObject({ text: texts(200), snippet: v.exactOptional(id) })),
  examples,
});

const pattern = v.pipe(
  v.string(),
  v.regex(/\S/, 'is empty; remove it'),
  v.maxLength(
    PATTERN_LIMITS.characters,
    `is longer than ${PATTERN_LIMITS.characters} characters; split it`,
  ),
);

export const phraseListSchema = v.strictObject({
  ...editorHint,
  act,
  author: v.picklist(AUTHORS),
  ar: v.array(pattern),
  en: v.array(pattern),
  not: v.exactOptional(
    v.strictObject({
      ar: v.exactOptional(v.array(pattern)),
      en: v.exactOptional(v.array(pattern)),
    }),
  ),
});

export const snippetsSchema = v.record(
  id,
  v.strictObject({
    ar: text(2000),
    en: text(2000),
    colloquial: v.exactOptional(
      v.pipe(text(2000), v.description('The Arabic as it is spoken in the Gulf.')),
    ),
    title: v.exactOptional(
      v.pipe(texts(80), v.description('What lists call it; else its first words.')),
    ),
    abbreviation: v.exactOptional(
      v.pipe(
        v.string(),
        v.regex(/^\S{1,32}$/, 'is no abbreviation; write one word of at most 32 characters'),
        v.description('What agents type for it; an agent may choose another.'),
      ),
    ),
  }),
);

const some = <const S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(v.array(item), v.maxLength(most, `has more than ${most} entries; split the pack`));

const topicsSchema = some(
  v.strictObject({
    id,
    title: texts(80),
    ar: v.array(pattern),
    en: v.array(pattern),
  }),
  200,
);

const termsSchema = some(
  v.strictObject({
    id,
    word: texts(80),
    meaning: texts(300),
    topic: v.exactOptional(id),
    confirm: v.exactOptional(v.strictObject({ text: texts(200), snippet: v.exactOptional(id) })),
  }),
  500,
);

const fieldsSchema = some(
  v.strictObject({
    name: fieldName,
    title: texts(80),
    values: v.exactOptional(
      some(
        v.strictObject({
          value: text(200),
          title: texts(80),
          also: v.exactOptional(some(text(200), 20)),
          dialling: v.exactOptional(
            v.pipe(
              v.string(),
              v.regex(/^[1-9]\d{0,5}$/, 'is no dialling code; write its digits, such as 966'),
            ),
          ),
        }),
        500,
      ),
    ),
    phone: v.exactOptional(
      v.pipe(
        fieldName,
        v.description('The field whose phone number tells the value, by its dialling code.'),
      ),
    ),
    refuse: v.exactOptional(some(text(200), 100)),
    requiredFor: v.exactOptional(ids('topic')),
  }),
  100,
);

const playbooksSchema = some(
  v.strictObject({
    id,
    title: texts(80),
    topic: v.exactOptional(id),
    steps: v.pipe(
      v.array(v.strictObject({ id, text: texts(300), snippet: v.exactOptional(id) })),
      v.minLength(1, 'is empty; write at least one step'),
      v.maxLength(100, 'has more than 100 steps; split the playbook'),
    ),
    flow: v.strictObject({
      nodes: v.pipe(
        v.array(
          v.variant('kind', [
            v.strictObject({ kind: is('step', 'The step with this id.'), id }),
            v.strictObject({ kind: is('start', 'Where it begins.'), id, text: texts(120) }),
            v.strictObject({ kind: is('question', 'Ways part here.'), id, text: texts(120) }),
            v.strictObject({ kind: is('end', 'Where a way ends.'), id, text: texts(120) }),
          ]),
        ),
        v.maxLength(200, 'has more than 200 boxes; split the playbook'),
      ),
      edges: v.pipe(
        v.array(v.strictObject({ from: id, to: id, when: v.exactOptional(texts(80)) })),
        v.maxLength(400, 'has more than 400 arrows; split the playbook'),
      ),
    }),
  }),
  100,
);

const cardsSchema = some(
  v.strictObject({ id, title: texts(80), text: texts(600), why: texts(300) }),
  100,
);

const notesSchema = some(v.strictObject({ id, prompt: texts(200) }), 50);

/** Parts that a pack may go without; each is a file of its own in a pack's folder. */
const partSchemas = {
  topics: v.exactOptional(topicsSchema),
  terms: v.exactOptional(termsSchema),
  fields: v.exactOptional(fieldsSchema),
  playbooks: v.exactOptional(playbooksSchema),
  cards: v.exactOptional(cardsSchema),
  notes: v.exactOptional(notesSchema),
  adapters: v.exactOptional(
    v.pipe(
      v.array(adapterSchema),
      v.maxLength(MOST_ADAPTERS, `has more than ${MOST_ADAPTERS} adapters; split the pack`),
      v.description(
        'How helpdesks are read that Murshid does not know. No host is granted by a pack: the agent turns Murshid on there.',
      ),
    ),
  ),
};

const protocolNudge = v.strictObject({
  text: texts(200),
  why: texts(300),
  snippet: v.exactOptional(id),
  snippets: v.exactOptional(v.array(id)),
});

export const nudgesSchema = v.strictObject({
  'check-in': protocolNudge,
  'check-in-missed': protocolNudge,
  'cap-reached': protocolNudge,
  'over-cap': protocolNudge,
  'thank-for-wait': protocolNudge,
  'closing-steps': protocolNudge,
  'idle-1': protocolNudge,
  'idle-2': protocolNudge,
  'idle-close': protocolNudge,
});

const score = v.nullable(
  v.pipe(v.number(), v.minValue(0, 'must be 0 or more'), v.maxValue(100, 'must be 100 or less')),
);

export const scorecardSchema = v.array(
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
  timers: v.strictObject({
    checkIn: time('Silence on hold after which the customer is to be updated, in seconds.'),
    checkInMissed: time('From a check-in nudge to its reminder, in seconds.'),
    thanks: time('From the end of a hold until thanks are due, in seconds.'),
    shortHold: time('A hold shorter than this needs no thanks, in seconds.'),
    giveUp: time('Silence of the agent after which a hold is given up, in seconds.'),
    idle: v.strictTuple([seconds, seconds, seconds]),
    later: time('How long "later" puts a nudge away, in seconds.'),
  }),
  limits: v.strictObject({ checkIns: count(0, 20) }),
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
  order: v.array(id),
  extends: v.exactOptional(
    v.pipe(
      id,
      v.description(
        'A pack folder beside this one: rules in the order that this folder does not have, phrases, nudges and snippets are taken from it.',
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
