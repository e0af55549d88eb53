import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import { createQueue } from '../storage/queue.ts';
import { readManaged } from './managed.ts';
import { ALL_SPEAK, ASK_AFTER, type Dismissals } from './quiet-rules.ts';

/** More subjects than any packs at hand nudge about; the longest untouched go first. */
const MOST = 500;

export const subjectSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ASK_AFTER));
const inRowSchema = v.fallback(v.array(v.tuple([subjectSchema, count])), []);
const quietSchema = v.fallback(v.array(subjectSchema), []);
const keptSchema = v.fallback(v.object({ inRow: inRowSchema, quiet: quietSchema }), {
  inRow: [],
  quiet: [],
});

const item = storage.defineItem<unknown>('local:dismissals');
const inTurn = createQueue();

/** What holds: the agent's own, unless the administrator's policy has every rule speak. */
export async function readDismissals(): Promise<Dismissals> {
  const [own, speaks] = await Promise.all([readOwn(), mustSpeak()]);
  return speaks ? ALL_SPEAK : own;
}

/** The policy lets no rule be quiet; what agents have chosen is kept beneath, for the day when it goes. */
export async function mustSpeak(): Promise<boolean> {
  return (await readManaged()).quiet === false;
}

/** What the agent has chosen. What cannot be read counts as nothing: then every rule speaks. */
export async function readOwn(): Promise<Dismissals> {
  const { inRow, quiet } = v.parse(keptSchema, await item.getValue());
  return { inRow: new Map(inRow), quiet: new Set(quiet) };
}

/** A nudge on this subject was put away for good, unheeded. */
export function noteDismissed(subject: string): Promise<void> {
  return change(({ inRow }) => {
    const times = Math.min((inRow.get(subject) ?? 0) + 1, ASK_AFTER);
    inRow.delete(subject);
    inRow.set(subject, times);
  });
}

/** A nudge on this subject was heeded, or is wanted after all: the row is broken. */
export function breakRow(subject: string): Promise<void> {
  return change(({ inRow }) => inRow.delete(subject));
}

/** Makes a subject quiet; nothing changes where its nudges have not come to ask for it. */
export function makeQuiet(subject: string): Promise<void> {
  return change(({ inRow, quiet }) => inRow.get(subject) === ASK_AFTER && quiet.add(subject));
}

/** Nudges on this subject are shown again, and the count begins anew. */
export function speakAgain(subject: string): Promise<void> {
  return change(({ inRow, quiet }) => {
    inRow.delete(subject);
    quiet.delete(subject);
  });
}

/** `by` says `false` where it has changed nothing: then nothing is written. */
function change(
  by: (kept: { inRow: Map<string, number>; quiet: Set<string> }) => unknown,
): Promise<void> {
  return inTurn(async () => {
    const { inRow, quiet } = await readOwn();
    const kept = { inRow: new Map(inRow), quiet: new Set(quiet) };
    if (by(kept) === false) return;
    await item.setValue({
      inRow: [...kept.inRow].slice(-MOST),
      quiet: [...kept.quiet].slice(-MOST),
    });
  });
}
