import type { TextKey } from '../../locales/translate.ts';

/** What an adapter may read, in the order in which an agent would miss it. */
export const SIGNALS: readonly [signal: string, name: TextKey][] = [
  ['messages', 'health.signal.messages'],
  ['composer', 'health.signal.composer'],
  ['end', 'health.signal.end'],
  ['roles', 'health.signal.roles'],
  ['customer', 'health.signal.customer'],
  ['closed', 'health.signal.closed'],
  ['notes', 'health.signal.notes'],
  ['times', 'health.signal.times'],
  ['history', 'health.signal.history'],
  ['fields', 'health.signal.fields'],
];

/** Without these an agent is not coached as they would expect. */
export const NEEDED = SIGNALS.slice(0, 3);
