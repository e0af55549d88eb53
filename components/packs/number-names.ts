import type { TextKey, Translate } from '../../locales/translate.ts';
import type { PackSummary } from '../../stores/packs/pack-summary.ts';

/** The pack's numbers by their place in it, as leads call them. */
const NAMES: Readonly<Record<string, TextKey>> = {
  'timers.checkIn': 'timer.checkIn',
  'timers.checkInMissed': 'timer.checkInMissed',
  'timers.thanks': 'timer.thanks',
  'timers.shortHold': 'timer.shortHold',
  'timers.giveUp': 'timer.giveUp',
  'timers.idle.1': 'timer.idle1',
  'timers.idle.2': 'timer.idle2',
  'timers.idle.3': 'timer.idle3',
  'timers.later': 'timer.later',
  'limits.checkIns': 'timer.checkIns',
};

/** What a number is called: a timer, a limit, or a section's weight. */
export function numberName(t: Translate, place: string, summary: PackSummary): string {
  const known = NAMES[place];
  if (known !== undefined) return t(known);
  const section = summary.sections.find(({ id }) => `sections.${id}` === place);
  return t('timer.weight', { section: section?.title[t.language] ?? place });
}

/** Times are shown as mm:ss, counts and weights as numbers. */
export function numberText(t: Translate, place: string, value: number): string {
  return place.startsWith('timers.') ? t.clock(value * 1000) : t.number(value);
}

/** All timers and limits of a pack, in the order of `NAMES`. */
export function numbersOf({ timers, limits }: PackSummary): { place: string; value: number }[] {
  const { idle, ...times } = timers;
  const values: Record<string, number> = {
    ...Object.fromEntries(Object.entries(times).map(([name, time]) => [`timers.${name}`, time])),
    ...Object.fromEntries(idle.map((time, index) => [`timers.idle.${index + 1}`, time])),
    'limits.checkIns': limits.checkIns,
  };
  return Object.keys(NAMES).flatMap((place) => {
    const value = values[place];
    return value === undefined ? [] : [{ place, value }];
  });
}
