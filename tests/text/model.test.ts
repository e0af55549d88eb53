import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../rules/engine/acts.ts';
import type { PhraseList } from '../../rules/engine/pack/pack.ts';
import { CONCEPTS } from '../../rules/engine/text/model/concepts.ts';
import { decodeModel } from '../../rules/engine/text/model/model-file.ts';
import { Recogniser } from '../../rules/engine/text/model/recogniser.ts';
import {
  loadModel,
  shippedModel,
  shippedRecogniser,
} from '../../rules/engine/text/model/shipped.ts';
import { folded } from '../../rules/engine/text/normalise.ts';
import { createReader, openPhrasebook } from '../../rules/engine/text/reader.ts';
import type { ReadingContext } from '../../rules/engine/text/reading.ts';
import { presetPhrases } from '../../scripts/packs/phrases.ts';
import type { LabelledConversation } from '../../scripts/training/conversations.ts';
import { encodeModel } from '../../scripts/training/encode.ts';
import { TRAINING, train } from '../../scripts/training/train.ts';

await loadModel();

const FILE = new URL('../../rules/engine/text/model/acts.json', import.meta.url);
const phrases = presetPhrases();
const reader = createReader({ phrases }, undefined, shippedRecogniser());
const MIDDLE: ReadingContext = {
  author: 'agent',
  people: {},
  before: [
    { author: 'customer', acts: [] },
    { author: 'agent', acts: ['greet', 'intro'] },
    { author: 'customer', acts: [] },
  ],
  onHold: false,
};

/** Feeling for the customer, in words that no phrase of the preset has. */
const UNLISTED = 'اعذريني والله أدري إنه شي يزعل';

/** Whether the phrases alone see an act in these words. */
function phrasesSee(text: string, act: string): boolean {
  return createReader({ phrases })
    .read(text, MIDDLE)
    .acts.some((one) => one === act);
}

describe('the model of acts', () => {
  it('ships as at most 150 kB of data', () => {
    expect(readFileSync(FILE).length).toBeLessThanOrEqual(150_000);
  });

  it.each(Object.entries(CONCEPTS))('%s lists words in comparable form, each once', (_, words) => {
    expect(folded(words)).toBe(words);
    const list = words.split(/\s+/u);
    expect(list).toEqual([...new Set(list)]);
  });

  it('is the same after it was written and read', async () => {
    const model = await shippedModel();
    expect(encodeModel(model)).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
    expect(await decodeModel(encodeModel(model))).toEqual(model);
  });

  it('is refused where it is of another version, or not whole', async () => {
    const file = encodeModel(await shippedModel());
    await expect(decodeModel({ ...file, version: 0 })).rejects.toThrow(/version 0.*train it anew/);
    const short = { ...file, lengths: file.lengths.replace(/^\d+ /u, '') };
    await expect(decodeModel(short)).rejects.toThrow(/bytes.*train it anew/);
  });

  it('says of what lies near its level that it is not sure', async () => {
    const model = await shippedModel();
    const at = model.agent.acts.indexOf('checkin');
    const book = openPhrasebook();
    /** The same model, but for the score from which a check-in counts as one. */
    const readWith = (level: number) => {
      const arabic = { ...model.agent.levels.arabic, adds: [...model.agent.levels.arabic.adds] };
      arabic.adds[at] = level;
      const agent = { ...model.agent, levels: { ...model.agent.levels, arabic } };
      return createReader({ phrases }, book, new Recogniser({ ...model, agent })).read(
        'التست ماشي ٦٠٪',
        { ...MIDDLE, onHold: true },
      );
    };
    const levels = Array.from({ length: 40 }, (_, step) => step - 20);
    const shown = levels.filter((level) => readWith(level).acts.includes('checkin'));
    const unsure = levels.filter((level) => readWith(level).unsure?.includes('checkin'));
    expect(shown.length).toBeGreaterThan(0);
    // Those that lie just above what it is worth, and none far from it.
    expect(unsure).toEqual(levels.slice(shown.length, shown.length + unsure.length));
    expect(unsure.length).toBeLessThanOrEqual(4);
    expect(unsure.length).toBeGreaterThan(0);
  });

  it('is not sure of an end that it alone sees in the answer to a question', async () => {
    const model = await shippedModel();
    const { arabic } = model.customer.levels;
    // Sure enough of any end that no score lies near the level.
    const adds = arabic.adds.map((level, at) =>
      model.customer.acts[at] === 'done' ? level - 20 : level,
    );
    const levels = { ...model.customer.levels, arabic: { ...arabic, adds } };
    const sure = new Recogniser({ ...model, customer: { ...model.customer, levels } });
    const readAfter = (...acts: Act[]) =>
      createReader({ phrases }, undefined, sure).read('لا شيليه الله يسعدك', {
        ...MIDDLE,
        author: 'customer',
        before: [...MIDDLE.before, { author: 'agent', acts }],
      });
    for (const question of ['clarify', 'identify', 'security'] as const) {
      expect(readAfter(question).acts).toContain('done');
      expect(readAfter(question).unsure).toContain('done');
    }
    expect(readAfter('further').acts).toContain('done');
    expect(readAfter('further').unsure ?? []).not.toContain('done');
  });

  it('knows the phrases that ship, so none of them passes for a lead’s own', async () => {
    const { agent, customer } = await shippedModel();
    const judged = new Set([...agent.acts, ...customer.acts]);
    const lists = phrases.filter(({ act }) => judged.has(act));
    const texts = lists.flatMap(({ ar, en }) => [...ar, ...en]);
    expect(texts.filter((text) => !shippedRecogniser().knows(text))).toEqual([]);
  });

  it('comes out the same from the same conversations', () => {
    const few: LabelledConversation[] = Array.from({ length: 6 }, (_, at) => ({
      id: String(at),
      people: {},
      messages: [
        { author: 'customer', text: 'my till is stuck', acts: [] },
        { author: 'agent', text: `give me a sec to look, ${at}`, acts: ['hold'] },
        { author: 'agent', text: 'the cable was loose', acts: [] },
      ],
    }));
    expect(train(few, phrases, TRAINING)).toEqual(train(few, phrases, TRAINING));
  });
});

describe('what the model adds', () => {
  it('is said in words of the message', () => {
    expect(phrasesSee(UNLISTED, 'empathy')).toBe(false);
    const { hits } = reader.read(UNLISTED, MIDDLE);
    const hit = hits.find(({ act }) => act === 'empathy');
    expect(hit?.phrase).toMatch(/^≈ ./u);
    const said = hit?.phrase.slice(2).split(' … ') ?? [];
    expect(folded(UNLISTED).split(' ')).toEqual(expect.arrayContaining(said));
    const where = folded(UNLISTED.slice(hit?.start, hit?.end)).split(' ');
    expect([where.at(0), where.at(-1)]).toEqual([said.at(0), said.at(-1)]);
  });

  it('is not asked about acts that the pack has no phrases for', () => {
    const without = phrases.filter(({ act }) => act !== 'empathy');
    const other = createReader({ phrases: without }, undefined, shippedRecogniser());
    expect(other.read(UNLISTED, MIDDLE).acts).not.toContain('empathy');
  });

  it('gives way to a `not` of the pack', () => {
    const taken = phrases.map(
      (list): PhraseList =>
        list.act === 'empathy' ? { ...list, not: { ar: ['يزعل'], en: [] } } : list,
    );
    const other = createReader({ phrases: taken }, undefined, shippedRecogniser());
    expect(other.read(UNLISTED, MIDDLE).acts).not.toContain('empathy');
  });

  it('is sure of what a lead’s own phrase found, though nothing else speaks for it', () => {
    const own: PhraseList = { act: 'bye', author: 'agent', ar: ['تزهلق بنور'], en: [] };
    const other = createReader({ phrases: [...phrases, own] }, undefined, shippedRecogniser());
    const { acts, unsure = [] } = other.read('تزهلق بنور', MIDDLE);
    expect(acts).toContain('bye');
    expect(unsure).not.toContain('bye');
  });

  it('never takes back what a lead’s own phrase found', () => {
    const list: PhraseList = {
      act: 'order',
      author: 'agent',
      ar: [],
      en: ['paint the fence blue'],
    };
    const other = createReader({ phrases: [list] }, undefined, shippedRecogniser());
    expect(other.read('paint the fence blue', MIDDLE).acts).toContain('order');
  });
});

describe('messages that say nothing known', () => {
  const NOBODY_SAYS = 'بتقذفر زغطشل ظكضمث xqzvrt blorfin wuggle';

  it.each(['agent', 'customer'] as const)('unknown words of the %s show no act', (author) => {
    expect(reader.read(NOBODY_SAYS, { ...MIDDLE, author }).acts).toEqual([]);
  });

  it.each(['', ' ', '🙂', '🎉🎉', '.', '1234'])('%j shows no act of the agent', (text) => {
    expect(reader.read(text, MIDDLE).acts).toEqual([]);
  });

  it('any text is read, with reasons inside it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('agent', 'customer'),
        (text, author) => {
          for (const { start, end } of reader.read(text, { ...MIDDLE, author }).hits) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(end).toBeGreaterThanOrEqual(start);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('100,000 characters are read', () => {
    const text = 'لحظة من فضلك أتأكد لك. Thank you for waiting, what is the order number? '.repeat(
      1400,
    );
    expect(reader.read(text, MIDDLE).acts.length).toBeGreaterThan(0);
  });
});
