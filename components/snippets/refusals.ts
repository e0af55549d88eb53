import type { TextKey, Translate } from '../../locales/translate.ts';
import type { PinRefusal, PinVerdict } from '../../stores/snippets/snippet-protocol.ts';

/** Why a pin was not taken, and what to do. */
export function refusalText(
  t: Translate,
  { refusal, by }: Extract<PinVerdict, { ok: false }>,
): string {
  return t(REFUSAL[refusal], { by: by ?? '' });
}

export const REFUSAL: Record<PinRefusal, TextKey> = {
  empty: 'refusal.empty',
  'too-long': 'refusal.tooLong',
  'abbreviation-unfit': 'refusal.abbreviationUnfit',
  'abbreviation-taken': 'refusal.abbreviationTaken',
  'too-many': 'refusal.tooMany',
  'no-room': 'refusal.noRoom',
  gone: 'refusal.gone',
  failed: 'options.failed',
};
