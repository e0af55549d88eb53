import * as v from 'valibot';
import { onMessage } from '../../../stores/messages/messages.ts';
import { scopeSchema } from '../../../stores/packs/installed-packs.ts';
import { PACK_BOUNDS } from '../../../stores/packs/schema/pack-schema.ts';
import { writing } from '../../../stores/storage/erasing.ts';
import type { Desk } from '../desk/desk.ts';
import { knownHosts } from '../helpdesks/helpdesks.ts';
import { assertOwnPage } from '../helpdesks/senders.ts';
import type { Shelf } from '../packs/shelf.ts';
import type { Teller } from '../telling/teller.ts';
import { tellPages } from './answer-teaching.ts';
import { refresh } from './refresh.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

const offerSchema = v.union([
  v.strictObject({ preset: id }),
  v.strictObject({
    file: v.pipe(v.string(), v.maxLength(260)),
    // One character more than a pack may have bytes is enough to be told that it is too large.
    text: v.pipe(
      v.string(),
      v.transform((text) => text.slice(0, PACK_BOUNDS.bytes + 1)),
    ),
  }),
]);

/** The worker's answers to the options page about packs; nobody else may ask. */
export function answerPacks(
  shelf: Shelf,
  desk: Desk,
  teller: Teller,
  watchFrames: () => Promise<void>,
): void {
  const view = async () => shelf.view(await knownHosts(await desk.hosts()));
  /** Runs a change of packs; pages that a pack's adapters are for start anew with what holds then. */
  const changing = <T>(change: () => Promise<T>): Promise<T> =>
    writing(async () => {
      const before = await shelf.adapters();
      const outcome = await change();
      const affected = [...before, ...(await shelf.adapters())];
      if (affected.length > 0) {
        await watchFrames();
        await tellPages(affected);
      }
      return outcome;
    });
  const changed = async () => {
    await refresh(desk, teller);
    return view();
  };

  onMessage('listPacks', ({ sender }) => {
    assertOwnPage(sender);
    return view();
  });

  onMessage('checkPack', ({ data, sender }) => {
    assertOwnPage(sender);
    return shelf.check(v.parse(offerSchema, data));
  });

  onMessage('installPack', async ({ data, sender }) => {
    assertOwnPage(sender);
    const { offer, scope } = v.parse(v.object({ offer: offerSchema, scope: scopeSchema }), data);
    const verdict = await changing(() => shelf.install(offer, scope));
    if (verdict.ok) await refresh(desk, teller);
    return verdict;
  });

  onMessage('removePack', async ({ data, sender }) => {
    assertOwnPage(sender);
    await changing(() => shelf.remove(v.parse(id, data.id)));
    return changed();
  });

  onMessage('rollbackPack', async ({ data, sender }) => {
    assertOwnPage(sender);
    await changing(() => shelf.rollback(v.parse(id, data.id)));
    return changed();
  });

  onMessage('scopePack', async ({ data, sender }) => {
    assertOwnPage(sender);
    const scope = v.parse(scopeSchema, data.scope);
    await writing(() => shelf.scope(v.parse(id, data.id), scope));
    return changed();
  });
}
