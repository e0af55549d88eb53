import * as v from 'valibot';
import { act, editorHint, IN_BOTH, id, pattern, text, texts } from './values.ts';

/** What a pack reads and says: phrases, snippets, and the words of its nudges. */

export const phraseListSchema = v.strictObject({
  ...editorHint,
  act,
  author: v.picklist(['agent', 'customer']),
  ar: v.array(pattern),
  en: v.array(pattern),
  not: v.exactOptional(
    v.strictObject(
      {
        ar: v.exactOptional(v.array(pattern)),
        en: v.exactOptional(v.array(pattern)),
      },
      'phrases by language are expected; write {"ar": ["…"], "en": ["…"]}',
    ),
  ),
});

export const snippetsSchema = v.record(
  id,
  v.strictObject(
    {
      ar: text(2000),
      en: text(2000),
      colloquial: v.exactOptional(
        v.pipe(text(2000), v.description('The Arabic as it is spoken in the Gulf.')),
      ),
      title: v.exactOptional(
        v.pipe(texts(80), v.description('What lists call it; else its first words.')),
      ),
      abbreviation: v.exactOptional(
        v.pipe(
          v.string(),
          v.regex(/^\S{1,32}$/, 'is no abbreviation; write one word of at most 32 characters'),
          v.description('What agents type for it; an agent may choose another.'),
        ),
      ),
    },
    IN_BOTH,
  ),
);

const protocolNudge = v.strictObject({
  text: texts(200),
  why: texts(300),
  snippet: v.exactOptional(id),
  snippets: v.exactOptional(v.array(id)),
});

const holdNudge = v.strictObject({
  ...protocolNudge.entries,
  asked: v.exactOptional(
    v.pipe(
      v.strictObject({ text: texts(200), why: texts(300) }),
      v.description(
        'What it says instead where the customer on hold has asked before its time; left out, the same.',
      ),
    ),
  ),
});

export const nudgesSchema = v.strictObject({
  'check-in': holdNudge,
  'check-in-missed': protocolNudge,
  'cap-reached': holdNudge,
  'over-cap': protocolNudge,
  'thank-for-wait': protocolNudge,
  'closing-steps': protocolNudge,
  'idle-1': protocolNudge,
  'idle-2': protocolNudge,
  'idle-close': protocolNudge,
});
