/**
 * `npm run train-acts [-- --dry] [--real FILE]`: learns the model of `rules/engine/text/model` from the labelled
 * conversations of `rules/training`, the Gulf fixtures and, where they lie beside the checkout, the
 * real English ones; prints how well each conversation is read by a model that has not seen it, and
 * writes the one that has seen all. With `--dry` nothing is written. Deterministic.
 * `--real` says where the real ones are, if not in the material beside the checkout.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { presetPhrases } from './packs/phrases.ts';
import { crossValidate, withThresholds } from './training/cross-validate.ts';
import { encodeModel } from './training/encode.ts';
import { reportOf } from './training/report.ts';
import { trainingSources } from './training/sources.ts';
import { TRAINING, train } from './training/train.ts';

const MODEL = fileURLToPath(new URL('../rules/engine/text/model/acts.json', import.meta.url));

const { values } = parseArgs({
  options: { dry: { type: 'boolean', default: false }, real: { type: 'string' } },
});
const phrases = presetPhrases();
const sources = trainingSources(values.real);
const conversations = sources.flatMap((source) => source.conversations);
const { judged, thresholds } = crossValidate(sources, phrases, TRAINING);
for (const { name, conversations: own } of sources) {
  const read = judged.filter(({ conversation }) => own.includes(conversation));
  console.log(reportOf(name, read).split('\n').at(1), reportOf(name, read).split('\n').at(-1));
}
if (!values.dry) {
  const model = withThresholds(train(conversations, phrases, TRAINING), thresholds);
  const text = `${JSON.stringify(encodeModel(model), null, 2)}\n`;
  writeFileSync(MODEL, text);
  console.log(`${MODEL}: ${Buffer.byteLength(text)} bytes`);
}
