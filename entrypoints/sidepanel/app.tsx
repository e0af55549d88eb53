import { useEffect, useState } from 'react';
import { WHY_NOT_INSERTED } from '../../components/conversation/why-not-inserted.ts';
import { NoAnswer } from '../../components/foundations/no-answer.tsx';
import { TranslationProvider } from '../../components/foundations/translation.tsx';
import { useDocumentLanguage } from '../../components/foundations/use-document-language.ts';
import { useNow } from '../../components/foundations/use-now.ts';
import type { ReadyText } from '../../components/snippets/snippets.tsx';
import type { TextKey } from '../../locales/translate.ts';
import type { Board } from '../../stores/conversations/views.ts';
import {
  askBoard,
  changeSettings,
  choose,
  goTo,
  insertIntoPage,
  intend,
  startCall,
  useMirror,
} from '../../stores/mirrors/board-mirror.ts';
import {
  askSnippets,
  noteUse,
  snippetBook,
  useSnippets,
} from '../../stores/mirrors/snippets-mirror.ts';
import { openOptions, openPractice } from '../../stores/open-pages.ts';
import { askGuide, jot, useGuide } from './guide-mirror.ts';
import { PanelView } from './panel-view.tsx';

export function App() {
  const { board, failed } = useMirror();
  const t = useDocumentLanguage(board?.settings);
  return (
    <TranslationProvider translate={t}>
      {failed && <NoAnswer onRetry={() => void askBoard()} />}
      {!failed && board !== null && <Connected board={board} />}
    </TranslationProvider>
  );
}

/** Something of one conversation: it is forgotten when another comes to the front. */
interface Passing {
  /** Key of the conversation that was in front. */
  front: string | null;
  note: TextKey | null;
}

function Connected({ board }: { board: Board }) {
  const now = useNow(board.conversations.some(({ hold }) => hold !== null));
  const front = board.current;
  const nothing: Passing = { front, note: null };
  const [last, setLast] = useState(nothing);
  const passing = last.front === front ? last : nothing;

  const snippets = useSnippets();
  const view = board.shown;
  const key = view?.ref.key ?? null;
  const guide = useGuide(key);
  // Whatever changes the board may change what the guide says: a topic, a pack, a setting.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board is the reason to ask again.
  useEffect(() => {
    if (key !== null) void askGuide(key);
  }, [key, board]);

  const say = (note: TextKey | null) => setLast({ front, note });
  const copy = async (text: string) => {
    const copied = navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    say((await copied) ? 'panel.copied' : 'panel.copyFailed');
  };
  const insert = async (conversation: string, text: string, nudge: string | null) => {
    const outcome = await insertIntoPage(conversation, text, nudge);
    say(outcome === 'inserted' ? null : WHY_NOT_INSERTED[outcome]);
  };
  const use = async (conversation: string | null, { id, text, caret }: ReadyText) => {
    if (conversation === null) await copy(text);
    else {
      const outcome = await insertIntoPage(conversation, text, null, caret);
      if (outcome !== 'inserted') {
        say(WHY_NOT_INSERTED[outcome]);
        return;
      }
    }
    await noteUse(id);
  };
  return (
    <PanelView
      board={board}
      guide={guide}
      snippets={{
        ...snippets,
        book: snippetBook,
        onAsk: (conversation) => void askSnippets(conversation),
        onUse: (conversation, ready) => void use(conversation, ready),
      }}
      now={now}
      note={passing.note}
      onChoose={(chosen) => {
        setLast(nothing);
        void choose(chosen);
      }}
      onGoTo={(key) => void goTo(key)}
      onIntend={(intent) => {
        void intend(intent);
        if (intent.type === 'hush' && intent.quiet) say('nudge.hushed');
      }}
      onInsert={(conversation, text, nudge) => void insert(conversation, text, nudge)}
      onJot={(conversation, jotting) => void jot(conversation, jotting)}
      onCopy={(text) => void copy(text)}
      onSettings={(change) => void changeSettings(change)}
      onStartCall={() => void startCall()}
      onOptions={openOptions}
      onPractice={openPractice}
    />
  );
}
