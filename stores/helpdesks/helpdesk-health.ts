import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Health } from './observation.ts';

/**
 * What was read on each helpdesk, and since when, in storage.local: names of signals and times,
 * nothing of what was read. Only the background worker writes here.
 */

const signal = v.object({
  state: v.picklist(['known', 'absent', 'unknown']),
  /** When this state began, and when the signal was last read (null: never); ms since the epoch. */
  since: v.number(),
  readAt: v.nullable(v.number()),
});

const helpdesk = v.object({
  /** Id of the adapter that read there last. */
  adapter: v.string(),
  /** ms since the epoch. */
  seenAt: v.number(),
  signals: v.record(v.string(), signal),
});

const kept = v.object({ version: v.literal(1), hosts: v.record(v.string(), helpdesk) });

export type HelpdeskHealth = v.InferOutput<typeof helpdesk>;
export type HealthByHost = Record<string, HelpdeskHealth>;

const KEY = 'helpdesk-health';
/** More helpdesks than a team works on; the longest unseen go first. */
const MOST = 60;
/** What changed nothing is written once in this time (ms). */
const QUIET = 60_000;

/** By host; what cannot be read counts as nothing, for it is written anew by the next page. */
export async function readHealth(): Promise<HealthByHost> {
  const parsed = v.safeParse(kept, (await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.output.hosts : {};
}

export async function writeHealth(hosts: HealthByHost): Promise<void> {
  const recent = Object.entries(hosts)
    .sort(([, a], [, b]) => b.seenAt - a.seenAt)
    .slice(0, MOST);
  await browser.storage.local.set({ [KEY]: { version: 1, hosts: Object.fromEntries(recent) } });
}

/**
 * What is known of a helpdesk after a page has said what it reads. Null where nothing is worth
 * writing: the same states, seen a moment ago. `now` in ms since the epoch.
 */
export function mergeHealth(
  before: HelpdeskHealth | undefined,
  adapter: string,
  health: Health,
  now: number,
): HelpdeskHealth | null {
  const same = before?.adapter === adapter ? before : undefined;
  const signals = Object.fromEntries(
    Object.entries(health).map(([name, state]) => {
      const known = same?.signals[name];
      const since = known?.state === state ? known.since : now;
      return [name, { state, since, readAt: state === 'known' ? now : (known?.readAt ?? null) }];
    }),
  );
  const changed =
    same === undefined ||
    Object.entries(health).some(([name, state]) => same.signals[name]?.state !== state);
  if (!changed && now - same.seenAt < QUIET) return null;
  return { adapter, seenAt: now, signals };
}
