import type { Pack } from '../../rules/engine/pack/pack.ts';
import { readPreset } from '../../scripts/packs/presets.ts';

const { scorecard: _, ...preset } = readPreset('support-quality');

/** A pack as a team would write it: the greeting and nothing more, so that it is proved fast. */
export function teamPack(over: Partial<Pack> = {}): Pack {
  return {
    ...structuredClone(preset),
    id: 'team',
    version: '1.0.0',
    name: { ar: 'حزمة الفريق', en: 'Team pack' },
    rules: structuredClone(preset.rules.filter(({ id }) => id === 'greeting')),
    ...over,
  };
}
