import type { Pack } from './pack/pack.ts';
import type { StandardStatus } from './timeline.ts';

/** "If it were graded now". Whole numbers from 0 to 100; null where nothing counts yet. */
export interface Score {
  total: number | null;
  /** By section id; null for a section in which nothing counts (shown as a dash). */
  sections: Record<string, number | null>;
  /** Critical standards that are broken: any of them makes the total 0. */
  criticalFailed: string[];
}

/**
 * Grades the standards: within a section each met or broken one counts the same, sections count
 * by their weight; what is open or not applicable leaves the sum, and so does an empty section.
 * A broken critical standard makes the total 0.
 */
export function grade(pack: Pack, standards: readonly StandardStatus[]): Score {
  const byId = new Map(standards.map((standard) => [standard.id, standard]));
  const sections: Record<string, number | null> = {};
  let weighed = 0;
  let weight = 0;
  for (const section of pack.sections) {
    const states = pack.rules
      .filter((rule) => rule.section === section.id && rule.scored !== false)
      .map((rule) => byId.get(rule.id)?.state)
      .filter((state) => state === 'met' || state === 'broken');
    if (states.length === 0) {
      sections[section.id] = null;
      continue;
    }
    const share = states.filter((state) => state === 'met').length / states.length;
    sections[section.id] = Math.round(share * 100);
    weighed += share * section.weight;
    weight += section.weight;
  }
  const criticalFailed = pack.rules
    .filter((rule) => rule.critical === true && byId.get(rule.id)?.state === 'broken')
    .map((rule) => rule.id);
  const earned = weight === 0 ? null : Math.round((weighed / weight) * 100);
  return { total: criticalFailed.length > 0 ? 0 : earned, sections, criticalFailed };
}
