import type { ProtocolMap } from '../../stores/messages/protocol.ts';

type NotInserted = Exclude<ReturnType<ProtocolMap['insert']>, 'inserted'>;

/** What popup and panel say where a text is not in the reply box. The page's card offers it for copying. */
export const WHY_NOT_INSERTED = {
  'note-mode': 'nudge.insertNote',
  'no-composer': 'nudge.insertNoBox',
  'not-taken': 'nudge.insertNotTaken',
  'too-long': 'nudge.insertTooLong',
  elsewhere: 'nudge.insertFailed',
} as const satisfies Record<NotInserted, string>;
