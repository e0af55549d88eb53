import { isPublic } from '../scene.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';

/**
 * Fields are filled, and with something real. What the page does not show is unknown: an
 * unseen field is open, never broken, unless the rule requires it at the end. A field that the
 * page shows empty is missing where the pack's `fields` say that a topic calls for it.
 */
export function keepField(check: CheckOf<'field'>, around: Around): StandardKeeper {
  const bad = new Map<string, string>();
  const good = new Map<string, string>();
  const empty = new Map<string, string>();
  const topics = new Set<string>();
  const guides = new Map(around.scene.pack.fields?.map((guide) => [guide.name, guide]));
  let seen = false;
  return {
    onEvent(event) {
      if (isPublic(event)) {
        seen = true;
        for (const topic of event.topics ?? []) topics.add(topic);
      }
      if (event.type !== 'field' || !check.fields.includes(event.name)) return;
      bad.delete(event.name);
      good.delete(event.name);
      empty.delete(event.name);
      const value = event.value.trim();
      const refused = guides.get(event.name)?.refuse?.includes(value) ?? false;
      if (refused || isPlaceholder(event.value)) bad.set(event.name, event.id);
      else if (value === '') empty.set(event.name, event.id);
      else good.set(event.name, event.id);
    },
    standing() {
      if (bad.size > 0) return { state: 'broken', evidence: [...bad.values()] };
      const called = [...empty].filter(([name]) =>
        guides.get(name)?.requiredFor?.some((topic) => topics.has(topic)),
      );
      if (called.length > 0) {
        const ended = around.scene.facts.closedAt !== null;
        return { state: ended ? 'broken' : 'open', evidence: called.map(([, event]) => event) };
      }
      if (good.size > 0) return { state: 'met', evidence: [...good.values()] };
      const missing = check.required && seen && around.scene.facts.closedAt !== null;
      return { state: missing ? 'broken' : 'open', evidence: [] };
    },
  };
}

const NAUGHT = /^(n\s*\/?\s*a|none|null|nil|test|x+|لا يوجد|غير متوفر|بدون)$/iu;

/**
 * A value that only fills the box: one digit or sign repeated (000, 111, …), a run of counting
 * digits (123456), or a word for nothing (N/A, لا يوجد). An empty box is empty, not a placeholder.
 */
export function isPlaceholder(value: string): boolean {
  const bare = toLatinDigits(value).replace(/[\s\-_/]/gu, '');
  if (bare === '') return value.trim() !== '';
  if (NAUGHT.test(value.trim())) return true;
  if (/^(.)\1*$/u.test(bare) && (bare.length > 1 || !/[\p{L}\p{N}]/u.test(bare) || bare === '0')) {
    return true;
  }
  return bare.length >= 3 && ('01234567890'.includes(bare) || '9876543210'.includes(bare));
}

function toLatinDigits(value: string): string {
  return value.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}
