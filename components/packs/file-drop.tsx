import { useRef, useState } from 'react';
import { useTranslate } from '../translation.tsx';

/** Where a pack's file is dropped, or chosen by a button. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <section
      className="file-drop"
      aria-label={t('packs.addTitle')}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t('packs.open')}
      </button>
      <p className="small">{t('packs.drop', { size: 1 })}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be corrected and chosen again.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </section>
  );
}
