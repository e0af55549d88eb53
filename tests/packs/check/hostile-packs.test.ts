import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { loadModel } from '../../../rules/engine/text/model/shipped.ts';
import { createReader, openPhrasebook } from '../../../rules/engine/text/reader.ts';
import { readPreset } from '../../../scripts/packs/presets.ts';
import { checkPackText } from '../../../stores/packs/check/pack-check.ts';
import { provePack } from '../../../stores/packs/check/proof.ts';
import { PACK_BOUNDS } from '../../../stores/packs/schema/pack-schema.ts';
import { hostileMessage, misreading, wordsOfPhrases } from '../../text/hostile-messages.ts';
import { hostilePack, judge, slimPack } from './hostile-packs.ts';

await loadModel();

/** What a problem tells to do: after a semicolon, or as the end of its sentence. */
const REMEDY = /; |must be |is missing; add|\. [A-Z]/;
const clock = () => performance.now();

test('2,000 hostile packs: taken, or refused with a remedy, each in no time', () => {
  const slim = JSON.stringify(slimPack(readPreset('support-quality')));
  const seen = { taken: 0, refused: 0, unproved: 0 };
  const words = wordsOfPhrases(readPreset('support-quality').phrases);
  // Those that are taken are read with in one book, as they would be installed side by side.
  let book = openPhrasebook();
  let longest = 0;
  for (let seed = 1; seed <= 2000; seed += 1) {
    const { outcome, messages, ms, pack } = judge(hostilePack(seed, slim), clock);
    if (seed % 50 === 0) book = openPhrasebook();
    if (pack) {
      const reader = createReader(pack, book);
      expect(misreading(reader, hostileMessage(seed, words)), `pack ${seed}`).toBeNull();
    }
    seen[outcome] += 1;
    longest = Math.max(longest, ms);
    for (const message of messages) expect(message, `seed ${seed}`).toMatch(REMEDY);
  }
  // Every road is walked: a generator that is refused at the door proves nothing.
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(50);
  // Tens of ms are usual; a busy machine may stop a process for seconds, a hang is no matter of seconds.
  expect(longest).toBeLessThan(5000);
  // Some 15 s of work: what one pack takes is measured above, not what else the machine does.
}, 180_000);

test('a pack that is all examples is proved in time', () => {
  const pack = readPreset('support-quality');
  const closing = pack.rules.find(({ id }) => id === 'closing');
  if (!closing) throw new Error('there is no closing rule');
  const line = ['close-attempt', 'close'];
  const many = { ar: Array(8).fill(line), en: Array(8).fill(line) };
  const hostile = {
    ...pack,
    phrases: pack.phrases.slice(0, 1),
    scorecard: [],
    rules: Array.from({ length: PACK_BOUNDS.rules }, (_, index) => ({
      ...closing,
      id: `r-${index}`,
      examples: { fires: many, quiet: many },
    })),
  };
  const from = clock();
  const checked = checkPackText(JSON.stringify(hostile));
  expect(checked.ok && provePack(checked.pack).length).toBeGreaterThan(0);
  expect(clock() - from).toBeLessThan(10_000);
}, 60_000);
