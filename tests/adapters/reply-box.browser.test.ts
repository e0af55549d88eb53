import { afterEach, expect, it } from 'vitest';
import { composerMode, findComposer } from '../../adapters/read/reply-box.ts';
import { saysNothing } from '../../adapters/teach/asides.ts';
import { findEditor } from '../../adapters/teach/controls.ts';
import { plainAdapter } from './plain-desk.ts';
import { start, until } from './until-read.ts';

/** What was said may stand in an editor of the same make as the reply box, which takes no text. */

const editor = (editable: boolean, words: string) =>
  `<div class="editor" role="textbox" contenteditable="${editable}"><p>${words}</p></div>`;

afterEach(() => document.body.replaceChildren());

it('the reply box is the one that takes text', async () => {
  document.body.innerHTML = `<div class="list"><div class="row in">${editor(false, 'hello')}</div></div>
    <form>${editor(true, '')}</form>`;
  const { reader } = start(plainAdapter({ text: { at: '.editor' }, composer: '.editor' }));
  await until('hello');
  const front = reader.front();
  expect(front && findComposer(front)).toBe(document.querySelector('form .editor'));
});

it('what stands in one is words, and no editor, where a page is taught', () => {
  document.body.innerHTML = `<main>${editor(false, 'hello there')}</main>`;
  const words = document.querySelector('p');
  expect(words && saysNothing(words)).toBe(false);
  expect(words && findEditor(words)).toBeNull();
});

it('a box that is ticked and called private makes a note of the reply', async () => {
  document.body.innerHTML = `<div class="list"><div class="row in"><span class="words">hello</span></div></div>
    <form><textarea name="issue[notes]"></textarea>
    <label><input type="checkbox" id="issue_notify" name="issue[notify]" checked>إشعار العميل</label>
    <input type="hidden" name="issue[private_notes]" value="0">
    <label><input type="checkbox" id="issue_private_notes" name="issue[private_notes]" value="1">ملاحظة خاصة</label></form>`;
  const { reader } = start(plainAdapter({ text: { at: '.words' }, composer: 'textarea' }));
  await until('hello');
  const mode = () => {
    const front = reader.front();
    return front && composerMode(front);
  };
  expect(mode()).toBe('reply');
  document.querySelector<HTMLInputElement>('#issue_private_notes')?.click();
  expect(mode()).toBe('note');
});
