import * as v from 'valibot';
import type { Language } from '../../../rules/engine/events.ts';
import type { Pack } from '../../../rules/engine/pack/pack.ts';
import { PIN_LENGTHS } from '../../../rules/snippets/pin-lengths.ts';
import { refSchema } from '../../../stores/conversations/conversation-ref.ts';
import { customerLanguage } from '../../../stores/conversations/conversation-view.ts';
import type { Kept } from '../../../stores/conversations/conversations.ts';
import type { ConversationRef } from '../../../stores/helpdesks/observation.ts';
import { onMessage } from '../../../stores/messages/messages.ts';
import { readSettings } from '../../../stores/settings/settings.ts';
import { PIN_BOUNDS, pinIdSchema, pinSchema, useSchema } from '../../../stores/snippets/pins.ts';
import type { Desk } from '../desk/desk.ts';
import { assertOurs, assertOwnPage, assertSpeaksFor } from '../helpdesks/senders.ts';
import type { Shelf } from '../packs/shelf.ts';
import type { Pinboard } from '../pins/pinboard.ts';
import { abbreviationsOf, listItems } from '../pins/snippet-list.ts';
import type { Teller } from '../telling/teller.ts';

/** One character more than may be kept is enough to be told that it is too long. */
const text = v.nullable(
  v.pipe(
    v.string(),
    v.transform((given) => given.slice(0, PIN_LENGTHS.text + 1)),
  ),
);
const wordsSchema = v.object({ title: text, ar: text, en: text, abbreviation: text });
const importSchema = v.object({
  pins: v.pipe(
    v.array(v.object({ ...wordsSchema.entries, replaces: v.nullable(pinIdSchema) })),
    v.maxLength(PIN_BOUNDS.pins),
  ),
});
const removedSchema = v.object({
  pin: pinSchema,
  place: v.pipe(v.number(), v.integer(), v.minValue(0)),
  use: v.nullable(useSchema),
});
const byId = v.object({ id: pinIdSchema });

/** What snippets come from, and who is told of a change. */
interface Sources {
  pinboard: Pinboard;
  shelf: Pick<Shelf, 'judgeFor'>;
  desk: Pick<Desk, 'kept'>;
  teller: Pick<Teller, 'snippetsChanged'>;
  /** Hosts of the helpdesks that are in use. */
  hostsInUse: () => Promise<string[]>;
}

/**
 * The worker's answers about snippets. Our own pages may do all; a helpdesk page's script may read
 * what its conversation's abbreviations stand for, and note a use.
 */
export function answerSnippets({ pinboard, shelf, desk, teller, hostsInUse }: Sources): void {
  /** Whoever lists snippets asks again; nobody waits for it. */
  const changed = <T>(outcome: T): T => {
    void teller.snippetsChanged();
    return outcome;
  };

  onMessage('listSnippets', async ({ data, sender }) => {
    assertOwnPage(sender);
    const key = v.parse(v.nullable(v.string()), data.conversation);
    const kept = key === null ? null : await desk.kept(key);
    const [settings, pins] = await Promise.all([readSettings(), pinboard.read()]);
    const packs = kept ? [(await shelf.judgeFor(kept.ref)).pack] : await allPacks();
    return {
      items: listItems(pins, packs, settings.language),
      order: pins.order,
      language: writtenIn(kept) ?? settings.language,
      known: await namesOf(kept?.ref ?? null),
    };
  });

  onMessage('addPin', async ({ data, sender }) => {
    assertOwnPage(sender);
    return changed(await pinboard.add(v.parse(wordsSchema, data)));
  });

  onMessage('changePin', async ({ data, sender }) => {
    assertOwnPage(sender);
    const { id, words } = v.parse(v.object({ id: pinIdSchema, words: wordsSchema }), data);
    return changed(await pinboard.change(id, words));
  });

  onMessage('removePin', async ({ data, sender }) => {
    assertOwnPage(sender);
    return changed(await pinboard.remove(v.parse(byId, data).id));
  });

  onMessage('restorePin', async ({ data, sender }) => {
    assertOwnPage(sender);
    return changed(await pinboard.restore(v.parse(removedSchema, data)));
  });

  onMessage('movePin', async ({ data, sender }) => {
    assertOwnPage(sender);
    const shape = v.object({ id: pinIdSchema, before: v.nullable(pinIdSchema) });
    const { id, before } = v.parse(shape, data);
    changed(await pinboard.move(id, before));
  });

  onMessage('orderSnippets', async ({ data, sender }) => {
    assertOwnPage(sender);
    changed(await pinboard.orderBy(v.parse(v.picklist(['own', 'use']), data.by)));
  });

  onMessage('abbreviateSnippet', async ({ data, sender }) => {
    assertOwnPage(sender);
    const { id, abbreviation } = v.parse(v.object({ ...byId.entries, abbreviation: text }), data);
    return changed(await pinboard.abbreviate(id, abbreviation));
  });

  onMessage('importPins', async ({ data, sender }) => {
    assertOwnPage(sender);
    return changed(await pinboard.import(v.parse(importSchema, data).pins));
  });

  onMessage('noteSnippetUse', async ({ data, sender }) => {
    assertOurs(sender);
    await pinboard.noteUse(v.parse(byId, data).id);
  });

  onMessage('abbreviations', async ({ data, sender }) => {
    assertOurs(sender);
    const { conversation } = v.parse(v.object({ conversation: refSchema }), data);
    assertSpeaksFor(sender, conversation);
    const [settings, pins, kept, { pack }] = await Promise.all([
      readSettings(),
      pinboard.read(),
      desk.kept(conversation.key),
      shelf.judgeFor(conversation),
    ]);
    const items = listItems(pins, [pack], settings.language);
    const language = writtenIn(kept) ?? settings.language;
    return abbreviationsOf(items, language, await namesOf(conversation));
  });

  /** Every pack that judges some helpdesk, each once. */
  async function allPacks(): Promise<Pack[]> {
    const hosts = ['', ...(await hostsInUse())];
    const packs = await Promise.all(
      hosts.map(async (host) => (await shelf.judgeFor({ host })).pack),
    );
    return [...new Set(packs)];
  }
}

/** What the customer wrote in last; null where that is not known. */
function writtenIn(kept: Kept | null): Language | null {
  return kept && customerLanguage(kept.conversation);
}

/** What fills the variables of a snippet, as far as it is known. */
async function namesOf(ref: ConversationRef | null): Promise<Record<string, string>> {
  const settings = await readSettings();
  const names = {
    customer: ref?.customer,
    agent: settings.agent || ref?.agent,
    company: settings.company,
    ticket: ref?.ticket,
  };
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, known]) => {
      const value = known?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}
