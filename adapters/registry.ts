import chatwoot from './chatwoot/adapter.json' with { type: 'json' };
import crisp from './crisp/adapter.json' with { type: 'json' };
import freescout from './freescout/adapter.json' with { type: 'json' };
import freshchat from './freshchat/adapter.json' with { type: 'json' };
import freshdesk from './freshdesk/adapter.json' with { type: 'json' };
import gorgias from './gorgias/adapter.json' with { type: 'json' };
import helpscout from './helpscout/adapter.json' with { type: 'json' };
import hubspot from './hubspot/adapter.json' with { type: 'json' };
import intercom from './intercom/adapter.json' with { type: 'json' };
import kayako from './kayako/adapter.json' with { type: 'json' };
import libredesk from './libredesk/adapter.json' with { type: 'json' };
import liveagent from './liveagent/adapter.json' with { type: 'json' };
import livechat from './livechat/adapter.json' with { type: 'json' };
import { NO_MESSAGES } from './no-messages.ts';
import osticket from './osticket/adapter.json' with { type: 'json' };
import practice from './practice/adapter.json' with { type: 'json' };
import rocketchat from './rocketchat/adapter.json' with { type: 'json' };
import salesforce from './salesforce/adapter.json' with { type: 'json' };
import tidio from './tidio/adapter.json' with { type: 'json' };
import { type Adapter, parseAdapter } from './types.ts';
import zammad from './zammad/adapter.json' with { type: 'json' };
import zendesk from './zendesk/adapter.json' with { type: 'json' };
import zohoDesk from './zoho-desk/adapter.json' with { type: 'json' };

/**
 * The helpdesks that Murshid reads without being taught, in the order in which they are tried.
 * Plain data: the build loads this file in Node to learn where the watcher runs. Pages never
 * load it: the worker hands a page the few that may fit there (`offer.ts`).
 */
const FILES = [
  practice,
  chatwoot,
  zendesk,
  salesforce,
  liveagent,
  freshdesk,
  intercom,
  crisp,
  hubspot,
  kayako,
  helpscout,
  freshchat,
  livechat,
  zohoDesk,
  gorgias,
  tidio,
  zammad,
  freescout,
  osticket,
  libredesk,
  rocketchat,
];

let adapters: readonly Adapter[] | null = null;

/** Parsed when they are first asked for: the worker starts often, and seldom for a page that loads. */
export function shippedAdapters(): readonly Adapter[] {
  adapters ??= FILES.map(parseAdapter);
  return adapters;
}

/**
 * Hosts of helpdesks that their makers run, and the machine itself for self-hosted ones. Where no
 * message can be read, nothing is asked for at install: there the agent turns Murshid on.
 */
export function watchedHosts(): string[] {
  return [
    ...shippedAdapters()
      .filter(readsMessages)
      .flatMap((adapter) => adapter.hosts),
    'http://localhost/*',
    'http://127.0.0.1/*',
  ];
}

function readsMessages({ variants }: Adapter): boolean {
  return variants.some(({ signals }) => signals.message !== NO_MESSAGES);
}
