import type { Desk } from '../desk/desk.ts';
import { readWatchers } from '../helpdesks/watchers.ts';
import { drawPinItem } from '../pins/pin-menu.ts';
import type { Teller } from '../telling/teller.ts';
import { tellLabels } from './answer-adapters.ts';

/**
 * Other packs, settings or locks hold: open conversations are judged anew, and whoever shows
 * something draws it anew.
 */
export async function refresh(desk: Desk, teller: Teller): Promise<void> {
  const watched = new Set((await readWatchers()).map((one) => one.conversation));
  await teller.tell(await desk.rejudge((key) => watched.has(key)));
  teller.boardChanged();
  await tellLabels();
  // Its title is in the interface's language.
  await drawPinItem();
}
