import type { Board, ConversationView } from './views.ts';

/**
 * The conversation that popup and side panel draw: what the agent has chosen, else what is in front,
 * else the running call, else the most urgent one that another page shows. One that no page shows is
 * drawn only where it was chosen.
 */
export function shownOf(
  { conversations, current, call }: Board,
  chosen: string | null,
): ConversationView | null {
  const of = (key: string | null) => conversations.find(({ ref }) => ref.key === key);
  return (
    of(chosen) ?? of(current) ?? of(call) ?? conversations.find(({ watched }) => watched) ?? null
  );
}
