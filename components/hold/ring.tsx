import type { ReactNode } from 'react';
import './ring.css';

const RADIUS = 22;
const ROUND = 2 * Math.PI * RADIUS;

interface RingProps {
  /** How much of the ring is drawn, 0 to 1. It fills clockwise in every language, as clocks do. */
  share: number;
  tone: 'accent' | 'due' | 'bad';
  size?: 'small' | 'large';
  children?: ReactNode;
}

export function Ring({ share, tone, size = 'large', children }: RingProps) {
  const drawn = Math.min(1, Math.max(0, share)) * ROUND;
  return (
    <span className={`ring ring-${size}`} data-tone={tone}>
      <svg viewBox="0 0 52 52" aria-hidden="true" focusable="false">
        <circle className="ring-track" cx="26" cy="26" r={RADIUS} />
        <circle
          className="ring-value"
          cx="26"
          cy="26"
          r={RADIUS}
          strokeDasharray={`${drawn} ${ROUND}`}
        />
      </svg>
      {children !== undefined && <span className="ring-label clock">{children}</span>}
    </span>
  );
}
