import { browser } from 'wxt/browser';
import { refusalText } from '../../../components/snippets/refusals.ts';
import { type Translate, translator } from '../../../locales/translate.ts';
import { languageOf } from '../../../rules/engine/text/language.ts';
import { wordsOf } from '../../../rules/engine/text/words.ts';
import { sendMessage } from '../../../stores/messages/messages.ts';
import { readSettings } from '../../../stores/settings/settings.ts';
import type { PinVerdict, PinWords } from '../../../stores/snippets/snippet-protocol.ts';
import { createQueue } from '../../../stores/storage/queue.ts';
import { watchedPages } from '../helpdesks/helpdesks.ts';
import { report } from '../report.ts';
import type { Teller } from '../telling/teller.ts';
import type { Pinboard } from './pinboard.ts';

const ITEM = 'pin-selection';
/** So much of a selection tells its language, in UTF-16 units. */
const ENOUGH = 2000;

const inTurn = createQueue();

/**
 * The item of a selection's context menu, in the interface's language, on the pages that Murshid
 * watches and on no other. Drawn anew at every start and change: what the browser kept may differ.
 */
export function drawPinItem(): Promise<void> {
  return inTurn(async () => {
    const [{ language, digits }, pages] = await Promise.all([readSettings(), watchedPages()]);
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: ITEM,
      title: translator(language, digits)('snippets.pinSelection'),
      contexts: ['selection'],
      documentUrlPatterns: pages,
    });
  });
}

/** Pins what is selected when the item is chosen, and says so in the page, quietly. */
export function onPinItem(pinboard: Pinboard, teller: Teller): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== ITEM || tab?.id === undefined) return;
    const { frameId = 0, selectionText = '' } = info;
    const place = { tab: tab.id, frame: frameId };
    void pin(pinboard, teller, place, selectionText).catch(report);
  });
}

interface Place {
  tab: number;
  frame: number;
}

async function pin(
  pinboard: Pinboard,
  teller: Teller,
  place: Place,
  selected: string,
): Promise<void> {
  const text = await withLines(place, selected);
  const { language, digits } = await readSettings();
  const there = (await pinboard.read()).pins.some(({ ar, en }) => ar === text || en === text);
  const words = { title: null, ar: null, en: null, abbreviation: null };
  const inIts = languageOf(wordsOf(text.slice(0, ENOUGH))) ?? language;
  const verdict = there ? null : await add(pinboard, { ...words, [inIts]: text });
  if (verdict?.ok) void teller.snippetsChanged();
  const t = translator(language, digits);
  if (verdict === null) await say(place, t, t('snippets.pinnedBefore'));
  else if (verdict.ok) await say(place, t, t('snippets.pinned'));
  else await say(place, t, refusalText(t, verdict));
}

/** Whoever has chosen the item hears what came of it, also where the storage is full. */
async function add(pinboard: Pinboard, words: PinWords): Promise<PinVerdict> {
  try {
    return await pinboard.add(words);
  } catch (error) {
    report(error);
    return { ok: false, refusal: 'failed', by: null };
  }
}

/**
 * What the browser tells of a selection has lost its lines. The frame has them; but the browser
 * vouches for what was selected when the menu was opened, so the two must be the same words.
 */
async function withLines({ tab, frame }: Place, selected: string): Promise<string> {
  const told = selected.trim();
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame] },
      func: selectionHere,
    });
    const found: unknown = answer?.result;
    if (typeof found === 'string' && bare(found) === bare(told)) return found.trim();
  } catch {
    // A frame that we may not enter, or that is gone: its words are enough.
  }
  return told;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Runs in the page. */
function selectionHere(): string {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement) {
    const { value, selectionStart, selectionEnd } = active;
    if (selectionStart !== null && selectionStart !== selectionEnd) {
      return value.slice(selectionStart, selectionEnd ?? undefined);
    }
  }
  return String(getSelection() ?? '');
}

/** In the page where the coach is; where it is not, by a notification that makes no sound. */
async function say({ tab }: Place, t: Translate, text: string): Promise<void> {
  const heard = await sendMessage('tell', { text }, tab).catch(() => false);
  if (heard) return;
  await browser.notifications.create(ITEM, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('app.name'),
    message: text,
    ...(import.meta.env.FIREFOX ? {} : { silent: true }),
  });
}
