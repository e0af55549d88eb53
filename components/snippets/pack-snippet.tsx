import { useState } from 'react';
import { labelOf } from '../../rules/snippets/label.ts';
import { PIN_LENGTHS } from '../../rules/snippets/pin-lengths.ts';
import type { PinVerdict, SnippetItem } from '../../stores/snippets/snippet-protocol.ts';
import { useTranslate } from '../foundations/translation.tsx';
import { textsFor } from './chosen-text.ts';
import { LineField } from './line-field.tsx';
import { refusalText } from './refusals.ts';
import { VariablesShown } from './variables-shown.tsx';

interface PackSnippetProps {
  item: SnippetItem;
  onAbbreviate: (abbreviation: string | null) => Promise<PinVerdict>;
  /** A pin with the same words, to be changed. */
  onCopy: () => void;
  onClose: () => void;
}

/** A snippet that a pack brings: it stays as it is; an abbreviation or a copy is the agent's. */
export function PackSnippet({ item, onAbbreviate, onCopy, onClose }: PackSnippetProps) {
  const t = useTranslate();
  const [abbreviation, setAbbreviation] = useState(item.abbreviation);
  const [problem, setProblem] = useState<string | null>(null);
  const texts = textsFor(item, t.language);
  const save = async (): Promise<void> => {
    const verdict = await onAbbreviate(abbreviation);
    if (verdict.ok) onClose();
    else setProblem(refusalText(t, verdict));
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
        <h2>
          <bdi>{item.title ?? labelOf(texts[0]?.text ?? '')}</bdi>
        </h2>
      </div>
      <p className="small">{t('snippets.packNote', { pack: item.pack ?? '' })}</p>
      {texts.map(({ variant, language, text }) => (
        <blockquote key={variant} dir="auto" lang={language}>
          <VariablesShown text={text} />
        </blockquote>
      ))}
      <LineField
        label={t('snippets.abbreviation')}
        value={abbreviation}
        longest={PIN_LENGTHS.abbreviation}
        onChange={setAbbreviation}
      />
      <p role="alert" className="snippet-problem">
        {problem}
      </p>
      <div className="snippet-actions">
        <button type="submit" className="button main">
          {t('action.save')}
        </button>
        <button type="button" className="button" onClick={onCopy}>
          {t('snippets.copy')}
        </button>
        <button type="button" className="button text" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </form>
  );
}
