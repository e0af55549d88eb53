import { useEffect } from 'react';
import { useTranslate } from '../../components/foundations/translation.tsx';
import type { SnippetBook } from '../../components/snippets/snippet-book.ts';
import { type ReadyText, Snippets } from '../../components/snippets/snippets.tsx';
import type { RemovedPin, SnippetList } from '../../stores/snippets/snippet-protocol.ts';

/** The snippets as the side panel knows them. */
export interface PanelSnippets {
  /** Null until the worker has answered for the conversation that is shown. */
  list: SnippetList | null;
  removed: RemovedPin | null;
  book: SnippetBook;
  onAsk: (conversation: string) => void;
  /** Into this conversation's reply box; to the clipboard where it is null. */
  onUse: (conversation: string | null, ready: ReadyText) => void;
}

interface SnippetsPartProps {
  snippets: PanelSnippets;
  conversation: string;
  /** Last event of the conversation (ms): names and the customer's language may have come with it. */
  lastAt: number;
  /** Its reply box is in the tab in front. */
  inFront: boolean;
}

/** All snippets that the conversation may use, searched for and inserted from here. */
export function SnippetsPart({ snippets, conversation, lastAt, inFront }: SnippetsPartProps) {
  const { list, removed, book, onAsk, onUse } = snippets;
  const t = useTranslate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for what is new in it.
  useEffect(() => onAsk(conversation), [conversation, lastAt]);
  return (
    <div className="guide-part">
      <Snippets
        key={conversation}
        list={list}
        book={book}
        removed={removed}
        use={{
          label: t(inFront ? 'action.insert' : 'action.copy'),
          onUse: (ready) => onUse(inFront ? conversation : null, ready),
        }}
        open
        // The list has a tab of its own here: it is never folded into its search field.
        onOpen={() => {}}
      />
    </div>
  );
}
