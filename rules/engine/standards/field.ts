import type { ConversationEvent } from '../events.ts';
import { isSameValue } from '../fields/field-value.ts';
import { isUnchosen } from '../fields/unchosen.ts';
import type { Rule } from '../pack/rule.ts';
import { isPublic } from '../scene.ts';
import { isNearEnd } from './near-end.ts';
import { contradiction } from './phone-country.ts';
import { isPlaceholder } from './placeholder.ts';
import { watchValue } from './shown-value.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';
import { raiseStandard, settleStandard } from './standard.ts';

/**
 * Fields are filled, and with something real. What the page does not show is unknown: an
 * unseen field is open, never broken, unless the rule requires it at the end. A field that the
 * page shows empty is missing where the pack's `fields` say that a topic calls for it; and a country
 * is wrong where the phone's code is another's. Where nothing has been chosen it is empty; but a word for
 * nothing that stands in a critical field has been written there to fill it.
 * Where the conversation plainly shows another value, the agent is asked: once for each value, as it is set, or
 * near the end where none is set or it was set before. Only their tick decides that. A nudge whose sentence names no
 * such `{value}` tells what is broken: a placeholder as it is set, and near the end what is missing.
 */
export function keepField(rule: Rule, check: CheckOf<'field'>, around: Around): StandardKeeper {
  const bad = new Map<string, string>();
  const good = new Map<string, string>();
  const empty = new Map<string, string>();
  const topics = new Set<string>();
  const guides = new Map(around.scene.pack.fields?.map((guide) => [guide.name, guide]));
  const watches = check.fields.flatMap((name) => {
    const guide = guides.get(name);
    const isShown = guide?.values?.some(({ shownBy }) => shownBy !== undefined);
    return guide && isShown ? [{ name, watch: watchValue(guide) }] : [];
  });
  const asked = new Set<string>();
  const suggests = Object.values(rule.nudge?.text ?? {}).some((text) => text.includes('{value}'));
  let decided = false;
  let seen = false;

  /** Fields that should rather hold something else, with what shows it. */
  const doubtful = () =>
    watches.flatMap(({ name, watch }) => {
      const field = around.scene.facts.fields.get(name);
      const shown = field && !bad.has(name) ? watch.instead(field.value) : null;
      return field && shown ? [{ field, shown }] : [];
    });

  /** Fields that the page shows empty although a topic calls for them: their events. */
  const called = () =>
    [...empty]
      .filter(([name]) => guides.get(name)?.requiredFor?.some((topic) => topics.has(topic)))
      .map(([, event]) => event);

  const isMissing = () =>
    called().length > 0 || (check.required && seen && good.size === 0 && bad.size === 0);

  const tellBroken = (event: ConversationEvent): void => {
    const fills = event.type === 'field' && bad.get(event.name) === event.id;
    const key = JSON.stringify(called());
    const misses = isNearEnd(event, around) && isMissing() && !asked.has(key);
    if (misses) asked.add(key);
    if (fills || misses) raiseStandard(rule, around, event);
  };

  const ask = (event: ConversationEvent): void => {
    if (decided || event.history) return;
    if (!suggests) tellBroken(event);
    for (const { field, shown } of doubtful()) {
      const isSet = event.id === field.event && field.value !== '';
      const key = JSON.stringify([field.value, shown.value.value]);
      if (asked.has(key) || !(isSet || isNearEnd(event, around))) continue;
      asked.add(key);
      raiseStandard(rule, around, event, { suggests: shown.value.title });
    }
  };

  return {
    onEvent(event) {
      if (event.type === 'closed') settleStandard(rule, around, event.at);
      if (event.type === 'tick' && event.standard === rule.id) {
        decided = event.value !== 'open';
        settleStandard(rule, around, event.at);
      }
      if (isPublic(event)) {
        seen = true;
        for (const topic of event.topics ?? []) topics.add(topic);
        for (const { watch } of watches) watch.onMessage(event);
      }
      if (event.type === 'field' && check.fields.includes(event.name)) {
        settleStandard(rule, around, event.at);
        bad.delete(event.name);
        good.delete(event.name);
        empty.delete(event.name);
        const value = event.value.trim();
        const refused =
          guides.get(event.name)?.refuse?.some((one) => isSameValue(one, value)) ?? false;
        const fills = isPlaceholder(value);
        const unchosen = isUnchosen(value) && !(fills && rule.critical);
        if (refused || (fills && !unchosen)) bad.set(event.name, event.id);
        else if (value === '' || unchosen) empty.set(event.name, event.id);
        else good.set(event.name, event.id);
      }
      ask(event);
    },
    standing() {
      for (const name of check.fields) {
        const odd = contradiction(guides.get(name), around.scene.facts);
        if (odd) return { state: 'broken', evidence: odd };
      }
      if (bad.size > 0) return { state: 'broken', evidence: [...bad.values()] };
      const missed = called();
      if (missed.length > 0) {
        const ended = around.scene.facts.closedAt !== null;
        return { state: ended ? 'broken' : 'open', evidence: missed };
      }
      const doubts = doubtful().flatMap(({ field, shown }) => [...shown.evidence, field.event]);
      if (doubts.length > 0) return { state: 'open', evidence: doubts };
      if (good.size > 0) return { state: 'met', evidence: [...good.values()] };
      const missing = check.required && seen && around.scene.facts.closedAt !== null;
      return { state: missing ? 'broken' : 'open', evidence: [] };
    },
  };
}
