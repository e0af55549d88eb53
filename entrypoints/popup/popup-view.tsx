import { PanelRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Checklist } from '../../components/checklist/checklist.tsx';
import { ConfirmRest } from '../../components/checklist/confirm-rest.tsx';
import { Score } from '../../components/checklist/score.tsx';
import { StartCall } from '../../components/conversation/call-card.tsx';
import { ConversationHeader } from '../../components/conversation/conversation-header.tsx';
import { Elsewhere } from '../../components/conversation/elsewhere.tsx';
import { PressingCards } from '../../components/conversation/pressing-cards.tsx';
import { EmptyState } from '../../components/foundations/empty-state.tsx';
import { NoteLine } from '../../components/foundations/note-line.tsx';
import { useTranslate } from '../../components/foundations/translation.tsx';
import { HealthLine } from '../../components/helpdesks/health-line.tsx';
import { TeachOffer } from '../../components/helpdesks/teach-offer.tsx';
import { HeldList } from '../../components/hold/held-list.tsx';
import { runningHold } from '../../components/hold/hold-card.tsx';
import { FirstNames } from '../../components/settings/first-names.tsx';
import { LanguageSetting } from '../../components/settings/language-setting.tsx';
import { SettingsButton } from '../../components/settings/settings-button.tsx';
import { isCall } from '../../stores/conversations/call-ref.ts';
import type { Board, ConversationView } from '../../stores/conversations/views.ts';
import type { Intent } from '../../stores/messages/protocol.ts';
import { PopupSnippetSearch, type PopupSnippets } from './popup-snippets.tsx';
import { SettingsView, type SettingsViewProps } from './settings-view.tsx';

interface PopupViewProps extends Omit<SettingsViewProps, 'onBack'> {
  /** ms since the epoch. */
  now: number;
  /** The site in front where Murshid is off and could be turned on. */
  site: string | null;
  snippets: PopupSnippets;
  onIntend: (intent: Intent) => void;
  onInsert: (conversation: string, text: string, nudge: string | null) => void;
  onStartCall: () => void;
  onTurnOn: () => void;
  /** Begins to teach the page in front; null where there is no page to teach. */
  onTeach: (() => void) | null;
  /** Another conversation of the list is wanted. */
  onChoose: (key: string) => void;
  /** To the tab that shows this conversation. */
  onGoTo: (key: string) => void;
  /** Opens the side panel; null while it is not known in which window. */
  onPanel: (() => void) | null;
}

/** The popup as a picture of the board: it knows no browser, and every change is an event. */
export function PopupView(props: PopupViewProps) {
  const { shown } = props.board;
  const [settingsOpen, setSettingsOpen] = useState(false);
  const [returned, setReturned] = useState(false);
  // Once: it is no reason to take the focus again.
  useEffect(() => {
    if (returned) setReturned(false);
  }, [returned]);

  if (settingsOpen) {
    const leave = () => {
      setSettingsOpen(false);
      setReturned(true);
    };
    return <SettingsView {...props} onBack={leave} />;
  }
  const pane = { ...props, returned, onOpenSettings: () => setSettingsOpen(true) };
  return shown === null ? <NothingView {...pane} /> : <ConversationPane {...pane} view={shown} />;
}

function PanelButton({ onClick }: { onClick: () => void }) {
  const t = useTranslate();
  return (
    <button type="button" className="icon-button" aria-label={t('panel.open')} onClick={onClick}>
      <PanelRight size={18} aria-hidden="true" />
    </button>
  );
}

interface ConversationPaneProps extends PopupViewProps {
  view: ConversationView;
  onOpenSettings: () => void;
  /** The settings have just been left. */
  returned: boolean;
}

function ConversationPane(props: ConversationPaneProps) {
  const { board, view, now, site, note, onIntend, onInsert } = props;
  const t = useTranslate();
  const conversation = view.ref.key;
  const inFront = board.current === conversation;
  const [searching, setSearching] = useState(false);
  const tick = (standard: string, value: 'met' | 'broken' | 'na' | 'open') =>
    onIntend({ type: 'tick', conversation, standard, value });

  return (
    <div className="popup" data-conversation={conversation}>
      <header className="popup-header">
        <h1 className="spoken">{t('app.name')}</h1>
        <ConversationHeader
          conversation={view}
          all={board.conversations}
          now={now}
          onChoose={props.onChoose}
        />
        <LanguageSetting locked={props.board.locked} onSettings={props.onSettings} />
      </header>
      <main className="popup-body">
        <PopupSnippetSearch
          key={conversation}
          snippets={props.snippets}
          conversation={conversation}
          inFront={inFront}
          open={searching}
          onOpen={setSearching}
        />
        <NoteLine note={note} />
        {!searching && (
          <>
            {site !== null && <SiteOffer {...props} site={site} />}
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
            <ConfirmRest key={`rest of ${conversation}`} view={view} onTick={tick} />
            {/* Where the greeting's nudge asks for them, once is enough. */}
            {!view.nudge?.lacks.length && <FirstNames {...board} onSettings={props.onSettings} />}
            <HeldList
              conversations={board.conversations}
              shown={conversation}
              now={now}
              onChoose={props.onChoose}
            />
            <Checklist
              key={conversation}
              sections={view.sections}
              held={runningHold(view, now)}
              onTick={tick}
            />
          </>
        )}
      </main>
      <footer className="popup-footer">
        <div>
          <Score {...view} />
          {inFront && board.health !== null && (
            <HealthLine health={board.health} since={board.healthSince} now={now} />
          )}
          {inFront && props.onTeach !== null && !isWell(board.health) && (
            <TeachOffer again={true} onTeach={props.onTeach} />
          )}
        </div>
        {board.call === null && <StartCall compact onStart={props.onStartCall} />}
        {props.onPanel !== null && <PanelButton onClick={props.onPanel} />}
        <SettingsButton returned={props.returned} onClick={props.onOpenSettings} />
      </footer>
    </div>
  );
}

/** Where the page can be taught, the way out is told with what is missing. */
function emptyText(site: string | null, teachable: boolean) {
  if (site !== null) return 'empty.off.text';
  return teachable ? 'empty.none.teach' : 'empty.none.text';
}

/** What a conversation cannot do without is read. */
function isWell(health: Board['health']): boolean {
  if (health === null || health.adapter === 'unknown') return false;
  return health.messages === 'known' && health.roles === 'known' && health.composer === 'known';
}

/** Other conversations are shown, but the site in front could be coached too. */
function SiteOffer({ site, onTurnOn, onTeach }: PopupViewProps & { site: string }) {
  const t = useTranslate();
  return (
    <section className="popup-offer" aria-label={t('empty.off.title')}>
      <p className="small">{t('empty.off.title')}</p>
      <button type="button" className="button" onClick={onTurnOn}>
        {t('empty.off.turnOn', { site })}
      </button>
      {onTeach !== null && <TeachOffer again={false} onTeach={onTeach} />}
    </section>
  );
}

interface NothingViewProps extends PopupViewProps {
  onOpenSettings: () => void;
  /** The settings have just been left. */
  returned: boolean;
}

function NothingView(props: NothingViewProps) {
  const { site, note } = props;
  const t = useTranslate();
  const [searching, setSearching] = useState(false);
  return (
    <div className={searching ? 'popup' : 'popup popup-nothing'}>
      <header className="popup-header">
        <h1 className="popup-name">{t('app.name')}</h1>
        <LanguageSetting locked={props.board.locked} onSettings={props.onSettings} />
        <SettingsButton returned={props.returned} onClick={props.onOpenSettings} />
      </header>
      <main className="popup-body">
        <PopupSnippetSearch
          snippets={props.snippets}
          conversation={null}
          inFront={false}
          open={searching}
          onOpen={setSearching}
        />
        {searching && <NoteLine note={note} />}
        {!searching && (
          <EmptyState
            title={t(site === null ? 'empty.none.title' : 'empty.off.title')}
            text={t(emptyText(site, props.onTeach !== null))}
            note={note === null ? null : t(note)}
          >
            {site !== null && (
              <button type="button" className="button main" onClick={props.onTurnOn}>
                {t('empty.off.turnOn', { site })}
              </button>
            )}
            {props.onTeach !== null && <TeachOffer again={false} onTeach={props.onTeach} />}
            <div className="empty-others">
              <StartCall compact={false} onStart={props.onStartCall} />
              <button type="button" className="button" onClick={props.onPractice}>
                {t('empty.practice')}
              </button>
            </div>
          </EmptyState>
        )}
        {/* Where Murshid is off, turning it on comes first. */}
        {!searching && site === null && (
          <FirstNames {...props.board} onSettings={props.onSettings} />
        )}
        {!searching && (
          <HeldList
            conversations={props.board.conversations}
            shown={null}
            now={props.now}
            onChoose={props.onChoose}
          />
        )}
      </main>
    </div>
  );
}
