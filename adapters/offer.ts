import { isOurPage } from './our-page.ts';
import type { Adapter } from './types.ts';

/** Where self-hosted helpdesks are tried out, and where pages are tested. */
const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The adapters that may fit a page, by its host alone, in the order given. A helpdesk that only
 * its maker runs is not looked for elsewhere; what a host was taught holds on that host.
 */
export function adaptersFor(page: URL, adapters: readonly Adapter[]): Adapter[] {
  const ours = isOurPage(page);
  return adapters.filter((adapter) => {
    if ((adapter.ours ?? false) !== ours) return false;
    if (ours || adapter.selfHosted === true || THIS_MACHINE.test(page.hostname)) return true;
    return adapter.hosts.some((pattern) => isOnHost(pattern, page));
  });
}

/** Those that are for this host; unlike what comes with Murshid, none is tried out anywhere else. */
export function taughtFor(page: URL, adapters: readonly Adapter[]): Adapter[] {
  if (isOurPage(page)) return [];
  return adapters.filter(
    ({ hosts, selfHosted }) =>
      selfHosted === true || hosts.some((pattern) => isOnHost(pattern, page)),
  );
}

/**
 * Whether a match pattern's host is the page's: `https://*.desk.example/agent/*` is on
 * `https://team.desk.example/login` too, for pages move on without being loaded anew.
 */
export function isOnHost(pattern: string, page: URL): boolean {
  const [, scheme, host] = /^([^:]+):\/\/([^/]+)/.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined) return false;
  if (scheme !== '*' && `${scheme}:` !== page.protocol) return false;
  if (host === '*') return true;
  // Without a port a pattern holds on all of them.
  if (!host.startsWith('*.')) return host === page.host || host === page.hostname;
  return page.hostname === host.slice(2) || page.hostname.endsWith(host.slice(1));
}
