import type { Author } from '../acts.ts';
import { holdRunsAfter } from './moment.ts';
import type { PastMessage, People, Reader, Reading } from './reading.ts';

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
  private readonly reader: Reader;
  private readonly people: People;

  constructor(reader: Reader, people: People = {}) {
    this.reader = reader;
    this.people = people;
  }

  read({ author, text }: TranscriptMessage): Reading {
    const { before, people } = this;
    const reading = this.reader.read(text, {
      author,
      people,
      before,
      onHold: holdRunsAfter(before),
    });
    before.push({ author, acts: reading.acts });
    return reading;
  }
}
