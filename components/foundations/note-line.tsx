import type { TextKey } from '../../locales/translate.ts';
import { useTranslate } from './translation.tsx';
import './note-line.css';

/** What came of a press, read out as well; where there is nothing to say it takes no room. */
export function NoteLine({ note }: { note: TextKey | null }) {
  const t = useTranslate();
  return (
    <p role="status" className="note-line small">
      {note !== null && t(note)}
    </p>
  );
}
