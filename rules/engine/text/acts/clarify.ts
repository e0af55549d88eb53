import type { Act } from '../../acts.ts';
import type { Cue } from '../cues.ts';
import type { Evidence, Message } from '../message.ts';

/** A sentence that does one of these asks nothing about the problem. */
const OTHER_ACTS: readonly Act[] = [
  'further',
  'identify',
  'security',
  'ask_secret',
  'blame',
  'hold',
  'checkin',
];
const OTHER_CUES: readonly Cue[] = ['how_help', 'offer', 'step', 'still_there'];
const SHORTEST = 2;
/** Tags that ask for assent, not for facts. */
const TAGS = new Set([
  'تمام',
  'واضح',
  'اوكي',
  'اوك',
  'طيب',
  'صح',
  'ok',
  'okay',
  'right',
  'alright',
  'نعم',
  'yes',
]);

/** Asks about the problem or the need: a question that is none of the other kinds. */
export function decideClarify(message: Message): readonly Evidence[] {
  const found: Evidence[] = [];
  message.words.sentences.forEach((_, sentence) => {
    const question = questionIn(message, sentence);
    if (question) found.push(question);
  });
  return found;
}

function questionIn(message: Message, sentence: number): Evidence | null {
  const { words } = message.words;
  const first = words.findIndex((word) => word.sentence === sentence);
  const last = words.findLastIndex((word) => word.sentence === sentence);
  if (first < 0) return null;
  const inside = ({ first: at }: Evidence) => message.sentenceOf(at) === sentence;
  const cue = message.cue('question').find(inside);
  const long = last - first + 1 >= SHORTEST || !TAGS.has(words[first]?.text ?? '');
  if (!cue && !(message.asks(sentence) && long)) return null;
  if (TAGS.has(words[last]?.text ?? '') && !cue && last - first < SHORTEST) return null;
  if (
    OTHER_ACTS.some(
      (act) =>
        (message.acts.get(act) ?? message.signsOf(act)).some(inside) &&
        counts(message, act, inside),
    )
  )
    return null;
  if (OTHER_CUES.some((other) => message.cue(other).some(inside))) return null;
  if (last - first === 0 && message.signsOf('greet').some(inside)) return null;
  return cue ?? { phrase: '?', first, last };
}

/** Data named but not asked for does not make a question one for identity. */
function counts(message: Message, act: Act, inside: (evidence: Evidence) => boolean): boolean {
  if (act !== 'identify' && act !== 'security' && act !== 'ask_secret') return true;
  return (message.acts.get(act) ?? []).some(inside);
}
