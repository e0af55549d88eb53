import { browser } from 'wxt/browser';
import { create } from 'zustand';
import { sendMessage } from '../../stores/messages.ts';
import type { HelpdeskView } from '../../stores/views.ts';
import { saveFile } from './save-file.ts';

interface Mirror {
  /** Null until the worker has answered for the first time. */
  helpdesks: HelpdeskView[] | null;
  /** The host whose reading was just stopped. */
  stopped: string | null;
}

/** What the worker last said. The worker has the truth: here it is only drawn. */
export const useHelpdesks = create<Mirror>()(() => ({ helpdesks: null, stopped: null }));

export async function askHelpdesks(): Promise<void> {
  try {
    useHelpdesks.setState({ helpdesks: await sendMessage('listHelpdesks', undefined) });
  } catch (error) {
    console.error('Murshid: the worker did not list the helpdesks.', error);
  }
}

/** Takes the grant of one host back; the worker and the open pages notice it. */
export async function turnOff({ host, grant }: HelpdeskView): Promise<void> {
  if (grant === null) return;
  await browser.permissions.remove({ origins: [grant] });
  useHelpdesks.setState({ stopped: host });
  await askHelpdesks();
}

/** A file for whoever mends the adapter: signals and times, nothing that was read. */
export function reportOf({ host, access, health }: HelpdeskView): void {
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
    adapter: health?.adapter ?? null,
    lastRead: when(health?.seenAt ?? null),
    signals,
  };
  saveFile(`murshid-${host.replace(/[^\w.-]/g, '_')}.json`, JSON.stringify(report, null, 2));
}
