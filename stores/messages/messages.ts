import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ProtocolMap } from './protocol.ts';

/** One protocol for all contexts; every name has one answerer, named in `ProtocolMap`. */
export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();
