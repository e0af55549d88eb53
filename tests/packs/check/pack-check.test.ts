import { describe, expect, test } from 'vitest';
import type { Topic } from '../../../rules/engine/pack/knowledge.ts';
import type { Rule } from '../../../rules/engine/pack/rule.ts';
import { readPreset } from '../../../scripts/packs/presets.ts';
import { checkPack, checkPackText, showPath } from '../../../stores/packs/check/pack-check.ts';
import { PACK_BOUNDS } from '../../../stores/packs/schema/pack-schema.ts';

const sound = JSON.stringify(readPreset('support-quality'));

function topic(words: string[]): Topic {
  return { id: 'printer', title: { ar: 'طابعة', en: 'Printer' }, ar: words, en: words };
}

/** A sound pack with one thing changed, as text: what a lead's slip, or a hostile file, looks like. */
function broken(change: (pack: Record<string, unknown>) => void): string {
  const pack: Record<string, unknown> = JSON.parse(sound);
  change(pack);
  return JSON.stringify(pack);
}

/** Puts `value` at `path` (`rules.3.id`) of a document; `undefined` takes the field away. */
function put(path: string, value: unknown): string {
  return broken((pack) => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const at = keys.reduce<object>((inside, key) => {
      const next: unknown = Reflect.get(inside, key);
      if (typeof next !== 'object' || next === null) throw new Error(`no ${key} in ${path}`);
      return next;
    }, pack);
    if (value === undefined) Reflect.deleteProperty(at, last);
    else Reflect.set(at, last, value);
  });
}

/** The same rule with one example of a line each: 500 of it stay within the bytes. */
function short(rule: Rule): Rule {
  const one = { ar: [['close']], en: [['close']] };
  return { ...rule, examples: { fires: one, quiet: one } };
}

function problemsOf(source: string): string[] {
  const checked = checkPackText(source);
  if (checked.ok) return [];
  return checked.problems.map(({ path, message }) => `${showPath(path)}: ${message}`);
}

test('a sound pack is read as it stands', () => {
  const checked = checkPackText(sound);
  expect(checked.ok && checked.pack).toEqual(JSON.parse(sound));
});

test('a byte order mark and a $schema are no problem', () => {
  const hinted = broken((pack) => Object.assign(pack, { $schema: '../pack.schema.json' }));
  expect(problemsOf(`\ufeff${hinted}`)).toEqual([]);
});

describe('refuses, with place and remedy', () => {
  const phrases = (howMany: number) =>
    Array.from({ length: howMany }, (_, index) => `phrase ${index}`);
  const rule = short(JSON.parse(sound).rules[0]);

  test.each<[what: string, source: string, place: string, message: RegExp]>([
    ['text that is no JSON', '{"id": ', '', /not JSON.*position|not JSON.*end/],
    ['nothing at all', '', '', /not JSON/],
    ['a list', '[]', '', /object is expected and a list was found/],
    ['null', 'null', '', /object is expected and null was found/],
    ['a number', '7', '', /object is expected and 7 was found/],
    ['a field that packs do not have', put('colour', 'red'), 'colour', /remove it/],
    ['an unknown field in a rule', put('rules.0.sekction', 'x'), 'rules[0].sekction', /remove it/],
    ['an unknown field in a check', put('rules.2.check.late', 1), 'rules[2].check.late', /remove/],
    ['a missing field', put('name', undefined), 'name', /is missing; add it/],
    ['a missing language', put('name.ar', undefined), 'name.ar', /is missing; add it/],
    ['an empty text', put('rules.0.title.ar', ' '), 'rules[0].title.ar', /empty; write the text/],
    ['a wrong type', put('rules.0.critical', 'yes'), 'rules[0].critical', /true or false/],
    ['an unknown act', put('rules.1.check.act', 'hug'), 'rules[1].check.act', /use one of greet/],
    ['an unknown check', put('rules.0.check.kind', 'x'), 'rules[0].check.kind', /of opening/],
    ['an id with capitals', put('rules.0.id', 'Greeting'), 'rules[0].id', /small Latin letters/],
    ['a wrong version', put('version', '1'), 'version', /three numbers/],
    ['a newer engine', put('engine', '^2'), 'engine', /needs engine \^2.*update Murshid/],
    ['an engine range it cannot read', put('engine', '>=1'), 'engine', /write \^1/],
    ['a time of zero', put('timers.checkIn', 0), 'timers.checkIn', /1 second or more/],
    ['a time below zero', put('timers.idle.1', -5), 'timers.idle[1]', /1 second or more/],
    [
      'a reminder after the next check-in',
      put('timers.checkInMissed', 120),
      'timers.checkInMissed',
      /not shorter than checkIn/,
    ],
    [
      'a hold that nudges without end',
      put('timers.giveUp', 80_000),
      'timers.giveUp',
      /between checkIn/,
    ],
    [
      'a hold given up before a check-in',
      put('timers.giveUp', 60),
      'timers.giveUp',
      /between checkIn/,
    ],
    ['a time as text', put('timers.thanks', '30'), 'timers.thanks', /a number is expected/],
    ['a fourth idle time', put('timers.idle.3', 5), 'timers.idle[3]', /one too many/],
    ['half a check-in', put('limits.checkIns', 1.5), 'limits.checkIns', /whole number/],
    ['a doubled rule', put('rules.1.id', 'greeting'), 'rules[1].id', /rules\[0\] already/],
    ['a doubled section', put('sections.1.id', 'opening'), 'sections[1].id', /already/],
    ['a section that is not there', put('rules.0.section', 'x'), 'rules[0].section', /use one of/],
    [
      'a snippet that is not there',
      put('rules.0.nudge.snippet', 'x'),
      'rules[0].nudge.snippet',
      /add it to snippets/,
    ],
    [
      'a nudge snippet that is not there',
      put('nudges.check-in.snippets.1', 'x'),
      'nudges.check-in.snippets[1]',
      /no snippet "x"/,
    ],
    [
      'an automatic tick',
      put('rules.10.kind', 'auto'),
      'rules[10].check.kind',
      /assisted or manual/,
    ],
    [
      'a manual rule with an automatic check',
      put('rules.0.kind', 'manual'),
      'rules[0].check.kind',
      /make it auto/,
    ],
    ['a missing nudge', put('nudges.idle-2', undefined), 'nudges.idle-2', /is missing/],
    [
      'a rule without examples',
      put('rules.0.examples', undefined),
      'rules[0].examples',
      /is missing/,
    ],
    [
      'a topic that is not there',
      put('rules.1.check', { kind: 'tick', topics: ['weather'] }),
      'rules[1].check.topics[0]',
      /no topic "weather"; add it/,
    ],
    ['a topic without words', put('topics.0', topic([])), 'topics[0]', /no words; write some/],
    ['a doubled topic', put('topics.1.id', 'printer'), 'topics[1].id', /topics\[0\] already/],
    ['a doubled field', put('fields.1.name', 'account_number'), 'fields[1].name', /already/],
    [
      'a term of a topic that is not there',
      put('terms.0.topic', 'weather'),
      'terms[0].topic',
      /no topic/,
    ],
    [
      'a snippet of a term that is not there',
      put('terms.0.confirm.snippet', 'x'),
      'terms[0].confirm.snippet',
      /no snippet "x"/,
    ],
    [
      'a field for a topic that is not there',
      put('fields.0.requiredFor.0', 'weather'),
      'fields[0].requiredFor[0]',
      /no topic/,
    ],
    [
      'a label of two fields',
      put('fields.1.labels.en.0', 'ACCOUNT number:'),
      'fields[1].labels.en[0]',
      /is a label of "account_number" already; .*keep it in one/,
    ],
    [
      'a label of signs alone',
      put('fields.0.labels.ar.0', '— :'),
      'fields[0].labels.ar[0]',
      /no letters; write the label/,
    ],
    [
      'labels without any',
      put('fields.0.labels', { ar: [], en: [] }),
      'fields[0].labels',
      /no labels; write some/,
    ],
    [
      'labels of one language left out',
      put('fields.0.labels.ar', undefined),
      'fields[0].labels.ar',
      /is missing; add it \(a team of one language/,
    ],
    [
      'more labels than pages have',
      put(
        'fields.0.labels.en',
        Array.from({ length: 31 }, (_, n) => `Account ${n}`),
      ),
      'fields[0].labels.en',
      /more than 30 labels/,
    ],
    [
      'a flow without a start',
      put('playbooks.0.flow.nodes.0.kind', 'end'),
      'playbooks[0].flow.nodes',
      /0 boxes of kind start/,
    ],
    [
      'a flow that leaves a step out',
      put('playbooks.0.steps.0.id', 'other'),
      'playbooks[0].steps[0]',
      /does not show "other"; add the box/,
    ],
    [
      'an arrow to nowhere',
      put('playbooks.0.flow.edges.0.to', 'nowhere'),
      'playbooks[0].flow.edges[0].to',
      /no box "nowhere"/,
    ],
    [
      'a question with one way out',
      put('playbooks.0.flow.edges.6.from', 'power'),
      'playbooks[0].flow.nodes[5]',
      /two or more arrows/,
    ],
    [
      'care for the agent that is graded',
      put('rules.1.check', { kind: 'care', trigger: 'upset', times: 2, long: 900 }),
      'rules[1].check.kind',
      /"scored": false/,
    ],
    [
      'a channel that is none',
      put('rules.1.channels', ['fax']),
      'rules[1].channels[0]',
      /use one of chat, call, email/,
    ],
    [
      'no quiet example in Arabic',
      put('rules.0.examples.quiet.ar', []),
      'rules[0].examples.quiet.ar',
      /at least one example/,
    ],
    ['no rules', put('rules', []), 'rules', /at least one rule/],
    [
      'too many rules',
      put('rules', Array(PACK_BOUNDS.rules + 1).fill(rule)),
      'rules',
      /more than 500 rules/,
    ],
    [
      'too many phrases',
      put('phrases', [{ act: 'greet', author: 'agent', ar: phrases(10_001), en: phrases(10_000) }]),
      'phrases',
      /20000 is the most/,
    ],
    [
      '__proto__',
      sound.replace('{', '{"__proto__": {"ok": true}, '),
      '__proto__',
      /not allowed in a pack; remove it/,
    ],
    [
      'constructor, deep inside',
      sound.replace('"snippets":{', '"snippets":{"constructor":{"ar":"a","en":"b"},'),
      'snippets.constructor',
      /not allowed/,
    ],
    [
      'a direction control in an id',
      put('id', 'support\u202equality'),
      'id',
      /U\+202E at character 8/,
    ],
    [
      'a direction control in a pattern',
      put('phrases', [{ act: 'greet', author: 'agent', ar: ['مرحبا\u200f'], en: [] }]),
      'phrases[0].ar[0]',
      /U\+200F/,
    ],
    [
      'a direction control in a key',
      put('snippets', { 'a\u2066': { ar: 'أ', en: 'a' } }),
      'snippets.a\u2066',
      /the key holds/,
    ],
    [
      'a control character in a text',
      put('name', { ar: 'حزمة', en: 'A \u0007 pack' }),
      'name.en',
      /holds the invisible character U\+0007 at character 3; delete it$/,
    ],
    [
      'half a character in a text',
      put('name', { ar: 'حزمة', en: 'A \ud83d pack' }),
      'name.en',
      /holds half a character \(U\+D83D\) at character 3; delete it, or write it whole$/,
    ],
    ['nesting without end', `${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}`, '', /levels deep/],
  ])('%s', (_, source, place, message) => {
    const problems = problemsOf(source);
    const found = problems.filter((line) => place === '' || line.startsWith(`${place}: `));
    expect(found, problems.join('\n')).not.toEqual([]);
    expect(found[0]).toMatch(message);
  });

  test('a file of more than 1 MiB, counted in bytes', () => {
    const long = 'ع'.repeat(PACK_BOUNDS.bytes / 2);
    expect(long.length).toBeLessThan(PACK_BOUNDS.bytes);
    expect(problemsOf(JSON.stringify({ id: long }))).toEqual([
      ': the file is larger than 1048576 bytes (1 MiB); split the pack',
    ]);
  });
});

test('a pack at its bounds is taken', () => {
  const pack = JSON.parse(sound);
  const rule = short(pack.rules[0]);
  pack.rules = Array.from({ length: PACK_BOUNDS.rules }, (_, index) => ({
    ...rule,
    id: `rule-${index}`,
  }));
  const ofTopics = pack.topics.flatMap(({ ar, en }: Topic) => [...ar, ...en]).length;
  pack.phrases = [
    {
      act: 'greet',
      author: 'agent',
      ar: Array.from({ length: PACK_BOUNDS.phrases - ofTopics }, (_, index) => `مرحبا ${index}`),
      en: [],
    },
  ];
  expect(checkPack(pack).ok).toBe(true);
});

test('tells all problems of a pack at once', () => {
  const problems = problemsOf(
    broken((pack) => Object.assign(pack, { version: 'x', engine: 'y', name: {} })),
  );
  expect(problems.map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['version', 'engine', 'name.ar']),
  );
});

test('leaves the machinery of objects alone', () => {
  checkPackText(sound.replace('{', '{"__proto__": {"polluted": true}, '));
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
