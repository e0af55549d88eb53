import { labelOf } from '../../../rules/snippets/label.ts';
import { foldKey } from '../../../rules/snippets/variables.ts';
import {
  bytesOf,
  cleanWords,
  isAbbreviation,
  refusalOf,
} from '../../../stores/snippets/pin-words.ts';
import {
  dropPin,
  PIN_BOUNDS,
  type Pins,
  readPins,
  writeAbbreviations,
  writePins,
  writeUses,
} from '../../../stores/snippets/pins.ts';
import type {
  ImportedPin,
  ImportOutcome,
  Pin,
  PinRefusal,
  PinVerdict,
  PinWords,
  RemovedPin,
  SnippetOrder,
} from '../../../stores/snippets/snippet-protocol.ts';
import { createQueue } from '../../../stores/storage/queue.ts';

/** The agent's pins, and what the agent has said of the packs' snippets; the one writer of both. */
export interface Pinboard {
  read(): Promise<Pins>;
  add(words: PinWords): Promise<PinVerdict>;
  change(id: string, words: PinWords): Promise<PinVerdict>;
  remove(id: string): Promise<RemovedPin | null>;
  restore(removed: RemovedPin): Promise<PinVerdict>;
  move(id: string, before: string | null): Promise<void>;
  orderBy(order: SnippetOrder): Promise<void>;
  /** The agent's abbreviation for a snippet of a pack. */
  abbreviate(id: string, abbreviation: string | null): Promise<PinVerdict>;
  import(pins: readonly ImportedPin[]): Promise<ImportOutcome>;
  noteUse(id: string): Promise<void>;
  /** Everything is read anew once `erase` has taken it out of storage. */
  forgetAll(erase: () => Promise<void>): Promise<void>;
}

/** `clock` gives real ms since the epoch. */
export function createPinboard(clock: () => number): Pinboard {
  const inTurn = createQueue();
  let atHand: Pins | null = null;

  const load = async (): Promise<Pins> => {
    atHand ??= await readPins();
    return atHand;
  };

  /** Stores first: what is in memory follows only once it is kept. */
  const keep = async (next: Pins, changed: readonly Pin[]): Promise<void> => {
    await writePins(changed, next);
    atHand = next;
  };

  const put = async (pin: Pin, pins: Pin[], board: Pins): Promise<PinVerdict> => {
    await keep({ ...board, pins }, [pin]);
    return { ok: true, id: pin.id };
  };

  return {
    read: () => inTurn(load),

    add: (given) =>
      inTurn(async () => {
        const board = await load();
        const words = cleanWords(given);
        const refused = refuse(words, standingOf(board), null);
        if (refused) return refused;
        const pin = newPin(words, clock());
        return put(pin, [pin, ...board.pins], board);
      }),

    change: (id, given) =>
      inTurn(async () => {
        const board = await load();
        const before = board.pins.find((pin) => pin.id === id);
        if (!before) return refusal('gone');
        const words = cleanWords(given);
        const refused = refuse(words, standingOf(board), before);
        if (refused) return refused;
        const pin = { ...before, ...words };
        return put(pin, replaced(board.pins, pin), board);
      }),

    remove: (id) =>
      inTurn(async () => {
        const board = await load();
        const place = board.pins.findIndex((pin) => pin.id === id);
        const pin = board.pins[place];
        if (!pin) return null;
        const { [id]: use = null, ...uses } = board.uses;
        const next = { ...board, pins: board.pins.toSpliced(place, 1), uses };
        await dropPin(id, next);
        atHand = next;
        if (use !== null) await writeUses(uses);
        return { pin, place, use };
      }),

    restore: ({ pin, place, use }) =>
      inTurn(async () => {
        const board = await load();
        if (board.pins.some(({ id }) => id === pin.id)) return { ok: true, id: pin.id };
        const refused = refuse(pin, standingOf(board), null);
        if (refused) return refused;
        const uses = use === null ? board.uses : { ...board.uses, [pin.id]: use };
        if (use !== null) await writeUses(uses);
        return put(pin, board.pins.toSpliced(place, 0, pin), { ...board, uses });
      }),

    move: (id, before) =>
      inTurn(async () => {
        const board = await load();
        const pin = board.pins.find((one) => one.id === id);
        if (!pin || id === before) return;
        const rest = board.pins.filter((one) => one.id !== id);
        const place = before === null ? rest.length : rest.findIndex((one) => one.id === before);
        if (place >= 0) await keep({ ...board, pins: rest.toSpliced(place, 0, pin) }, []);
      }),

    orderBy: (order) => inTurn(async () => keep({ ...(await load()), order }, [])),

    abbreviate: (id, given) =>
      inTurn(async () => {
        const board = await load();
        const { [id]: _, ...others } = board.abbreviations;
        const { abbreviation } = cleanWords({ ...NO_WORDS, abbreviation: given });
        if (abbreviation !== null) {
          if (!isAbbreviation(abbreviation)) return refusal('abbreviation-unfit');
          const { owners } = standingOf({ ...board, abbreviations: others });
          const owner = owners.get(foldKey(abbreviation));
          if (owner) return refusal('abbreviation-taken', owner.label);
        }
        const abbreviations = abbreviation === null ? others : { ...others, [id]: abbreviation };
        await writeAbbreviations(abbreviations);
        atHand = { ...board, abbreviations };
        return { ok: true, id };
      }),

    import: (given) =>
      inTurn(async () => {
        const board = await load();
        const standing = standingOf(board);
        const pins = new Map(board.pins.map((pin) => [pin.id, pin]));
        const changed = new Map<string, Pin>();
        const outcome: ImportOutcome = { added: 0, replaced: 0, refused: [] };
        const now = clock();
        for (const [index, { replaces, ...raw }] of given.entries()) {
          const words = cleanWords(raw);
          const old = pins.get(replaces ?? '') ?? null;
          const refused = refuse(words, standing, old);
          if (refused) {
            outcome.refused.push({ index, refusal: refused.refusal });
            continue;
          }
          const pin = old ? { ...old, ...words } : newPin(words, now);
          if (old) count(standing, old, -1);
          count(standing, pin, 1);
          pins.set(pin.id, pin);
          changed.set(pin.id, pin);
          if (old) outcome.replaced += 1;
          else outcome.added += 1;
        }
        await keep({ ...board, pins: [...pins.values()] }, [...changed.values()]);
        return outcome;
      }),

    noteUse: (id) =>
      inTurn(async () => {
        const board = await load();
        const count = (board.uses[id]?.count ?? 0) + 1;
        const uses = { ...board.uses, [id]: { count, at: clock() } };
        await writeUses(uses);
        atHand = { ...board, uses };
      }),

    forgetAll: (erase) =>
      inTurn(async () => {
        await erase();
        atHand = null;
      }),
  };
}

const NO_WORDS: PinWords = { title: null, ar: null, en: null, abbreviation: null };

function newPin(words: PinWords, now: number): Pin {
  return { id: crypto.randomUUID(), ...words, createdAt: now };
}

function replaced(pins: readonly Pin[], pin: Pin): Pin[] {
  return pins.map((one) => (one.id === pin.id ? pin : one));
}

type Refused = Extract<PinVerdict, { ok: false }>;

function refusal(reason: PinRefusal, by: string | null = null): Refused {
  return { ok: false, refusal: reason, by };
}

/** What new words are weighed against. */
interface Standing {
  pins: number;
  bytes: number;
  /** By the abbreviation's key. */
  owners: Map<string, { id: string; label: string }>;
}

/**
 * A pack's own abbreviations do not count: an update could bring any, and the agent's come first.
 */
function standingOf({ pins, abbreviations }: Pins): Standing {
  const standing: Standing = { pins: 0, bytes: 0, owners: new Map() };
  for (const [id, given] of Object.entries(abbreviations)) {
    standing.owners.set(foldKey(given), { id, label: id });
  }
  for (const pin of pins) count(standing, pin, 1);
  return standing;
}

function count(standing: Standing, pin: Pin, sign: 1 | -1): void {
  standing.pins += sign;
  standing.bytes += sign * bytesOf(pin);
  if (pin.abbreviation === null) return;
  const key = foldKey(pin.abbreviation);
  if (sign < 0) standing.owners.delete(key);
  else
    standing.owners.set(key, { id: pin.id, label: pin.title ?? labelOf(pin.ar ?? pin.en ?? '') });
}

/** Why these words may not be pinned, in place of `old` or as a new pin; null where they may. */
function refuse(words: PinWords, standing: Standing, old: Pin | null): Refused | null {
  const unfit = refusalOf(words);
  if (unfit) return refusal(unfit);
  const owner = words.abbreviation && standing.owners.get(foldKey(words.abbreviation));
  if (owner && owner.id !== old?.id) return refusal('abbreviation-taken', owner.label);
  if (!old && standing.pins >= PIN_BOUNDS.pins) return refusal('too-many');
  const bytes = standing.bytes + bytesOf(words) - (old ? bytesOf(old) : 0);
  return bytes > PIN_BOUNDS.bytes ? refusal('no-room') : null;
}
