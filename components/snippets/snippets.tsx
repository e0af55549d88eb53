import { Plus, Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useRef, useState } from 'react';
import { askedFor, fillSnippet, isOwnName } from '../../rules/snippets/fill.ts';
import type {
  SnippetList as Listed,
  RemovedPin,
  SnippetItem,
  SnippetOrder,
} from '../../stores/snippets/snippet-protocol.ts';
import { Segmented } from '../controls/segmented.tsx';
import { useTranslate } from '../foundations/translation.tsx';
import { type ChosenText, textsFor } from './chosen-text.ts';
import { type Form, newWords, OpenForm, pastedWords } from './open-form.tsx';
import type { SnippetBook } from './snippet-book.ts';
import { SnippetList } from './snippet-list.tsx';
import { indexOf, useFound, useReadied } from './use-found.ts';
import { usePaste } from './use-paste.ts';
import { useSlash } from './use-slash.ts';
import './snippets.css';

/** A snippet as it is to be written. */
export interface ReadyText {
  /** Of the snippet. */
  id: string;
  text: string;
  /** Where the caret belongs, in UTF-16 units of `text`; null where it belongs behind it. */
  caret: number | null;
}

interface SnippetsProps {
  /** Null until the worker has answered. */
  list: Listed | null;
  book: SnippetBook;
  /** The pin that was taken away last, while that can be taken back. */
  removed: RemovedPin | null;
  /** What a click does with a snippet, and what that is called; null: it opens it. */
  use: { label: string; onUse: (ready: ReadyText) => void } | null;
  /** False: only the search field is drawn. */
  open: boolean;
  onOpen: (open: boolean) => void;
}

const NONE: readonly SnippetItem[] = [];

/** The agent's pins and the packs' snippets: found by typing, used by a key or a click. */
export function Snippets({ list, book, removed, use, open, onOpen }: SnippetsProps) {
  const t = useTranslate();
  const [query, setQuery] = useState('');
  const [form, setForm] = useState<Form | null>(null);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const items = list?.items ?? NONE;
  // Nothing waits for a list that is not ready to be searched: what was typed is asked a moment later.
  const asked = useDeferredValue(useReadied(items) ? query.trim() : '');
  const found = useFound(items, list?.order ?? 'own', asked);
  useSlash(() => {
    field.current?.focus();
    onOpen(true);
  });
  usePaste((text) => {
    setForm({ kind: 'new', words: pastedWords(text) });
    onOpen(true);
  });

  const close = (): void => {
    setForm(null);
    field.current?.focus();
  };
  const finish = (
    item: SnippetItem,
    chosen: ChosenText,
    values: Readonly<Record<string, string>>,
  ) => {
    const own = Object.entries(values).filter(([key, value]) => isOwnName(key) && value.trim());
    if (own.length > 0) book.names(Object.fromEntries(own));
    const { text, caret } = fillSnippet(chosen.text, { ...list?.known, ...values });
    use?.onUse({ id: item.id, text, caret });
    close();
  };
  const choose = (item: SnippetItem, chosen: ChosenText): void => {
    const unknown = askedFor(chosen.text, list?.known ?? {});
    if (use === null) setForm({ kind: 'edit', item });
    else if (unknown.length > 0) setForm({ kind: 'fill', item, chosen, asked: unknown });
    else finish(item, chosen, {});
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && open) {
      // The first Escape leaves the search, not the popup.
      event.preventDefault();
      if (query !== '') setQuery('');
      else {
        field.current?.blur();
        onOpen(false);
      }
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      if (open) document.querySelector<HTMLElement>('.snippet-main')?.focus();
      else onOpen(true);
    } else if (event.key === 'Enter' && list !== null && query.trim() !== '') {
      event.preventDefault();
      // Typed faster than drawn: what stands in the field is what is meant.
      const [item] = asked === query.trim() ? found : indexOf(items).find(query);
      const [main, other] = item ? textsFor(item, list.language) : [];
      if (item && main) choose(item, event.altKey ? (other ?? main) : main);
    }
  };

  const head = (
    <div className="snippet-head">
      <search className="snippet-search">
        <Search size={15} aria-hidden="true" />
        <input
          ref={field}
          type="text"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          aria-label={t('snippets.search')}
          placeholder={t('snippets.search')}
          aria-keyshortcuts="/"
          value={query}
          // Not on focus: who only passes by with Tab goes on to what is below.
          onClick={() => onOpen(true)}
          onChange={(event) => {
            setQuery(event.target.value);
            onOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
        {query === '' && <span className="snippet-key">/</span>}
      </search>
      {open && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('snippets.new')}
          title={t('snippets.new')}
          onClick={() => setForm({ kind: 'new', words: newWords(query, found.length) })}
        >
          <Plus size={18} aria-hidden="true" />
        </button>
      )}
    </div>
  );
  if (!open) return <div className="snippets">{head}</div>;
  if (form !== null) {
    return (
      // Escape leaves the form, and no more than the form.
      // biome-ignore lint/a11y/noStaticElementInteractions: the keys are the form's
      <div
        className="snippets"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          setForm(null);
        }}
      >
        <OpenForm
          form={form}
          list={list}
          book={book}
          action={use?.label ?? ''}
          onFilled={(values) => form.kind === 'fill' && finish(form.item, form.chosen, values)}
          onCopy={(words) => setForm({ kind: 'new', words })}
          onClose={() => setForm(null)}
        />
      </div>
    );
  }
  return (
    <div className="snippets">
      {head}
      {removed !== null && (
        <p role="status" className="snippet-removed">
          <span>{t('snippets.removed')}</span>
          <button type="button" className="button" onClick={() => book.undo(removed)}>
            {t('action.undo')}
          </button>
        </p>
      )}
      {list !== null && asked === '' && (
        <Segmented<SnippetOrder>
          label={t('snippets.order')}
          value={list.order}
          options={[
            { value: 'own', text: t('snippets.own') },
            { value: 'use', text: t('snippets.byUse') },
          ]}
          onChange={(order) => book.orderBy(order)}
        />
      )}
      {use !== null && asked !== '' && (
        <p className="small snippet-hint">
          <Key keys="Enter" does={use.label} />
          <Key keys="Alt+Enter" does={t('snippets.otherLanguage')} />
          <Key keys="↑ ↓ ← →" does={t('snippets.walk')} />
        </p>
      )}
      {list !== null && (
        <SnippetList
          key={asked}
          items={found}
          list={list}
          query={asked}
          movable={asked === '' && list.order === 'own'}
          onUse={choose}
          onEdit={(item) => setForm({ kind: 'edit', item })}
          onMove={book.move}
          onSay={setSaid}
          onSearch={() => field.current?.focus()}
        />
      )}
      {list !== null && found.length === 0 && (
        <p className="snippet-none">{t(asked === '' ? 'snippets.none' : 'snippets.notFound')}</p>
      )}
      <p role="status" className="spoken">
        {asked === '' ? said : t('snippets.found', { count: found.length })}
      </p>
    </div>
  );
}

function Key({ keys, does }: { keys: string; does: string }) {
  return (
    <span>
      <kbd dir="ltr">{keys}</kbd> {does}
    </span>
  );
}
