import type { Board, ConversationLine, ConversationView } from './views.ts';

/** A conversation that the agent has chosen from the list, and what was in front then. */
export interface Choice {
  key: string;
  /** Key of the conversation that the tab in front showed; null where it showed none. */
  front: string | null;
}

/**
 * Key of the conversation that popup and side panel draw: what the agent has chosen, until another
 * comes to the front; else what is in front, else the running call, else the most urgent one that
 * another page shows. One that no page shows is drawn only where it was chosen. Null where none is.
 */
export function shownOf(
  { conversations, current, call }: Pick<Board, 'conversations' | 'current' | 'call'>,
  choice: Choice | null,
): string | null {
  const listed = (key: string | null) =>
    key !== null && conversations.some(({ ref }) => ref.key === key) ? key : null;
  const chosen = choice !== null && choice.front === current ? choice.key : null;
  const elsewhere = conversations.find(({ watched }) => watched)?.ref.key ?? null;
  return listed(chosen) ?? listed(current) ?? listed(call) ?? elsewhere;
}

/** The line of a conversation, as its view tells it. */
export function lineOf(view: ConversationView): ConversationLine {
  const { ref, closed, watched, hold, nudge, openedAt, lastAt, speed } = view;
  return { ref, closed, watched, hold, nudged: nudge !== null, openedAt, lastAt, speed };
}
