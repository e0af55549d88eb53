import type { OwnNames } from '../../stores/settings/own-names.ts';
import type {
  PinVerdict,
  PinWords,
  RemovedPin,
  SnippetOrder,
} from '../../stores/snippets/snippet-protocol.ts';

/** What can be done with pins; the entrypoint asks the worker for it. */
export interface SnippetBook {
  pin(words: PinWords): Promise<PinVerdict>;
  change(id: string, words: PinWords): Promise<PinVerdict>;
  remove(id: string): void;
  undo(removed: RemovedPin): void;
  move(id: string, before: string | null): void;
  orderBy(order: SnippetOrder): void;
  /** The agent's own name and the company's, asked for where the settings had none. */
  names(names: Partial<OwnNames>): void;
  abbreviate(id: string, abbreviation: string | null): Promise<PinVerdict>;
}
