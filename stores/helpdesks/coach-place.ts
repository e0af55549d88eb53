import * as v from 'valibot';
import { browser } from 'wxt/browser';

/**
 * Where the agent has put the coach on a helpdesk, in storage.local, a key a host. Only the
 * background worker writes here.
 */

/** Distance from the inline end and from the bottom of the window, as shares of its size. */
export interface Place {
  end: number;
  bottom: number;
}

const share = v.pipe(v.number(), v.finite());

export const placeSchema = v.object({ end: share, bottom: share });

/** Null where it stands where it belongs, or what is kept cannot be read. */
export async function readPlace(host: string): Promise<Place | null> {
  const name = nameFor(host);
  const parsed = v.safeParse(placeSchema, (await browser.storage.local.get(name))[name]);
  return parsed.success ? parsed.output : null;
}

/** Null puts it back where it belongs. */
export async function writePlace(host: string, place: Place | null): Promise<void> {
  const name = nameFor(host);
  if (place === null) await browser.storage.local.remove(name);
  else await browser.storage.local.set({ [name]: place });
}

function nameFor(host: string): string {
  return `coach-place:${host}`;
}
