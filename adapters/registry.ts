import chatwoot from './chatwoot/adapter.json' with { type: 'json' };
import practice from './practice/adapter.json' with { type: 'json' };
import { type Adapter, parseAdapter } from './types.ts';
import zendesk from './zendesk/adapter.json' with { type: 'json' };

/**
 * The helpdesks that Murshid reads without being taught, in the order in which they are tried.
 * Plain data: the build loads this file in Node to learn where the watcher runs. Pages never
 * load it: the worker hands a page the few that may fit there (`offer.ts`).
 */
export const ADAPTERS: readonly Adapter[] = [practice, chatwoot, zendesk].map(parseAdapter);

/** Hosts of helpdesks that their makers run, and the machine itself for self-hosted ones. */
export const WATCHED_HOSTS: readonly string[] = [
  ...ADAPTERS.flatMap((adapter) => adapter.hosts),
  'http://localhost/*',
  'http://127.0.0.1/*',
];
