import type { Translate } from '../../locales/translate.ts';
import { button, make } from '../coach/element.ts';
import { makeAim } from './aim.ts';
import { calledOnPage } from './called.ts';
import { makeDrag } from './drag.ts';
import { makeRowMarks } from './row-marks.ts';
import css from './teach.css?inline';
import { cardContents } from './teach-card.ts';
import { STEP_TITLES } from './teach-texts.ts';
import type { TeachView, TeachWants } from './teach-view.ts';

/** Everything that a person sees while they teach. */
export interface Overlay {
  draw(view: TeachView): void;
}

/** What happens on the overlay is none of the page's business. */
const KEPT =
  'keyup keypress input paste focusin focusout click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout pointerdown pointerup pointermove pointerover pointerout touchstart touchend'.split(
    ' ',
  );

/** The name of its element: one at a time in a page. */
const NAME = 'murshid-teach';

/**
 * Lays itself over the page: a sheet that catches every press, so that none reaches the page, a
 * frame round what would be pointed at, and a card that says what to do. It takes no key from the
 * page but while it has the focus.
 */
export function mountOverlay(
  document: Document,
  t: Translate,
  wants: TeachWants,
  signal: AbortSignal,
): Overlay {
  for (const left of document.querySelectorAll(NAME)) left.remove();
  const host = document.createElement(NAME);
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = make('div', { class: 'sheet' });
  const root = make('div', { class: 'teach', lang: t.language, dir: t.dir });
  const body = make('div', { class: 'body' });
  const title = make('strong', {}, t('teach.title'));
  const close = button('×', 'close', () => wants.leave());
  close.setAttribute('aria-label', t('teach.leave'));
  const turn = button('⇄', 'close', () => drag.turn());
  turn.setAttribute('aria-label', t('teach.turn'));
  turn.title = t('teach.turn');
  const buttons = make('div', {}, turn, close);
  const grip = make('header', { title: t('teach.move') }, title, buttons);
  const card = make(
    'section',
    { class: 'card', role: 'dialog', 'aria-label': t('teach.title') },
    grip,
    body,
  );
  const spoken = make('p', { class: 'spoken', role: 'status', 'aria-live': 'polite' });
  const aim = makeAim(wants);
  const marks = makeRowMarks(t, wants);
  // Where things stand on the page is counted from its left, in Arabic too.
  const layer = make('div', { dir: 'ltr' }, marks.element, aim.element);
  root.append(sheet, layer, card, spoken);
  shadow.append(make('style', {}, css), root);
  const drag = makeDrag(card, grip, signal);
  let view: TeachView | null = null;
  let drawn = '';

  /** Above what the page itself puts on top, where the browser can. */
  function raise(): void {
    if (!host.isConnected) document.body.append(host);
    if (!('showPopover' in host)) return;
    host.popover = 'manual';
    if (!host.matches(':popover-open')) host.showPopover();
  }

  function under(x: number, y: number): Element | null {
    sheet.style.pointerEvents = 'none';
    const found = wants.elementAt(x, y);
    sheet.style.pointerEvents = '';
    return found;
  }

  function pointing(): boolean {
    return view !== null && !view.free;
  }

  sheet.addEventListener('pointermove', (event) => {
    if (!pointing()) return;
    const element = under(event.clientX, event.clientY);
    if (element === aim.current()) return;
    aim.at(element);
    if (element !== null) drag.avoid(wants.rectOf(element), event.clientX);
  });
  sheet.addEventListener('click', (event) => {
    event.preventDefault();
    const element = under(event.clientX, event.clientY);
    if (element !== null && pointing()) wants.choose(element);
  });
  // Inner lists scroll under the sheet as they would without it.
  sheet.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      scrollerOf(under(event.clientX, event.clientY)).scrollBy(event.deltaX, event.deltaY);
    },
    { passive: false },
  );
  host.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') wants.leave();
    const focus = shadow.activeElement;
    if (view === null || focus?.classList.contains('pad') !== true) return;
    if (!aim.key(event, view.step, t.dir === 'rtl')) return;
    event.preventDefault();
    const element = aim.current();
    const name = element === null ? '' : calledOnPage(element).slice(0, 70);
    const aimed = focus.querySelector('[data-aimed]');
    if (aimed !== null) aimed.textContent = name;
    spoken.textContent = name;
  });
  for (const type of KEPT) host.addEventListener(type, (event) => event.stopPropagation());

  let frame = requestAnimationFrame(follow);
  function follow(): void {
    aim.settle();
    marks.settle();
    frame = requestAnimationFrame(follow);
  }
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    host.remove();
  });
  raise();

  return {
    draw(next) {
      const moved = view?.step !== next.step;
      const heard = JSON.stringify([next, next.rows.map(({ side, text }) => [side, text])]);
      const asked = view?.asked !== next.asked;
      view = next;
      raise();
      if (heard === drawn && !moved && !asked) return;
      drawn = heard;
      sheet.hidden = next.free;
      marks.show(next.free ? [] : next.rows);
      const focused = shadow.activeElement?.className;
      body.replaceChildren(...cardContents(t, next, wants));
      // Off what is to be pointed at: what is under the card cannot be.
      if (moved) drag.clear(wants.candidates(next.step).map(wants.rectOf));
      if (moved) {
        aim.at(null);
        spoken.textContent = t(STEP_TITLES[next.step]);
        (
          body.querySelector<HTMLElement>('.pad') ?? body.querySelector<HTMLElement>('.main')
        )?.focus();
      } else if (focused !== undefined && shadow.activeElement === null) {
        body.querySelector<HTMLElement>(`.${CSS.escape(focused.split(' ')[0] ?? 'main')}`)?.focus();
      }
    },
  };
}

function scrollerOf(element: Element | null): Element {
  for (let one = element; one !== null; one = one.parentElement) {
    if (
      one.scrollHeight > one.clientHeight &&
      /auto|scroll/.test(getComputedStyle(one).overflowY)
    ) {
      return one;
    }
  }
  return document.scrollingElement ?? document.documentElement;
}
