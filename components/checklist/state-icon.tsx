import './state-icon.css';

export type IconState = 'met' | 'by-hand' | 'open' | 'to-tick' | 'due' | 'broken' | 'na';

const SQUARE = { x: 1.6, y: 1.6, width: 16.8, height: 16.8, rx: 5 };
const ROUNDED = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const TICK = 'M5.8 10.3l2.8 2.8 5.6-6';

const DRAWINGS = {
  met: (
    <>
      <circle cx="10" cy="10" r="9" fill="var(--accent)" />
      <path d={TICK} stroke="var(--accent-ink)" strokeWidth="2" {...ROUNDED} />
    </>
  ),
  'by-hand': (
    <>
      <rect {...SQUARE} fill="var(--accent-soft)" stroke="var(--accent)" strokeWidth="1.5" />
      <path d={TICK} stroke="var(--accent)" strokeWidth="2" {...ROUNDED} />
    </>
  ),
  open: <circle cx="10" cy="10" r="8.2" stroke="var(--edge)" strokeWidth="1.6" />,
  'to-tick': <rect {...SQUARE} stroke="var(--edge)" strokeWidth="1.6" />,
  due: (
    <>
      <circle cx="10" cy="10" r="8.2" stroke="var(--due)" strokeWidth="1.8" />
      <path d="M10 5.4V10l3 2" stroke="var(--due)" strokeWidth="1.8" {...ROUNDED} />
    </>
  ),
  broken: (
    <>
      <path
        d="M10 1.6L18.4 10 10 18.4 1.6 10z"
        fill="var(--bad-soft)"
        stroke="var(--bad)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M10 6v4.6M10 13.4v.1" stroke="var(--bad)" strokeWidth="2" {...ROUNDED} />
    </>
  ),
  na: (
    <>
      <circle cx="10" cy="10" r="8.2" stroke="var(--line)" strokeWidth="1.6" />
      <path d="M6.5 10h7" stroke="var(--soft)" strokeWidth="1.6" {...ROUNDED} />
    </>
  ),
};

/** A sign of its own shape for every state, so that colour is never the only difference. */
export function StateIcon({ state }: { state: IconState }) {
  return (
    <svg className="state-icon" viewBox="0 0 20 20" fill="none" aria-hidden="true">
      {DRAWINGS[state]}
    </svg>
  );
}
