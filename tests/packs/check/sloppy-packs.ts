import { readPreset } from '../../../scripts/packs/presets.ts';
import { checkPackText, showPath } from '../../../stores/packs/check/pack-check.ts';
import { provePack } from '../../../stores/packs/check/proof.ts';

/** A sound pack as somebody writes one by hand: one rule, few phrases, laid out over lines. */
const {
  playbooks: _,
  terms: _terms,
  fields: _fields,
  topics: _topics,
  ...preset
} = readPreset('support-quality');
export const written = JSON.stringify(
  {
    ...preset,
    id: 'mini',
    version: '1.0.0',
    sections: preset.sections.filter(({ id }) => id === 'opening'),
    rules: preset.rules.filter(({ id }) => id === 'greeting'),
    phrases: preset.phrases.filter(({ act }) => act === 'greet' || act === 'intro'),
    scorecard: [],
  },
  null,
  2,
);

/** Every problem of a pack's text, as `place: message`. */
export function linesOf(text: string): string[] {
  const checked = checkPackText(text);
  const problems = checked.ok ? provePack(checked.pack) : checked.problems;
  return problems.map(({ path, message }) => `${showPath(path)}: ${message}`);
}

/** The written pack with `value` at a place such as `rules.0.title`; undefined takes it away. */
function having(place: string, value: unknown, text = written): string {
  const pack: unknown = JSON.parse(text);
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  const at = keys.reduce<unknown>((inside, key) => Reflect.get(Object(inside), key), pack);
  if (value === undefined) Reflect.deleteProperty(Object(at), last);
  else Reflect.set(Object(at), last, value);
  return JSON.stringify(pack, null, 2);
}

export const snippet = (en: string) => having('snippets.greeting.en', en);
const title = { ar: 'أ', en: 'A' };
const box = (kind: string, id: string) => ({ kind, id, text: { ar: 'أ', en: 'A' } });
const playbook = {
  id: 'p',
  title: { ar: 'أ', en: 'A' },
  steps: [{ id: 'look', text: { ar: 'أ', en: 'A' }, snippet: 'gretting' }],
  flow: {
    nodes: [box('start', 'begin'), { kind: 'step', id: 'look' }, box('end', 'done')],
    edges: [
      { from: 'begin', to: 'look' },
      { from: 'look', to: 'dnoe' },
    ],
  },
};

/** The playbook with a question in it, whose arrows are these; sound with `yes` and `no`. */
function asking(...answers: (string | undefined)[]) {
  const arrow = (from: string, to: string, when?: string) => ({
    from,
    to,
    ...(when !== undefined && { when: { ar: when, en: when } }),
  });
  const [first, one, other] = answers;
  return {
    ...playbook,
    steps: [{ id: 'look', text: { ar: 'أ', en: 'A' } }],
    flow: {
      nodes: [
        box('start', 'begin'),
        { kind: 'step', id: 'look' },
        box('question', 'found'),
        box('end', 'done'),
      ],
      edges: [
        arrow('begin', 'look'),
        arrow('look', 'found', first),
        arrow('found', 'done', one),
        arrow('found', 'look', other),
      ],
    },
  };
}
export const soundPlaybook = having('playbooks', [asking(undefined, 'yes', 'no')]);

const value = (name: string, en: string, ...also: string[]) => ({
  value: name,
  title: { ar: name, en },
  also,
});

/** A field of a choice with these values. */
function choosing(...values: ReturnType<typeof value>[]): string {
  return having('fields', [{ name: 'status', title: { ar: 'أ', en: 'A' }, values }]);
}
export const soundValues = choosing(
  value('solved', 'Solved', 'SOLVED', 'Closed'),
  value('on_hold', 'On hold'),
);

const field = (name: string, ...en: string[]) => ({
  name,
  title: { ar: 'أ', en: 'A' },
  labels: { ar: [], en },
});

/** The same with a field in the pack. */
function withField(place: string, value: unknown): string {
  const fields = [{ name: 'account_number', title: { ar: 'أ', en: 'A' } }];
  return having(place, value, having('fields', fields));
}

/** What leads get wrong, and a line that tells them. */
export const SLIPS: readonly (readonly [slip: string, text: string, line: string | RegExp])[] = [
  [
    'a comma twice',
    written.replace('"1.0.0",', '"1.0.0",,'),
    /^: is not JSON at line \d+, column \d+: a comma too many/,
  ],
  ['the Arabic comma', written.replace('"mini",', '"mini"،'), /، is no comma of JSON; write ,/],
  [
    'German quotes',
    written.replace('"id"', '„id“'),
    /„ is a typographic quotation mark; write the straight "/,
  ],
  [
    'a key twice',
    written.replace('"version"', '"id": "b",\n  "version"'),
    /has the key "id" again at line \d+, column 3 \(first in line \d+\)/,
  ],
  [
    'a document of a word processor',
    'Murshid pack\r\nid: mini',
    /the file begins with "Murshid"; a pack is JSON/,
  ],
  [
    'no quiet examples',
    having('rules.0.examples.quiet', undefined),
    'rules[0].examples.quiet: is missing; add it',
  ],
  [
    'quiet examples without any',
    having('rules.0.examples.quiet.ar', []),
    'rules[0].examples.quiet.ar: is empty; write at least one example',
  ],
  [
    'an example without its list',
    having('rules.0.examples.fires.ar', ['close']),
    'rules[0].examples.fires.ar: lines stand where a list of conversations is expected, each a list of its lines; write [["customer: …", "agent: …"]]',
  ],
  [
    'an example in the wrong words',
    having('rules.0.examples.fires.ar', [['العميل: مرحبا']]),
    /^rules\[0\]\.examples\.fires\.ar\[0\]\[0\]: "العميل: مرحبا" is not a line that examples know; write customer: …/,
  ],
  [
    'quiet where it fires',
    having('rules.0.examples.quiet.en', [['customer: hi', 'agent: what is it', 'close']]),
    /^rules\[0\]\.examples\.quiet\.en\[0\]: rule "greeting" should be quiet here and fired: .*; read as .*; correct/,
  ],
  [
    'an id with capitals',
    having('id', 'Mini_Pack'),
    /^id: "Mini_Pack" is no id; use small Latin letters, digits and single hyphens/,
  ],
  [
    'an id that every object has',
    having('id', 'constructor'),
    'id: "constructor" is a word that JavaScript keeps for itself; choose another id',
  ],
  [
    'half a version',
    having('version', '1.0'),
    'version: "1.0" is no version; write three numbers, such as 1.0.0',
  ],
  [
    'a version that is a number',
    having('version', 1.5),
    'version: 1.5 stands where a text is expected; write it in quotation marks, "1.5"',
  ],
  [
    'an act that is nearly one',
    having('phrases.0.act', 'gret'),
    'phrases[0].act: "gret" is not known here; write greet',
  ],
  [
    'an act that is none',
    having('phrases.0.act', 'cuddle'),
    /^phrases\[0\]\.act: "cuddle" is not known here; use one of greet, intro,/,
  ],
  [
    'a weight that is a text',
    having('sections.0.weight', '40'),
    'sections[0].weight: "40" stands where a number is expected; write it without quotation marks, 40',
  ],
  [
    'a time with its unit',
    having('timers.checkIn', '2 minutes'),
    'timers.checkIn: "2 minutes" stands where a number is expected; write digits alone, such as 120',
  ],
  [
    'minutes for seconds',
    having('timers.checkIn', 2),
    /^timers\.checkInMissed: 30 s is not shorter than checkIn \(2 s\);.*all times are in seconds/,
  ],
  [
    'true as a text',
    having('guard', 'true'),
    'guard: "true" stands where true or false is expected; write it without quotation marks, true',
  ],
  [
    'one label for two fields',
    having('fields', [field('mobile', 'Phone'), field('phone', 'phone:')]),
    'fields[1].labels.en[0]: "phone:" is a label of "mobile" already; a label can lead to one field only: keep it in one of them',
  ],
  [
    'labels to be filled in later',
    having('fields', [field('mobile')]),
    'fields[0].labels: "mobile" has no labels; write some in ar or en, or remove "labels"',
  ],
  [
    'a label of signs',
    having('fields', [field('mobile', '***')]),
    'fields[0].labels.en[0]: "***" has no letters; write the label as it stands on the page',
  ],
  [
    'a field misspelt',
    JSON.stringify(JSON.parse(written)).replace('"rules":', '"ruls":'),
    'ruls: is a field that packs do not have; write "rules"',
  ],
  [
    'lists that are no list',
    having('phrases', { greet: {} }),
    'phrases: an object stands where a list is expected; put it in [ ]',
  ],
  [
    'a variable that is nearly one',
    snippet('Hi {custmer}'),
    'snippets.greeting.en: {custmer} is no variable, so that agents would be asked for it; write {customer}',
  ],
  [
    'a variable of Zendesk',
    snippet('Hi {{ticket.requester.name}}'),
    /^snippets\.greeting\.en: "{{ticket\.requester\.name}}" is a variable of another program/,
  ],
  [
    'a brace that is not closed',
    snippet('Hi {customer, welcome'),
    /^snippets\.greeting\.en: "{customer," is no variable and would be sent as it stands/,
  ],
  [
    'a snippet that is nearly there',
    having('rules.0.nudge.snippet', 'greting'),
    'rules[0].nudge.snippet: there is no snippet "greting"; write "greeting", or add it to snippets',
  ],
  [
    'a step that points nowhere',
    having('playbooks', [playbook]),
    'playbooks[0].flow.edges[1].to: there is no box "dnoe"; add it to nodes, or correct the id',
  ],
  [
    'an exception that names no field',
    having('rules.0.check', {
      kind: 'owed',
      trigger: 'raised',
      field: { name: '', value: 'x' },
      act: 'timeframe',
    }),
    /^rules\[0\]\.check\.field\.name: "" is no field name/,
  ],
  [
    'topics that are none',
    having('rules.0.check', { kind: 'tick', topics: [] }),
    'rules[0].check.topics: is empty; name at least one topic',
  ],
  [
    'a regular expression',
    having('phrases.0.en', ['hello.*there']),
    /^phrases\[0\]\.en\[0\]: "\.\*|^phrases\[0\]\.en\[0\]: "\*" means nothing here at character \d+/,
  ],
  [
    'a group of a regular expression',
    having('phrases.0.en', ['(?:hi|hello) there']),
    /^phrases\[0\]\.en\[0\]: "\?:" means nothing here.*There are no regular expressions/,
  ],
  [
    'an article in square brackets',
    having('phrases.0.ar', ['[ال]سلام عليكم']),
    /^phrases\[0\]\.ar\[0\]: A word that touches a bracket at character 5.*stands in braces/,
  ],
  [
    'quiet where the model hears it in other words',
    having('rules.0.check', { kind: 'never-said', acts: ['greet'] }),
    /^rules\[0\]\.examples\.quiet\.en\[\d\]: rule "greeting" should be quiet here and fired: .*agent greet \(/,
  ],
  [
    'two places for the caret',
    snippet('Hi {cursor} {first_name}{cursor}'),
    'snippets.greeting.en: {cursor} stands twice, and the caret in one place; keep one',
  ],
  [
    'a slip in the name of what is asked for',
    written.replace('"snippets":', '"snipets":'),
    /^snipets: is a field that packs do not have; write "snippets"/,
  ],
  [
    'a slash between two words of a phrase',
    having('phrases.0.en.0', 'thanks/cheers'),
    /^phrases\[0\]\.en\[0\]: "\/" between words at character 7 of "thanks\/cheers"/,
  ],
  [
    'a time in minutes',
    having('rules.0.examples.quiet.en.0.0', 'customer @2:30: hi'),
    'rules[0].examples.quiet.en[0][0]: @2:30 is not a number of seconds; write @150',
  ],
  [
    'a score of a section that there is not',
    having('scorecard', [
      {
        title: { ar: 'خطأ', en: 'wrong' },
        standards: { greeting: 'met' },
        total: 100,
        sections: { opning: 100 },
      },
    ]),
    'scorecard[0].sections.opning: there is no section "opning"; write "opening"',
  ],
  [
    'brackets without a name',
    snippet('Hi [dear], welcome'),
    'snippets.greeting.en: "[dear]" holds no name and would be sent with its brackets; put the name in it, as [ {customer}], or take the brackets off',
  ],
  [
    'a tick of a rule that there is not',
    having('rules.0.examples.quiet.en', [['customer: hi', 'tick greting met']]),
    'rules[0].examples.quiet.en[0][1]: there is no rule "greting"; write "greeting", or add it to rules',
  ],
  [
    'a field that is nearly one, in a rule',
    withField('rules.0.check', { kind: 'field', fields: ['acount_number'], required: false }),
    'rules[0].check.fields[0]: there is no field "acount_number"; write "account_number"',
  ],
  [
    'a field that is nearly one, for the phone',
    withField('fields.0.phone', 'acount_number'),
    'fields[0].phone: there is no field "acount_number"; write "account_number", or add it to fields',
  ],
  [
    'a field that is nearly one, in an example',
    withField('rules.0.examples.quiet.en', [['field account_numbr = 7']]),
    'rules[0].examples.quiet.en[0][0]: there is no field "account_numbr"; write "account_number"',
  ],
  [
    'a score of a rule that is not there',
    having('scorecard', [{ title, standards: { greetings: 'met' }, sections: {}, total: null }]),
    'scorecard[0].standards.greetings: there is no rule "greetings"; name rules of this pack',
  ],
  [
    'a score that grading does not give',
    having('scorecard', [
      { title, standards: { greeting: 'met' }, sections: { opening: 100 }, total: 90 },
    ]),
    'scorecard[0].total: 90 is expected, and the grading gives 100; correct the score or the weights',
  ],
  [
    'the pack.json of a folder',
    JSON.stringify({ id: 'mini', extends: 'support-quality', order: ['greeting'] }),
    /^: is the pack\.json of a pack's folder, not the whole pack; check the folder/,
  ],
  [
    'one rule for a pack',
    JSON.stringify(JSON.parse(written).rules[0]),
    ": is one rule of a pack's folder, not a pack; check the folder",
  ],
  [
    'a phone that is no field',
    withField('fields.0.phone', 'whatsapp'),
    'fields[0].phone: there is no field "whatsapp"; add it to fields, or correct the id',
  ],
  [
    'a value twice',
    choosing(value('solved', 'Solved'), value('Solved', 'Done')),
    'fields[0].values[1].value: "Solved" stands for "solved" already (values[0]); what a page shows can be one value only: keep it in one of them',
  ],
  [
    'a word for two values',
    choosing(value('solved', 'Solved', 'تم'), value('closed', 'Closed', 'تم')),
    /^fields\[0\]\.values\[1\]\.also\[0\]: "تم" stands for "solved" already \(values\[0\]\)/,
  ],
  [
    'two snippets with one abbreviation',
    having('snippets', {
      ...JSON.parse(written).snippets,
      one: { ar: 'أ', en: 'A', abbreviation: 'أهلا' },
      two: { ar: 'أ', en: 'A', abbreviation: 'اهلا' },
    }),
    'snippets.two.abbreviation: "اهلا" is the abbreviation of "one" already; give each its own',
  ],
  [
    'a bracket that is not closed',
    snippet('hello [{customer}'),
    'snippets.greeting.en: a "[" stands alone and would be sent as it stands; open and close each bracket, none inside of another, or remove it',
  ],
  [
    'a bracket in a bracket',
    snippet('hi[ [{customer}], dear]'),
    /^snippets\.greeting\.en: .*bracket/,
  ],
  [
    'snippets in a list',
    having('snippets', [{ ar: 'أ', en: 'A' }]),
    /^snippets: a list stands where/,
  ],
  [
    'a snippet in one language',
    having('snippets.greeting', 'hello'),
    'snippets.greeting: "hello" stands where a text in both languages is expected; write {"ar": "…", "en": "…"}',
  ],
  [
    'a name in one language',
    having('name', 'My team'),
    'name: "My team" stands where a text in both languages is expected; write {"ar": "…", "en": "…"}',
  ],
  [
    'a name as a list',
    having('name', ['فريقي', 'My team']),
    'name: a list stands where a text in both languages is expected; write {"ar": "…", "en": "…"}',
  ],
  [
    'the lines of an example by themselves',
    having('rules.0.examples.quiet.ar', ['customer: hi', 'agent: hello']),
    'rules[0].examples.quiet.ar: lines stand where a list of conversations is expected, each a list of its lines; write [["customer: …", "agent: …"]]',
  ],
  [
    'what takes an act back, as a list',
    having('phrases.0.not', ['hello']),
    'phrases[0].not: a list stands where phrases by language are expected; write {"ar": ["…"], "en": ["…"]}',
  ],
  [
    'an act of both',
    having('phrases.0.author', 'both'),
    'phrases[0].author: "both" is not known here; write agent or customer',
  ],
  [
    "a customer's act that the agent is to show",
    having('phrases.0.act', 'upset'),
    'phrases[0].author: "upset" is an act of the customer, and is never looked for in what the agent writes; write "customer"',
  ],
  [
    'one answer for two ways',
    having('playbooks', [asking(undefined, 'yes', 'yes')]),
    'playbooks[0].flow.edges[3].when: "found" has this answer already (edges[2]), and nobody could tell which way to go; give each its own',
  ],
  [
    'an answer where nothing is asked',
    having('playbooks', [asking('yes', 'yes', 'no')]),
    'playbooks[0].flow.edges[1].when: "look" is no question, so that nobody answers there; remove "when", or make it a question',
  ],
  [
    'a flow that never ends',
    soundPlaybook.replace('"kind": "end"', '"kind": "question"'),
    'playbooks[0].flow.nodes: has no box of kind end; add one, and lead the last arrows to it',
  ],
  [
    'another encoding',
    new TextDecoder().decode(new Uint8Array([0x7b, 0x0a, 0x22, 0xc7, 0xe1, 0x22, 0x7d])),
    ': is not JSON at line 2, column 2: this is not written in UTF-8; save the file again with the encoding UTF-8',
  ],
  [
    'a mark of direction',
    having('name.ar', '\u200fحزمة'),
    /^name\.ar: holds the invisible direction control U\+200F at character 1; delete it/,
  ],
  [
    'a control character',
    having('name.ar', 'حزمة\0'),
    /^name\.ar: holds the invisible character U\+0000/,
  ],
  [
    'half an emoji',
    having('name.ar', 'حزمة \ud83c'),
    /^name\.ar: holds half a character \(U\+D83C\)/,
  ],
  [
    'milliseconds for seconds',
    having('timers.checkIn', 120000),
    'timers.checkIn: 120000 must be at most 86400 seconds (a day)',
  ],
  [
    'an abbreviation of two words',
    having('snippets.greeting.abbreviation', 'a b'),
    'snippets.greeting.abbreviation: "a b" is no abbreviation; write one word of at most 32 characters',
  ],
  [
    'a rule for no channel',
    having('rules.0.channels', []),
    'rules[0].channels: is empty; name a channel, or leave it out for all of them',
  ],
  [
    'a rule that a person decides, and a check that software makes',
    having('rules.0.kind', 'manual'),
    'rules[0].check.kind: rule "greeting" is manual, so a person decides it; use the check {"kind": "tick"}, or make it auto',
  ],
  [
    'a tick that software is to make',
    having('rules.0.check', { kind: 'tick' }),
    'rules[0].check.kind: rule "greeting" is auto, but its check is a tick; make it assisted or manual',
  ],
  [
    'a topic without words',
    having('topics', [{ id: 'printer', title, ar: [], en: [] }]),
    'topics[0]: "printer" has no words; write some in ar or en',
  ],
  [
    'phrases without end',
    having(
      'phrases.0.en',
      Array.from({ length: 20_001 }, (_, at) => `w${at}`),
    ),
    /^phrases: holds \d+ phrases, and 20000 is the most; split the pack/,
  ],
];
