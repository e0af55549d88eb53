import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { ConversationView } from '../../stores/conversations/views.ts';
import { useTranslate } from '../foundations/translation.tsx';
import { holdLine, type RunningHold } from '../hold/hold-card.tsx';
import { isDue } from '../hold/hold-clock.ts';
import { StandardRow, type Tick } from './standard-row.tsx';
import './checklist.css';

type Section = ConversationView['sections'][number];

/** Id of the standard that the hold protocol decides; it is shown as due while a hold runs. */
const HOLD_STANDARD = 'hold';

/** Counted as the score's line below counts: what does not apply is not among them. */
function counts(section: Section) {
  const of = section.standards.filter(({ state }) => state !== 'na').length;
  const done = section.standards.filter(({ state }) => state === 'met').length;
  const broken = section.standards.filter(({ state }) => state === 'broken').length;
  return { done, broken, of };
}

/** Sections opened at first: those with something broken or due, then the first unfinished ones. */
function openedFirst(sections: Section[], held: RunningHold | null): Set<string> {
  const opened = new Set<string>();
  const unfinished: string[] = [];
  for (const section of sections) {
    const { done, broken, of } = counts(section);
    const holds = held !== null && section.standards.some(({ id }) => id === HOLD_STANDARD);
    if (broken > 0 || holds) opened.add(section.id);
    else if (done < of) unfinished.push(section.id);
  }
  for (const id of unfinished) if (opened.size < 2) opened.add(id);
  return opened;
}

interface ChecklistProps {
  sections: Section[];
  held: RunningHold | null;
  onTick: Tick;
}

/** The protocol by section. Give it the conversation's key, so that each starts folded its own way. */
export function Checklist({ sections, held, onTick }: ChecklistProps) {
  const t = useTranslate();
  const [opened, setOpened] = useState(() => openedFirst(sections, held));

  const toggle = (id: string) => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };

  return (
    <section className="checklist" aria-label={t('checklist.title')}>
      {sections.map((section) => (
        <SectionFold
          key={section.id}
          section={section}
          open={opened.has(section.id)}
          onToggle={() => toggle(section.id)}
          held={held}
          onTick={onTick}
        />
      ))}
    </section>
  );
}

interface SectionFoldProps extends Omit<ChecklistProps, 'sections'> {
  section: Section;
  open: boolean;
  onToggle: () => void;
}

function SectionFold({ section, open, onToggle, held, onTick }: SectionFoldProps) {
  const t = useTranslate();
  const rows = useId();
  const { done, broken, of } = counts(section);
  return (
    <div className="checklist-section" data-section={section.id}>
      <h2>
        <button type="button" aria-expanded={open} aria-controls={rows} onClick={onToggle}>
          <ChevronDown size={14} aria-hidden="true" />
          <span>{section.title[t.language]}</span>
          {broken > 0 && (
            <span className="checklist-broken">{t('checklist.broken', { count: broken })}</span>
          )}
          <span className="checklist-count">
            {of === 0 ? (
              t('state.na')
            ) : (
              <>
                <span aria-hidden="true" className="clock">
                  {`${t.number(done)}/${t.number(of)}`}
                </span>
                <span className="spoken">{t('checklist.count', { done, of })}</span>
              </>
            )}
          </span>
        </button>
      </h2>
      <ul id={rows} hidden={!open}>
        {section.standards.map((standard) => (
          <StandardRow
            key={standard.id}
            standard={standard}
            due={
              standard.id === HOLD_STANDARD && held !== null
                ? { line: holdLine(t, held), now: isDue(held.hold, held.now) }
                : null
            }
            onTick={onTick}
          />
        ))}
      </ul>
    </div>
  );
}
