import { browser } from 'wxt/browser';
import { create } from 'zustand';
import type { TextKey, Values } from '../../locales/translate.ts';
import type { HelpdeskView } from '../../stores/conversations/views.ts';
import { sendMessage } from '../../stores/messages/messages.ts';
import { saveFile } from '../../stores/save-file.ts';
import { textOf } from './file-text.ts';

interface Mirror {
  /** Null until the worker has answered for the first time. */
  helpdesks: HelpdeskView[] | null;
  /** What an action came to; said politely. */
  note: { key: TextKey; values?: Values } | null;
  /** What is wrong with the file that was opened, a line each. */
  problems: string[];
}

const NOTHING: Mirror = { helpdesks: null, note: null, problems: [] };

/** What the worker last said. The worker has the truth: here it is only drawn. */
export const useHelpdesks = create<Mirror>()(() => NOTHING);

/** Asks the worker, and asks again whenever the page is looked at anew: pages are read meanwhile. */
export function followHelpdesks(): () => void {
  const look = () => {
    if (!document.hidden) void tried(async () => ({}));
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

/** Runs an order to the worker, then asks how things stand; where it fails the section says so. */
async function tried(order: () => Promise<Partial<Mirror>>): Promise<void> {
  try {
    const outcome = await order();
    const helpdesks = await sendMessage('listHelpdesks', undefined);
    useHelpdesks.setState({ ...outcome, helpdesks });
  } catch (error) {
    console.error('Murshid: the worker did not do what was asked about helpdesks.', error);
    useHelpdesks.setState({ note: { key: 'options.failed' } });
  }
}

/** Takes the grant of one host back; the worker and the open pages notice it. */
export function turnOff({ host, grant }: HelpdeskView): Promise<void> {
  return tried(async () => {
    if (grant !== null) await browser.permissions.remove({ origins: [grant] });
    return { note: { key: 'helpdesks.turnedOff', values: { host } }, problems: [] };
  });
}

/** Forgets what was taught for it. */
export function forget({ taught }: HelpdeskView): Promise<void> {
  return tried(async () => {
    if (taught !== null) await sendMessage('removeTaught', { id: taught.id });
    return { note: { key: 'taught.removed' }, problems: [] };
  });
}

/** What was taught, as a file that a lead can put into a pack. */
export function exportTaught({ taught }: HelpdeskView): Promise<void> {
  return tried(async () => {
    const text = taught === null ? null : await sendMessage('taughtFile', { id: taught.id });
    if (taught !== null && text !== null) saveFile(`${taught.id}.json`, text);
    return { note: null };
  });
}

export function openAdapterFile(file: File): Promise<void> {
  return tried(async () => {
    const verdict = await sendMessage('importAdapter', { text: await textOf(file) });
    if (verdict.ok) return { note: { key: 'taught.imported' }, problems: [] };
    return { note: { key: 'taught.refused' }, problems: verdict.problems };
  });
}

/** A file for whoever mends the adapter: signals and times, nothing that was read. */
export function reportOf({ host, access, by, health }: HelpdeskView): void {
  const when = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const signals = Object.fromEntries(
    Object.entries(health?.signals ?? {}).map(([name, { state, since, readAt }]) => [
      name,
      { state, since: when(since), lastRead: when(readAt) },
    ]),
  );
  const report = {
    murshid: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    host,
    access,
    by,
    adapter: health?.adapter ?? null,
    lastRead: when(health?.seenAt ?? null),
    signals,
  };
  saveFile(`murshid-${host.replace(/[^\w.-]/g, '_')}.json`, JSON.stringify(report, null, 2));
}
