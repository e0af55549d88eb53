import type { Act } from '../acts.ts';
import type { Bare } from '../events.ts';
import type { Message } from './message.ts';

/** So many words beside a greeting are a name, a place, a courtesy; more may be an answer. */
const BESIDE_GREETING = 3;
const OPENING: readonly Act[] = ['greet', 'intro'];
/** What customers greet with. Comparable forms. */
const GREETING = new Set(
  `hi hello hey hiya helo there dear good morning afternoon evening day everyone team sir madam
   salam salaam alaikum assalamu
   السلام سلام عليكم عليكو ورحمه الله وبركاته رحمه وبركات مرحبا مرحبتين هلا يا اهلا وسهلا هاي الو صباح
   مسا الخير النور الورد يسعد صباحكم مساكم حياكم الله`.split(/\s+/u),
);

/**
 * What brings the conversation no further: a greeting and no more, or an agent's question whether the
 * customer is still there. Who waits for whom is then as it was before.
 */
export function bareOf(message: Message): Bare | undefined {
  if (message.words.words.length === 0) return undefined;
  if (message.context.author === 'customer') return onlyGreets(message) ? 'greeting' : undefined;
  if (message.has('still_there')) return 'still-there';
  return opensOnly(message) ? 'greeting' : undefined;
}

function onlyGreets({ words: { words } }: Message): boolean {
  return words.every(({ text }) => GREETING.has(text));
}

/** Greets and introduces, asks nothing, and offers no help: what was asked is still to be answered. */
function opensOnly(message: Message): boolean {
  const { words, sentences } = message.words;
  const shown = [...message.acts.keys()].filter((act) => act !== 'shout');
  if (shown.length === 0 || !shown.every((act) => OPENING.includes(act))) return false;
  if (message.has('how_help') || sentences.some(({ asks }) => asks)) return false;
  const opening = OPENING.flatMap((act) => message.acts.get(act) ?? []);
  const clauses = new Set(opening.map(({ first }) => message.clauseOf(first)));
  const fillers = message.cue('filler');
  const beside = words.filter(
    ({ clause }, at) =>
      !clauses.has(clause) && !fillers.some(({ first, last }) => first <= at && at <= last),
  );
  return beside.length <= BESIDE_GREETING;
}
