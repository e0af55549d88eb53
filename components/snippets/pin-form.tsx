import { type RefObject, useId, useRef, useState } from 'react';
import type { TextKey } from '../../locales/translate.ts';
import { PIN_LENGTHS } from '../../rules/snippets/pin-lengths.ts';
import type { PinVerdict, PinWords } from '../../stores/snippets/snippet-protocol.ts';
import { useTranslate } from '../foundations/translation.tsx';
import { LineField } from './line-field.tsx';
import { refusalText } from './refusals.ts';

interface PinFormProps {
  /** What stands in it at first. */
  words: PinWords;
  /** It is there already, and can be deleted. */
  onDelete: (() => void) | null;
  onSave: (words: PinWords) => Promise<PinVerdict>;
  onClose: () => void;
}

const VARIABLES: readonly { name: string; label: TextKey }[] = [
  { name: 'customer', label: 'variable.customer' },
  { name: 'first_name', label: 'variable.firstName' },
  { name: 'agent', label: 'variable.agent' },
  { name: 'company', label: 'variable.company' },
  { name: 'ticket', label: 'variable.ticket' },
  { name: 'cursor', label: 'variable.cursor' },
];

/** The form of a new pin, and of one that is there. */
export function PinForm(props: PinFormProps) {
  const t = useTranslate();
  const [words, setWords] = useState(props.words);
  const [problem, setProblem] = useState<string | null>(null);
  const [inArabic, setInArabic] = useState(
    words.en === null || words.ar !== null || t.language === 'ar',
  );
  const ar = useRef<HTMLTextAreaElement>(null);
  const en = useRef<HTMLTextAreaElement>(null);
  const set = (change: Partial<PinWords>) => setWords({ ...words, ...change });

  const save = async (): Promise<void> => {
    const verdict = await props.onSave(words);
    if (verdict.ok) props.onClose();
    else setProblem(refusalText(t, verdict));
  };
  const place = (name: string): void => {
    const language = inArabic ? 'ar' : 'en';
    const field = (inArabic ? ar : en).current;
    if (field === null) return;
    const { selectionStart: start, selectionEnd: end, value } = field;
    const text = `{${name}}`;
    set({ [language]: value.slice(0, start) + text + value.slice(end) });
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(start + text.length, start + text.length);
    });
  };

  return (
    <form
      className="snippet-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="snippet-form-top">
        <h2>{t(props.onDelete === null ? 'snippets.new' : 'snippets.editTitle')}</h2>
        {props.onDelete === null && (
          <p className="small">
            <kbd dir="ltr">Ctrl+V</kbd> {t('snippets.paste')}
          </p>
        )}
      </div>
      <TextField
        label={t('snippets.textAr')}
        language="ar"
        field={ar}
        value={words.ar}
        focused={inArabic}
        onFocus={() => setInArabic(true)}
        onChange={(text) => set({ ar: text })}
      />
      <TextField
        label={t('snippets.textEn')}
        language="en"
        field={en}
        value={words.en}
        focused={!inArabic}
        onFocus={() => setInArabic(false)}
        onChange={(text) => set({ en: text })}
      />
      <fieldset className="snippet-variables">
        <legend className="small">{t('snippets.variables')}</legend>
        {VARIABLES.map(({ name, label }) => (
          <button key={name} type="button" className="snippet-chip" onClick={() => place(name)}>
            {t(label)}
          </button>
        ))}
      </fieldset>
      <div className="snippet-pair">
        <LineField
          label={t('snippets.title')}
          value={words.title}
          longest={PIN_LENGTHS.title}
          onChange={(title) => set({ title })}
        />
        <LineField
          label={t('snippets.abbreviation')}
          value={words.abbreviation}
          longest={PIN_LENGTHS.abbreviation}
          onChange={(abbreviation) => set({ abbreviation })}
        />
      </div>
      <p role="alert" className="snippet-problem">
        {problem}
      </p>
      <div className="snippet-actions">
        <button type="submit" className="button main">
          {t(props.onDelete === null ? 'snippets.pin' : 'action.save')}
        </button>
        <button type="button" className="button text" onClick={props.onClose}>
          {t('action.cancel')}
        </button>
        {props.onDelete !== null && (
          <button type="button" className="button text snippet-delete" onClick={props.onDelete}>
            {t('action.delete')}
          </button>
        )}
      </div>
    </form>
  );
}

interface TextFieldProps {
  label: string;
  language: 'ar' | 'en';
  field: RefObject<HTMLTextAreaElement | null>;
  value: string | null;
  focused: boolean;
  onFocus: () => void;
  onChange: (text: string) => void;
}

function TextField({ label, language, field, value, focused, onFocus, onChange }: TextFieldProps) {
  const id = useId();
  const first = useRef(focused);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field"
        ref={field}
        // Of its language, not of its first letter: texts begin with names of variables, in Latin.
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        lang={language}
        rows={value === null || value.length < 90 ? 2 : 4}
        maxLength={PIN_LENGTHS.text}
        // The form was asked for to write in it.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus={first.current}
        value={value ?? ''}
        onFocus={onFocus}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
