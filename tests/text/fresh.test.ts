import { expect, it } from 'vitest';
import { SIGNS } from '../../rules/engine/acts.ts';
import { loadModel, shippedRecogniser } from '../../rules/engine/text/model/shipped.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import { TranscriptReader } from '../../rules/engine/text/transcript-reader.ts';
import { presetPhrases } from '../../scripts/packs/phrases.ts';
import { FRESH } from './fresh-lines.ts';

await loadModel();

const reader = createReader({ phrases: presetPhrases() }, undefined, shippedRecogniser());

/** What strangers' chats may be expected to give; these few lines are plainer than most. */
const LEAST = { precision: 0.92, recall: 0.85 };

it.each(['ar', 'en'] as const)('conversations that nothing was learned from: %s', (language) => {
  let right = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const conversation of FRESH[language]) {
    const transcript = new TranscriptReader(reader);
    for (const [author, text, labels] of conversation) {
      const shown = new Set(labels.split(' ').filter(Boolean));
      const read = transcript.read({ author, text }).acts.map(String);
      for (const act of read) {
        if (shown.has(act)) right++;
        else if (!SIGNS.some((sign) => sign === act)) wrong.push(`${act}: ${text}`);
      }
      for (const act of shown) if (!read.includes(act)) missed.push(`${act}: ${text}`);
    }
  }
  const faults = JSON.stringify({ wrong, missed }, null, 2);
  expect(right / (right + wrong.length), faults).toBeGreaterThanOrEqual(LEAST.precision);
  expect(right / (right + missed.length), faults).toBeGreaterThanOrEqual(LEAST.recall);
});
