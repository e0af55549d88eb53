import { isOnHost } from '../../../adapters/offer.ts';
import { shippedAdapters } from '../../../adapters/registry.ts';
import type { Adapter } from '../../../adapters/types.ts';
import type { Pack } from '../../../rules/engine/pack/pack.ts';
import type { HelpdeskView } from '../../../stores/conversations/views.ts';
import {
  type HelpdeskHealth,
  mergeHealth,
  readHealth,
  writeHealth,
} from '../../../stores/helpdesks/helpdesk-health.ts';
import type { Observation } from '../../../stores/helpdesks/observation.ts';
import { readTaught } from '../../../stores/helpdesks/taught-adapters.ts';
import { onMessage } from '../../../stores/messages/messages.ts';
import { writing } from '../../../stores/storage/erasing.ts';
import { createQueue } from '../../../stores/storage/queue.ts';
import { grantedHosts, isPermitted, watchedPages } from '../helpdesks/helpdesks.ts';
import { assertOwnPage } from '../helpdesks/senders.ts';
import type { Shelf } from '../packs/shelf.ts';

/** Our own practice page and calls by hand stand on no helpdesk's host. */
const NO_HELPDESK = new Set(['practice', 'call']);

/** What the signals of single fields begin with. */
const FIELD = 'field:';

export interface HelpdeskRecord {
  /** Keeps what a page says that it reads. */
  note(observation: Observation): Promise<void>;
}

/** Remembers what is read where, and tells the options page. `clock` in ms since the epoch. */
export function answerHelpdesks(shelf: Shelf, clock: () => number): HelpdeskRecord {
  const inTurn = createQueue();

  onMessage('listHelpdesks', async ({ sender }) => {
    assertOwnPage(sender);
    return listHelpdesks(shelf);
  });

  return {
    note: ({ conversation: { host, helpdesk }, health }) =>
      inTurn(() =>
        writing(async () => {
          if (NO_HELPDESK.has(helpdesk)) return;
          const hosts = await readHealth();
          const merged = mergeHealth(hosts[host], helpdesk, health, clock());
          if (merged !== null) await writeHealth({ ...hosts, [host]: merged });
        }),
      ),
  };
}

async function listHelpdesks(shelf: Shelf): Promise<HelpdeskView[]> {
  const [packed, health, granted, pages, taught] = await Promise.all([
    shelf.adapters(),
    readHealth(),
    grantedHosts(),
    watchedPages(),
    readTaught(),
  ]);
  // A permission is for a host on all its ports; what was seen there names the port too.
  const hosts = Object.keys(health);
  const seenNames = new Set(hosts.map(nameOf));
  hosts.push(...granted.map(({ host }) => host).filter((host) => !seenNames.has(host)));
  const described = taught.map((one) => ({ ...one, hosts: one.adapter.hosts.flatMap(hostIn) }));
  for (const host of described.flatMap((one) => one.hosts)) {
    if (!hosts.includes(host)) hosts.push(host);
  }
  const views = hosts.map(async (host): Promise<HelpdeskView> => {
    const seen = health[host] ?? null;
    const own = described.find((one) => one.hosts.includes(host)) ?? null;
    const grant = granted.find((one) => one.host === nameOf(host))?.pattern ?? null;
    const given = pages.some((pattern) => isFor(pattern, host));
    const ids = {
      murshid: shippedAdapters(),
      pack: packed,
      taught: taught.map(({ adapter }) => adapter),
    };
    const by = seen === null ? null : sourceOf(seen.adapter, ids);
    return {
      host,
      name: by?.name ?? own?.adapter.name ?? null,
      by: by?.source ?? (own === null ? null : 'taught'),
      access: grant !== null ? 'granted' : given && (await isPermitted(host)) ? 'given' : 'off',
      grant,
      health: seen,
      fields: fieldsIn(seen, (await shelf.judgeFor({ host })).pack),
      taught: own === null ? null : { id: own.adapter.id, at: own.at },
    };
  });
  const all = await Promise.all(views);
  const lastOf = ({ health: seen, taught: own }: HelpdeskView) => seen?.seenAt ?? own?.at ?? 0;
  return all.sort((a, b) => lastOf(b) - lastOf(a));
}

function fieldsIn(seen: HelpdeskHealth | null, { fields = [] }: Pack): HelpdeskView['fields'] {
  return Object.entries(seen?.signals ?? {}).flatMap(([signal, { state }]) => {
    if (!signal.startsWith(FIELD) || state === 'absent') return [];
    const name = signal.slice(FIELD.length);
    return [{ name, title: fields.find((guide) => guide.name === name)?.title ?? null, state }];
  });
}

/** The host of a match pattern, as it is listed; none for patterns that hold everywhere. */
function hostIn(pattern: string): string[] {
  const host = /^[^:]+:\/\/([^/]+)/.exec(pattern)?.[1];
  return host === undefined || host === '*' ? [] : [host];
}

function isFor(pattern: string, host: string): boolean {
  if (host.startsWith('*.')) return hostIn(pattern).includes(host);
  const schemes = ['https', 'http'];
  return schemes.some((scheme) => isOnHost(pattern, new URL(`${scheme}://${host}`)));
}

/** What was taught on the machine is tried first, then what packs bring, then what comes with us. */
function sourceOf(id: string, ids: Record<'murshid' | 'pack' | 'taught', readonly Adapter[]>) {
  for (const source of ['taught', 'pack', 'murshid'] as const) {
    const name = ids[source].find((adapter) => adapter.id === id)?.name;
    if (name !== undefined) return { source, name };
  }
  return null;
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '');
}
