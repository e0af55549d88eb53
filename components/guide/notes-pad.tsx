import { useEffect, useId, useRef, useState } from 'react';
import type { NoteView } from '../../stores/conversations/guide-view.ts';
import { useTranslate } from '../foundations/translation.tsx';

interface NotesPadProps {
  notes: NoteView[];
  /** Longest note, in UTF-16 units. */
  longest: number;
  onNote: (id: string, text: string) => void;
  onCopy: (text: string) => void;
}

/** Notes are kept at a pause in writing, so long after the last key (ms). */
const PAUSE_MS = 400;

/**
 * A place for notes while talking with the customer, under the pack's questions. Give it the
 * conversation's key: what is being written belongs to that one.
 */
export function NotesPad({ notes, longest, onNote, onCopy }: NotesPadProps) {
  const t = useTranslate();
  const titleOf = ({ prompt }: NoteView): string => prompt?.[t.language] ?? t('notes.free');
  const written = notes.filter(({ text }) => text !== '');
  return (
    <section className="guide-part notes-pad" aria-label={t('notes.title')}>
      <p className="small">{t('notes.kept')}</p>
      {notes.map((note) => (
        <NoteField
          key={note.id}
          title={titleOf(note)}
          text={note.text}
          longest={longest}
          onNote={(text) => onNote(note.id, text)}
        />
      ))}
      {written.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => onCopy(written.map((one) => `${titleOf(one)}\n${one.text}`).join('\n\n'))}
        >
          {t('notes.copy')}
        </button>
      )}
    </section>
  );
}

interface NoteFieldProps {
  title: string;
  text: string;
  longest: number;
  onNote: (text: string) => void;
}

function NoteField({ title, text, longest, onNote }: NoteFieldProps) {
  const [typed, setTyped] = useState<{ over: string; value: string } | null>(null);
  const [focused, setFocused] = useState(false);
  const field = useId();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useRef(() => {});

  const write = (next: string) => {
    setTyped({ over: text, value: next });
    clearTimeout(waiting.current);
    keep.current = () => {
      clearTimeout(waiting.current);
      keep.current = () => {};
      onNote(next);
    };
    waiting.current = setTimeout(() => keep.current(), PAUSE_MS);
  };
  // Another tab of the panel, another conversation, a closed panel: nothing that was typed is lost.
  useEffect(() => {
    const now = () => keep.current();
    addEventListener('pagehide', now);
    return () => {
      removeEventListener('pagehide', now);
      now();
    };
  }, []);

  return (
    <div className="note">
      <label htmlFor={field}>{title}</label>
      <textarea
        id={field}
        dir="auto"
        rows={1}
        maxLength={longest}
        value={typed !== null && (focused || typed.over === text) ? typed.value : text}
        onChange={(event) => write(event.target.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          keep.current();
          // Once it is kept, what is kept is shown: another window may write here too.
          setFocused(false);
        }}
      />
    </div>
  );
}
