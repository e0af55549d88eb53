import type { TextKey, Translate } from '../../locales/translate.ts';
import { button, make } from '../coach/element.ts';
import { frameOffer } from './frame-offer.ts';
import { lastOf, makeRowList, sideChoice } from './row-list.ts';
import { OFFERED, STEP_HINTS, STEP_TITLES } from './teach-texts.ts';
import { MAIN_STEPS, type TeachStep, type TeachView, type TeachWants } from './teach-view.ts';

const FURTHER = ['note', 'noteMode', 'name', 'status', 'closed', 'older', 'other'] as const;
const MAY_SKIP: ReadonlySet<TeachStep> = new Set([
  'composer',
  'end',
  'note',
  'name',
  'status',
  'noteMode',
  'closed',
  'older',
]);

/** What an action came to as it should; of the rest the next press has to be another one. */
const GOOD_NEWS: ReadonlySet<TextKey | null> = new Set<TextKey>([
  'teach.note.saved',
  'teach.note.exported',
  'teach.note.other-seen',
]);

/** The inside of the card for one state: what to point at, what is read, and what is not sure. */
export function cardContents(t: Translate, view: TeachView, wants: TeachWants): HTMLElement[] {
  const { step, problem } = view;
  const parts: (HTMLElement | null)[] = [
    progress(t, step),
    make('h2', { tabindex: '-1' }, t(STEP_TITLES[step])),
    make('p', { class: 'hint' }, t(STEP_HINTS[step])),
    problem === null ? null : message('problem', t(problem)),
    view.frame === null ? null : frameOffer(t, view.frame, wants),
    step === 'review' || view.free ? null : pad(t),
    view.rows.length > 0 ? makeRowList(t, view, wants) : null,
    askedElsewhere(view) ? askedPart(t, view, wants) : null,
    doubtList(t, view),
    view.note === null
      ? null
      : message(GOOD_NEWS.has(view.note) ? 'note' : 'problem', t(view.note)),
    step === 'review' ? further(t, view, wants) : null,
    actions(t, view, wants),
  ];
  return parts.filter((part) => part !== null);
}

function progress(t: Translate, step: TeachStep): HTMLElement {
  const place = MAIN_STEPS.indexOf(step);
  const text =
    place === -1
      ? t('teach.further')
      : t('teach.progress', { step: place + 1, of: MAIN_STEPS.length });
  return make('p', { class: 'progress small' }, text);
}

/** Where the keyboard points from; it says what is aimed at. */
function pad(t: Translate): HTMLElement {
  return make(
    'div',
    { class: 'pad small', tabindex: '0', role: 'application', 'aria-label': t('teach.keys') },
    make('span', { 'data-aimed': '', dir: 'auto' }, t('teach.keys')),
  );
}

function message(kind: string, text: string): HTMLElement {
  return make('p', { class: kind, role: kind === 'problem' ? 'alert' : 'status' }, text);
}

/** A row that was pressed on the page, and is not among the last ones. */
function askedElsewhere({ asked, rows }: TeachView): boolean {
  return asked !== null && !lastOf(rows).some(({ element }) => element === asked);
}

function askedPart(t: Translate, { asked, rows }: TeachView, wants: TeachWants): HTMLElement {
  const words = asked?.textContent.replace(/\s+/g, ' ').trim().slice(0, 80) ?? '';
  const part = make('div', { class: 'asked' }, make('p', { dir: 'auto' }, words));
  const now = rows.find(({ element }) => element === asked)?.side ?? null;
  if (asked !== null) part.append(sideChoice(t, asked, now, wants));
  return part;
}

function doubtList(t: Translate, { doubts, step }: TeachView): HTMLElement | null {
  if (doubts.length === 0 || step !== 'review') return null;
  const list = make('ul', { class: 'doubts', 'aria-label': t('teach.doubts') });
  for (const doubt of doubts) {
    list.append(make('li', { 'data-doubt': doubt }, t(doubt)));
  }
  return list;
}

/** What was skipped is offered openly; what few helpdesks need, behind one more press. */
function further(t: Translate, view: TeachView, wants: TeachWants): HTMLElement {
  const done: Partial<Record<TeachStep, boolean>> = view.has;
  const chip = (step: keyof typeof OFFERED) => {
    const made = button(t(OFFERED[step]), 'chip', () => wants.goTo(step));
    if (done[step] === true) made.setAttribute('aria-pressed', 'true');
    return made;
  };
  const skipped = (['composer', 'end'] as const).filter((step) => !view.has[step]);
  const more = button(t('teach.further'), 'more', () => wants.more());
  more.setAttribute('aria-expanded', String(view.more));
  const group = make(
    'div',
    { class: 'further', role: 'group', 'aria-label': t('teach.further') },
    ...skipped.map(chip),
    more,
  );
  if (view.more) group.append(make('div', { class: 'choice' }, ...FURTHER.map(chip)));
  return group;
}

function actions(t: Translate, view: TeachView, wants: TeachWants): HTMLElement {
  const row = make('div', { class: 'actions' });
  if (view.step === 'review') {
    const save = button(t('teach.save'), 'main', () => wants.save());
    save.disabled = view.problem !== null;
    // What was saved needs no second time: the way out stands first, and is where the focus goes.
    const saved = view.note === 'teach.note.saved';
    if (saved) {
      save.className = 'plain';
      row.append(button(t('action.close'), 'main', () => wants.leave()));
    }
    row.append(
      save,
      button(t('teach.export'), 'plain', () => wants.exportFile()),
      make(
        'div',
        { class: 'actions asides' },
        button(t('teach.swap'), 'quiet', () => wants.swap()),
        button(t('teach.again'), 'quiet', () => wants.restart()),
      ),
    );
    return row;
  }
  if (view.step !== 'customer') row.append(button(t('teach.back'), 'plain', () => wants.back()));
  if (view.free) {
    const label = view.step === 'other' ? t('teach.done') : t('teach.ready');
    row.append(button(label, 'main', () => wants.ready()));
  }
  if (MAY_SKIP.has(view.step)) row.append(button(t('teach.skip'), 'plain', () => wants.skip()));
  return row;
}
