import { afterEach, beforeEach, expect, it } from 'vitest';
import { candidatesOn, follows } from '../../adapters/teach/pointing.ts';
import { type Aim, makeAim } from '../../components/teach/aim.ts';
import { calledOnPage } from '../../components/teach/called.ts';
import type { TeachStep } from '../../components/teach/teach-view.ts';

/** Pointing without a mouse: from step to step it goes on from where it was, and says what it is at. */

let aim: Aim;
const aimed = () => {
  const element = aim.current();
  return element === null ? null : calledOnPage(element);
};

const nothing = () => {};

beforeEach(() => {
  document.body.innerHTML = `<nav>${'<a href="#x">قائمة</a>'.repeat(12)}</nav>
    <header><button title="نجمة"><i></i></button><button><i aria-label="إنهاء"></i></button></header>
    <main><p>طلبي لم يصل</p><p>معك نورة</p></main>
    <iframe></iframe><form><label for="closed">مغلقة</label><input type="radio" id="closed"><button><svg></svg></button></form>`;
  const editor = document.querySelector('iframe')?.contentDocument?.body;
  if (editor) {
    editor.contentEditable = 'true';
    editor.style.height = '40px';
  }
  const kinds: Partial<Record<TeachStep, 'words' | 'controls' | 'editors'>> = {
    composer: 'editors',
    end: 'controls',
  };
  aim = makeAim({
    elementAt: () => null,
    rectOf: (element) => element.getBoundingClientRect(),
    candidates: (step) => candidatesOn(document, kinds[step] ?? 'words'),
    parentOf: ({ parentElement }) => parentElement,
    follows,
    choose: nothing,
    back: nothing,
    skip: nothing,
    ready: nothing,
    goTo: nothing,
    more: nothing,
    label: nothing,
    swap: nothing,
    restart: nothing,
    turnOnFrame: nothing,
    save: nothing,
    exportFile: nothing,
    leave: nothing,
  });
});
afterEach(() => document.body.replaceChildren());

const press = (key: string, step: TeachStep) =>
  aim.key(new KeyboardEvent('keydown', { key }), step, true);

it('comes to what is pressed though it is no button, once', () => {
  document.body.innerHTML = `<div class="control" style="cursor: pointer"><div title="إنهاء المحادثة">&nbsp;</div></div>
    <label style="cursor: pointer"><input type="radio">مغلقة</label><p>معك نورة</p>`;
  const called = candidatesOn(document, 'controls').map(calledOnPage);
  expect(called).toEqual(['إنهاء المحادثة', 'مغلقة']);
});

/** As the overlay does from one step to the next. */
const chosen = () => aim.at(null);

it('goes on from the last message to the next, its reply box, and the controls beside it', () => {
  press('PageDown', 'customer');
  press('PageUp', 'customer');
  expect(aimed()).toBe('مغلقة');
  press('ArrowUp', 'customer');
  press('ArrowUp', 'customer');
  expect(aimed()).toBe('طلبي لم يصل');
  chosen();
  press('ArrowDown', 'agent');
  expect(aimed()).toBe('معك نورة');
  chosen();
  press('ArrowDown', 'composer');
  expect(aim.current()?.localName).toBe('body');
  chosen();
  press('ArrowDown', 'end');
  expect(aimed()).toBe('مغلقة');
  press('ArrowUp', 'end');
  expect(aimed()).toBe('إنهاء');
  press('ArrowUp', 'end');
  expect(aimed()).toBe('نجمة');
});

it('goes round the page, and calls what has no name by its tag', () => {
  press('ArrowUp', 'end');
  expect(aimed()).toBe('button');
  press('ArrowDown', 'end');
  expect(aimed()).toBe('قائمة');
});
