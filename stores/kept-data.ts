import { browser } from 'wxt/browser';
import { countConversations } from './conversations/conversations.ts';
import { JOTTINGS } from './conversations/jottings.ts';
import type { KeptData } from './messages/protocol.ts';
import { readPackList } from './packs/installed-packs.ts';
import { countPins } from './snippets/pins.ts';
import { keptBytes } from './storage/inventory.ts';

/** How much is kept on this machine. */
export async function countKept(): Promise<KeptData> {
  const { installed } = await readPackList();
  return {
    conversations: await countConversations(),
    packs: Object.keys(installed).length,
    pins: await countPins(),
    bytes: (await keptBytes()) ?? JSON.stringify(await browser.storage.local.get(null)).length,
  };
}

/**
 * All that is kept, as a JSON text for people, except the agent's own notes: a file is passed on
 * more easily than was meant. The texts of messages are not in it either, for they are not kept.
 */
export async function exportKept(): Promise<string> {
  const all = Object.entries(await browser.storage.local.get(null));
  const kept = Object.fromEntries(all.filter(([name]) => !name.startsWith(JOTTINGS)));
  return JSON.stringify({ murshid: browser.runtime.getManifest().version, kept }, null, 2);
}

/** Erases conversations, pins, packs and settings: as it was on the first day. */
export async function eraseEverything(): Promise<void> {
  await browser.storage.local.clear();
}
