import { readFileSync } from 'node:fs';
import { type Act, type Author, isAct } from '../../rules/engine/acts.ts';
import type { ConversationEvent } from '../../rules/engine/events.ts';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { readPreset } from '../../scripts/packs/presets.ts';

/** The preset as it ships, so that engine tests speak of the real numbers. */
export const pack: Pack = readPreset('support-quality');

export interface Expected {
  standards: Record<string, 'met' | 'broken' | 'na'>;
  holds: { start: number; end: number; check_ins_sent: number; late: boolean; thanked: boolean }[];
}

export interface Labelled {
  id: string;
  agent: string;
  company: string;
  raw: { at: number; type: string; author?: Author; text?: string; acts?: string[] }[];
  log: ConversationEvent[];
  expect: Expected;
}

/** The Gulf conversations with the acts that their writer gave them: an engine test needs no matcher. */
export function labelledConversations(): Labelled[] {
  const file = new URL('../fixtures/conversations/gulf.jsonl', import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, agent, company, events, expect } = JSON.parse(line);
      return { id, agent, company, raw: events, expect, log: toLog({ agent, company }, events) };
    });
}

/** Requests raised in those conversations; the labels have no act for it. */
const RAISED = /رفعت|رفع الطلب|أرفع لك|مرفوع برقم|رقم طلبك|على التصعيد|passed it to/u;

function toLog(people: { agent: string; company: string }, raw: Labelled['raw']) {
  return raw.map((event, index): ConversationEvent => {
    const base = { id: String(index), at: event.at * 1000, order: index };
    if (event.type === 'message') {
      const text = event.text ?? '';
      const author = event.author ?? 'system';
      const acts: Act[] = (event.acts ?? []).filter(isAct);
      if (author === 'agent' && RAISED.test(text)) acts.push('raised');
      const names = { agent: says(text, people.agent), company: says(text, people.company) };
      return {
        ...base,
        type: 'message',
        author,
        visibility: 'public',
        acts,
        language: 'ar',
        names,
      };
    }
    return { ...event, ...base } as ConversationEvent;
  });
}

function says(text: string, name: string): boolean {
  return text.includes(name);
}
