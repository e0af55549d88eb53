import { useRef, useState } from 'react';

interface FileDropProps {
  label: string;
  /** What the button says. */
  open: string;
  /** What may be dropped. */
  hint: string;
  /** File names and types, as an input takes them. */
  accept: string;
  onFile: (file: File) => void;
}

/** Where a file is dropped, or chosen by a button. */
export function FileDrop({ label, open, hint, accept, onFile }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <section
      className="file-drop"
      aria-label={label}
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
        {open}
      </button>
      <p className="small">{hint}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
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
