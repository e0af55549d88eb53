import { BookOpenText, GripVertical, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Language } from '../../rules/engine/events.ts';
import { fillSnippet } from '../../rules/snippets/fill.ts';
import { labelOf } from '../../rules/snippets/label.ts';
import type { SnippetItem } from '../../stores/snippets/snippet-protocol.ts';
import { useTranslate } from '../foundations/translation.tsx';
import { type ChosenText, textsFor } from './chosen-text.ts';
import { type Part, stopIn } from './list-keys.ts';
import { Marked } from './marked.tsx';

export interface SnippetRowProps {
  item: SnippetItem;
  query: string;
  language: Language;
  known: Readonly<Record<string, string>>;
  /** Enter in the search field takes this one. */
  first: boolean;
  onUse: (chosen: ChosenText) => void;
  onEdit: () => void;
  /** Moves the pin one place; null where it has no place of its own. */
  onMove: ((by: 1 | -1) => void) | null;
  /** The part of it where Tab enters the list; null where that is another row. */
  stop: Part | null;
}

/** As much of a text as its line can show. */
const PREVIEW = 160;

/**
 * One snippet of the list, with a cell for each thing to do: a click, or Enter, uses it. The rest is done
 * seldom, and is drawn only on the row that is pointed at or walked along.
 */
export function SnippetRow(props: SnippetRowProps) {
  const { item, query, language, known, onMove } = props;
  const t = useTranslate();
  const [main, ...others] = textsFor(item, language);
  if (main === undefined) return null;
  const preview = fillSnippet(main.text, known).text.slice(0, PREVIEW);
  const name = item.title ?? labelOf(main.text);
  const parts: Part[] = ['main', ...others.map(({ variant }) => variant), 'edit'];
  const stop = stopIn(onMove === null ? parts : ['grip', ...parts], props.stop);
  const place = (part: Part) => ({ 'data-part': part, tabIndex: part === stop ? 0 : -1 });
  return (
    <>
      {onMove !== null && (
        <Cell>
          <button
            type="button"
            className="snippet-grip"
            {...place('grip')}
            aria-label={t('snippets.move', { name })}
            title={t('snippets.moveHint')}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
              event.preventDefault();
              event.stopPropagation();
              onMove(event.key === 'ArrowUp' ? -1 : 1);
            }}
          >
            <GripVertical size={14} aria-hidden="true" />
          </button>
        </Cell>
      )}
      <Cell wide>
        <button
          type="button"
          className="snippet-main"
          {...place('main')}
          data-first={props.first}
          onClick={(event) => props.onUse(event.altKey && others[0] ? others[0] : main)}
        >
          <span className="snippet-line">
            {item.title === null ? (
              <span className="snippet-text" dir="auto" lang={main.language}>
                <Marked text={preview} query={query} />
              </span>
            ) : (
              <strong dir="auto">
                <Marked text={item.title} query={query} />
              </strong>
            )}
            {item.abbreviation !== null && <kbd dir="auto">{item.abbreviation}</kbd>}
            {item.pack !== null && (
              <span className="spoken">{t('snippets.ofPack', { pack: item.pack })}</span>
            )}
          </span>
          {item.title !== null && (
            <span className="snippet-text small" dir="auto" lang={main.language}>
              <Marked text={preview} query={query} />
            </span>
          )}
        </button>
      </Cell>
      <span className="snippet-tools">
        {others.map((other) => (
          <Cell key={other.variant}>
            <button
              type="button"
              className="snippet-variant"
              {...place(other.variant)}
              aria-label={`${SIGN[other.variant]}, ${t(VARIANT[other.variant])}: ${name}`}
              title={fillSnippet(other.text, known).text}
              onClick={() => props.onUse(other)}
            >
              {SIGN[other.variant]}
            </button>
          </Cell>
        ))}
        <Cell>
          <button
            type="button"
            className="icon-button"
            {...place('edit')}
            aria-label={t('snippets.edit', { name })}
            title={item.pack === null ? undefined : t('snippets.ofPack', { pack: item.pack })}
            onClick={props.onEdit}
          >
            {item.pack === null ? (
              <Pencil size={14} aria-hidden="true" />
            ) : (
              <BookOpenText size={14} aria-hidden="true" />
            )}
          </button>
        </Cell>
      </span>
    </>
  );
}

function Cell({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the list
    // biome-ignore lint/a11y/useFocusableInteractive: what stands in the cell takes the focus
    <span role="gridcell" className={wide ? 'snippet-cell wide' : 'snippet-cell'}>
      {children}
    </span>
  );
}

const SIGN = { ar: 'ع', en: 'EN', colloquial: 'لهجة' } as const;
const VARIANT = {
  ar: 'snippets.inArabic',
  en: 'snippets.inEnglish',
  colloquial: 'snippets.inSpoken',
} as const;
