import { readDraft } from '../../adapters/read/draft.ts';
import type { Located } from '../../adapters/read/locate.ts';
import { composerInUse, composerMode } from '../../adapters/read/reply-box.ts';
import type { Sighting } from '../../adapters/read/sighting.ts';

/** What was typed no longer ago than this (ms) may stand in a list that is read for the first time. */
const JUST_TYPED_MS = 10_000;
/** So many messages at the end of such a list may have come since. */
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
 * it is read: what was typed here a moment ago, stands there at the end and in the box no more, was sent meanwhile.
 */
export function followWords(): TypedWords {
  let note = '';
  let reply = { words: '', key: '', at: 0 };
  /** Where it was written. */
  let box: HTMLElement | null = null;

  function withNotes(sighting: Sighting, front: Located): Sighting {
    if (note === '' || sighting.snapshot || modeOf(front) !== 'note') return sighting;
    const messages = sighting.messages.map((message) =>
      message.author === 'agent' && lettersOf(message.text) === note
        ? { ...message, visibility: 'note' as const }
        : message,
    );
    return { ...sighting, messages };
  }

  /** Where in a first reading the reply stands that was sent meanwhile; -1 where none was. */
  function placeOfReply({ messages, snapshot, part, conversation }: Sighting, front: Located) {
    const { words, key, at } = reply;
    const isRecent = key === conversation.key && Date.now() - at < JUST_TYPED_MS;
    if (!snapshot || part?.more || words === '' || !isRecent) return -1;
    if (draftIn(composerInUse(front, box)) === words) return -1;
    const from = messages.length - SINCE;
    return messages.findLastIndex(
      ({ author, text }, place) => place >= from && author === 'agent' && lettersOf(text) === words,
    );
  }

  const modeOf = (front: Located) => composerMode(front, composerInUse(front, box));

  return {
    typed(front, composer) {
      const words = draftIn(composer);
      box = composer;
      if (words === '') return;
      if (composerMode(front, composer) === 'note') note = words;
      else reply = { words, key: front.key, at: Date.now() };
    },
    marked(sighting, front) {
      if (front === null) return [sighting];
      const place = placeOfReply(sighting, front);
      if (place === -1) return [withNotes(sighting, front)];
      const { part: _, ...news } = sighting;
      const { messages } = sighting;
      const before = messages[place - 1];
      return [
        { ...sighting, messages: messages.slice(0, place) },
        {
          ...news,
          snapshot: false,
          messages: messages.slice(place),
          ...(before && { after: { id: before.id, order: before.order } }),
        },
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
