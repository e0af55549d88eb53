import { create } from 'zustand';
import type { TextKey, Values } from '../../locales/translate.ts';
import type { Board } from '../../stores/conversations/views.ts';
import { onMessage, sendMessage } from '../../stores/messages/messages.ts';
import type { KeptData, QuietList } from '../../stores/messages/protocol.ts';
import { useSnippets } from '../../stores/mirrors/snippets-mirror.ts';
import type { PackOffer, PackScope, PacksView, PackVerdict } from '../../stores/packs/pack-view.ts';
import { PACK_BOUNDS } from '../../stores/packs/schema/pack-schema.ts';
import { saveFile } from '../../stores/save-file.ts';
import type { Settings } from '../../stores/settings/settings.ts';
import { textOf } from './file-text.ts';

/** A pack that somebody offered, and what the worker said of it. */
interface Offered {
  /** Tells one offer from the next. */
  n: number;
  name: string;
  offer: PackOffer;
  verdict: PackVerdict;
}

interface Mirror {
  /** Null until the worker has answered for the first time. */
  board: Pick<Board, 'settings' | 'locked' | 'shortcuts'> | null;
  packs: PacksView | null;
  kept: KeptData | null;
  /** What the agent wants no nudges on. */
  quiet: QuietList;
  offered: Offered | null;
  /** Id of the pack that has just been installed. */
  fresh: string | null;
  /** What an action came to; said politely. */
  note: { key: TextKey; values?: Values } | null;
  failed: boolean;
}

const NOTHING: Mirror = {
  board: null,
  packs: null,
  kept: null,
  quiet: { subjects: [], overruled: false },
  offered: null,
  fresh: null,
  note: null,
  failed: false,
};

/** What the worker last said. The worker has the truth: here it is only drawn. */
export const useMirror = create<Mirror>()(() => NOTHING);

export async function askAll(): Promise<void> {
  await tried(async () => {
    const [{ settings, locked, shortcuts }, packs, kept, quiet] = await Promise.all([
      sendMessage('board', { tabId: null }),
      sendMessage('listPacks', undefined),
      sendMessage('keptData', undefined),
      sendMessage('quietList', undefined),
    ]);
    useMirror.setState({
      board: { settings, locked, shortcuts },
      packs,
      kept,
      quiet,
      failed: false,
    });
  });
}

/** Asks the worker, and asks again whenever something has changed or the page is looked at anew. */
export function followWorker(): void {
  onMessage('boardChanged', () => {
    void askAll();
  });
  // Pins count among what is kept.
  useSnippets.subscribe(({ list }, before) => {
    if (before.list !== null && list !== before.list) void askAll();
  });
  // Shortcuts are set on the browser's own page, and nobody tells of it.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void askAll();
  });
  void askAll();
}

let offers = 0;

/** Reads a file, unless it is larger than any pack, and has the worker check it. */
export async function offerFile(file: File): Promise<void> {
  if (file.size > PACK_BOUNDS.bytes) {
    const message = `the file has ${file.size} bytes, and ${PACK_BOUNDS.bytes} (1 MiB) is the most; split the pack`;
    const verdict: PackVerdict = { ok: false, problems: [{ path: '', message }] };
    show({ name: file.name, offer: { file: file.name, text: '' }, verdict });
    return;
  }
  await tried(async () => consider(file.name, { file: file.name, text: await textOf(file) }));
}

export async function offerPreset(id: string, name: string): Promise<void> {
  await tried(() => consider(name, { preset: id }));
}

async function consider(name: string, offer: PackOffer): Promise<void> {
  show({ name, offer, verdict: await sendMessage('checkPack', offer) });
}

function show(offered: Omit<Offered, 'n'>): void {
  offers += 1;
  useMirror.setState({ offered: { ...offered, n: offers }, fresh: null, note: null });
}

export function closeOffer(): void {
  useMirror.setState({ offered: null });
}

export async function install({ offer, name }: Offered, scope: PackScope): Promise<void> {
  await tried(async () => {
    const verdict = await sendMessage('installPack', { offer, scope });
    if (!verdict.ok) {
      show({ name, offer, verdict });
      return;
    }
    await askAll();
    const { language } = useMirror.getState().board?.settings ?? { language: 'ar' };
    const values = { name: verdict.summary.name[language] };
    const note = { key: 'packs.installed', values } as const;
    useMirror.setState({ offered: null, fresh: verdict.summary.id, note });
  });
}

export async function removePack(id: string): Promise<void> {
  await changePacks(() => sendMessage('removePack', { id }), 'packs.removed');
}

export async function rollbackPack(id: string): Promise<void> {
  await changePacks(() => sendMessage('rollbackPack', { id }), 'packs.rolledBack');
}

export async function scopePack(id: string, scope: PackScope): Promise<void> {
  await changePacks(() => sendMessage('scopePack', { id, scope }), 'packs.scoped');
}

async function changePacks(order: () => Promise<PacksView>, key: TextKey): Promise<void> {
  await tried(async () => {
    const packs = await order();
    useMirror.setState({ packs, note: { key } });
  });
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await tried(async () => {
    const settings = await sendMessage('changeSettings', change);
    useMirror.setState(({ board }) => (board === null ? {} : { board: { ...board, settings } }));
  });
}

export async function speakAgain(subject: string): Promise<void> {
  await tried(async () => {
    const quiet = await sendMessage('speakAgain', { subject });
    useMirror.setState({ quiet, note: { key: 'quiet.spoken' } });
  });
}

export async function eraseData(what: 'conversations' | 'everything'): Promise<void> {
  await tried(async () => {
    await sendMessage('eraseData', { what });
    await askAll();
    useMirror.setState({ offered: null, note: { key: 'data.erased' } });
  });
}

/** Hands everything that is kept to the person, as a file; it goes nowhere else. */
export async function exportData(): Promise<void> {
  await tried(async () => {
    const text = await sendMessage('exportData', undefined);
    saveFile('murshid-data.json', text);
  });
}

/** Runs an order to the worker; where it fails the page says so, and stays as it is. */
async function tried(order: () => Promise<void>): Promise<void> {
  try {
    await order();
  } catch (error) {
    console.error('Murshid: the worker did not do what the options page asked for.', error);
    const { board } = useMirror.getState();
    useMirror.setState(board === null ? { failed: true } : { note: { key: 'options.failed' } });
  }
}
