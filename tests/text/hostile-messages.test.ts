import { expect, test } from 'vitest';
import { loadModel, shippedRecogniser } from '../../rules/engine/text/model/shipped.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import { readPreset } from '../../scripts/packs/presets.ts';
import { hostileMessage, misreading, wordsOfPhrases } from './hostile-messages.ts';

await loadModel();

const MESSAGES = 5000;

const preset = readPreset('support-quality');
const words = wordsOfPhrases(preset.phrases);

test(`${MESSAGES} hostile messages are read without a crash, each in no time`, () => {
  const reader = createReader(preset, undefined, shippedRecogniser());
  let longest = { seed: 0, ms: 0 };
  let told = 0;
  for (let seed = 1; seed <= MESSAGES; seed++) {
    const message = hostileMessage(seed, words);
    const started = performance.now();
    expect(misreading(reader, message), `message ${seed}`).toBeNull();
    const ms = performance.now() - started;
    if (ms > longest.ms) longest = { seed, ms };
    if (reader.read(message.text, message.context).acts.length > 0) told++;
  }
  // Messages in which nothing is ever found prove nothing.
  expect(told).toBeGreaterThan(MESSAGES / 10);
  // Some ms are usual; a busy machine may stop a process for seconds.
  expect(longest.ms, JSON.stringify(longest)).toBeLessThan(3000);
}, 60_000);
