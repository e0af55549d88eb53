import { useId } from 'react';
import type { TermView } from '../../stores/conversations/guide-view.ts';
import { useTranslate } from '../foundations/translation.tsx';

interface TermsProps {
  /** Those that occurred come first. */
  terms: TermView[];
  /** Absent where the reply box cannot be reached from here. */
  onInsert?: ((text: string) => void) | undefined;
}

/** The team's own words that the customer has used, each with what to make sure of; then the rest. */
export function Terms({ terms, onInsert }: TermsProps) {
  const t = useTranslate();
  const title = useId();
  if (terms.length === 0) return null;
  const occurred = terms.filter((term) => term.occurred);
  const others = terms.filter((term) => !term.occurred);
  return (
    <section className="guide-part" aria-labelledby={title}>
      <h2 id={title}>{t('term.title')}</h2>
      {occurred.length > 0 && (
        <dl>
          {occurred.map((term) => (
            <TermRow key={term.id} term={term} onInsert={onInsert} />
          ))}
        </dl>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t(occurred.length > 0 ? 'term.others' : 'term.all')}</summary>
          <dl>
            {others.map((term) => (
              <TermRow key={term.id} term={term} onInsert={onInsert} />
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function TermRow({ term, onInsert }: { term: TermView } & Pick<TermsProps, 'onInsert'>) {
  const t = useTranslate();
  const { id, word, meaning, occurred, confirm } = term;
  const snippet = confirm?.snippet ?? null;
  return (
    <div className="term" data-term={id} data-occurred={occurred}>
      <dt>{word[t.language]}</dt>
      <dd>
        <p>{meaning[t.language]}</p>
        {confirm !== null && (
          <div className="term-confirm">
            <p>{confirm.text[t.language]}</p>
            {snippet !== null && onInsert !== undefined && (
              <button
                type="button"
                className="button"
                title={snippet.text}
                aria-label={`${t('action.insert')}: ${confirm.text[t.language]}`}
                onClick={() => onInsert(snippet.text)}
              >
                {t('action.insert')}
              </button>
            )}
          </div>
        )}
      </dd>
    </div>
  );
}
