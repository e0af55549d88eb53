import type { ReactNode } from 'react';
import { FileDrop } from '../../components/controls/file-drop.tsx';
import { useTranslate } from '../../components/foundations/translation.tsx';
import { Counts } from '../../components/packs/counts.tsx';
import { OfferPreview } from '../../components/packs/offer-preview.tsx';
import { PackCard } from '../../components/packs/pack-card.tsx';
import { ProblemList, splitProblem } from '../../components/packs/problem-list.tsx';
import { KeptDataPanel } from '../../components/settings/kept-data.tsx';
import { LanguageSetting } from '../../components/settings/language-setting.tsx';
import { QuietRules } from '../../components/settings/quiet-rules.tsx';
import { Locked, SettingsForm } from '../../components/settings/settings-form.tsx';
import { Shortcuts } from '../../components/settings/shortcuts.tsx';
import type { Board } from '../../stores/conversations/views.ts';
import type { KeptData, QuietList } from '../../stores/messages/protocol.ts';
import type { PackScope, PacksView, PackVerdict } from '../../stores/packs/pack-view.ts';
import type { Settings } from '../../stores/settings/settings.ts';

interface OptionsViewProps {
  settings: Settings;
  locked: Board['locked'];
  shortcuts: Board['shortcuts'];
  packs: PacksView;
  kept: KeptData;
  quiet: QuietList;
  offered: { n: number; name: string; verdict: PackVerdict } | null;
  /** Id of the pack that has just been installed. */
  fresh: string | null;
  /** What the last action came to. */
  note: string | null;
  /** The sections of helpdesks and of snippets. */
  helpdesks: ReactNode;
  snippets: ReactNode;
  onFile: (file: File) => void;
  onPreset: (id: string, name: string) => void;
  onInstall: (scope: PackScope) => void;
  onCloseOffer: () => void;
  onScope: (id: string, scope: PackScope) => void;
  onRollback: (id: string) => void;
  onRemove: (id: string) => void;
  onSettings: (change: Partial<Settings>) => void;
  onSpeakAgain: (subject: string) => void;
  onShortcuts: () => void;
  onPractice: () => void;
  onExport: () => void;
  onErase: (what: 'conversations' | 'everything') => void;
}

/** The options page as a picture of what the worker said: every change is an event. */
export function OptionsView(props: OptionsViewProps) {
  const { settings, locked, kept, note } = props;
  const t = useTranslate();
  return (
    <div className="options">
      <header className="options-header">
        <h1>
          <span className="options-name">{t('app.name')}</span> · {t('settings.title')}
        </h1>
        <button type="button" className="button" onClick={props.onPractice}>
          {t('empty.practice')}
        </button>
        <LanguageSetting locked={locked} onSettings={props.onSettings} />
      </header>
      <nav className="options-nav" aria-label={t('settings.title')}>
        <a href="#general">{t('settings.general')}</a>
        <a href="#packs">{t('packs.title')}</a>
        <a href="#helpdesks">{t('helpdesks.title')}</a>
        <a href="#snippets">{t('snippets.section')}</a>
        <a href="#keys">{t('shortcuts.title')}</a>
        <a href="#data">{t('data.title')}</a>
      </nav>
      <main>
        <p role="status" className="options-note">
          {note}
        </p>
        <section id="general" aria-labelledby="general-title">
          <h2 id="general-title">{t('settings.general')}</h2>
          <div className="options-card">
            {locked.includes('language') && <Locked />}
            <SettingsForm settings={settings} locked={locked} onChange={props.onSettings} />
            <QuietRules quiet={props.quiet} onSpeakAgain={props.onSpeakAgain} />
          </div>
        </section>
        <Packs {...props} />
        {props.helpdesks}
        {props.snippets}
        <section id="keys">
          <Shortcuts shortcuts={props.shortcuts} onSet={props.onShortcuts} />
        </section>
        <section id="data" aria-labelledby="data-title">
          <h2 id="data-title">{t('data.title')}</h2>
          <div className="options-card">
            <KeptDataPanel kept={kept} onExport={props.onExport} onErase={props.onErase} />
          </div>
        </section>
      </main>
    </div>
  );
}

function Packs(props: OptionsViewProps) {
  const { packs, offered } = props;
  const t = useTranslate();
  return (
    <section id="packs" aria-labelledby="packs-title">
      <h2 id="packs-title">{t('packs.title')}</h2>
      <p className="options-lead">{t('packs.lead')}</p>
      {packs.forced && (
        <div className="options-policy">
          <p>{t('packs.forced')}</p>
        </div>
      )}
      {packs.policyProblems.length > 0 && (
        <div className="options-policy" data-problems="">
          <p>{t('packs.policyRefused')}</p>
          <ProblemList problems={packs.policyProblems.map(splitProblem)} />
        </div>
      )}
      {packs.lost.map(({ id, file, version }) => (
        <div key={id} className="options-policy" data-lost={id}>
          <p>{t('packs.lost', { id, file, version })}</p>
        </div>
      ))}
      <ul className="pack-list">
        {packs.installed.map((pack) => (
          <PackCard
            key={pack.summary.id}
            pack={pack}
            hosts={packs.hosts}
            fresh={pack.summary.id === props.fresh}
            onScope={(scope) => props.onScope(pack.summary.id, scope)}
            onRollback={() => props.onRollback(pack.summary.id)}
            onRemove={() => props.onRemove(pack.summary.id)}
          />
        ))}
      </ul>
      {!packs.forced && (
        <>
          <h3>{t('packs.addTitle')}</h3>
          <FileDrop
            label={t('packs.addTitle')}
            open={t('packs.open')}
            hint={t('packs.drop', { size: 1 })}
            accept=".json,application/json"
            onFile={props.onFile}
          />
          {offered !== null && (
            <OfferPreview
              key={offered.n}
              name={offered.name}
              verdict={offered.verdict}
              scope={scopeOf(packs, offered.verdict)}
              hosts={packs.hosts}
              onInstall={props.onInstall}
              onClose={props.onCloseOffer}
            />
          )}
          <ul className="pack-list">
            {packs.available.map((summary) => (
              <li key={summary.id} className="pack-card pack-preset" data-preset={summary.id}>
                <h4>
                  <bdi>{summary.name[t.language]}</bdi>
                </h4>
                <button
                  type="button"
                  className="button"
                  aria-label={t('packs.lookAt', { name: summary.name[t.language] })}
                  onClick={() => props.onPreset(summary.id, summary.name[t.language])}
                >
                  {t('packs.look')}
                </button>
                <p>{summary.description[t.language]}</p>
                <Counts summary={summary} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** An update stays with the helpdesks that it is for. */
function scopeOf(packs: PacksView, verdict: PackVerdict): PackScope | null {
  if (!verdict.ok) return null;
  return packs.installed.find(({ summary }) => summary.id === verdict.summary.id)?.scope ?? null;
}
