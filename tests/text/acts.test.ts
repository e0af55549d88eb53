import { describe, expect, it } from 'vitest';
import { type Act, SIGNS } from '../../rules/engine/acts.ts';
import { holdRunsAfter } from '../../rules/engine/text/moment.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import { presetPhrases } from '../../scripts/packs/phrases.ts';
import { WORDINGS, type Wording } from './wordings.ts';
import { WHOLE_WORDINGS } from './wordings-2.ts';
import { MORE_WHOLE_WORDINGS } from './wordings-3.ts';
import { FURTHER_WHOLE_WORDINGS } from './wordings-4.ts';
import { QUIET_WORDINGS } from './wordings-quiet.ts';

const reader = createReader({ phrases: presetPhrases() });

function actsOf({ who, text, before = [] }: Wording): Act[] {
  const past = before.map(([author, ...acts]) => ({ author, acts }));
  const onHold = holdRunsAfter(past);
  return reader.read(text, { author: who, people: {}, before: past, onHold }).acts;
}

describe('acts of messages in their place', () => {
  it.each(WORDINGS)('$who: $text', (wording) => {
    const { is, no = [] } = wording;
    const acts = actsOf(wording);
    expect(acts).toEqual(expect.arrayContaining([...is]));
    expect(acts.filter((act) => no.includes(act))).toEqual([]);
  });

  it.each([
    ...WHOLE_WORDINGS,
    ...MORE_WHOLE_WORDINGS,
    ...FURTHER_WHOLE_WORDINGS,
    ...QUIET_WORDINGS,
  ])('$who shows this and no more: $text', (wording) => {
    const acts = actsOf(wording).filter((act) => !SIGNS.some((sign) => sign === act));
    expect(acts.sort()).toEqual([...wording.is].sort());
  });
});

describe('shouting', () => {
  const shouts = (who: Wording['who'], text: string) =>
    actsOf({ who, text, is: [] }).includes('shout');

  it.each(['PLEASE READ THE MANUAL AGAIN', 'Hello. YOU MUST WAIT FOR THE UPDATE. Thanks'])(
    'is a sentence of the agent in capitals: %s',
    (text) => expect(shouts('agent', text)).toBe(true),
  );

  it.each(['Thank you so much!!!', 'شكرًا لك!!!', 'Check the USB and the POS KDS cable.'])(
    'is not %s',
    (text) => expect(shouts('agent', text)).toBe(false),
  );

  it('is nothing that is told of customers', () =>
    expect(shouts('customer', 'I HAVE TOLD YOU THIS ALREADY')).toBe(false));
});

describe('anger without a word', () => {
  const upset = (text: string) => actsOf({ who: 'customer', text, is: [] }).includes('upset');

  it.each(['😡😡😡', '😤'])('is upset: %s', (text) => expect(upset(text)).toBe(true));
  it.each(['👍', '🙏🌹', '😂'])('is not %s', (text) => expect(upset(text)).toBe(false));
});
