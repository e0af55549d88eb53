import { useTranslate } from '../../components/foundations/translation.tsx';
import type { SnippetBook } from '../../components/snippets/snippet-book.ts';
import { type ReadyText, Snippets } from '../../components/snippets/snippets.tsx';
import type { RemovedPin, SnippetList } from '../../stores/snippets/snippet-protocol.ts';

/** The snippets as the popup knows them. */
export interface PopupSnippets {
  /** Null until they were asked for: the popup opens without them. */
  list: SnippetList | null;
  removed: RemovedPin | null;
  book: SnippetBook;
  /** The search was opened: the snippets of this conversation are wanted. */
  onAsk: (conversation: string | null) => void;
  /** Into this conversation's reply box; to the clipboard where it is null. */
  onUse: (conversation: string | null, ready: ReadyText) => void;
}

interface PopupSnippetsProps {
  snippets: PopupSnippets;
  /** The conversation that is shown; null where there is none. */
  conversation: string | null;
  /** Its reply box is in the tab in front. */
  inFront: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** The popup's search for snippets, over all of its body while it is in use. */
export function PopupSnippetSearch(props: PopupSnippetsProps) {
  const { snippets, conversation, inFront, open, onOpen } = props;
  const t = useTranslate();
  return (
    <Snippets
      list={snippets.list}
      book={snippets.book}
      removed={snippets.removed}
      use={{
        label: t(inFront ? 'action.insert' : 'action.copy'),
        onUse: (ready) => snippets.onUse(inFront ? conversation : null, ready),
      }}
      open={open}
      onOpen={(wanted) => {
        if (wanted && !open) snippets.onAsk(conversation);
        onOpen(wanted);
      }}
    />
  );
}
