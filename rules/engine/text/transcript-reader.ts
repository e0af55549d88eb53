import type { Author } from '../acts.ts';
import { Past, type PastMessage } from './moment.ts';
import type { People, Reader, Reading } from './reading.ts';

export interface TranscriptMessage {
  author: Author;
  text: string;
}

/**
 * Reads one conversation message by message, as it would come live: each reading knows only what
 * came before, and a hold runs by what was said (there are no buttons in a transcript).
 */
export class TranscriptReader {
  private readonly before: PastMessage[] = [];
  private readonly past = new Past();
  private readonly reader: Reader;
  private readonly people: People;

  constructor(reader: Reader, people: People = {}) {
    this.reader = reader;
    this.people = people;
  }

  read({ author, text }: TranscriptMessage): Reading {
    const { before, past, people } = this;
    const reading = this.reader.read(text, {
      author,
      people,
      before,
      past,
      onHold: past.onHold,
    });
    const message = { author, acts: reading.acts };
    before.push(message);
    past.add(message);
    return reading;
  }
}
