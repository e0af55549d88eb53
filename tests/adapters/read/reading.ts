import { expect, vi } from 'vitest';
import type { Sighting } from '../../../adapters/read/messages/sighting.ts';
import { type PageReader, readPage } from '../../../adapters/read/page.ts';
import type { Adapter } from '../../../adapters/types.ts';
import type { ConversationRef } from '../../../stores/helpdesks/observation.ts';

/** A reader that runs on the test's own document or on another, and all that it reported. */
export interface Recording {
  reader: PageReader;
  sightings: Sighting[];
  conversations: (ConversationRef | null)[];
  /** Messages as `author: text`, of one conversation or of all, in the order of the reports. */
  said(ticket?: string): string[];
  navigate(path: string): void;
  stop(): void;
}

export function record(
  adapters: readonly Adapter[],
  path: string,
  page: Document = document,
): Recording {
  const controller = new AbortController();
  let address = new URL(path, 'https://desk.example');
  const sightings: Sighting[] = [];
  const conversations: (ConversationRef | null)[] = [];
  const reader = readPage(
    { document: page, address: () => address },
    {
      conversation: (ref) => void conversations.push(ref),
      sighting: (sighting) => void sightings.push(sighting),
    },
    controller.signal,
  );
  reader.learn(adapters);
  return {
    reader,
    sightings,
    conversations,
    said: (ticket) =>
      sightings
        .filter(({ conversation }) => ticket === undefined || conversation.ticket === ticket)
        .flatMap(({ messages }) => messages.map(({ author, text }) => `${author}: ${text}`)),
    navigate(next) {
      address = new URL(next, address);
      reader.look();
    },
    stop: () => controller.abort(),
  };
}

/** Until the reader has had every change, and whatever it waits for has passed. */
export async function quiet({ sightings }: Recording): Promise<void> {
  let seen = -1;
  await vi.waitFor(
    () => {
      const now = sightings.length;
      const same = now === seen;
      seen = now;
      expect(same).toBe(true);
    },
    { interval: 450, timeout: 5000 },
  );
}
