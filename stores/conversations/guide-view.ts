import type { Card, Playbook } from '../../rules/engine/pack/knowledge.ts';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import type { Texts } from '../../rules/engine/texts.ts';
import type { Settings } from '../settings/settings.ts';
import { offer } from './conversation-view.ts';
import type { Kept } from './conversations.ts';
import { FREE_NOTE, type Jottings, stepsDone } from './jottings.ts';
import type { SnippetView } from './views.ts';

/** What to do about a topic: the same as steps and as a flow chart. */
export interface PlaybookView {
  id: string;
  title: Texts;
  /** The conversation is about its topic. */
  called: boolean;
  steps: { id: string; text: Texts; snippet: SnippetView | null; done: boolean }[];
  flow: Playbook['flow'];
}

export interface TermView {
  id: string;
  word: Texts;
  meaning: Texts;
  /** The customer has written about it. */
  occurred: boolean;
  /** What to make sure of before answering. */
  confirm: { text: Texts; snippet: SnippetView | null } | null;
}

export interface NoteView {
  /** The pack's prompt; `FREE_NOTE` for notes that answer none. */
  id: string;
  /** Null where it answers none of the pack's. */
  prompt: Texts | null;
  text: string;
}

/** What the pack has to say on a conversation, and what the agent has jotted down beside it. */
export interface GuideView {
  conversation: string;
  /** Those that are called for come first, and of them the topic that came up last. */
  playbooks: PlaybookView[];
  /** Those that occurred come first. */
  terms: TermView[];
  cards: Card[];
  notes: NoteView[];
}

/** The guide of a conversation; the only text in it that people typed is the agent's own notes. */
export function guideOf(kept: Kept, pack: Pack, settings: Settings, jottings: Jottings): GuideView {
  const recent = topicsOf(kept);
  const place = (topic: string | undefined): number => {
    const found = topic === undefined ? -1 : recent.indexOf(topic);
    return found < 0 ? Number.MAX_SAFE_INTEGER : found;
  };
  const snippet = (id: string | undefined) => offer(kept, pack, settings, id);
  const byPlace = (a: { topic?: string }, b: { topic?: string }) => place(a.topic) - place(b.topic);
  return {
    conversation: kept.ref.key,
    playbooks: (pack.playbooks ?? []).toSorted(byPlace).map((playbook) => {
      const done = new Set(stepsDone(jottings, playbook.id));
      return {
        id: playbook.id,
        title: playbook.title,
        called: place(playbook.topic) < recent.length,
        steps: playbook.steps.map(({ id, text, snippet: offered }) => ({
          id,
          text,
          snippet: snippet(offered),
          done: done.has(id),
        })),
        flow: playbook.flow,
      };
    }),
    terms: (pack.terms ?? []).toSorted(byPlace).map(({ id, word, meaning, topic, confirm }) => ({
      id,
      word,
      meaning,
      occurred: place(topic) < recent.length,
      confirm: confirm ? { text: confirm.text, snippet: snippet(confirm.snippet) } : null,
    })),
    cards: pack.cards ?? [],
    notes: notesOf(pack, jottings),
  };
}

/** What the customer wrote about, each topic once, the latest first. */
function topicsOf({ conversation }: Kept): string[] {
  const topics = conversation.log
    .toReversed()
    .flatMap((event) => (event.type === 'message' ? (event.topics ?? []) : []));
  return [...new Set(topics)];
}

/** The pack's prompts, then what was noted under another pack's, then a place for anything. */
function notesOf(pack: Pack, { notes }: Jottings): NoteView[] {
  const text = (id: string): string => (Object.hasOwn(notes, id) ? (notes[id] ?? '') : '');
  const prompts = (pack.notes ?? []).map(({ id, prompt }) => ({ id, prompt, text: text(id) }));
  const known = new Set([FREE_NOTE, ...prompts.map(({ id }) => id)]);
  const others = Object.keys(notes).filter((id) => !known.has(id));
  return [
    ...prompts,
    ...[...others, FREE_NOTE].map((id) => ({ id, prompt: null, text: text(id) })),
  ];
}
