import { Settings as SettingsIcon } from 'lucide-react';
import { CallCard, StartCall } from '../../components/call-card.tsx';
import { Checklist } from '../../components/checklist.tsx';
import { ConversationHeader } from '../../components/conversation-header.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { HealthLine } from '../../components/health-line.tsx';
import { HeldList } from '../../components/held-list.tsx';
import { HoldCard } from '../../components/hold-card.tsx';
import { LanguageSwitch } from '../../components/language-switch.tsx';
import { NudgeCard } from '../../components/nudge-card.tsx';
import { Score } from '../../components/score.tsx';
import type { TickValue } from '../../components/standard-row.tsx';
import { useTranslate } from '../../components/translation.tsx';
import type { TextKey } from '../../locales/translate.ts';
import type { Board, ConversationView, Intent, Settings } from '../../stores/protocol.ts';

export interface PanelViewProps {
  board: Board;
  /** The conversation to draw; null where there is none. */
  view: ConversationView | null;
  /** ms since the epoch. */
  now: number;
  /** What an action came to; said politely. */
  note: TextKey | null;
  onChoose: (key: string) => void;
  /** To the tab that shows this conversation. */
  onGoTo: (key: string) => void;
  onIntend: (intent: Intent) => void;
  onInsert: (conversation: string, text: string, nudge: string | null) => void;
  onSettings: (change: Partial<Settings>) => void;
  onStartCall: () => void;
  onOptions: () => void;
  onPractice: () => void;
}

/** The side panel as a picture of the board: it knows no browser, and every change is an event. */
export function PanelView(props: PanelViewProps) {
  const { view } = props;
  return view === null ? <NothingPane {...props} /> : <ConversationPane {...props} view={view} />;
}

function ConversationPane(props: PanelViewProps & { view: ConversationView }) {
  const { board, view, now, note, onIntend, onInsert } = props;
  const t = useTranslate();
  const { nudge } = view;
  const conversation = view.ref.key;
  const inFront = board.current === conversation;
  const isCall = board.call === conversation;
  const tick = (standard: string, value: TickValue) =>
    onIntend({ type: 'tick', conversation, standard, value });

  return (
    <div className="panel" data-conversation={conversation}>
      <header className="panel-header">
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
        {!inFront && view.watched && !isCall && (
          <section className="panel-away" aria-label={t('panel.elsewhere')}>
            <p className="small">{t('panel.elsewhere')}</p>
            <button type="button" className="button" onClick={() => props.onGoTo(conversation)}>
              {t('panel.goTo')}
            </button>
          </section>
        )}
        {isCall && (
          <CallCard
            key={`call of ${conversation}`}
            call={view}
            onName={(customer) => onIntend({ type: 'name-customer', conversation, customer })}
            onEnd={() => onIntend({ type: 'end-call', conversation })}
          />
        )}
        {!view.closed && (
          <HoldCard
            hold={view.hold}
            now={now}
            speed={view.speed}
            onHold={(state) => onIntend({ type: 'hold', conversation, state })}
          />
        )}
        {nudge !== null && (
          <NudgeCard
            key={nudge.key}
            nudge={nudge}
            waiting={view.waiting}
            onInsert={inFront ? (text) => onInsert(conversation, text, nudge.key) : undefined}
            onAnswer={(answer) =>
              onIntend({ type: 'answer', conversation, nudge: nudge.key, answer })
            }
            onSaid={() => onIntend({ type: 'said', conversation, nudge: nudge.key })}
            onTick={tick}
          />
        )}
        <p role="status" className="panel-note small">
          {note !== null && t(note)}
        </p>
        <HeldList
          conversations={board.conversations}
          shown={conversation}
          now={now}
          onChoose={props.onChoose}
        />
        <Checklist
          key={conversation}
          sections={view.sections}
          held={view.hold === null ? null : { hold: view.hold, now, speed: view.speed }}
          onTick={tick}
        />
      </main>
      <footer className="panel-footer">
        <Score score={view.score} progress={view.progress} />
        {inFront && board.health !== null && <HealthLine health={board.health} />}
      </footer>
    </div>
  );
}

function NothingPane(props: PanelViewProps) {
  const t = useTranslate();
  return (
    <div className="panel">
      <header className="panel-header">
        <strong className="panel-name">{t('app.name')}</strong>
        <Tools {...props} />
      </header>
      <main className="panel-body">
        <EmptyState title={t('empty.none.title')} text={t('empty.none.text')}>
          <StartCall compact={false} onStart={props.onStartCall} />
          <button type="button" className="button" onClick={props.onPractice}>
            {t('empty.practice')}
          </button>
        </EmptyState>
      </main>
    </div>
  );
}

function Tools({ board, onSettings, onOptions }: PanelViewProps) {
  const t = useTranslate();
  return (
    <>
      <LanguageSwitch
        locked={board.locked.includes('language')}
        onChange={(language) => onSettings({ language })}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={t('settings.title')}
        onClick={onOptions}
      >
        <SettingsIcon size={18} aria-hidden="true" />
      </button>
    </>
  );
}
