import { ArrowLeft } from 'lucide-react';
import { NoteLine } from '../../components/foundations/note-line.tsx';
import { useTranslate } from '../../components/foundations/translation.tsx';
import { LanguageSetting } from '../../components/settings/language-setting.tsx';
import { SettingsForm } from '../../components/settings/settings-form.tsx';
import { Shortcuts } from '../../components/settings/shortcuts.tsx';
import type { TextKey } from '../../locales/translate.ts';
import type { Board } from '../../stores/conversations/views.ts';
import type { Settings } from '../../stores/settings/settings.ts';

export interface SettingsViewProps {
  board: Board;
  /** What an action came to; said politely. */
  note: TextKey | null;
  /** The site in front, where the agent has turned it on and may turn it off. */
  turnedOn: string | null;
  onBack: () => void;
  onSettings: (change: Partial<Settings>) => void;
  onShortcuts: () => void;
  onTurnOff: () => void;
  onOptions: () => void;
  onPractice: () => void;
}

/** What can be set without leaving the popup, and the ways to the rest. */
export function SettingsView(props: SettingsViewProps) {
  const { board } = props;
  const t = useTranslate();
  return (
    <div className="popup">
      <header className="popup-header">
        <button
          type="button"
          className="icon-button"
          aria-label={t('action.back')}
          onClick={props.onBack}
        >
          <ArrowLeft className="along" size={18} aria-hidden="true" />
        </button>
        <h1 className="popup-name">{t('settings.title')}</h1>
        <LanguageSetting locked={props.board.locked} onSettings={props.onSettings} />
      </header>
      <main className="popup-body popup-settings">
        <SettingsForm settings={board.settings} locked={board.locked} onChange={props.onSettings} />
        <Shortcuts shortcuts={board.shortcuts} onSet={props.onShortcuts} />
        {props.turnedOn !== null && (
          <button type="button" className="button" onClick={props.onTurnOff}>
            {t('empty.turnOff', { site: props.turnedOn })}
          </button>
        )}
        <NoteLine note={props.note === 'empty.turnedOff' ? props.note : null} />
        <div className="popup-links">
          <button type="button" className="button" onClick={props.onOptions}>
            {t('settings.all')}
          </button>
          <button type="button" className="button" onClick={props.onPractice}>
            {t('empty.practice')}
          </button>
        </div>
      </main>
    </div>
  );
}
