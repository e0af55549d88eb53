import * as v from 'valibot';
import { adapterSchema } from '../../../adapters/types.ts';
import { act, fieldName, id, ids, is, pattern, some, text, texts } from './values.ts';

/** Adapters of one pack. */
const MOST_ADAPTERS = 20;

const topicsSchema = some(
  v.strictObject({
    id,
    title: texts(80),
    ar: v.array(pattern),
    en: v.array(pattern),
  }),
  200,
);

const termsSchema = some(
  v.strictObject({
    id,
    word: texts(80),
    meaning: texts(300),
    topic: v.exactOptional(id),
    confirm: v.exactOptional(v.strictObject({ text: texts(200), snippet: v.exactOptional(id) })),
  }),
  500,
);

const labels = v.pipe(
  v.array(text(80)),
  v.maxLength(30, 'has more than 30 labels; keep those that stand on pages'),
);

const fieldsSchema = some(
  v.strictObject({
    name: fieldName,
    title: texts(80),
    labels: v.exactOptional(
      v.pipe(
        v.strictObject({ ar: labels, en: labels }),
        v.description(
          'What helpdesks label it with, whole and as people read it: where no adapter points at the field, it is read by these.',
        ),
      ),
    ),
    values: v.exactOptional(
      some(
        v.strictObject({
          value: text(200),
          title: texts(80),
          also: v.exactOptional(some(text(200), 20)),
          dialling: v.exactOptional(
            v.pipe(
              v.string(),
              v.regex(/^[1-9]\d{0,5}$/, 'is no dialling code; write its digits, such as 966'),
            ),
          ),
          shownBy: v.exactOptional(
            v.pipe(
              some(
                v.pipe(
                  v.strictObject({
                    act: v.exactOptional(act),
                    topics: v.exactOptional(ids('topic')),
                  }),
                  v.check(
                    ({ act: one, topics }) => one !== undefined || topics !== undefined,
                    'is empty; give it an act or topics',
                  ),
                ),
                20,
              ),
              v.description(
                'What in a conversation speaks for this value: an act, and one of the topics. Where it plainly speaks for one value and the field holds another, the agent is asked.',
              ),
            ),
          ),
        }),
        500,
      ),
    ),
    phone: v.exactOptional(
      v.pipe(
        fieldName,
        v.description('The field whose phone number tells the value, by its dialling code.'),
      ),
    ),
    refuse: v.exactOptional(some(text(200), 100)),
    requiredFor: v.exactOptional(ids('topic')),
  }),
  100,
);

const playbooksSchema = some(
  v.strictObject({
    id,
    title: texts(80),
    topic: v.exactOptional(id),
    steps: v.pipe(
      v.array(v.strictObject({ id, text: texts(300), snippet: v.exactOptional(id) })),
      v.minLength(1, 'is empty; write at least one step'),
      v.maxLength(100, 'has more than 100 steps; split the playbook'),
    ),
    flow: v.strictObject({
      nodes: v.pipe(
        v.array(
          v.variant('kind', [
            v.strictObject({ kind: is('step', 'The step with this id.'), id }),
            v.strictObject({ kind: is('start', 'Where it begins.'), id, text: texts(120) }),
            v.strictObject({ kind: is('question', 'Ways part here.'), id, text: texts(120) }),
            v.strictObject({ kind: is('end', 'Where a way ends.'), id, text: texts(120) }),
          ]),
        ),
        v.maxLength(200, 'has more than 200 boxes; split the playbook'),
      ),
      edges: v.pipe(
        v.array(v.strictObject({ from: id, to: id, when: v.exactOptional(texts(80)) })),
        v.maxLength(400, 'has more than 400 arrows; split the playbook'),
      ),
    }),
  }),
  100,
);

const cardsSchema = some(
  v.strictObject({ id, title: texts(80), text: texts(600), why: texts(300) }),
  100,
);

const notesSchema = some(v.strictObject({ id, prompt: texts(200) }), 50);

/** Parts that a pack may go without; each is a file of its own in a pack's folder. */
export const partSchemas = {
  topics: v.exactOptional(topicsSchema),
  terms: v.exactOptional(termsSchema),
  fields: v.exactOptional(fieldsSchema),
  playbooks: v.exactOptional(playbooksSchema),
  cards: v.exactOptional(cardsSchema),
  notes: v.exactOptional(notesSchema),
  adapters: v.exactOptional(
    v.pipe(
      v.array(adapterSchema),
      v.maxLength(MOST_ADAPTERS, `has more than ${MOST_ADAPTERS} adapters; split the pack`),
      v.description(
        'How helpdesks are read that Murshid does not know. No host is granted by a pack: the agent turns Murshid on there.',
      ),
    ),
  ),
};
