import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Checklist } from '../../components/checklist/checklist.tsx';
import { ConfirmRest } from '../../components/checklist/confirm-rest.tsx';
import { Score } from '../../components/checklist/score.tsx';
import type { Tick } from '../../components/checklist/standard-row.tsx';
import { Tabs } from '../../components/controls/tabs.tsx';
import { StartCall } from '../../components/conversation/call-card.tsx';
import { ConversationHeader } from '../../components/conversation/conversation-header.tsx';
import { Elsewhere } from '../../components/conversation/elsewhere.tsx';
import { PressingCards } from '../../components/conversation/pressing-cards.tsx';
import { EmptyState } from '../../components/foundations/empty-state.tsx';
import { NoteLine } from '../../components/foundations/note-line.tsx';
import { useTranslate } from '../../components/foundations/translation.tsx';
import { Cards } from '../../components/guide/cards.tsx';
import { NotesPad } from '../../components/guide/notes-pad.tsx';
import { Playbooks } from '../../components/guide/playbooks.tsx';
import { Terms } from '../../components/guide/terms.tsx';
import { HealthLine } from '../../components/helpdesks/health-line.tsx';
import { HeldList } from '../../components/hold/held-list.tsx';
import { runningHold } from '../../components/hold/hold-card.tsx';
import { LanguageSetting } from '../../components/settings/language-setting.tsx';
import { SettingsButton } from '../../components/settings/settings-button.tsx';
import { useSlash } from '../../components/snippets/use-slash.ts';
import type { TextKey } from '../../locales/translate.ts';
import { isCall } from '../../stores/conversations/call-ref.ts';
import type { GuideView } from '../../stores/conversations/guide-view.ts';
import { type Jotting, NOTE_LENGTH } from '../../stores/conversations/jottings.ts';
import type { Board, ConversationView } from '../../stores/conversations/views.ts';
import type { Intent } from '../../stores/messages/protocol.ts';
import type { Settings } from '../../stores/settings/settings.ts';
import { type PanelSnippets, SnippetsPart } from './panel-snippets.tsx';

export interface PanelViewProps {
  board: Board;
  /** What the pack has to say on it; null until it is known. */
  guide: GuideView | null;
  snippets: PanelSnippets;
  /** ms since the epoch. */
  now: number;
  /** What an action came to; said politely. */
  note: TextKey | null;
  onChoose: (key: string) => void;
  /** To the tab that shows this conversation. */
  onGoTo: (key: string) => void;
  onIntend: (intent: Intent) => void;
  onInsert: (conversation: string, text: string, nudge: string | null) => void;
  onJot: (conversation: string, jotting: Jotting) => void;
  onCopy: (text: string) => void;
  onSettings: (change: Partial<Settings>) => void;
  onStartCall: () => void;
  onOptions: () => void;
  onPractice: () => void;
}

/** The side panel as a picture of the board: it knows no browser, and every change is an event. */
export function PanelView(props: PanelViewProps) {
  const view = props.board.shown;
  return view === null ? <NothingPane {...props} /> : <ConversationPane {...props} view={view} />;
}

function ConversationPane(props: PanelViewProps & { view: ConversationView }) {
  const { board, view, now, note, onIntend, onInsert } = props;
  const t = useTranslate();
  const conversation = view.ref.key;
  const inFront = board.current === conversation;
  const tick: Tick = (standard, value) => onIntend({ type: 'tick', conversation, standard, value });
  const insertText = (text: string) => onInsert(conversation, text, null);

  return (
    <div className="panel" data-conversation={conversation}>
      <header className="panel-header">
        <h1 className="spoken">{t('app.name')}</h1>
        <ConversationHeader
          conversation={view}
          all={board.conversations}
          now={now}
          onChoose={props.onChoose}
        />
        {board.call === null && <StartCall compact onStart={props.onStartCall} />}
        <Tools {...props} />
      </header>
      <main className="panel-body">
        {!inFront && view.watched && !isCall(conversation) && (
          <Elsewhere onGoTo={() => props.onGoTo(conversation)} />
        )}
        <PressingCards
          view={view}
          isCall={board.call === conversation}
          now={now}
          onInsert={inFront ? (text, nudge) => onInsert(conversation, text, nudge) : undefined}
          onIntend={onIntend}
        />
        <NoteLine note={note} />
        <HeldList
          conversations={board.conversations}
          shown={conversation}
          now={now}
          onChoose={props.onChoose}
        />
        <Parts {...props} inFront={inFront} insert={inFront ? insertText : undefined} tick={tick} />
      </main>
      <footer className="panel-footer">
        <Score {...view} />
        {inFront && board.health !== null && (
          <HealthLine health={board.health} since={board.healthSince} now={now} />
        )}
      </footer>
    </div>
  );
}

type Part = 'protocol' | 'guide' | 'snippets' | 'notes';

interface PartsProps extends PanelViewProps {
  view: ConversationView;
  inFront: boolean;
  insert: ((text: string) => void) | undefined;
  tick: Tick;
}

/** One at a time below what is urgent: the checklist, what to do and to know, the agent's notes. */
function Parts(props: PartsProps) {
  const { view, guide, now, inFront, insert, tick, onJot, onCopy } = props;
  const t = useTranslate();
  const [part, setPart] = useState<Part>('protocol');
  const conversation = view.ref.key;
  // "/" leads to the search from every tab, as it does in the popup.
  useSlash(() => {
    flushSync(() => setPart('snippets'));
    document.querySelector<HTMLElement>('.snippet-search input')?.focus();
  });
  const { playbooks = [], terms = [], cards = [], notes = [] } = guide ?? {};
  const called = playbooks.some((one) => one.called) || terms.some((one) => one.occurred);
  const mark = called && (
    <span className="panel-mark">
      <span className="spoken">{` ${t('panel.guideNew')}`}</span>
    </span>
  );
  return (
    <Tabs
      label={t('panel.tabs')}
      shown={part}
      tabs={[
        { name: 'protocol', title: t('panel.protocol') },
        { name: 'guide', title: t('panel.guide'), mark },
        { name: 'snippets', title: t('panel.snippets') },
        { name: 'notes', title: t('panel.notes') },
      ]}
      onShow={setPart}
    >
      {part === 'protocol' && (
        <>
          <ConfirmRest key={`rest of ${conversation}`} view={view} onTick={tick} />
          <Checklist
            key={conversation}
            sections={view.sections}
            held={runningHold(view, now)}
            onTick={tick}
          />
        </>
      )}
      {part === 'guide' && (
        <>
          <Playbooks
            key={conversation}
            playbooks={playbooks}
            onInsert={insert}
            onStep={(playbook, step, done) =>
              onJot(conversation, { type: 'step', playbook, step, done })
            }
          />
          <Terms terms={terms} onInsert={insert} />
          <Cards cards={cards} />
        </>
      )}
      {part === 'snippets' && (
        <SnippetsPart
          snippets={props.snippets}
          conversation={conversation}
          lastAt={view.lastAt}
          inFront={inFront}
        />
      )}
      {part === 'notes' && (
        <NotesPad
          key={conversation}
          notes={notes}
          longest={NOTE_LENGTH}
          onNote={(prompt, text) => onJot(conversation, { type: 'note', prompt, text })}
          onCopy={onCopy}
        />
      )}
    </Tabs>
  );
}

function NothingPane(props: PanelViewProps) {
  const t = useTranslate();
  return (
    <div className="panel">
      <header className="panel-header">
        <h1 className="panel-name">{t('app.name')}</h1>
        <Tools {...props} />
      </header>
      <main className="panel-body">
        <EmptyState title={t('empty.none.title')} text={t('empty.none.text')}>
          <StartCall compact={false} onStart={props.onStartCall} />
          <button type="button" className="button" onClick={props.onPractice}>
            {t('empty.practice')}
          </button>
        </EmptyState>
        <HeldList
          conversations={props.board.conversations}
          shown={null}
          now={props.now}
          onChoose={props.onChoose}
        />
      </main>
    </div>
  );
}

function Tools({ board, onSettings, onOptions }: PanelViewProps) {
  return (
    <>
      <LanguageSetting locked={board.locked} onSettings={onSettings} />
      <SettingsButton onClick={onOptions} />
    </>
  );
}
