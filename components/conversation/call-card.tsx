import { Phone, PhoneOff } from 'lucide-react';
import { useId, useState } from 'react';
import type { ConversationView } from '../../stores/conversations/views.ts';
import { useTranslate } from '../foundations/translation.tsx';
import './call-card.css';

interface CallCardProps {
  call: ConversationView;
  onName: (customer: string) => void;
  onEnd: () => void;
}

/** A call of its own, which no page shows: since when, with whom, and its end. */
export function CallCard({ call, onName, onEnd }: CallCardProps) {
  const t = useTranslate();
  const field = useId();
  const known = call.ref.customer ?? '';
  const [name, setName] = useState(known);
  const keep = () => {
    if (name.trim() !== known) onName(name.trim());
  };
  return (
    <section className="call-card" aria-label={t('call.title')}>
      <label htmlFor={field} className="spoken">
        {t('call.customer')}
      </label>
      <input
        id={field}
        className="field"
        type="text"
        dir="auto"
        autoComplete="off"
        maxLength={100}
        placeholder={t('call.customer')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        }}
      />
      <button type="button" className="button call-button" onClick={onEnd}>
        <PhoneOff size={15} aria-hidden="true" />
        {t('call.end')}
      </button>
    </section>
  );
}

/** Begins a call by hand; with `compact`, as a picture alone. */
export function StartCall({ compact, onStart }: { compact: boolean; onStart: () => void }) {
  const t = useTranslate();
  if (compact) {
    return (
      <button
        type="button"
        className="icon-button"
        aria-label={t('call.start')}
        title={t('call.start')}
        onClick={onStart}
      >
        <Phone size={18} aria-hidden="true" />
      </button>
    );
  }
  return (
    <button type="button" className="button call-button" onClick={onStart}>
      <Phone size={15} aria-hidden="true" />
      {t('call.start')}
    </button>
  );
}
