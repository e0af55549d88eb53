import { describe, expect, it } from 'vitest';
import { holdRunsAfter } from '../../rules/engine/text/moment.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import { presetPhrases } from '../../scripts/phrases.ts';
import { WORDINGS } from './wordings.ts';

const reader = createReader({ phrases: presetPhrases() });

describe('acts of messages in their place', () => {
  it.each(WORDINGS)('$who: $text', ({ who, text, is, no = [], before = [] }) => {
    const past = before.map(([author, ...acts]) => ({ author, acts }));
    const { acts } = reader.read(text, {
      author: who,
      people: {},
      before: past,
      onHold: holdRunsAfter(past),
    });
    expect(acts).toEqual(expect.arrayContaining([...is]));
    expect(acts.filter((act) => no.includes(act))).toEqual([]);
  });
});
