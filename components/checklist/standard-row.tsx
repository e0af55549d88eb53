import { useId, useState } from 'react';
import type { Translate } from '../../locales/translate.ts';
import type { StandardView } from '../../stores/conversations/views.ts';
import { useTranslate } from '../foundations/translation.tsx';
import { type IconState, StateIcon } from './state-icon.tsx';

export type TickValue = 'met' | 'broken' | 'na' | 'open';
export type Tick = (standard: string, value: TickValue) => void;

const STATE_TEXT = {
  met: 'state.met',
  open: 'state.open',
  broken: 'state.broken',
  na: 'state.na',
} as const;

const MARKS = ['met', 'broken', 'na'] as const;

interface Due {
  line: string;
  /** The moment has come; until then it is only announced. */
  now: boolean;
}

function iconOf(standard: StandardView, due: Due | null): IconState {
  if (standard.state === 'met') return standard.by === 'agent' ? 'by-hand' : 'met';
  if (standard.state !== 'open') return standard.state;
  if (due !== null) return 'due';
  return standard.kind === 'manual' || standard.kind === 'assisted' ? 'to-tick' : 'open';
}

/** Which message or event decided it, by author and time: the text itself is not kept. */
function evidenceText(t: Translate, evidence: StandardView['evidence'][number]): string {
  const time = t.time(evidence.at);
  if (evidence.author === 'agent') return t('evidence.agent', { time });
  if (evidence.author === 'customer') return t('evidence.customer', { time });
  if (evidence.author === null) return t('evidence.event', { time });
  return t('evidence.automatic', { time });
}

function subline(t: Translate, standard: StandardView, due: Due | null): string | null {
  if (due !== null && standard.state !== 'broken') return due.line;
  if (standard.by === 'agent') return t('standard.byHand');
  if (standard.state === 'na') return t('state.na');
  const [first] = standard.evidence;
  if (standard.state === 'broken' && first !== undefined) return evidenceText(t, first);
  return null;
}

interface StandardRowProps {
  standard: StandardView;
  due: Due | null;
  onTick: Tick;
}

export function StandardRow({ standard, due, onTick }: StandardRowProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const more = useId();
  const title = standard.title[t.language];
  const byHand = standard.by === 'agent';
  const settled = standard.state === 'met' && !byHand;
  const icon = <StateIcon state={iconOf(standard, due)} />;
  const sub = subline(t, standard, due);

  return (
    <li
      className="standard"
      data-standard={standard.id}
      data-state={standard.state}
      data-by={standard.by}
      data-due={due?.now ?? false}
    >
      {settled ? (
        <span className="standard-mark">{icon}</span>
      ) : (
        <button
          type="button"
          className="standard-mark"
          aria-label={t(byHand ? 'standard.untick' : 'standard.tick', { title })}
          onClick={() => onTick(standard.id, byHand ? 'open' : 'met')}
        >
          {icon}
        </button>
      )}
      <button
        type="button"
        className="standard-title"
        aria-expanded={open}
        aria-controls={more}
        onClick={() => setOpen(!open)}
      >
        <span>
          {/* With a space: Arabic letters would join across to the mark. */}
          {`${title} `}
          {standard.critical && <em>{t('standard.critical')}</em>}
          <span className="spoken">{` ${t(STATE_TEXT[standard.state])}`}</span>
        </span>
        {sub !== null && <small>{sub}</small>}
      </button>
      <div id={more} className="standard-more" hidden={!open}>
        {open && <StandardDetails standard={standard} onTick={onTick} />}
      </div>
    </li>
  );
}

/** Why the standard exists, what decided it, and the marks that a person can set. */
function StandardDetails({ standard, onTick }: Omit<StandardRowProps, 'due'>) {
  const t = useTranslate();
  const byHand = standard.by === 'agent';
  const asks =
    standard.state === 'open' && (standard.kind === 'manual' || standard.kind === 'assisted');
  return (
    <>
      <p>{standard.why[t.language]}</p>
      {standard.critical && <p>{t('standard.criticalWhy')}</p>}
      {asks && <p>{t('standard.asks')}</p>}
      {standard.evidence.length > 0 && (
        <p>
          {`${t('evidence.label')}: `}
          {standard.evidence.map((evidence) => evidenceText(t, evidence)).join(' · ')}
        </p>
      )}
      <fieldset className="standard-marks">
        <legend className="spoken">{t('standard.mark')}</legend>
        {MARKS.map((mark) => (
          <button
            key={mark}
            type="button"
            className="button"
            aria-pressed={byHand && standard.state === mark}
            onClick={() => onTick(standard.id, mark)}
          >
            {t(STATE_TEXT[mark])}
          </button>
        ))}
        {byHand && (
          <button type="button" className="button text" onClick={() => onTick(standard.id, 'open')}>
            {t('standard.takeBack')}
          </button>
        )}
      </fieldset>
    </>
  );
}
