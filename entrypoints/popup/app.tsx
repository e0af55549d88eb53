import { useEffect, useState } from 'react';
import { WHY_NOT_INSERTED } from '../../components/conversation/why-not-inserted.ts';
import { NoAnswer } from '../../components/foundations/no-answer.tsx';
import { TranslationProvider } from '../../components/foundations/translation.tsx';
import { useDocumentLanguage } from '../../components/foundations/use-document-language.ts';
import { useNow } from '../../components/foundations/use-now.ts';
import type { ReadyText } from '../../components/snippets/snippets.tsx';
import type { Board } from '../../stores/conversations/views.ts';
import type { Intent } from '../../stores/messages/protocol.ts';
import type { Tab } from '../../stores/mirrors/board-ahead.ts';
import {
  accessTo,
  askBoard,
  changeSettings,
  choose,
  goTo,
  insertIntoPage,
  intend,
  startCall,
  teachPage,
  turnOff,
  turnOn,
  useMirror,
} from '../../stores/mirrors/board-mirror.ts';
import {
  askSnippets,
  noteUse,
  snippetBook,
  useSnippets,
} from '../../stores/mirrors/snippets-mirror.ts';
import {
  openOptions,
  openPractice,
  openShortcutSettings,
  openSidePanel,
} from '../../stores/open-pages.ts';
import { PopupView } from './popup-view.tsx';

export function App() {
  const { board, tab, failed } = useMirror();
  const t = useDocumentLanguage(board?.settings);
  return (
    <TranslationProvider translate={t}>
      {failed && <NoAnswer onRetry={() => void askBoard()} />}
      {!failed && board !== null && <Connected board={board} tab={tab} />}
    </TranslationProvider>
  );
}

function Connected({ board, tab }: { board: Board; tab: Tab | null }) {
  const origin = tab?.origin ?? null;
  const now = useNow(board.conversations.some(({ hold }) => hold !== null));
  const [note, setNote] = useState<Note>(null);
  const snippets = useSnippets();

  const insert = async (conversation: string, text: string, nudge: string | null) => {
    const outcome = await insertIntoPage(conversation, text, nudge);
    if (outcome === 'inserted') window.close();
    else setNote(WHY_NOT_INSERTED[outcome]);
  };
  const use = async (conversation: string | null, { id, text, caret }: ReadyText) => {
    if (conversation === null) {
      const copied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
      setNote(copied ? 'snippets.copied' : 'panel.copyFailed');
      if (!copied) return;
    } else {
      const outcome = await insertIntoPage(conversation, text, null, caret);
      if (outcome !== 'inserted') {
        setNote(WHY_NOT_INSERTED[outcome]);
        return;
      }
    }
    await noteUse(id);
    if (conversation !== null) window.close();
  };
  const turnOnHere = async () => {
    if (origin === null) return;
    const granted = await turnOn(origin);
    setNote(granted ? 'empty.on' : 'empty.refused');
    if (!granted) return;
    setAccess('granted');
    await askBoard();
  };
  /** Null until the browser has said it: nothing is offered on a guess. */
  const [access, setAccess] = useState<'given' | 'granted' | 'off' | null>(null);
  useEffect(() => {
    if (origin !== null) void accessTo(origin).then(setAccess);
  }, [origin]);
  const turnOffHere = async () => {
    if (origin === null || !(await turnOff(origin))) return;
    setAccess('off');
    setNote('empty.turnedOff');
  };

  const teachHere = async () => {
    // Asked first: the browser allows it only where a person has just pressed.
    if (origin === null || !(await turnOn(origin))) setNote('empty.refused');
    else if (await teachPage()) window.close();
    else setNote('teach.failed');
  };

  const host = origin === null ? null : new URL(origin).host;
  return (
    <PopupView
      board={board}
      now={now}
      site={board.health === null && access === 'off' ? host : null}
      note={note}
      snippets={{
        ...snippets,
        book: snippetBook,
        onAsk: (conversation) => void askSnippets(conversation),
        onUse: (conversation, ready) => void use(conversation, ready),
      }}
      onIntend={(intent: Intent) => {
        void intend(intent);
        if (intent.type === 'hush' && intent.quiet) setNote('nudge.hushed');
      }}
      onInsert={(conversation, text, nudge) => void insert(conversation, text, nudge)}
      onSettings={(change) => void changeSettings(change)}
      onStartCall={() => void startCall()}
      onTurnOn={() => void turnOnHere()}
      turnedOn={access === 'granted' ? host : null}
      onTurnOff={() => void turnOffHere()}
      onTeach={origin === null ? null : () => void teachHere()}
      onPractice={() => leaveTo(openPractice)}
      onChoose={(key) => void choose(key)}
      onGoTo={(key) => void goTo(key)}
      onPanel={tab === null ? null : () => void openPanel(tab.window)}
      onOptions={() => leaveTo(openOptions)}
      onShortcuts={() => leaveTo(openShortcutSettings)}
    />
  );
}

/** The popup would stay over the page that it has opened. */
function leaveTo(open: () => void): void {
  open();
  window.close();
}

async function openPanel(beside: number): Promise<void> {
  await openSidePanel(beside);
  window.close();
}

type Note =
  | 'teach.failed'
  | (typeof WHY_NOT_INSERTED)[keyof typeof WHY_NOT_INSERTED]
  | 'nudge.hushed'
  | 'snippets.copied'
  | 'panel.copyFailed'
  | 'empty.on'
  | 'empty.refused'
  | 'empty.turnedOff'
  | null;
