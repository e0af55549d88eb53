import { useEffect } from 'react';
import { NoAnswer } from '../../components/foundations/no-answer.tsx';
import { TranslationProvider } from '../../components/foundations/translation.tsx';
import { useDocumentLanguage } from '../../components/foundations/use-document-language.ts';
import { openPractice, openShortcutSettings } from '../../stores/open-pages.ts';
import { HelpdesksSection } from './helpdesks-section.tsx';
import {
  askAll,
  changeSettings,
  closeOffer,
  eraseData,
  exportData,
  install,
  offerFile,
  offerPreset,
  removePack,
  rollbackPack,
  scopePack,
  speakAgain,
  useMirror,
} from './options-mirror.ts';
import { OptionsView } from './options-view.tsx';
import { SnippetsSection } from './snippets-section.tsx';

export function App() {
  const { board, packs, kept, quiet, offered, fresh, note, failed } = useMirror();
  const t = useDocumentLanguage(board?.settings);
  useEffect(() => {
    document.title = `${t('app.name')} · ${t('settings.title')}`;
  }, [t]);
  return (
    <TranslationProvider translate={t}>
      {failed && <NoAnswer onRetry={() => void askAll()} />}
      {!failed && board !== null && packs !== null && kept !== null && (
        <OptionsView
          {...board}
          packs={packs}
          kept={kept}
          quiet={quiet}
          offered={offered}
          fresh={fresh}
          note={note === null ? null : t(note.key, note.values)}
          helpdesks={<HelpdesksSection />}
          snippets={<SnippetsSection />}
          onFile={(file) => void offerFile(file)}
          onPreset={(id, name) => void offerPreset(id, name)}
          onInstall={(scope) => offered !== null && void install(offered, scope)}
          onCloseOffer={closeOffer}
          onScope={(id, scope) => void scopePack(id, scope)}
          onRollback={(id) => void rollbackPack(id)}
          onRemove={(id) => void removePack(id)}
          onSettings={(change) => void changeSettings(change)}
          onSpeakAgain={(subject) => void speakAgain(subject)}
          onShortcuts={openShortcutSettings}
          onPractice={openPractice}
          onExport={() => void exportData()}
          onErase={(what) => void eraseData(what)}
        />
      )}
    </TranslationProvider>
  );
}
