import { readDraft } from '../../adapters/read/beside/draft.ts';
import { composerInUse, composerMode } from '../../adapters/read/beside/reply-box.ts';
import type { Located } from '../../adapters/read/locate.ts';
import type { SeenMessage, Sighting } from '../../adapters/read/messages/sighting.ts';

/** So many messages at the end of a list may have come since one was sent. */
const SINCE = 4;

export interface TypedWords {
  /** Something was written in a reply box of the conversation in front. */
  typed(front: Located, composer: HTMLElement): void;
  /** The same sighting, told in parts where some of it is news though it was read as history. */
  marked(sighting: Sighting, front: Located | null): Sighting[];
}

/**
 * Knows what the agent writes where the page does not tell. The words stay in memory, until others are typed.
 *
 * Some pages show an internal note as they show a reply, or tell it by a colour only: what was typed while the
 * box wrote notes, and comes while it still does, is a note. And a list that is still waited for is history once
 * it is read: what was typed here, stands there at the end and in the box no more, was sent meanwhile.
 */
export function followWords(): TypedWords {
  /** Until it is seen. */
  let typed = { words: '', key: '', note: false };
  /** Where it was written. */
  let box: HTMLElement | null = null;

  const isIt = ({ author, text }: SeenMessage) =>
    author === 'agent' && lettersOf(text) === typed.words;

  return {
    typed(front, composer) {
      const words = draftIn(composer);
      box = composer;
      if (words === '') return;
      const note = composerMode(front, composer) === 'note';
      typed = { words, key: front.key, note };
    },
    marked(sighting, front) {
      const { messages, snapshot, conversation } = sighting;
      const place = messages.findLastIndex(isIt);
      if (front === null || place < 0 || typed.key !== conversation.key) return [sighting];
      const inUse = composerInUse(front, box);
      const told = (some: SeenMessage[]): Sighting => {
        typed.key = '';
        return { ...sighting, snapshot: false, messages: some };
      };
      if (!snapshot) {
        const note = typed.note && composerMode(front, inUse) === 'note';
        return [
          told(messages.map((one) => (note && isIt(one) ? { ...one, visibility: 'note' } : one))),
        ];
      }
      const isNews = place >= messages.length - SINCE && draftIn(inUse) !== typed.words;
      if (!isNews) return [sighting];
      const after = messages[place - 1];
      return [
        { ...sighting, messages: messages.slice(0, place) },
        { ...told(messages.slice(place)), ...(after && { after }) },
      ];
    },
  };
}

function draftIn(box: HTMLElement | null): string {
  return box === null ? '' : lettersOf(readDraft(box).text);
}

/** However the page draws lines, marks and emphasis. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
