import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  title: string;
  text: string;
  /** What can be done about it. */
  children?: ReactNode;
  /** Said after an action, politely. */
  note?: string | null;
}

export function EmptyState({ title, text, children, note = null }: EmptyStateProps) {
  return (
    <section className="empty-state">
      <svg viewBox="0 0 96 72" fill="none" aria-hidden="true">
        <g className="empty-list">
          <rect className="empty-line" x="14" y="8" width="68" height="46" rx="12" />
          <path className="empty-line" d="M34 54v12l14-12" />
          <path className="empty-tick" d="M52 28h16M30 42h38" />
        </g>
        <path className="empty-tick empty-mark" d="M30 26l5 5 9-10" />
      </svg>
      <h2>{title}</h2>
      <p className="small">{text}</p>
      {children !== undefined && <div className="empty-actions">{children}</div>}
      <p role="status" className="small">
        {note}
      </p>
    </section>
  );
}
