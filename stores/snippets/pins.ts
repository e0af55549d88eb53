import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { PIN_LENGTHS } from '../../rules/snippets/pin-lengths.ts';
import { keptNames } from '../storage/inventory.ts';
import type { Pin, SnippetOrder, Use } from './snippet-protocol.ts';

/**
 * The agent's pins, in storage.local: one key a pin, and beside them their order, how often
 * snippets were used, and the abbreviations that the agent gave to snippets of packs. They are the
 * agent's own words, not customers'. Only the background worker writes here.
 */

/** Past these a pin is refused. */
export const PIN_BOUNDS = {
  pins: 2000,
  /** UTF-8 bytes of all pins: the browser gives 10 MiB for everything that is kept. */
  bytes: 4 * 1024 * 1024,
} as const;

export interface Pins {
  /** In the agent's order. */
  pins: Pin[];
  order: SnippetOrder;
  /** By id of pin or snippet. */
  uses: Record<string, Use>;
  /** By id of a pack's snippet. */
  abbreviations: Record<string, string>;
}

const PIN = 'pin:';
const ORDER = 'pins';
const USES = 'snippet-uses';
const ABBREVIATIONS = 'snippet-abbreviations';
const UNREADABLE = 'unreadable-';

const words = (longest: number) => v.nullable(v.pipe(v.string(), v.maxLength(longest)));

const wordsEntries = {
  title: words(PIN_LENGTHS.title),
  ar: words(PIN_LENGTHS.text),
  en: words(PIN_LENGTHS.text),
  abbreviation: words(PIN_LENGTHS.abbreviation),
};

export const pinIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(130));

export const pinSchema = v.object({
  ...wordsEntries,
  id: pinIdSchema,
  createdAt: v.number(),
});

export const useSchema = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  at: v.number(),
});

const keptPinSchema = v.pipe(
  v.object({ version: v.literal(1), ...pinSchema.entries }),
  v.check(({ ar, en }) => ar !== null || en !== null, 'has no text'),
);

const orderSchema = v.object({
  version: v.literal(1),
  ids: v.array(v.string()),
  by: v.picklist(['own', 'use']),
});

/**
 * All that is kept of snippets. What cannot be read (another version's, or damaged) is set aside
 * under `unreadable-…`, not lost; the rest stays as it is.
 */
export async function readPins(): Promise<Pins> {
  const { [ORDER]: rawOrder, ...marks } = await browser.storage.local.get([
    ORDER,
    USES,
    ABBREVIATIONS,
  ]);
  const parsed = v.safeParse(orderSchema, rawOrder);
  if (rawOrder !== undefined && !parsed.success) await setAside(ORDER, rawOrder);
  const ids = parsed.success ? parsed.output.ids : await keptIds();
  return {
    pins: await pinsOf(ids),
    order: parsed.success ? parsed.output.by : 'own',
    uses: await entriesOf(USES, marks[USES], useSchema),
    abbreviations: await entriesOf(
      ABBREVIATIONS,
      marks[ABBREVIATIONS],
      v.pipe(v.string(), v.maxLength(PIN_LENGTHS.abbreviation)),
    ),
  };
}

/** Writes pins that are new or changed, and the order, in one go. Refused by a full storage. */
export async function writePins(
  changed: readonly Pin[],
  { pins, order }: Pick<Pins, 'pins' | 'order'>,
): Promise<void> {
  await browser.storage.local.set({
    ...Object.fromEntries(changed.map((pin) => [PIN + pin.id, { version: 1, ...pin }])),
    [ORDER]: { version: 1, ids: pins.map(({ id }) => id), by: order },
  });
}

/** Takes a pin away. The order is written first: it is what says that a pin is there. */
export async function dropPin(id: string, rest: Pick<Pins, 'pins' | 'order'>): Promise<void> {
  await writePins([], rest);
  await browser.storage.local.remove(PIN + id);
}

export async function writeUses(uses: Pins['uses']): Promise<void> {
  await browser.storage.local.set({ [USES]: uses });
}

export async function writeAbbreviations(abbreviations: Pins['abbreviations']): Promise<void> {
  await browser.storage.local.set({ [ABBREVIATIONS]: abbreviations });
}

/** How many pins are kept. */
export async function countPins(): Promise<number> {
  return (await keptIds()).length;
}

async function keptIds(): Promise<string[]> {
  const names = await keptNames();
  return names.filter((name) => name.startsWith(PIN)).map((name) => name.slice(PIN.length));
}

async function pinsOf(ids: readonly string[]): Promise<Pin[]> {
  const kept = await browser.storage.local.get(ids.map((id) => PIN + id));
  const pins: Pin[] = [];
  for (const id of new Set(ids)) {
    const raw: unknown = kept[PIN + id];
    if (raw === undefined) continue;
    const parsed = v.safeParse(keptPinSchema, raw);
    if (parsed.success && parsed.output.id === id) {
      const { version: _, ...pin } = parsed.output;
      pins.push(pin);
      continue;
    }
    await setAside(PIN + id, raw);
    await browser.storage.local.remove(PIN + id);
  }
  return pins;
}

async function entriesOf<T>(
  name: string,
  raw: unknown,
  schema: v.GenericSchema<unknown, T>,
): Promise<Record<string, T>> {
  if (raw === undefined) return {};
  const shaped = v.safeParse(v.record(v.string(), v.unknown()), raw);
  if (!shaped.success) {
    await setAside(name, raw);
    return {};
  }
  const entries: [string, T][] = [];
  for (const [id, entry] of Object.entries(shaped.output)) {
    const parsed = v.safeParse(schema, entry);
    if (parsed.success) entries.push([id, parsed.output]);
  }
  return Object.fromEntries(entries);
}

async function setAside(name: string, raw: unknown): Promise<void> {
  console.warn(
    `Murshid: what is kept under "${name}" cannot be read. It is set aside under "${UNREADABLE}${name}".`,
  );
  await browser.storage.local.set({ [UNREADABLE + name]: raw });
}
