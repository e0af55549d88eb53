import { readFileSync } from 'node:fs';
import type { Author } from '../../rules/engine/acts.ts';
import type { People } from '../../rules/engine/text/reading.ts';

/** A conversation whose messages carry the acts that a reader gave them. */
export interface LabelledConversation {
  id: string;
  people: People;
  messages: LabelledMessage[];
  /** As it was saved, where it was saved as a transcript with times. */
  transcript?: unknown;
}

export interface LabelledMessage {
  author: Author;
  text: string;
  acts: readonly string[];
}

/**
 * Reads labelled conversations of either form: one conversation a line, with `events`; or one
 * message a line, with `conv_id`.
 */
export function readLabelled(file: string): LabelledConversation[] {
  const found = new Map<string, LabelledConversation>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const value: unknown = JSON.parse(line);
    const record = fieldsOf(value);
    if (Array.isArray(record.events)) {
      const messages = record.events
        .map(fieldsOf)
        .filter(({ type }) => type === 'message')
        .map((event) => labelledMessage(event.author, event));
      const people = {
        agent: textOf(record.agent),
        customer: textOf(record.customer),
        company: textOf(record.company),
      };
      const id = textOf(record.id);
      found.set(id, { id, people, messages, transcript: record });
    } else {
      const id = textOf(record.conv_id);
      const conversation = found.get(id) ?? { id, people: {}, messages: [] };
      conversation.messages.push(labelledMessage(record.role, record));
      found.set(id, conversation);
    }
  }
  return [...found.values()];
}

/** Seconds between two messages of which nobody knows when they were written. */
const PACE = 20;

/** A transcript to replay: as it was saved, or with times made up. */
export function transcriptOf({ id, messages, transcript }: LabelledConversation): unknown {
  const events = messages.map((message, turn) => ({
    type: 'message',
    at: turn * PACE,
    ...message,
  }));
  return transcript ?? { id, events };
}

function labelledMessage(author: unknown, record: Record<string, unknown>): LabelledMessage {
  const acts = Array.isArray(record.acts) ? record.acts.map(textOf) : [];
  return { author: authorOf(author), text: textOf(record.text), acts };
}

function authorOf(value: unknown): Author {
  return value === 'agent' || value === 'customer' || value === 'bot' ? value : 'system';
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
