import { readDraft } from '../../adapters/read/draft.ts';
import type { Located } from '../../adapters/read/locate.ts';
import { composerInUse, composerMode } from '../../adapters/read/reply-box.ts';
import type { Sighting } from '../../adapters/read/sighting.ts';

export interface TypedNotes {
  /** Something was written in the reply box of the conversation in front. */
  typed(front: Located, composer: HTMLElement): void;
  /** The same sighting, in which what was typed as a note is one. */
  marked(sighting: Sighting, front: Located | null): Sighting;
}

/**
 * Some pages show an internal note as they show a reply, or tell it by a colour only. What was typed
 * while the box wrote notes, and comes while it still does, is a note. The words stay in memory, until
 * others are typed.
 */
export function followNotes(): TypedNotes {
  let note = '';
  /** Where it was written. */
  let box: HTMLElement | null = null;

  return {
    typed(front, composer) {
      if (composerMode(front, composer) !== 'note') return;
      box = composer;
      note = lettersOf(readDraft(composer).text) || note;
    },
    marked(sighting, front) {
      if (note === '' || sighting.snapshot || front === null) return sighting;
      if (composerMode(front, composerInUse(front, box)) !== 'note') return sighting;
      const messages = sighting.messages.map((message) =>
        message.author === 'agent' && lettersOf(message.text) === note
          ? { ...message, visibility: 'note' as const }
          : message,
      );
      return { ...sighting, messages };
    },
  };
}

/** However the page draws lines, marks and emphasis. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
