import { expect, test } from 'vitest';
import { Message } from '../../rules/engine/text/message.ts';
import { Features, featuresOf } from '../../rules/engine/text/model/features.ts';
import { Recogniser } from '../../rules/engine/text/model/recogniser.ts';
import { shippedModel } from '../../rules/engine/text/model/shipped.ts';
import { Weights } from '../../rules/engine/text/model/weights.ts';
import { wordsOf } from '../../rules/engine/text/words.ts';

const SAID = [
  'لحظة أتأكد لك من الطلب',
  'One moment please, could you tell me the order number? I am checking the order',
  'ممكن رقم الطلب؟ طلبك وصل المستودع، وأنا أراجع الطلب معكم',
  '??',
];

test.each(['agent', 'customer'] as const)(
  "what is kept of words and flags weighs what an %s's features weigh one by one",
  async (author) => {
    const model = await shippedModel();
    const recogniser = new Recogniser(model);
    const learned = model[author];
    const weights = new Weights(learned);
    const features = new Features();
    // Twice: what was added up is kept the first time, and taken the second.
    for (const text of [...SAID, ...SAID]) {
      const context = { author, people: {}, before: [], onHold: false };
      const message = new Message(wordsOf(text), [], context);
      featuresOf(message, model.vocabulary, features);
      const expected = learned.acts.map(() => 0);
      for (const key of features.keys.subarray(0, features.length)) {
        const row = learned.keys.indexOf(key);
        expect(weights.find(key) > 0).toBe(row >= 0);
        if (row < 0) continue;
        for (let at = learned.starts[row] ?? 0; at < (learned.starts[row + 1] ?? 0); at++) {
          const act = learned.actOf[at] ?? 0;
          expected[act] = (expected[act] ?? 0) + (learned.weightOf[at] ?? 0);
        }
      }
      expect([...recogniser.scoresOf(message, author)]).toEqual(expected);
    }
  },
);
