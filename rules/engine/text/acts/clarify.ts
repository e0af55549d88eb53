import type { Act } from '../../acts.ts';
import type { Cue } from '../cues.ts';
import type { Evidence, Message } from '../message.ts';

/** A sentence that does one of these asks nothing about the problem. */
const OTHER_SIGNS: readonly Act[] = ['further', 'blame', 'hold', 'checkin'];
const DECIDED: readonly Act[] = ['identify', 'security', 'ask_secret'];
const OTHER_CUES: readonly Cue[] = ['how_help', 'offer', 'step', 'still_there'];
const SHORTEST = 2;
/** Without a question mark, a question word further inside its sentence asks nothing. */
const WORDS_BEFORE = 2;
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
  const cues = new Map<number, Evidence>();
  for (const cue of message.cue('question')) {
    const sentence = message.sentenceOf(cue.first);
    if (!cues.has(sentence)) cues.set(sentence, cue);
  }
  const found: Evidence[] = [];
  message.words.sentences.forEach(({ from, to, asks }, sentence) => {
    const cue = cues.get(sentence);
    if (to === from) return;
    const begins = cue !== undefined && cue.first - from <= WORDS_BEFORE;
    if (!asks && !begins) return;
    const evidence = cue ?? { phrase: '?', first: from, last: to - 1 };
    if (!isTag(message, from, to, cue !== undefined) && !doesOther(message, sentence)) {
      found.push(evidence);
    }
  });
  return found;
}

/** "Ok?", "… تمام؟" */
function isTag(message: Message, from: number, to: number, cued: boolean): boolean {
  const { words } = message.words;
  if (!cued && to - from < SHORTEST) return true;
  return !cued && to - from <= SHORTEST && TAGS.has(words[to - 1]?.text ?? '');
}

function doesOther(message: Message, sentence: number): boolean {
  if (OTHER_CUES.some((cue) => message.cueIn(cue, sentence))) return true;
  if (OTHER_SIGNS.some((act) => message.signIn(act, sentence))) return true;
  // Data named but not asked for does not make a question one for identity.
  return DECIDED.some((act) =>
    message.acts.get(act)?.some(({ first }) => message.sentenceOf(first) === sentence),
  );
}
