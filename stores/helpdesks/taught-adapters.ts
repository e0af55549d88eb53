import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Adapter, adapterSchema } from '../../adapters/types.ts';
import { findAdapterProblems } from '../packs/check/adapter-check.ts';
import { checkShape, showPath, tellLines } from '../packs/check/pack-check.ts';
import { readJson } from '../packs/json/read-json.ts';
import { keptNames } from '../storage/inventory.ts';

/**
 * Adapters that were taught by pointing, or came from a file, in storage.local: one key each. Only
 * the background worker writes here.
 */

export interface TaughtAdapter {
  adapter: Adapter;
  /** When it was taught, real ms since the epoch. */
  at: number;
}

const TAUGHT = 'taught:';
const UNREADABLE = 'unreadable-';
/** UTF-16 units of a file: an adapter is a few kilobytes. */
const LONGEST_ADAPTER_FILE = 100_000;

const keptSchema = v.object({ version: v.literal(1), at: v.number(), adapter: adapterSchema });

/**
 * All taught adapters, the newest first. What cannot be read (another version's, or damaged) is set
 * aside under `unreadable-…`, not lost.
 */
export async function readTaught(): Promise<TaughtAdapter[]> {
  const keys = (await keptNames()).filter((name) => name.startsWith(TAUGHT));
  const all = await browser.storage.local.get(keys);
  const read: TaughtAdapter[] = [];
  for (const [key, raw] of Object.entries(all)) {
    const parsed = v.safeParse(keptSchema, raw);
    if (parsed.success) read.push({ adapter: parsed.output.adapter, at: parsed.output.at });
    else {
      console.warn(`Murshid: what was taught as "${key}" cannot be read; it is set aside.`);
      await browser.storage.local.set({ [UNREADABLE + key]: raw });
      await browser.storage.local.remove(key);
    }
  }
  return read.sort((a, b) => b.at - a.at);
}

/** Keeps it; one of the same id is replaced. `now`: real ms since the epoch. */
export async function writeTaught(adapter: Adapter, now: number): Promise<void> {
  await browser.storage.local.set({ [TAUGHT + adapter.id]: { version: 1, at: now, adapter } });
}

/** Takes it back, and gives what it was; null where there is none of this id. */
export async function removeTaught(id: string): Promise<Adapter | null> {
  const found = (await readTaught()).find(({ adapter }) => adapter.id === id);
  await browser.storage.local.remove(TAUGHT + id);
  return found?.adapter ?? null;
}

/**
 * Reads an adapter out of a file that a person has opened. Throws an error with a line a problem.
 * A file says for which hosts it is, and cannot stand for a page of ours.
 */
export function parseAdapterFile(text: string): Adapter {
  if (text.length > LONGEST_ADAPTER_FILE) {
    throw new Error(
      `has ${text.length} characters, and ${LONGEST_ADAPTER_FILE} is the most; shorten it`,
    );
  }
  const read = readJson(text);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const shaped = checkShape(adapterSchema, read.value);
  const problems = shaped.ok ? findAdapterProblems(shaped.value) : shaped.problems;
  if (shaped.ok && problems.length === 0) return shaped.value;
  const told = tellLines(text, problems).map(({ path, message }) =>
    path.length > 0 ? `${showPath(path)}: ${message}` : message,
  );
  throw new Error(told.join('\n'));
}
