import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Pack } from '../../rules/engine/pack/pack.ts';

/**
 * What an agent keeps beside a conversation, on this machine only: steps of playbooks that are
 * done, and notes in their own words. None of it is graded. It goes when the conversation goes,
 * and is in no export. Only the background worker writes here.
 */
export interface Jottings {
  version: 1;
  /** Ids of the steps that are done, by playbook. */
  steps: Record<string, string[]>;
  /** Notes by the pack's prompt; those under `FREE_NOTE` answer none. */
  notes: Record<string, string>;
}

/** One thing that the agent jots down. */
export type Jotting =
  | { type: 'step'; playbook: string; step: string; done: boolean }
  | { type: 'note'; prompt: string; text: string };

/** Key of the notes that answer no prompt of the pack; no prompt's id is empty. */
export const FREE_NOTE = '';

/** Longest note, in UTF-16 units: a page of text. */
export const NOTE_LENGTH = 4000;

/** What stands before a conversation's key where its jottings are kept. */
export const JOTTINGS = 'jottings:';

const id = v.pipe(v.string(), v.maxLength(64));
const note = v.pipe(v.string(), v.maxLength(NOTE_LENGTH));

export const jottingSchema = v.variant('type', [
  v.object({ type: v.literal('step'), playbook: id, step: id, done: v.boolean() }),
  v.object({ type: v.literal('note'), prompt: id, text: note }),
]);

const keptSchema = v.object({
  version: v.literal(1),
  steps: v.record(id, v.array(id)),
  notes: v.record(id, note),
});

/** What is kept beside a conversation; nothing where none of it can be read. */
export async function readJottings(conversation: string): Promise<Jottings> {
  const name = JOTTINGS + conversation;
  const kept: unknown = (await browser.storage.local.get(name))[name];
  const parsed = v.safeParse(keptSchema, kept);
  if (parsed.success) return parsed.output;
  if (kept !== undefined) {
    console.warn(
      `Murshid: the notes beside ${conversation} cannot be read (${v.getDotPath(parsed.issues[0]) ?? 'whole'}: ${parsed.issues[0].message}); new ones take their place.`,
    );
  }
  return { version: 1, steps: {}, notes: {} };
}

export async function writeJottings(conversation: string, jottings: Jottings): Promise<void> {
  await browser.storage.local.set({ [JOTTINGS + conversation]: jottings });
}

/**
 * The jottings with one more. What the pack does not have is not taken in, except notes that are
 * there already: so what is kept stays within the bounds of the packs.
 */
export function jotDown(kept: Jottings, jotting: Jotting, pack: Pack): Jottings {
  if (jotting.type === 'note') {
    const { prompt, text } = jotting;
    const known = prompt === FREE_NOTE || pack.notes?.some((one) => one.id === prompt) === true;
    if (!known && !Object.hasOwn(kept.notes, prompt)) return kept;
    const { [prompt]: _before, ...others } = kept.notes;
    return { ...kept, notes: text.trim() === '' ? others : { ...others, [prompt]: text } };
  }
  const { step, done } = jotting;
  const playbook = pack.playbooks?.find((one) => one.id === jotting.playbook);
  if (!playbook?.steps.some((one) => one.id === step)) return kept;
  const before = stepsDone(kept, playbook.id).filter((one) => one !== step);
  return { ...kept, steps: { ...kept.steps, [playbook.id]: done ? [...before, step] : before } };
}

/** Ids of the steps of a playbook that are done. */
export function stepsDone({ steps }: Jottings, playbook: string): string[] {
  return Object.hasOwn(steps, playbook) ? (steps[playbook] ?? []) : [];
}
