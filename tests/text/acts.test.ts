import { describe, expect, it } from 'vitest';
import { type Act, SIGNS } from '../../rules/engine/acts.ts';
import { holdRunsAfter } from '../../rules/engine/text/moment.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import { presetPhrases } from '../../scripts/packs/phrases.ts';
import { AGENTS_IN_ARABIC } from './wordings/agents-arabic.ts';
import { AGENTS_IN_ENGLISH } from './wordings/agents-english.ts';
import { CUSTOMERS } from './wordings/customers.ts';
import { QUIET } from './wordings/quiet.ts';
import { SHOWN } from './wordings/shown.ts';
import type { Wording } from './wordings/wording.ts';

const reader = createReader({ phrases: presetPhrases() });

function actsOf({ who, text, before = [] }: Wording): Act[] {
  const past = before.map(([author, ...acts]) => ({ author, acts }));
  const onHold = holdRunsAfter(past);
  return reader.read(text, { author: who, people: {}, before: past, onHold }).acts;
}

describe('acts of messages in their place', () => {
  it.each(SHOWN)('$who: $text', (wording) => {
    const { is, no = [] } = wording;
    const acts = actsOf(wording);
    expect(acts).toEqual(expect.arrayContaining([...is]));
    expect(acts.filter((act) => no.includes(act))).toEqual([]);
  });

  it.each([...AGENTS_IN_ARABIC, ...AGENTS_IN_ENGLISH, ...CUSTOMERS, ...QUIET])(
    '$who shows this and no more: $text',
    (wording) => {
      const acts = actsOf(wording).filter((act) => !SIGNS.some((sign) => sign === act));
      expect(acts.sort()).toEqual([...wording.is].sort());
    },
  );
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
