import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { PlaybookView } from '../../stores/conversations/guide-view.ts';
import { Segmented } from '../controls/segmented.tsx';
import { useTranslate } from '../foundations/translation.tsx';
import { FlowChart } from './flow-chart.tsx';

interface PlaybooksProps {
  /** Those that are called for come first. */
  playbooks: PlaybookView[];
  onStep: (playbook: string, step: string, done: boolean) => void;
  /** Absent where the reply box cannot be reached from here. */
  onInsert?: ((text: string) => void) | undefined;
}

/**
 * The playbook of what the conversation is about, as steps or as a chart. The agent may take out
 * another; until then it follows the topic.
 */
export function Playbooks({ playbooks, onStep, onInsert }: PlaybooksProps) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<string | null>(null);
  const [view, setView] = useState<'steps' | 'chart'>('steps');
  const title = useId();
  if (playbooks.length === 0) return null;
  const shown =
    playbooks.find(({ id }) => id === chosen) ?? playbooks.find(({ called }) => called) ?? null;
  const hasChart = shown !== null && shown.flow.nodes.length > 0;

  return (
    <section className="guide-part" aria-labelledby={title}>
      <div className="guide-top">
        <h2 id={title}>{t('playbook.title')}</h2>
        {hasChart && (
          <Segmented
            label={t('playbook.view')}
            value={view}
            options={[
              { value: 'steps', text: t('playbook.steps') },
              { value: 'chart', text: t('playbook.chart') },
            ]}
            onChange={setView}
          />
        )}
      </div>
      <PlaybookChoice playbooks={playbooks} shown={shown?.id ?? ''} onChoose={setChosen} />
      {shown !== null &&
        (hasChart && view === 'chart' ? (
          <FlowChart
            key={shown.id}
            playbook={shown}
            onStep={(step, done) => onStep(shown.id, step, done)}
          />
        ) : (
          <Steps playbook={shown} onStep={onStep} onInsert={onInsert} />
        ))}
    </section>
  );
}

interface PlaybookChoiceProps {
  playbooks: PlaybookView[];
  /** Id, or empty where none is out. */
  shown: string;
  onChoose: (id: string) => void;
}

function PlaybookChoice({ playbooks, shown, onChoose }: PlaybookChoiceProps) {
  const t = useTranslate();
  const groups = [
    { label: t('playbook.called'), some: playbooks.filter(({ called }) => called) },
    { label: t('playbook.others'), some: playbooks.filter(({ called }) => !called) },
  ];
  return (
    <span className="guide-choice">
      <select
        aria-label={t('playbook.choose')}
        value={shown}
        onChange={(event) => onChoose(event.target.value)}
      >
        {shown === '' && (
          <option value="" disabled>
            {t('playbook.choose')}
          </option>
        )}
        {groups.map(
          ({ label, some }) =>
            some.length > 0 && (
              <optgroup key={label} label={label}>
                {some.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title[t.language]}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
      <ChevronDown size={16} aria-hidden="true" />
    </span>
  );
}

function Steps({
  playbook,
  onStep,
  onInsert,
}: { playbook: PlaybookView } & Pick<PlaybooksProps, 'onStep' | 'onInsert'>) {
  const t = useTranslate();
  return (
    <ol className="playbook-steps" aria-label={playbook.title[t.language]}>
      {playbook.steps.map(({ id, text, snippet, done }, place) => (
        <li key={id} data-step={id} data-done={done}>
          <label>
            <input
              type="checkbox"
              checked={done}
              onChange={(event) => onStep(playbook.id, id, event.target.checked)}
            />
            <span className="playbook-number" aria-hidden="true">
              {t.number(place + 1)}
            </span>
            <span>{text[t.language]}</span>
          </label>
          {snippet !== null && onInsert !== undefined && (
            <button
              type="button"
              className="button"
              title={snippet.text}
              aria-label={`${t('action.insert')}: ${text[t.language]}`}
              onClick={() => onInsert(snippet.text)}
            >
              {t('action.insert')}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
