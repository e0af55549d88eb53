import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { keptNames } from '../storage/inventory.ts';
import { type FormerPack, readFormerPack } from './check/pack-check.ts';
import type { PackScope } from './pack-view.ts';

/**
 * Which packs are installed, in storage.local: one list, and one key for each document that came
 * from a file. Packs that come with Murshid are named only. Only the background worker writes.
 */

/** One state of a pack: what comes with Murshid, or what was read from a file. */
export type Edition =
  | { source: 'preset' }
  | {
      source: 'file';
      /** The file's name, as the person gave it. */
      file: string;
      version: string;
      /** Real ms since the epoch. */
      installedAt: number;
      /** Where the document is kept. */
      key: string;
    };

export interface Installed {
  current: Edition;
  /** What "the version before" goes back to. */
  before: Edition | null;
}

export interface PackList {
  /** By id. */
  installed: Record<string, Installed>;
  /** By id, also of packs that a policy forces: those are not in `installed`. */
  scopes: Record<string, PackScope>;
}

const LIST = 'packs';
const DOCUMENT = 'pack:';
const UNREADABLE = 'unreadable-pack:';

const editionSchema = v.variant('source', [
  v.object({ source: v.literal('preset') }),
  v.object({
    source: v.literal('file'),
    file: v.string(),
    version: v.string(),
    installedAt: v.number(),
    key: v.pipe(v.string(), v.startsWith(DOCUMENT)),
  }),
]);

const installedSchema = v.object({ current: editionSchema, before: v.nullable(editionSchema) });

const host = v.pipe(v.string(), v.minLength(1), v.maxLength(260));

/** Which helpdesks a pack is for. */
export const scopeSchema = v.union([v.literal('all'), v.pipe(v.array(host), v.maxLength(200))]);

/**
 * What is installed. An entry that cannot be read is set aside under `unreadable-pack:`, not
 * lost; the others stay as they are.
 */
export async function readPackList(): Promise<PackList> {
  const raw: unknown = (await browser.storage.local.get(LIST))[LIST];
  const list: PackList = { installed: {}, scopes: {} };
  if (raw === undefined) return list;
  const shaped = v.safeParse(
    v.object({
      installed: v.record(v.string(), v.unknown()),
      scopes: v.record(v.string(), v.unknown()),
    }),
    raw,
  );
  if (!shaped.success) {
    await setAside('list', raw);
    return list;
  }
  for (const [id, entry] of Object.entries(shaped.output.installed)) {
    const parsed = v.safeParse(installedSchema, entry);
    if (parsed.success) list.installed[id] = parsed.output;
    else await setAside(id, entry);
  }
  for (const [id, entry] of Object.entries(shaped.output.scopes)) {
    const parsed = v.safeParse(scopeSchema, entry);
    if (parsed.success) list.scopes[id] = parsed.output;
  }
  return list;
}

/**
 * Writes the list, and with it the document of a new edition, in one go: a crash leaves either
 * the old state or the new one. Documents that no edition names any more are let go of after it.
 */
export async function writePackList(
  list: PackList,
  added?: { key: string; document: Pack },
): Promise<void> {
  await browser.storage.local.set({
    [LIST]: list,
    ...(added && { [added.key]: added.document }),
  });
  const named = new Set(
    Object.values(list.installed)
      .flatMap(({ current, before }) => [current, before])
      .flatMap((edition) => (edition?.source === 'file' ? [edition.key] : [])),
  );
  const loose = (await keptNames()).filter((name) => name.startsWith(DOCUMENT) && !named.has(name));
  if (loose.length > 0) await browser.storage.local.remove(loose);
}

/** Where the document of an edition is kept; two editions may bear the same version. */
export function documentKey(id: string, installedAt: number): string {
  return `${DOCUMENT}${id}:${installedAt}`;
}

/**
 * The document kept under this key; null where it is gone, or is no pack any more (it is set aside then).
 * Examples are not run: they were at the install. What an update has made stricter is told with it.
 */
export async function readPackDocument(key: string): Promise<FormerPack | null> {
  const raw: unknown = (await browser.storage.local.get(key))[key];
  if (raw === undefined) return null;
  const former = readFormerPack(raw);
  if (former) return former;
  console.warn(
    `Murshid: the pack kept under "${key}" cannot be read. It is set aside under "${UNREADABLE}${key}".`,
  );
  await setAside(key, raw);
  return null;
}

/**
 * Which pack judges the conversations of a host: of the packs that may (all that are installed, or
 * those that a policy forces), one that is for this host, else one that is for all helpdesks, else
 * `otherwise`.
 */
export function choosePack(
  host: string,
  candidates: readonly string[],
  scopes: Readonly<Record<string, PackScope>>,
  otherwise: string,
): string {
  const scopeOf = (id: string) => (Object.hasOwn(scopes, id) ? scopes[id] : undefined);
  const own = candidates.find((id) => {
    const scope = scopeOf(id);
    return scope !== 'all' && scope?.includes(host);
  });
  return own ?? candidates.find((id) => scopeOf(id) === 'all') ?? otherwise;
}

/** The scopes once `id` has this one. A helpdesk has one pack: what `id` takes, no other keeps. */
export function withScope(
  scopes: Readonly<Record<string, PackScope>>,
  id: string,
  scope: PackScope,
): Record<string, PackScope> {
  const others = Object.entries(scopes)
    .filter(([other]) => other !== id)
    .map(([other, had]): [string, PackScope] => {
      if (scope === 'all') return [other, had === 'all' ? [] : had];
      return [other, had === 'all' ? had : had.filter((one) => !scope.includes(one))];
    });
  return Object.fromEntries([...others, [id, scope]]);
}

async function setAside(name: string, raw: unknown): Promise<void> {
  await browser.storage.local.set({ [UNREADABLE + name]: raw });
}
