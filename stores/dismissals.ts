import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import { createQueue } from './queue.ts';
import { ASK_AFTER, type Dismissals } from './quiet-rules.ts';

/** More rules than any packs at hand nudge by; the longest untouched go first. */
const MOST = 500;

export const ruleSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ASK_AFTER));
const inRowSchema = v.fallback(v.array(v.tuple([ruleSchema, count])), []);
const quietSchema = v.fallback(v.array(ruleSchema), []);
const keptSchema = v.fallback(v.object({ inRow: inRowSchema, quiet: quietSchema }), {
  inRow: [],
  quiet: [],
});

const item = storage.defineItem<unknown>('local:dismissals');
const inTurn = createQueue();

/** What cannot be read counts as nothing: then every rule speaks. */
export async function readDismissals(): Promise<Dismissals> {
  const { inRow, quiet } = v.parse(keptSchema, await item.getValue());
  return { inRow: new Map(inRow), quiet: new Set(quiet) };
}

/** A nudge of this rule was put away for good, unheeded. */
export function noteDismissed(rule: string): Promise<void> {
  return change(({ inRow }) => {
    const times = Math.min((inRow.get(rule) ?? 0) + 1, ASK_AFTER);
    inRow.delete(rule);
    inRow.set(rule, times);
  });
}

/** A nudge of this rule was heeded: the row is broken. */
export function noteHeeded(rule: string): Promise<void> {
  return change(({ inRow }) => {
    inRow.delete(rule);
  });
}

/** Makes a rule quiet; nothing changes where its nudges have not come to ask for it. */
export function makeQuiet(rule: string): Promise<void> {
  return change(({ inRow, quiet }) => {
    if (inRow.get(rule) === ASK_AFTER) quiet.add(rule);
  });
}

/** The rule's nudges are shown again, and the count begins anew. */
export function speakAgain(rule: string): Promise<void> {
  return change(({ inRow, quiet }) => {
    inRow.delete(rule);
    quiet.delete(rule);
  });
}

function change(
  by: (kept: { inRow: Map<string, number>; quiet: Set<string> }) => void,
): Promise<void> {
  return inTurn(async () => {
    const { inRow, quiet } = await readDismissals();
    const kept = { inRow: new Map(inRow), quiet: new Set(quiet) };
    by(kept);
    await item.setValue({
      inRow: [...kept.inRow].slice(-MOST),
      quiet: [...kept.quiet].slice(-MOST),
    });
  });
}
