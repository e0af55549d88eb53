import type { DraftFinding } from '../../../rules/engine/draft/lint.ts';
import type { CoachView } from '../../../stores/conversations/views.ts';
import { askBar } from '../card/ask-bar.ts';
import { copyButton } from '../card/copy-button.ts';
import { dismissButton } from '../card/dismiss-button.ts';
import { button, lines, make } from '../element.ts';
import { TEXTS } from '../texts.ts';
import { DRAFT_TEXTS } from './draft-texts.ts';

/** What the coach says of a draft: made of words from the page, so it is drawn in the page only. */
export interface DraftCard {
  element: HTMLElement;
  /** Announced to screen readers. */
  words: string;
  dismiss(): void;
}

/** A finding with the words around it. */
export interface DraftWords {
  finding: DraftFinding;
  /** The words as they stand in the draft, and what stands around them. */
  quote: { before: string; words: string; after: string };
  /** What may stand instead, and whether it can be put there from here. */
  instead: { text: string; replace: (() => Promise<boolean>) | null } | null;
  /** Its rule asks whether to be quiet. */
  ask: boolean;
}

/** What the card's buttons do. */
export interface DraftActions {
  dismiss(): void;
  /** The answer to whether the rule is to be quiet in drafts from now on. */
  hush(quiet: boolean): void;
}

/** Longer quotes are cut: the words are in view anyway. */
const QUOTED = 80;

export function makeDraftCard(
  view: CoachView,
  words: DraftWords,
  { dismiss, hush }: DraftActions,
): DraftCard {
  const { settings, conversation } = view;
  const { language } = settings;
  const { finding, instead } = words;
  const { kind, rule } = finding;
  const texts = TEXTS[language];
  const wrong = DRAFT_TEXTS[language].wrong[kind] ?? rule?.text[language] ?? '';

  const trouble = make('div', { class: 'trouble', role: 'alert' });
  const row = make('div', { class: 'row' });
  const reason = make('div', { class: 'reason', hidden: '', 'data-still': '' });

  if (instead !== null) {
    const copy = copyButton(instead.text, instead.replace === null ? 'main' : 'small', texts);
    const { replace } = instead;
    if (replace === null) row.append(copy);
    else {
      const main = button(DRAFT_TEXTS[language].replace, 'main', () => {
        void replace().then((done) => {
          if (done) return;
          trouble.replaceChildren(make('p', {}, texts.notTaken), copy);
          main.remove();
        });
      });
      row.append(main);
    }
  }
  if (rule !== null) {
    const why = button(texts.why, 'text', () => {
      reason.hidden = !reason.hidden;
      why.setAttribute('aria-expanded', String(!reason.hidden));
    });
    why.setAttribute('aria-expanded', 'false');
    const title = conversation.sections
      .flatMap(({ standards }) => standards)
      .find(({ id }) => id === rule.rule)?.title[language];
    if (title !== undefined) reason.append(make('p', { class: 'rule' }, title));
    reason.append(make('p', {}, rule.why[language]));
    row.append(why);
  }
  row.append(dismissButton(texts.dismiss, dismiss));

  const element = make(
    'section',
    {
      class: 'card draft',
      role: 'group',
      'aria-labelledby': 'sentence',
      'data-nudge': '',
      'data-kind': 'draft',
      'data-rule': rule?.rule ?? 'draft',
      'data-draft': kind,
      'data-conversation': conversation.ref.key,
    },
    make('p', { class: 'phrase' }, make('q', {}, quoteOf(words))),
    make('p', { class: 'sentence', id: 'sentence' }, ...lines(wrong)),
    instead &&
      make(
        'blockquote',
        {
          class: 'snippet',
          dir: 'auto',
          'aria-label': DRAFT_TEXTS[language].instead,
          'data-still': '',
        },
        instead.text,
      ),
    trouble,
    row,
    words.ask ? askBar(texts, hush) : null,
    reason,
  );
  return { element, words: wrong, dismiss };
}

/** A card number is shown as people may see it: its last four digits. */
function quoteOf({ finding: { kind }, quote: { before, words, after } }: DraftWords): HTMLElement {
  if (kind === 'card') return make('bdi', {}, make('mark', {}, `•••• ${words.slice(-4)}`));
  const line = words.replace(/\s+/g, ' ');
  const cut = line.length > QUOTED ? `${line.slice(0, QUOTED - 1)}…` : line;
  return make('bdi', {}, before, make('mark', {}, cut), after);
}
