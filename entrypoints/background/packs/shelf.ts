import { type Adapter, parseAdapter } from '../../../adapters/types.ts';
import type { Pack } from '../../../rules/engine/pack/pack.ts';
import { loadModel } from '../../../rules/engine/text/model/shipped.ts';
import type { Phrasebook } from '../../../rules/engine/text/patterns/phrasebook.ts';
import { openPhrasebook } from '../../../rules/engine/text/reader.ts';
import type { Texts } from '../../../rules/engine/texts.ts';
import type { ConversationRef } from '../../../stores/helpdesks/observation.ts';
import { PROBLEMS_TOLD } from '../../../stores/packs/check/hazards.ts';
import {
  checkPackText,
  type FormerPack,
  showPath,
  tellLines,
} from '../../../stores/packs/check/pack-check.ts';
import { findUnreadablePatterns, provePack } from '../../../stores/packs/check/proof.ts';
import {
  choosePack,
  documentKey,
  type Edition,
  withScope,
} from '../../../stores/packs/installed-packs.ts';
import { changesBetween, summaryOf } from '../../../stores/packs/pack-summary.ts';
import type {
  PackOffer,
  PackScope,
  PacksView,
  PackTrouble,
  PackVerdict,
  PackView,
} from '../../../stores/packs/pack-view.ts';
import { createQueue } from '../../../stores/storage/queue.ts';
import type { Judge } from '../desk/stepping.ts';
import {
  DEFAULT_PACK,
  type InstalledPacks,
  installedIds,
  installedOf,
  type Placed,
  readInstalledPacks,
} from './installed-packs.ts';
import { createReaders } from './readers.ts';

/** The packs at hand: what judges which conversation, and what people do with packs. */
export interface Shelf {
  judgeFor(ref: Pick<ConversationRef, 'host'>): Promise<Judge>;
  /** `hosts` are the helpdesks that a pack may be chosen for. */
  view(hosts: string[]): Promise<PacksView>;
  check(offer: PackOffer): Promise<PackVerdict>;
  /** Checks, then installs; nothing changes where the pack is not sound. */
  install(offer: PackOffer, scope: PackScope): Promise<PackVerdict>;
  /** Takes a pack away; of the default only an edition from a file, back to the one built in. */
  remove(id: string): Promise<void>;
  /** The version before takes the place of the current one, and the other way round. */
  rollback(id: string): Promise<void>;
  scope(id: string, scope: PackScope): Promise<void>;
  /** The adapters that packs bring, of all that are installed or, where a policy forces some, of those. */
  adapters(): Promise<Adapter[]>;
  /** The titles of the rules of those same packs, by the rule's id. */
  ruleTitles(): Promise<Map<string, Texts>>;
  /** Storage or policy has changed from outside: everything is read anew at the next question. */
  forget(): void;
}

export function createShelf(
  presets: Readonly<Record<string, Pack>>,
  clock: () => number,
  openBook: () => Phrasebook = openPhrasebook,
): Shelf {
  const inTurn = createQueue();
  const packs = readInstalledPacks(presets);
  const { load, presetOf, installedPack, documentOf } = packs;
  const readers = createReaders(openBook, packs.builtIn);

  const judge = async (offer: PackOffer): Promise<{ verdict: PackVerdict; pack: Pack | null }> => {
    const { pack, problems } =
      'preset' in offer ? fromPresets(offer.preset) : await fromFile(offer.text);
    if (!pack || problems.length > 0) return { verdict: { ok: false, problems }, pack: null };
    const { list } = await load();
    const before = await installedPack(list, pack.id);
    const changes = before && changesBetween(before.pack, pack);
    return { verdict: { ok: true, summary: summaryOf(pack), changes }, pack };
  };

  const fromPresets = (id: string): Read => {
    const pack = presetOf(id);
    if (pack) return { pack, problems: [] };
    const message = `there is no preset "${id}"; choose one of ${Object.keys(presets).join(', ')}`;
    return { pack: null, problems: [{ path: '', message }] };
  };

  /** Other packs may judge now. */
  const write = async (...changed: Parameters<InstalledPacks['write']>): Promise<void> => {
    await packs.write(...changed);
    readers.close();
  };

  return {
    judgeFor: async (ref) => {
      const [pack] = await Promise.all([packs.packFor(ref.host), loadModel()]);
      return {
        pack,
        // Compiled when a message is read: looking at a clock needs no phrases.
        reader: { read: (text, context) => readers.of(pack).read(text, context) },
        prepare: () => readers.prepare(pack),
      };
    },

    view: async (hosts) => {
      const { list, forced } = await load();
      const ids = installedIds(list);
      const placed = (await Promise.all(ids.map((id) => installedPack(list, id)))).filter(
        (one) => one !== null,
      );
      const shown: Placed[] =
        forced.packs.length > 0
          ? forced.packs.map((pack) => ({
              pack,
              problems: [...(forced.outgrown.get(pack.id) ?? [])],
              edition: 'policy' as const,
            }))
          : placed;
      const otherwise = forced.packs[0]?.id ?? DEFAULT_PACK;
      const general = choosePack(
        '',
        shown.map(({ pack }) => pack.id),
        list.scopes,
        otherwise,
      );
      const views = shown.map(async ({ pack, problems, edition }): Promise<PackView> => {
        const { id } = pack;
        const file = edition !== 'policy' && edition.source === 'file' ? edition.file : null;
        const installed = edition === 'policy' ? null : installedOf(list, id);
        return {
          summary: summaryOf(pack),
          source: edition === 'policy' ? 'policy' : edition.source,
          file,
          scope: id === general ? 'all' : (list.scopes[id] ?? []),
          scopable: id !== general || id !== otherwise,
          before: (await documentOf(id, installed?.before ?? null))?.pack.version ?? null,
          removable: edition !== 'policy' && (id !== DEFAULT_PACK || file !== null),
          outgrown: edition !== 'policy' && file === null ? [] : outgrownOf({ pack, problems }),
        };
      });
      return {
        installed: await Promise.all(views),
        available: Object.values(presets)
          .filter(({ id }) => !ids.includes(id))
          .map(summaryOf),
        forced: forced.packs.length > 0,
        lost: await packs.lostOf(list),
        policyProblems: forced.problems,
        hosts,
      };
    },

    check: async (offer) => (await judge(offer)).verdict,

    install: (offer, scope) =>
      inTurn(async () => {
        const { verdict, pack } = await judge(offer);
        if (!pack) return verdict;
        const { list } = await load();
        const had = installedOf(list, pack.id);
        const installedAt = clock();
        const key = documentKey(pack.id, installedAt);
        const current: Edition =
          'preset' in offer
            ? { source: 'preset' }
            : { source: 'file', file: offer.file, version: pack.version, installedAt, key };
        const installed = {
          ...list.installed,
          [pack.id]: { current, before: had?.current ?? null },
        };
        const scopes = withScope(list.scopes, pack.id, scope);
        await write(
          { installed, scopes },
          current.source === 'file' ? { key, document: pack } : undefined,
        );
        return verdict;
      }),

    remove: (id) =>
      inTurn(async () => {
        const { list } = await load();
        const { [id]: _gone, ...installed } = list.installed;
        const { [id]: _scope, ...scopes } = list.scopes;
        await write({ installed, scopes: id === DEFAULT_PACK ? list.scopes : scopes });
      }),

    rollback: (id) =>
      inTurn(async () => {
        const { list } = await load();
        const installed = installedOf(list, id);
        if (!installed?.before) return;
        const { current, before } = installed;
        await write({
          ...list,
          installed: { ...list.installed, [id]: { current: before, before: current } },
        });
      }),

    scope: (id, scope) =>
      inTurn(async () => {
        const { list } = await load();
        await write({ ...list, scopes: withScope(list.scopes, id, scope) });
      }),

    adapters: async () =>
      (await packs.atHand()).flatMap(({ adapters = [] }) => adapters.map(parseAdapter)),

    ruleTitles: async () =>
      new Map(
        (await packs.atHand()).flatMap(({ rules }) =>
          rules.map(({ id, title }) => [id, title] as const),
        ),
      ),

    forget: () => {
      packs.forget();
      readers.close();
    },
  };
}

interface Read {
  pack: Pack | null;
  problems: PackTrouble[];
}

/** What the check of today would say of a pack in use, its phrases too: those that cannot be read are left out. */
function outgrownOf({ pack, problems }: FormerPack): PackTrouble[] {
  return [...problems, ...findUnreadablePatterns(pack)]
    .slice(0, PROBLEMS_TOLD)
    .map(({ path, message }) => ({ path: showPath(path), message }));
}

/** A pack of a stranger: its shape first, then whether its rules do what their examples say. */
async function fromFile(text: string): Promise<Read> {
  await loadModel();
  const checked = checkPackText(text);
  const problems = checked.ok ? provePack(checked.pack) : checked.problems;
  return {
    pack: checked.ok ? checked.pack : null,
    problems: tellLines(text, problems.slice(0, PROBLEMS_TOLD)).map(({ path, message }) => ({
      path: showPath(path),
      message,
    })),
  };
}
