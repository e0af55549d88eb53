import { expect, it } from 'vitest';
import { compileReader, createReader } from '../../rules/engine/text/reader.ts';
import { presetPhrases } from '../../scripts/phrases.ts';
import { WORDINGS } from './wordings.ts';

const phrases = presetPhrases();
const fresh = createReader({ phrases });

/** One letter left out of each long word: what is forgiven is to be forgiven alike. */
const withTypos = (text: string) => text.replace(/(\S{4})\S(\S+)/g, '$1$2');

it('reads with phrases compiled before as with phrases compiled now', () => {
  const kept: unknown = JSON.parse(JSON.stringify(compileReader(phrases)));
  expect(kept).toEqual(compileReader(phrases));
  const reader = createReader({ phrases }, compileReader(phrases));
  for (const { text } of WORDINGS) {
    for (const said of [text, withTypos(text)]) {
      for (const author of ['agent', 'customer'] as const) {
        const context = { author, people: {}, before: [], onHold: false };
        expect(reader.read(said, context)).toEqual(fresh.read(said, context));
      }
    }
  }
});
