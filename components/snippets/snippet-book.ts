import type {
  PinVerdict,
  PinWords,
  RemovedPin,
  SnippetOrder,
} from '../../stores/snippet-protocol.ts';

/** What can be done with pins; the entrypoint asks the worker for it. */
export interface SnippetBook {
  pin(words: PinWords): Promise<PinVerdict>;
  change(id: string, words: PinWords): Promise<PinVerdict>;
  remove(id: string): void;
  undo(removed: RemovedPin): void;
  move(id: string, before: string | null): void;
  orderBy(order: SnippetOrder): void;
  abbreviate(id: string, abbreviation: string | null): Promise<PinVerdict>;
}
