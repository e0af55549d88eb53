import type { Around, StandardKeeper } from './standard.ts';

/**
 * A call is heard by nobody but the two who talk: where nothing of it could be read, a standard that
 * goes by words is not broken by what is missing. It waits for the agent's tick.
 */
export function unlessUnheard<K extends StandardKeeper>(keeper: K, around: Around): K {
  return {
    ...keeper,
    standing() {
      const standing = keeper.standing();
      const { agentMessages, customerMessages, fields } = around.scene.facts;
      const heard = agentMessages.length + customerMessages.length + fields.size > 0;
      return standing.state === 'broken' && !heard ? { state: 'open', evidence: [] } : standing;
    },
  };
}
