import type { Pack } from '../../../rules/engine/pack/pack.ts';
import type { FormerPack } from '../../../stores/packs/check/pack-check.ts';
import { type ForcedPacks, readForcedPacks } from '../../../stores/packs/forced-packs.ts';
import {
  choosePack,
  type Edition,
  type Installed,
  type PackList,
  readPackDocument,
  readPackList,
  writePackList,
} from '../../../stores/packs/installed-packs.ts';
import type { LostPack } from '../../../stores/packs/pack-view.ts';

/** Judges where no other pack is chosen, and where a chosen one cannot be read. */
export const DEFAULT_PACK = 'support-quality';

interface Loaded {
  list: PackList;
  forced: ForcedPacks;
}

/** A pack and how it came to be here. */
export interface Placed extends FormerPack {
  edition: Edition | 'policy';
}

/** The packs that are installed, as far as they can be read, and which of them judges where. */
export interface InstalledPacks {
  /** What judges where nothing else does. */
  builtIn: Pack;
  /** What is installed, and what a policy forces. */
  load(): Promise<Loaded>;
  /** A pack that comes with this build; null where none has the id. */
  presetOf(id: string): Pack | null;
  /** What an edition says; null where it cannot be read. */
  documentOf(id: string, edition: Edition | null): Promise<FormerPack | null>;
  /** The installed pack, or what can be read of it: the version before, or what comes built in. */
  installedPack(list: PackList, id: string): Promise<Placed | null>;
  /** Packs from files that are kept, and of which nothing can be read. */
  lostOf(list: PackList): Promise<LostPack[]>;
  /** The pack that judges conversations on a host. */
  packFor(host: string): Promise<Pack>;
  /** All that are installed or, where a policy forces some, those. */
  atHand(): Promise<readonly Pack[]>;
  /** Writes a changed list; what is in memory follows only once it is stored. */
  write(list: PackList, added?: { key: string; document: Pack }): Promise<void>;
  /** Storage or policy has changed from outside: everything is read anew at the next question. */
  forget(): void;
}

export function readInstalledPacks(presets: Readonly<Record<string, Pack>>): InstalledPacks {
  let loading: Promise<Loaded> | null = null;
  /** Documents already read and checked, by their key. */
  const documents = new Map<string, Promise<FormerPack | null>>();

  const builtIn = presets[DEFAULT_PACK];
  if (!builtIn) {
    throw new Error(`Murshid: the preset "${DEFAULT_PACK}" is not in this build; build it anew.`);
  }

  const load = (): Promise<Loaded> => {
    loading ??= Promise.all([readPackList(), readForcedPacks()]).then(
      ([list, forced]) => ({ list, forced }),
      (error: unknown) => {
        loading = null; // The next question tries again.
        throw error;
      },
    );
    return loading;
  };

  const presetOf = (id: string): Pack | null =>
    Object.hasOwn(presets, id) ? (presets[id] ?? null) : null;

  const documentOf = async (id: string, edition: Edition | null): Promise<FormerPack | null> => {
    if (edition === null) return null;
    if (edition.source === 'preset') {
      const pack = presetOf(id);
      return pack && { pack, problems: [] };
    }
    const { key } = edition;
    const known = documents.get(key) ?? readPackDocument(key);
    documents.set(key, known);
    known.catch(() => documents.delete(key)); // The next question tries again.
    return known;
  };

  const installedPack = async (list: PackList, id: string): Promise<Placed | null> => {
    const installed = installedOf(list, id);
    if (!installed) return null;
    for (const edition of [installed.current, installed.before]) {
      const former = await documentOf(id, edition);
      if (edition && former) return { ...former, edition };
    }
    const pack = presetOf(id);
    return pack && { pack, problems: [], edition: { source: 'preset' } };
  };

  const lostOf = async (list: PackList): Promise<LostPack[]> => {
    const found = Object.entries(list.installed).map(async ([id, { current }]) => {
      if (current.source !== 'file' || (await documentOf(id, current))) return [];
      return [{ id, file: current.file, version: current.version }];
    });
    return (await Promise.all(found)).flat();
  };

  const packFor = async (host: string): Promise<Pack> => {
    const { list, forced } = await load();
    const [first] = forced.packs;
    if (first) {
      const ids = forced.packs.map(({ id }) => id);
      const chosen = choosePack(host, ids, list.scopes, first.id);
      return forced.packs.find(({ id }) => id === chosen) ?? first;
    }
    const chosen = choosePack(host, installedIds(list), list.scopes, DEFAULT_PACK);
    const placed = (await installedPack(list, chosen)) ?? (await installedPack(list, DEFAULT_PACK));
    return placed?.pack ?? builtIn;
  };

  const atHand = async (): Promise<readonly Pack[]> => {
    const { list, forced } = await load();
    if (forced.packs.length > 0) return forced.packs;
    const placed = await Promise.all(installedIds(list).map((id) => installedPack(list, id)));
    return placed.flatMap((one) => (one ? [one.pack] : []));
  };

  return {
    builtIn,
    load,
    presetOf,
    documentOf,
    installedPack,
    lostOf,
    packFor,
    atHand,
    async write(list, added) {
      await writePackList(list, added);
      const { forced } = await load();
      loading = Promise.resolve({ list, forced });
    },
    forget() {
      loading = null;
      documents.clear();
    },
  };
}

export function installedIds(list: PackList): string[] {
  return [...new Set([DEFAULT_PACK, ...Object.keys(list.installed)])];
}

/** What is in the build is installed without anybody's doing. */
const BUILT_IN: Installed = { current: { source: 'preset' }, before: null };

export function installedOf(list: PackList, id: string): Installed | null {
  return list.installed[id] ?? (id === DEFAULT_PACK ? BUILT_IN : null);
}
