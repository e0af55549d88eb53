import type { Act } from '../../rules/engine/acts.ts';
import type { Level, Levels, Person, Script } from '../../rules/engine/text/model/recogniser.ts';
import type { Judged } from './judged.ts';
import { ACTS_OF, shows } from './train.ts';

/** For each author: from which score an act is added, and below which one a phrase is taken back. */
export type Thresholds = Readonly<Record<Person, Levels>>;

/**
 * A nudge that is wrong is worse than none. So many findings of a hundred are to be right of what starts or ends a
 * clock or brings a nudge by itself, or asks for feeling. A check-in that is missed nudges wrongly as one that is none
 * does: it is counted as the others.
 */
const PRECISION_WANTED = 0.95;
const NUDGING: ReadonlySet<Act> = new Set([
  'hold',
  'thank_wait',
  'done',
  'repeat_contact',
  'upset',
]);
/** What is lacking of that costs twice: where it cannot be had, rather miss than nudge. */
const PRICE_OF_NUDGES = 2;
/**
 * And of what is only counted. The labels are themselves wrong here and there: of four sets that nobody had learned
 * from, each with labels of one author, 96 Arabic findings and 94 English ones were right where 90 were wanted.
 */
const PRECISION_COUNTED = 0.9;
/** So many labels at least, counted as if seen once more wrong: few labels prove little. */
const DOUBT = 0.5;

/**
 * Chooses for each act the pair of scores that finds most at the precision that is wanted, on
 * messages that the scores' model has not learned from; where that cannot be had, the best of both.
 */
export function chooseThresholds(judged: readonly Judged[]): Thresholds {
  const levels = (author: Person): Levels => {
    const own = judged.filter((one) => one.author === author);
    const written = (script: Script) =>
      chooseFor(
        own.filter((one) => one.script === script),
        author,
      );
    return { arabic: written('arabic'), latin: written('latin') };
  };
  return { agent: levels('agent'), customer: levels('customer') };
}

interface Point {
  score: number;
  right: number;
  wrong: number;
}

function chooseFor(own: readonly Judged[], author: Person): Level {
  const adds: number[] = [];
  const keeps: number[] = [];
  ACTS_OF[author].forEach((act, at) => {
    // Whether a wait is answered is asked only where there is one.
    const asked = act === 'hold_answered' ? own.filter(({ labels }) => shows(labels, 'hold')) : own;
    const scored = asked.map(({ scores, labels, phrases, weight }) => ({
      weight,
      score: scores[at] ?? 0,
      is: shows(labels, act),
      found: act !== 'hold_answered' && shows(phrases, act),
    }));
    const all = scored.reduce((sum, { is, weight }) => sum + (is ? weight : 0), 0);
    const added = curve(scored.filter(({ found }) => !found)).filter(
      ({ score }) => score > (act === 'hold_answered' ? KEEP_LEAST : ADD_LEAST) && score < ADD_MOST,
    );
    const kept = curve(scored.filter(({ found }) => found)).filter(
      ({ score }) => score > KEEP_LEAST && score < KEEP_MOST,
    );
    if (added.length === 0) added.push({ score: ADD_DEFAULT, right: 0, wrong: 0 });
    if (kept.length === 0) kept.push({ score: KEEP_LEAST, right: 0, wrong: 0 });
    // Answered or not, it waits: neither fault is the worse.
    const wanted =
      act === 'hold_answered' ? 0 : NUDGING.has(act) ? PRECISION_WANTED : PRECISION_COUNTED;
    const price = NUDGING.has(act) ? PRICE_OF_NUDGES : 1;
    let best = Number.NEGATIVE_INFINITY;
    for (const add of added) {
      for (const keep of kept) {
        const worth = worthOf(add.right + keep.right, add.wrong + keep.wrong, all, wanted, price);
        if (worth <= best) continue;
        best = worth;
        adds[at] = round(add.score);
        keeps[at] = round(Math.min(keep.score, add.score));
      }
    }
  });
  return { adds, keeps };
}

/** Scores beyond these are the accident of few samples. */
const ADD_LEAST = -1;
const ADD_MOST = 4;
const ADD_DEFAULT = 1;
const KEEP_LEAST = -7;
const KEEP_MOST = 1.5;

/** What lies above each score between two samples, from the highest down. */
function curve(scored: readonly { score: number; is: boolean; weight: number }[]): Point[] {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  const points: Point[] = [{ score: (sorted[0]?.score ?? 0) + 0.5, right: 0, wrong: 0 }];
  let right = 0;
  let wrong = 0;
  sorted.forEach(({ score, is, weight }, at) => {
    if (is) right += weight;
    else wrong += weight;
    const next = sorted[at + 1]?.score ?? score - 1;
    if (next < score) points.push({ score: (score + next) / 2, right, wrong });
  });
  return points;
}

/** F1, less the price of what is lacking of the wanted precision. */
function worthOf(right: number, wrong: number, all: number, wanted: number, price: number): number {
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, all);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  const careful = (right + DOUBT) / (right + wrong + DOUBT);
  return f1 - price * Math.max(0, wanted - careful);
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
