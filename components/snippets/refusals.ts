import type { TextKey } from '../../locales/translate.ts';
import type { PinRefusal } from '../../stores/snippet-protocol.ts';

/** Why a pin was not taken, and what to do. */
export const REFUSAL: Record<PinRefusal, TextKey> = {
  empty: 'refusal.empty',
  'too-long': 'refusal.tooLong',
  'abbreviation-unfit': 'refusal.abbreviationUnfit',
  'abbreviation-taken': 'refusal.abbreviationTaken',
  'too-many': 'refusal.tooMany',
  'no-room': 'refusal.noRoom',
  gone: 'refusal.gone',
};
