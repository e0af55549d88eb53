import { isOnHost } from '../../adapters/offer.ts';
import { ADAPTERS } from '../../adapters/registry.ts';
import { mergeHealth, readHealth, writeHealth } from '../../stores/helpdesk-health.ts';
import { onMessage } from '../../stores/messages.ts';
import type { Observation } from '../../stores/observation.ts';
import type { HelpdeskView } from '../../stores/views.ts';
import { grantedHosts, isPermitted, watchedPages } from './helpdesks.ts';
import { createQueue } from './queue.ts';
import { assertOwnPage } from './senders.ts';

/** Our own practice page and calls by hand stand on no helpdesk's host. */
const NO_HELPDESK = new Set(['practice', 'call']);

export interface HelpdeskRecord {
  /** Keeps what a page says that it reads. */
  note(observation: Observation): Promise<void>;
}

/** Remembers what is read where, and tells the options page. `clock` in ms since the epoch. */
export function answerHelpdesks(clock: () => number): HelpdeskRecord {
  const inTurn = createQueue();

  onMessage('listHelpdesks', async ({ sender }) => {
    assertOwnPage(sender);
    return listHelpdesks();
  });

  return {
    note: ({ conversation: { host, helpdesk }, health }) =>
      inTurn(async () => {
        if (NO_HELPDESK.has(helpdesk)) return;
        const hosts = await readHealth();
        const merged = mergeHealth(hosts[host], helpdesk, health, clock());
        if (merged !== null) await writeHealth({ ...hosts, [host]: merged });
      }),
  };
}

async function listHelpdesks(): Promise<HelpdeskView[]> {
  const [health, granted, pages] = await Promise.all([
    readHealth(),
    grantedHosts(),
    watchedPages(),
  ]);
  // A permission is for a host on all its ports; what was seen there names the port too.
  const seenNames = new Set(Object.keys(health).map(nameOf));
  const unseen = granted.map(({ host }) => host).filter((host) => !seenNames.has(host));
  const hosts = [...Object.keys(health), ...unseen];
  const views = hosts.map(async (host): Promise<HelpdeskView> => {
    const seen = health[host] ?? null;
    const grant = granted.find((one) => one.host === nameOf(host))?.pattern ?? null;
    const given = pages.some(
      (pattern) =>
        isOnHost(pattern, new URL(`https://${host}`)) ||
        isOnHost(pattern, new URL(`http://${host}`)),
    );
    return {
      host,
      name: ADAPTERS.find(({ id }) => id === seen?.adapter)?.name ?? null,
      access: grant !== null ? 'granted' : given && (await isPermitted(host)) ? 'given' : 'off',
      grant,
      health: seen,
    };
  });
  const all = await Promise.all(views);
  return all.sort((a, b) => (b.health?.seenAt ?? 0) - (a.health?.seenAt ?? 0));
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '');
}
