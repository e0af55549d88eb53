import { clock, numeral } from '../../../locales/numerals.ts';
import type { CoachView, NudgeView, SnippetView } from '../../../stores/conversations/views.ts';
import type { OwnNames } from '../../../stores/settings/own-names.ts';
import { titlesOf } from '../../checklist/titles-of.ts';
import { isDue, silence } from '../../hold/hold-clock.ts';
import { markClock } from '../clock/mark-clock.ts';
import { makeRing } from '../clock/ring.ts';
import { button, lines, make } from '../element.ts';
import { type CoachTexts, TEXTS } from '../texts.ts';
import type { CoachWants, Inserted } from '../wants.ts';
import { askBar } from './ask-bar.ts';
import { copyButton } from './copy-button.ts';
import { dismissButton } from './dismiss-button.ts';
import { nameForm } from './name-form.ts';

/** A nudge being spoken: one sentence, what to insert, and why. */
export interface Card {
  element: HTMLElement;
  nudge: NudgeView;
  /** Draws the clock; `now` in ms since the epoch. */
  draw(view: CoachView, now: number): void;
  /** Says why nothing was inserted, and offers the text for copying. */
  explain(outcome: Exclude<Inserted, 'inserted'>, text: string): void;
}

/** What the card's buttons do, beside what the coach wants of the page. */
export interface CardActions {
  insert(snippet: SnippetView, nudge: string | null): void;
  put(away: 'later' | 'dismissed'): void;
  /** The agent has said it to the customer, on the phone. */
  said(): void;
  /** The answer to whether this is to be quiet from now on. */
  hush(quiet: boolean): void;
  /** The names that the snippet lacks. */
  names(names: OwnNames): void;
  /** A closing step is done. */
  tick(standard: string): void;
  /** Goes on with the end that is held back; null where none is. */
  pass: (() => void) | null;
}

export function makeCard(
  view: CoachView,
  nudge: NudgeView,
  actions: CardActions,
  wants: Pick<CoachWants, 'quote'>,
): Card {
  const { settings, shortcuts, conversation } = view;
  const { language } = settings;
  const texts = TEXTS[language];
  const ring = makeRing();
  const closing = nudge.steps.length > 0;

  const sentence = make('p', { class: 'sentence', id: 'sentence' }, ...lines(nudge.text[language]));
  const count =
    nudge.n === null
      ? null
      : make(
          'bdi',
          { class: 'count' },
          texts.nth(numeral(nudge.n, settings.digits), numeral(nudge.limit, settings.digits)),
        );
  /** The ring is drawn for the eye; how long the customer waits is read on demand. */
  const waiting = make('span', { class: 'spoken' });
  const top = make('div', { class: 'top' }, ring.element, waiting, sentence, count);

  const reason = make('div', { class: 'reason', hidden: '', 'data-still': '' });
  const why = button(texts.why, 'text', () => {
    reason.hidden = !reason.hidden;
    why.setAttribute('aria-expanded', String(!reason.hidden));
    if (!reason.hidden) reason.replaceChildren(...reasons(nudge, view, wants));
  });
  why.setAttribute('aria-expanded', 'false');

  const row = make('div', { class: 'row' });
  const { snippet, say } = nudge;
  const main =
    say !== null
      ? button(texts.said[say], 'main', () => actions.said())
      : snippet !== null && !closing
        ? button(texts.insert, 'main', () => actions.insert(snippet, nudge.key))
        : null;
  if (main !== null) {
    if (shortcuts.insert !== '') {
      main.append(' ', make('kbd', { 'aria-hidden': 'true' }, shortcuts.insert));
      main.setAttribute('aria-keyshortcuts', shortcuts.insert);
    }
    row.append(main);
  }
  const { pass } = actions;
  // No main action: what is left to do stands above it.
  if (closing && pass !== null) row.append(button(texts.closeAnyway, 'anyway', pass));
  row.append(
    button(texts.later, 'text', () => actions.put('later')),
    why,
    dismissButton(texts.dismiss, () => actions.put('dismissed')),
  );

  const trouble = make('div', { class: 'trouble', role: 'alert' });
  const element = make(
    'section',
    {
      class: 'card',
      role: 'group',
      'aria-labelledby': 'sentence',
      'data-nudge': '',
      'data-rule': nudge.rule,
      'data-kind': nudge.kind,
      'data-key': nudge.key,
      'data-conversation': conversation.ref.key,
      'data-urgent': String(nudge.urgent),
    },
    top,
    closing ? steps(view, nudge, actions) : null,
    !closing && snippet !== null ? quoteOf(snippet) : null,
    nudge.lacks.length > 0 ? nameForm(texts, nudge.lacks, actions.names) : null,
    trouble,
    row,
    nudge.ask ? askBar(texts, actions.hush) : null,
    reason,
  );

  return {
    element,
    nudge,
    draw({ conversation: { hold, speed }, settings: { digits: system } }, now) {
      markClock(ring.element, hold);
      ring.element.hidden = hold === null;
      const elapsed = hold === null ? '' : clock((now - hold.startedAt) * speed, system);
      if (hold !== null) ring.draw(silence(hold, now), isDue(hold, now), elapsed);
      waiting.textContent = hold === null ? '' : texts.holdFor(elapsed);
    },
    explain(outcome, text) {
      trouble.replaceChildren(...explanation(outcome, text, texts));
    },
  };
}

/** A word on an insertion that was asked for elsewhere, where no nudge is being spoken. */
export function makeNotice(
  view: CoachView,
  trouble: { outcome: Exclude<Inserted, 'inserted'>; text: string },
): HTMLElement {
  const texts = TEXTS[view.settings.language];
  const element = make('section', { class: 'card', 'data-notice': '', role: 'alert' });
  const box = make('div', { class: 'trouble' });
  box.append(...explanation(trouble.outcome, trouble.text, texts));
  box.append(dismissButton(texts.dismiss, () => element.remove()));
  element.append(box);
  return element;
}

function explanation(
  outcome: Exclude<Inserted, 'inserted'>,
  text: string,
  texts: CoachTexts,
): HTMLElement[] {
  const words = {
    'note-mode': texts.noteMode,
    'no-composer': texts.noComposer,
    'not-taken': texts.notTaken,
    'too-long': texts.tooLong,
  }[outcome];
  // A customer's text that was kept out of a note has its place: it need not be copied.
  if (outcome === 'note-mode') return [make('p', {}, words)];
  return [make('p', {}, words), copyButton(text, 'small', texts)];
}

/** The customer reads this: in the customer's language, whatever the interface's. */
function quoteOf(snippet: SnippetView): HTMLElement {
  return make(
    'blockquote',
    { class: 'snippet', dir: 'auto', lang: snippet.language, 'data-still': '' },
    snippet.text,
  );
}

function steps(view: CoachView, nudge: NudgeView, actions: CardActions): HTMLElement {
  const { language } = view.settings;
  const texts = TEXTS[language];
  const list = make('ul', { class: 'steps' });
  for (const { standard, title, snippet } of nudge.steps) {
    const tick = button('', 'tick', () => actions.tick(standard));
    tick.title = `${texts.done}: ${title[language]}`;
    tick.setAttribute('aria-label', tick.title);
    const row = make('li', { 'data-step': standard }, tick, make('span', {}, title[language]));
    if (snippet !== null) {
      const insert = button(texts.insert, 'small', () => actions.insert(snippet, null));
      insert.setAttribute('aria-label', `${texts.insert}: ${title[language]}`);
      insert.title = snippet.text;
      row.append(insert);
    }
    list.append(row);
  }
  const { toConfirm, sections } = view.conversation;
  if (toConfirm.length > 0) {
    const names = titlesOf(sections, toConfirm, language);
    const confirm = button(texts.confirm, 'small', () => {
      for (const standard of toConfirm) actions.tick(standard);
    });
    confirm.setAttribute('aria-label', `${texts.confirm}: ${names}`);
    const told = make('span', {}, `${texts.rest}: ${names}`);
    list.append(make('li', { class: 'rest', 'data-rest': '' }, told, confirm));
  }
  return list;
}

/** Why it was said: the rule's reason, and what was written, quoted from the page. */
function reasons(
  nudge: NudgeView,
  view: CoachView,
  wants: Pick<CoachWants, 'quote'>,
): HTMLElement[] {
  const { language } = view.settings;
  const standard = view.conversation.sections
    .flatMap(({ standards }) => standards)
    .find(({ id }) => id === nudge.rule);
  const made = [make('p', {}, nudge.why[language])];
  if (standard !== undefined) made.unshift(make('p', { class: 'rule' }, standard.title[language]));
  for (const id of nudge.cause.slice(-2)) {
    const words = wants.quote(id);
    if (words === null) continue;
    made.push(
      make(
        'p',
        { class: 'evidence' },
        `${TEXTS[language].causedBy}: `,
        make('q', {}, make('bdi', {}, shortened(words))),
      ),
    );
  }
  return made;
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
