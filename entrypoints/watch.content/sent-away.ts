import { readDraft } from '../../adapters/read/beside/draft.ts';
import { composerMode } from '../../adapters/read/beside/reply-box.ts';
import { sendsOnTheWay } from '../../adapters/read/beside/signs.ts';
import type { Located } from '../../adapters/read/locate.ts';
import type { Sighting } from '../../adapters/read/messages/sighting.ts';
import type { ConversationRef } from '../../stores/helpdesks/observation.ts';

/** A page that goes within this time (ms) of a press on "send" goes because of it. */
const ON_ITS_WAY_MS = 15_000;

/** A reply that was sent and not seen yet. Its words stay in memory, and only until it is seen. */
export interface Sent {
  ref: ConversationRef;
  text: string;
  /** ms since the epoch. */
  at: number;
}

export interface Sending {
  /** A press, a click or a form's submit: perhaps a reply goes out, of the box that `box` gives. */
  notice(event: Event, front: Located, ref: ConversationRef, box: () => HTMLElement | null): void;
  /** What the page showed: a reply that is seen needs no telling. */
  seen(sighting: Sighting): void;
  /** The page is left, or shows another conversation: the reply that nobody has seen, if any. */
  left(): Sent | null;
}

/**
 * Follows replies from the press on "send" until they are seen, for helpdesks that load another
 * page, or the next conversation, before they show what was sent.
 */
export function followSending(): Sending {
  let sent: Sent | null = null;

  return {
    notice(event, front, ref, box) {
      const composer = sendsOnTheWay(front, event) ? box() : null;
      if (composer === null || composerMode(front, composer) === 'note') return;
      const text = readDraft(composer).text.trim();
      if (text !== '') sent = { ref, text, at: Date.now() };
    },
    seen({ conversation, messages }) {
      if (conversation.key !== sent?.ref.key) return;
      if (
        messages.some(({ author, visibility }) => author === 'agent' && visibility === 'public')
      ) {
        sent = null;
      }
    },
    left() {
      const unseen = sent;
      sent = null;
      return unseen !== null && Date.now() - unseen.at < ON_ITS_WAY_MS ? unseen : null;
    },
  };
}
