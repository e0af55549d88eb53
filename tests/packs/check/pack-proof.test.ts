import { describe, expect, test } from 'vitest';
import type { Act } from '../../../rules/engine/acts.ts';
import { loadModel, shippedRecogniser } from '../../../rules/engine/text/model/shipped.ts';
import { createReader } from '../../../rules/engine/text/reader.ts';
import type { ReadingContext } from '../../../rules/engine/text/reading.ts';
import { EXAMPLE_PEOPLE } from '../../../rules/engine/transcript/example-lines.ts';
import { readTranscript, replay } from '../../../rules/engine/transcript/replay.ts';
import { parseTranscript, type Transcript } from '../../../rules/engine/transcript/transcript.ts';
import { fillSnippet } from '../../../rules/snippets/fill.ts';
import { listPresets, readPreset } from '../../../scripts/packs/presets.ts';
import { readLabelled, transcriptOf } from '../../../scripts/training/conversations.ts';
import { showPath } from '../../../stores/packs/check/pack-check.ts';
import { provePack } from '../../../stores/packs/check/proof.ts';

await loadModel();

const pack = readPreset('support-quality');
const reader = createReader(pack, undefined, shippedRecogniser());

test.each(listPresets())('%s does what its examples and golden scores say', (id) => {
  const preset = readPreset(id);
  const problems = provePack(preset);
  expect(problems.map(({ path, message }) => `${showPath(path)}: ${message}`)).toEqual([]);
});

describe('what does not hold is told with the rule, the place and what was seen', () => {
  const proved = (change: (copy: typeof pack) => void): string[] => {
    const copy = structuredClone(pack);
    change(copy);
    return provePack(copy).map(({ path, message }) => `${showPath(path)}: ${message}`);
  };
  const hold = pack.rules.findIndex(({ id }) => id === 'hold');

  test('a rule that keeps quiet where it should fire', () => {
    expect(
      proved(({ rules }) => {
        rules[hold]?.examples?.fires.en.splice(0, 9, ['customer: hi', 'agent: hello']);
      }),
    ).toEqual([
      expect.stringMatching(
        new RegExp(
          `^rules\\[${hold}\\]\\.examples\\.fires\\.en\\[0\\]: rule "hold" should fire here and was quiet: standard na; read as customer .* · agent greet`,
        ),
      ),
    ]);
  });

  test('a rule that fires where it should keep quiet', () => {
    expect(
      proved(({ rules }) => {
        rules[hold]?.examples?.quiet.ar.splice(0, 9, ['hold on', 'close @200']);
      }),
    ).toEqual([
      expect.stringMatching(/examples\.quiet\.ar\[0\]: .*fired: nudge check-in at 120 s, /),
    ]);
  });

  test('a pattern that cannot be read', () => {
    expect(
      proved(({ phrases }) => {
        phrases.push({ act: 'greet', author: 'agent', ar: ['مرحبا'], en: ['hi', 'hello (there'] });
      }),
    ).toEqual([
      expect.stringMatching(/^phrases\[\d+\]\.en\[1\]: .* of "hello \(there"\. Close the bracket/),
    ]);
  });

  test('a line that cannot be read', () => {
    expect(
      proved(({ rules }) => {
        rules[hold]?.examples?.fires.en.push(['customer: hi', 'nobody: hi']);
      }),
    ).toEqual([
      expect.stringMatching(/examples\.fires\.en\[\d\]\[1\]: "nobody: hi" is not a line/),
    ]);
  });

  test('golden scores that the grading does not give', () => {
    expect(
      proved(({ scorecard }) => {
        scorecard?.splice(0, 9, {
          title: { ar: 'خطأ', en: 'wrong' },
          standards: { greeting: 'met' },
          total: 50,
          sections: { opening: 100, holding: 100 },
        });
      }),
    ).toEqual([
      expect.stringMatching(/^scorecard\[0\]\.sections\.holding: 100 is expected, .* gives null/),
      expect.stringMatching(/^scorecard\[0\]\.total: 50 is expected, and the grading gives 100/),
    ]);
  });

  test('golden scores of sections that are not there', () => {
    expect(
      proved(({ scorecard }) => {
        scorecard?.splice(0, 9, {
          title: { ar: 'خطأ', en: 'wrong' },
          standards: { greeting: 'met' },
          total: 100,
          sections: { opning: 100 },
        });
      }),
    ).toEqual(['scorecard[0].sections.opning: there is no section "opning"; write "opening"']);
  });

  test('golden scores of rules that are not there', () => {
    expect(
      proved(({ scorecard }) => {
        scorecard?.splice(0, 9, {
          title: { ar: 'خطأ', en: 'wrong' },
          standards: { greetings: 'met' },
          total: null,
          sections: {},
        });
      }),
    ).toEqual([expect.stringMatching(/standards\.greetings: there is no rule "greetings"/)]);
  });
});

/** What each snippet must be taken for, and what it must not: inserting it settles its nudge. */
const SAYS: Record<string, { onHold?: boolean; shows: Act[]; never: Act[] }> = {
  greeting: { shows: ['greet'], never: ['hold', 'further'] },
  empathy: { shows: ['empathy'], never: ['hold', 'promise'] },
  'hold-request': { shows: ['hold'], never: ['order'] },
  'check-in-1': { onHold: true, shows: ['checkin'], never: ['promise'] },
  'check-in-2': { onHold: true, shows: ['checkin'], never: ['promise'] },
  'call-back': { onHold: true, shows: ['thank_wait'], never: ['checkin', 'hold', 'promise'] },
  'thank-for-wait': { shows: ['thank_wait'], never: ['hold', 'checkin'] },
  further: { shows: ['further'], never: ['hold'] },
  'thanks-bye': { shows: ['thank_contact', 'bye'], never: ['hold', 'further'] },
  'idle-1': { shows: [], never: ['hold', 'checkin', 'thank_contact', 'bye', 'order'] },
  'idle-2': { shows: [], never: ['hold', 'checkin', 'thank_contact', 'bye', 'order'] },
  'idle-close': { shows: ['thank_contact'], never: ['hold', 'checkin', 'blame'] },
  timeframe: { shows: ['timeframe'], never: ['promise', 'hold'] },
  transparent: { shows: [], never: ['promise', 'hold', 'blame'] },
  rephrase: { shows: [], never: ['hold', 'blame', 'order'] },
  history: { shows: [], never: ['promise', 'blame'] },
  otp: { shows: ['security'], never: ['ask_secret', 'order'] },
  'confirm-discount': { shows: ['clarify'], never: ['order', 'further'] },
  'suggest-automatic': { shows: [], never: ['order', 'promise', 'blame', 'further'] },
  'help-article': { shows: [], never: ['order', 'promise', 'hold'] },
  polite: { shows: [], never: ['order', 'blame', 'hold'] },
  'follow-up': { shows: [], never: ['promise', 'hold', 'bye'] },
  'owner-email': { shows: ['own_email'], never: ['ask_secret', 'order', 'blame'] },
};

test('every snippet is named here', () => {
  expect(Object.keys(SAYS).sort()).toEqual(Object.keys(pack.snippets).sort());
});

describe.each(Object.entries(SAYS))('snippet %s', (id, { onHold = false, shows, never }) => {
  test.each(['ar', 'en', 'colloquial'] as const)('in %s reads as what it is for', (wording) => {
    const source = pack.snippets[id]?.[wording];
    if (source === undefined) return;
    const language = wording === 'en' ? 'en' : 'ar';
    const blank = { ar: 'يومان', en: 'two business days' }[language];
    for (const people of [EXAMPLE_PEOPLE[language], {}]) {
      const text = fillSnippet(source, people).text;
      const { acts } = reader.read(text.replace('____', blank), {
        author: 'agent',
        people,
        before: earlier(id, onHold),
        onHold,
      });
      expect(acts, text).toEqual(expect.arrayContaining(shows));
      for (const act of never) expect(acts, text).not.toContain(act);
    }
  });
});

describe.each(listPresets())('every snippet of %s', (id) => {
  const preset = readPreset(id);
  test.each(Object.entries(preset.snippets))('%s keeps what the rules ask', (_, texts) => {
    for (const source of [texts.ar, texts.en, texts.colloquial ?? texts.ar]) {
      const { acts } = reader.read(fillSnippet(source, {}).text, {
        author: 'agent',
        people: {},
        before: earlier('', false),
        onHold: false,
      });
      for (const never of ['order', 'blame', 'promise', 'ask_secret'] as const) {
        expect(acts, source).not.toContain(never);
      }
    }
  });
});

test.each(['ar', 'en'] as const)('the %s greeting names the agent and the company', (language) => {
  const people = EXAMPLE_PEOPLE[language];
  const text = fillSnippet(pack.snippets.greeting?.[language] ?? '', people).text;
  const before = earlier('greeting', false);
  const { names } = reader.read(text, { author: 'agent', people, before, onHold: false });
  expect(names, text).toMatchObject({ agent: true, company: true });
});

/** The conversation in which a snippet is offered, as the log keeps it. */
function earlier(id: string, onHold: boolean): ReadingContext['before'] {
  if (id === 'greeting') return [{ author: 'customer', acts: [] }];
  const opening: ReadingContext['before'] = [
    { author: 'customer', acts: [] },
    { author: 'agent', acts: ['greet', 'intro'] },
    { author: 'customer', acts: [] },
  ];
  if (onHold || id === 'thank-for-wait') return [...opening, { author: 'agent', acts: ['hold'] }];
  return [...opening, { author: 'agent', acts: [] }, { author: 'customer', acts: [] }];
}

const CHATS_READ = 60;

test('an example shows what its rule decides, however unsure the model is of its words', () => {
  const rule = pack.rules.findIndex(({ id }) => id === 'empathy');
  // Chats full of feeling: of some of it even a model that learned from them is not sure.
  const chats = readLabelled('rules/training/gulf-t.jsonl').slice(0, CHATS_READ);
  const closeCalls = chats.flatMap((chat): Transcript[] => {
    const parsed = parseTranscript(transcriptOf(chat));
    if (!parsed.ok) return [];
    const { events } = parsed.value;
    return readTranscript(parsed.value, reader).flatMap((event, index): Transcript[] => {
      const unsure = event.type === 'message' ? (event.unsure ?? []) : [];
      const answer = {
        at: event.at / 1000 + 5,
        type: 'message',
        author: 'agent',
        text: '4',
      } as const;
      const upTo = [...events.slice(0, index + 1), answer];
      return unsure.includes('upset') ? [{ ...parsed.value, events: upTo }] : [];
    });
  });
  /** Live it is kept to oneself: nobody can be sure. */
  const quiet = closeCalls.filter(
    (transcript) => !replay(transcript, pack, reader).nudges.some((one) => one.rule === 'empathy'),
  );
  expect(quiet).not.toEqual([]);
  for (const { events } of quiet) {
    const example = events.flatMap((event) =>
      event.type === 'message' ? [`${event.author} @${event.at}: ${event.text}`] : [],
    );
    const copy = structuredClone(pack);
    copy.rules[rule]?.examples?.fires.ar.splice(0, 9, example);
    expect(provePack(copy)).toEqual([]);
  }
});
