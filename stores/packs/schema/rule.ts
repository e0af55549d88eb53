import * as v from 'valibot';
import { CHANNELS } from '../../../rules/engine/channel.ts';
import { checkSchema } from './checks.ts';
import { limitsSchema, timersSchema } from './numbers.ts';
import { editorHint, id, texts } from './values.ts';

/** What is said where lines stand by themselves: each conversation is a list of its own. */
export const CONVERSATION =
  'a list of conversations is expected, each a list of its lines; write [["customer: …", "agent: …"]]';

const conversation = v.pipe(
  v.array(
    v.pipe(v.string(), v.maxLength(1000, 'is longer than 1000 characters; shorten it')),
    CONVERSATION,
  ),
  v.minLength(1, 'is empty; write at least one line'),
  v.maxLength(200, 'has more than 200 lines; shorten it'),
);
const conversations = v.pipe(
  v.array(conversation),
  v.minLength(1, 'is empty; write at least one example'),
  v.maxLength(50, 'has more than 50 examples; keep the telling ones'),
);
const inBoth = (meaning: string) =>
  v.pipe(v.strictObject({ ar: conversations, en: conversations }), v.description(meaning));
const examples = v.strictObject({
  fires: inBoth('A nudge of this rule comes, or its standard ends broken. One line an event.'),
  quiet: inBoth('Neither happens.'),
  numbers: v.exactOptional(
    v.pipe(
      v.strictObject({ timers: timersSchema, limits: limitsSchema }),
      v.description("The numbers that the examples were written for; left out, the pack's."),
    ),
  ),
});

const flag = (meaning: string) => v.exactOptional(v.pipe(v.boolean(), v.description(meaning)));

export const ruleSchema = v.strictObject({
  ...editorHint,
  id,
  section: id,
  kind: v.pipe(
    v.picklist(['auto', 'assisted', 'manual', 'field']),
    v.description(
      'auto: decided from what is seen. field: from the fields. assisted: suspected, ticked by the agent. manual: only a person can tell.',
    ),
  ),
  critical: flag('Where it is broken, the whole conversation scores 0.'),
  scored: flag('false for a half of another standard, which is not graded twice.'),
  step: flag('A closing step, shown while open when the end is near.'),
  channels: v.exactOptional(
    v.pipe(
      v.array(v.picklist(CHANNELS)),
      v.minLength(1, 'is empty; name a channel, or leave it out for all of them'),
      v.description('It applies in these channels only.'),
    ),
  ),
  title: texts(80),
  why: texts(300),
  check: checkSchema,
  nudge: v.exactOptional(v.strictObject({ text: texts(200), snippet: v.exactOptional(id) })),
  examples,
});
