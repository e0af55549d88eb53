import opensips from './opensips.json' with { type: 'json' };
import type { Phone } from './phone.ts';
import ringcentral from './ringcentral.json' with { type: 'json' };
import rocketChat from './rocket-chat.json' with { type: 'json' };
import zendeskTalk from './zendesk-talk.json' with { type: 'json' };

/**
 * The softphones whose calls are seen. A test reads each by its schema: the script that stands in
 * every frame carries none.
 */
export const PHONES: readonly Phone[] = [ringcentral, rocketChat, opensips, zendeskTalk];

/** Frames and pages of the phones themselves, as match patterns. */
export const PHONE_HOSTS: readonly string[] = PHONES.flatMap(({ hosts }) => hosts);
