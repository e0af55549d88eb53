import * as v from 'valibot';
import { act, acts, count, fieldName, ids, is, seconds, statuses, text } from './values.ts';

/** How a rule is decided. */
export const checkSchema = v.variant('kind', [
  v.strictObject({
    kind: is('opening', "The agent's first message shows these acts, and names agent and company."),
    acts,
    names: v.boolean(),
  }),
  v.strictObject({
    kind: is(
      'answered-with',
      'After a customer message with the trigger, one of the next agent messages shows the act.',
    ),
    trigger: act,
    act,
    within: count(1, 20),
  }),
  v.strictObject({
    kind: is('hold', 'The hold protocol: updates in time, within the limit, thanked.'),
  }),
  v.strictObject({
    kind: is(
      'said-before-end',
      'The agent says the act before the end, not counting the first `after` messages.',
    ),
    act,
    after: count(0, 20),
    silentCustomer: v.picklist(['na', 'open']),
    asked: v.exactOptional(
      v.pipe(
        acts,
        v.description(
          'Broken too where the customer owes the answer to one of these and is closed on before the second idle reminder.',
        ),
      ),
    ),
  }),
  v.strictObject({ kind: is('never-said', 'No agent message shows any of these acts.'), acts }),
  v.strictObject({
    kind: is(
      'owed',
      'Once the trigger shows (an act, or a field with this value), the agent says the act before the end.',
    ),
    trigger: act,
    field: v.exactOptional(v.strictObject({ name: fieldName, value: text(200) })),
    pending: v.exactOptional(
      v.pipe(
        v.strictObject({
          name: fieldName,
          values: v.pipe(v.array(text(200)), v.minLength(1, 'is empty; name at least one value')),
        }),
        v.description(
          'A ticket that is left with one of these values is owed something: met where the act was said, trigger or not.',
        ),
      ),
    ),
    act,
  }),
  v.strictObject({
    kind: is('verified', 'Where the trigger shows, the act is asked; what is forbidden, never.'),
    trigger: act,
    act,
    or: v.exactOptional(v.pipe(act, v.description('Does as well as the act.'))),
    forbidden: act,
  }),
  v.strictObject({
    kind: is('field', 'Ticket fields hold something real; a required one is there at the end.'),
    fields: v.pipe(v.array(fieldName), v.minLength(1, 'is empty; name at least one field')),
    required: v.boolean(),
  }),
  v.strictObject({
    kind: is(
      'status',
      'The status at the end is none of `solved` where the agent said the pending act.',
    ),
    field: fieldName,
    solved: statuses,
    pending: act,
    or: v.exactOptional(
      v.pipe(act, v.description('Leaves it pending as well, until the agent writes another time.')),
    ),
  }),
  v.strictObject({
    kind: is('customer-named', "The agent says the customer's own name at least once."),
  }),
  v.strictObject({
    kind: is('replied', 'Nothing that the customer wrote is left without an answer at the end.'),
  }),
  v.strictObject({
    kind: is(
      'reply-time',
      "The first reply, or the end, comes within so many seconds of the customer's first word.",
    ),
    until: v.picklist(['first-reply', 'end']),
    within: seconds,
  }),
  v.strictObject({
    kind: is(
      'news',
      'Once the trigger shows, the customer hears from the agent every so many seconds, until the field says that it is solved.',
    ),
    trigger: act,
    every: seconds,
    most: count(1, 60),
    field: fieldName,
    solved: statuses,
  }),
  v.strictObject({
    kind: is(
      'care',
      'A quiet word to the agent at the end, where the trigger showed so many times or the conversation ran so long. Never graded.',
    ),
    trigger: act,
    times: count(1, 100),
    long: seconds,
  }),
  v.strictObject({
    kind: is('tick', 'Only a person can tell; with a trigger or topics, only where one shows.'),
    trigger: v.exactOptional(act),
    topics: v.exactOptional(ids('topic')),
    questions: v.exactOptional(
      v.pipe(
        v.strictObject({ atLeast: count(2, 20), again: v.exactOptional(act) }),
        v.description(
          'The agent is asked near the end, where the customer asked so many questions before an answer, or asks one again.',
        ),
      ),
    ),
  }),
]);
