import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTS, AUTHORS } from '../../rules/engine/acts.ts';
import { momentOf, Past, type PastMessage } from '../../rules/engine/text/moment.ts';
import type { Reader } from '../../rules/engine/text/reading.ts';
import { TranscriptReader } from '../../rules/engine/text/transcript-reader.ts';

/** A message without its acts: the reader below says that it shows what it is called. */
const shows: Reader = {
  read: (text) => ({
    acts: ACTS.filter((act) => text.split(' ').includes(act)),
    language: null,
    names: { agent: false, company: false, customer: false },
    hits: [],
  }),
};

const message = fc.record({
  author: fc.constantFrom(...AUTHORS),
  acts: fc.uniqueArray(fc.constantFrom(...ACTS), { maxLength: 3 }),
});

test('counted along, the moment is the one that counting anew gives', () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 30 }), (messages) => {
      let behind = 0;
      const transcript = new TranscriptReader({
        read(text, context) {
          expect(context.before).toHaveLength(behind++);
          expect(momentOf(context)).toEqual(
            momentOf({ ...context, past: Past.of(context.before) }),
          );
          return shows.read(text, context);
        },
      });
      for (const { author, acts } of messages) transcript.read({ author, text: acts.join(' ') });
    }),
  );
});

test('a message costs the same behind ten others and behind ten thousand', () => {
  const past = new Past();
  const untouched = new Proxy<PastMessage[]>([], {
    get: () => expect.unreachable('all that came before is looked through again'),
  });
  for (let n = 0; n < 10; n++) past.add({ author: 'customer', acts: ['ping'] });
  const context = { author: 'agent', people: {}, before: untouched, past, onHold: false } as const;
  expect(momentOf(context)).toMatchObject({ chased: true, unanswered: true, agentTurns: 0 });
  const handed: unknown[] = [];
  const transcript = new TranscriptReader({
    read(text, given) {
      handed.push(given.past);
      return shows.read(text, given);
    },
  });
  transcript.read({ author: 'agent', text: 'hold' });
  transcript.read({ author: 'customer', text: 'ping' });
  expect(handed).toEqual([expect.any(Past), expect.any(Past)]);
});
