import { afterEach, describe, expect, it } from 'vitest';
import { findNoteMode, findSign, marksRound } from '../../adapters/teach/extras.ts';

/** What is taught beside the messages: note mode by what changes, ends and older messages by pointing. */

afterEach(() => document.body.replaceChildren());

function open(html: string): Element {
  document.body.innerHTML = `<main class="desk"><div class="log"><p class="row">مرحبا</p></div>${html}</main>`;
  return at('.log');
}

function at(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`${selector} is not on the page.`);
  return found;
}

describe('note mode', () => {
  const switched = (html: string, change: () => void) => {
    const list = open(html);
    const before = marksRound(document, list);
    change();
    const found = findNoteMode(before, document, list);
    return found === null ? null : { ...found, shown: document.querySelector(found.selector) };
  };

  it('is the class that the box gets', () => {
    const found = switched('<form class="reply"><textarea></textarea></form>', () => {
      at('.reply').classList.add('is-private', 'css-1x2y3z', 'focused');
    });
    expect(found?.selector).toBe('.is-private');
    expect(found?.doubt).toBeNull();
  });

  it('is the tab that is chosen now, which was there before', () => {
    const tabs =
      '<div role="tablist"><a role="tab" class="tab reply-tab active" aria-selected="true">رد</a><a role="tab" class="tab note-tab" aria-selected="false">ملاحظة</a></div><textarea></textarea>';
    const found = switched(tabs, () => {
      at('.reply-tab').classList.remove('active');
      at('.reply-tab').setAttribute('aria-selected', 'false');
      at('.note-tab').classList.add('active');
      at('.note-tab').setAttribute('aria-selected', 'true');
    });
    expect(found?.shown).toBe(at('.note-tab'));
    expect(found?.doubt).toBeNull();
    at('.note-tab').classList.remove('active');
    at('.note-tab').setAttribute('aria-selected', 'false');
    expect(document.querySelector(found?.selector ?? '')).toBeNull();
  });

  it('is a switch that is off now, whatever other switches are', () => {
    const other =
      '<aside><button role="switch" aria-checked="true" data-state="checked"></button></aside>';
    const found = switched(
      `${other}<form><textarea></textarea><button role="switch" aria-checked="true" data-state="checked" class="public-switch"></button></form>`,
      () => at('form [role="switch"]').setAttribute('aria-checked', 'false'),
    );
    expect(found?.shown).toBe(at('form [role="switch"]'));
    at('form [role="switch"]').setAttribute('aria-checked', 'true');
    expect(document.querySelector(found?.selector ?? '')).toBeNull();
  });

  it('is the radio that is chosen, by its name and value', () => {
    const found = switched(
      '<form><input type="radio" name="kind" value="reply" checked><input type="radio" name="kind" value="memo"><textarea></textarea></form>',
      () => at('[value="memo"]').click(),
    );
    expect(found?.shown).toBe(at('[value="memo"]'));
    at('[value="reply"]').click();
    expect(document.querySelector(found?.selector ?? '')).toBeNull();
  });

  it('is the place of the tab that is chosen, where no tab has a name; not a menu’s of the same make', () => {
    const tab = (state: string) => `<li class="menu-item ${state}">تبويب</li>`;
    const menu = (where: string, first: string, second: string) =>
      `<ul class="menu ${where}">${tab(first)}${tab(second)}</ul>`;
    const found = switched(
      `<nav>${menu('menu-inline', 'menu-item-selected', '')}</nav><form>${menu('menu-tabs', 'menu-item-selected', '')}<textarea></textarea></form>`,
      () => {
        at('form li:first-child').classList.remove('menu-item-selected');
        at('form li:last-child').classList.add('menu-item-selected');
      },
    );
    expect(found?.shown).toBe(at('form li:last-child'));
    expect(found?.doubt).toBe('note-mode-guessed');
    at('nav li:first-child').classList.remove('menu-item-selected');
    at('nav li:last-child').classList.add('menu-item-selected');
    at('form li:last-child').classList.remove('menu-item-selected');
    expect(document.querySelector(found?.selector ?? '')).toBeNull();
  });

  it('is the other box that is shown now', () => {
    const found = switched(
      '<div class="answer-box"><textarea></textarea></div><div class="note-box" hidden><textarea></textarea></div>',
      () => {
        at('.answer-box').hidden = true;
        at('.note-box').hidden = false;
      },
    );
    expect(found?.selector).toBe('.note-box');
  });

  it('is doubted where it is called by no such name, and unknown where nothing has changed', () => {
    const form = '<form class="reply"><textarea></textarea></form>';
    const found = switched(form, () => at('.reply').classList.add('yellow-mode'));
    expect(found).toMatchObject({ selector: '.yellow-mode', doubt: 'note-mode-guessed' });
    expect(switched(form, () => at('.reply').classList.add('focused', 'css-9a8b7c'))).toBeNull();
    // What happens among the messages is none of it.
    expect(switched(form, () => at('.row').classList.add('internal-note'))).toBeNull();
  });
});

describe('a mark', () => {
  it('of the end is known by its name, or by its words with a doubt', () => {
    open('<button class="reopen-case">إعادة فتح</button><span class="badge">مغلقة</span>');
    expect(findSign(at('.reopen-case'), 'closed', document)).toEqual({
      sign: { at: '.reopen-case' },
      doubt: null,
    });
    // A badge is there before the end as well.
    expect(findSign(at('.badge'), 'closed', document)).toEqual({
      sign: { at: '.badge', texts: ['مغلقة'] },
      doubt: 'sign-words',
    });
  });

  it('of older messages is found outside of the pane too', () => {
    open('<button class="load-older">الأقدم</button>');
    const bar = document.createElement('div');
    bar.innerHTML = '<button class="fetch">تحميل المزيد</button>';
    document.body.append(bar);
    expect(findSign(at('.load-older'), 'older', at('.desk')).sign).toEqual({ at: '.load-older' });
    expect(findSign(at('.fetch'), 'older', at('.desk'))).toEqual({
      sign: { at: '.fetch', anywhere: true, texts: ['تحميل المزيد'] },
      doubt: 'sign-words',
    });
  });
});
