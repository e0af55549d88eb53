import { afterEach, expect, it } from 'vitest';
import {
  composerInUse,
  composerMode,
  findComposer,
} from '../../../adapters/read/beside/reply-box.ts';
import { sendsOnTheWay } from '../../../adapters/read/beside/signs.ts';
import { findEditor } from '../../../adapters/teach/conversation/controls.ts';
import { saysNothing } from '../../../adapters/teach/messages/asides.ts';
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

it('a box called public makes a note of the reply when it is not ticked; a box of another thing does not', async () => {
  document.body.innerHTML = `<div class="list"><div class="row in"><span class="words">hello</span></div></div>
    <form><textarea></textarea><input type="checkbox" name="public" value="1" checked>
    <input type="checkbox" name="public_holiday" value="1"><input type="text" name="public"></form>`;
  const { reader } = start(plainAdapter({ text: { at: '.words' }, composer: 'textarea' }));
  await until('hello');
  const mode = () => {
    const front = reader.front();
    return front && composerMode(front);
  };
  expect(mode()).toBe('reply');
  document.querySelector<HTMLInputElement>('[name="public"]')?.click();
  expect(mode()).toBe('note');
});

it('of two boxes side by side, a mark round one says nothing of the other; one on its own speaks of both', async () => {
  document.body.innerHTML = `<div class="list"><div class="row in"><span class="words">hello</span></div></div>
    <div class="box"><textarea id="reply"></textarea></div>
    <div class="box is-note"><textarea id="note"></textarea></div>`;
  const { reader } = start(
    plainAdapter({ text: { at: '.words' }, composer: '.box textarea', noteMode: '.is-note' }),
  );
  await until('hello');
  const modes = () => {
    const front = reader.front();
    if (front === null) throw new Error('No conversation is read.');
    return ['#reply', '#note'].map((id) => composerMode(front, document.querySelector(id)));
  };
  expect(modes()).toEqual(['reply', 'note']);
  document.querySelector('.is-note')?.classList.remove('is-note');
  expect(modes()).toEqual(['reply', 'reply']);
  const tab = document.createElement('button');
  tab.className = 'is-note';
  tab.textContent = 'ملاحظة';
  document.body.append(tab);
  expect(modes()).toEqual(['note', 'note']);
});

it('of several boxes the one that is written in is in use, as long as it is shown', async () => {
  document.body.innerHTML = `<div class="list"><div class="row in"><span class="words">hello</span></div></div>
    <textarea id="first"></textarea><textarea id="second"></textarea>`;
  const { reader } = start(plainAdapter({ text: { at: '.words' }, composer: 'textarea' }));
  await until('hello');
  const front = reader.front();
  const [first, second] = document.querySelectorAll('textarea');
  if (front === null || !second) throw new Error('No conversation is read.');
  expect(composerInUse(front, null)).toBe(first);
  expect(composerInUse(front, second)).toBe(second);
  second.hidden = true;
  expect(composerInUse(front, second)).toBe(first);
  second.remove();
  second.hidden = false;
  expect(composerInUse(front, second)).toBe(first);
});

it('an editor in a frame of its own is sent with the form round the frame', async () => {
  document.body.innerHTML = `<div class="list"><div class="row in"><span class="words">hello</span></div></div>
    <form id="search"><button>بحث</button></form>
    <form id="reply"><iframe id="editor"></iframe><input type="checkbox" name="private" value="1"><button>رد</button></form>`;
  const frame = document.querySelector<HTMLIFrameElement>('#editor')?.contentDocument;
  frame?.body.setAttribute('contenteditable', 'true');
  const { reader } = start(
    plainAdapter({ text: { at: '.words' }, composer: '#editor >>> body[contenteditable]' }),
  );
  await until('hello');
  const front = reader.front();
  if (front === null) throw new Error('No conversation is read.');
  const sent: string[] = [];
  const noteSubmit = (event: Event) => {
    event.preventDefault();
    if (sendsOnTheWay(front, event)) sent.push((event.target as HTMLElement).id);
  };
  document.addEventListener('submit', noteSubmit, { capture: true });
  for (const button of document.querySelectorAll<HTMLElement>('form button')) button.click();
  document.removeEventListener('submit', noteSubmit, { capture: true });
  expect(sent).toEqual(['reply']);
  expect(composerMode(front)).toBe('reply');
  document.querySelector<HTMLInputElement>('[name="private"]')?.click();
  expect(composerMode(front)).toBe('note');
});

it('what a form keeps for later is not sent, whatever its button says', async () => {
  document.body.innerHTML = `<div class="list"><div class="row in"><p class="words">hello</p></div></div>
    <form><textarea id="message"></textarea><button type="button">ملف</button><input type="submit" id="send" value="إرسال">
    <input type="submit" id="keep" name="save_reply" value="لاحقًا"><button id="look" name="preview">معاينة</button></form>
    <form><textarea id="comment"></textarea><button id="only" name="save">حفظ</button></form>`;
  const { reader } = start(plainAdapter({ text: { at: '.words' }, composer: 'textarea' }));
  await until('hello');
  const front = reader.front();
  if (front === null) throw new Error('No conversation is read.');
  const sent: string[] = [];
  const noteSubmit = (event: Event) => {
    event.preventDefault();
    if (event instanceof SubmitEvent && sendsOnTheWay(front, event)) {
      sent.push(event.submitter?.id ?? '');
    }
  };
  document.addEventListener('submit', noteSubmit, { capture: true });
  for (const button of document.querySelectorAll<HTMLElement>('[id]')) button.click();
  document.removeEventListener('submit', noteSubmit, { capture: true });
  // Of a form with one button the name says nothing: that is how it is sent.
  expect(sent).toEqual(['send', 'only']);
});
