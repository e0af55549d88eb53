import { languageOf } from '../../rules/engine/text/language.ts';
import { wordsOf as wordsIn } from '../../rules/engine/text/words.ts';
import type { Asked } from '../../rules/snippets/fill.ts';
import type { PinWords, SnippetItem, SnippetList } from '../../stores/snippets/snippet-protocol.ts';
import type { ChosenText } from './chosen-text.ts';
import { FillForm } from './fill-form.tsx';
import { PackSnippet } from './pack-snippet.tsx';
import { PinForm } from './pin-form.tsx';
import type { SnippetBook } from './snippet-book.ts';

/** What is shown in place of the list. */
export type Form =
  | { kind: 'fill'; item: SnippetItem; chosen: ChosenText; asked: readonly Asked[] }
  | { kind: 'new'; words: PinWords }
  | { kind: 'edit'; item: SnippetItem };

const NO_WORDS: PinWords = { title: null, ar: null, en: null, abbreviation: null };
interface OpenFormProps {
  form: Form;
  list: SnippetList | null;
  book: SnippetBook;
  action: string;
  onFilled: (values: Readonly<Record<string, string>>) => void;
  onCopy: (words: PinWords) => void;
  onClose: () => void;
}

/** The form that is open: what a snippet asks for, a new pin, or one that is changed. */
export function OpenForm({ form, list, book, action, onFilled, onCopy, onClose }: OpenFormProps) {
  if (form.kind === 'fill') {
    const { chosen, asked } = form;
    const known = list?.known ?? {};
    return <FillForm {...{ chosen, known, asked, action }} onDone={onFilled} onCancel={onClose} />;
  }
  if (form.kind === 'edit' && form.item.pack !== null) {
    const { item } = form;
    return (
      <PackSnippet
        item={item}
        onAbbreviate={(abbreviation) => book.abbreviate(item.id, abbreviation)}
        onCopy={() => onCopy({ ...wordsOf(item), abbreviation: null })}
        onClose={onClose}
      />
    );
  }
  const item = form.kind === 'edit' ? form.item : null;
  return (
    <PinForm
      words={form.kind === 'new' ? form.words : wordsOf(form.item)}
      onSave={(words) => (item === null ? book.pin(words) : book.change(item.id, words))}
      onDelete={
        item &&
        (() => {
          book.remove(item.id);
          onClose();
        })
      }
      onClose={onClose}
    />
  );
}

function wordsOf({ title, texts, abbreviation }: SnippetItem): PinWords {
  return { title, ar: texts.ar, en: texts.en, abbreviation };
}

/** What was searched for and is not there is likely to be what is to be pinned. */
export function newWords(query: string, found: number): PinWords {
  const title = query.trim();
  return title === '' || found > 0 ? NO_WORDS : { ...NO_WORDS, title };
}

/** What was pasted, where its language belongs. */
export function pastedWords(text: string): PinWords {
  const language = languageOf(wordsIn(text)) ?? 'en';
  return { ...NO_WORDS, [language]: text.trim() };
}
