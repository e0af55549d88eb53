import type { Act } from '../acts.ts';
import type { MessageEvent } from '../events.ts';
import { isWritten } from '../fields/field-value.ts';
import type { FieldGuide, FieldValue, Sign } from '../pack/knowledge.ts';
import { isCloseCall } from '../scene.ts';

/** The value that a conversation shows for a field, and the messages that show it. */
export interface ShownValue {
  value: FieldValue;
  evidence: string[];
}

export interface ValueWatch {
  onMessage(event: MessageEvent): void;
  /** What the field should rather hold than what is written in it; null where nothing speaks against that. */
  instead(written: string): ShownValue | null;
}

/**
 * Watches which of a field's values the conversation shows, by the values' `shownBy`. Only what is plain counts:
 * one value is shown, and nothing at all speaks for another.
 */
export function watchValue({ values = [] }: FieldGuide): ValueWatch {
  /** The first message that showed each act surely, that may have shown it, and that was about each topic. */
  const sure = new Map<Act, string>();
  const maybe = new Set<Act>();
  const topics = new Map<string, string>();

  const topicOf = (sign: Sign) => sign.topics?.find((topic) => topics.has(topic));

  /** The messages that show a sign whole; null where a part of it is missing. */
  const evidenceOf = (sign: Sign): string[] | null => {
    const act = sign.act === undefined ? undefined : sure.get(sign.act);
    const topic = topics.get(topicOf(sign) ?? '');
    if ((sign.act && !act) || (sign.topics && !topic)) return null;
    return [act, topic].filter((id) => id !== undefined);
  };

  const isHinted = ({ shownBy = [] }: FieldValue): boolean =>
    shownBy.some((sign) => (sign.act && maybe.has(sign.act)) || topicOf(sign) !== undefined);

  return {
    onMessage(event) {
      for (const topic of event.topics ?? []) if (!topics.has(topic)) topics.set(topic, event.id);
      for (const act of event.acts) {
        maybe.add(act);
        if (!sure.has(act) && !isCloseCall(event, act)) sure.set(act, event.id);
      }
    },
    instead(written) {
      const [value, ...others] = values.filter(isHinted);
      if (!value || others.length > 0) return null;
      const signs = (value.shownBy ?? []).map(evidenceOf).filter((evidence) => evidence !== null);
      if (signs.length === 0) return null;
      const held = values.find((one) => isWritten(one, written));
      const differs = written === '' || (held?.shownBy !== undefined && held !== value);
      return differs ? { value, evidence: signs.flat() } : null;
    },
  };
}
