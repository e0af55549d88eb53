import { expect, it } from 'vitest';
import { insertSnippet } from '../../adapters/insert/insert-snippet.ts';
import { plainAdapter } from '../adapters/read/plain-desk.ts';
import { start, until } from '../adapters/read/until-read.ts';

/** Which reply box a snippet goes into where a page has more than one place to write. */

async function desk(boxes: string, composer = 'textarea') {
  document.body.innerHTML = `<input id="search"><div class="list"><div class="row in">
    <span class="words">hello</span></div></div>${boxes}`;
  const { reader } = start(plainAdapter({ text: { at: '.words' }, composer }));
  await until('hello');
  const field = <T extends HTMLElement>(selector: string): T => {
    const found = document.querySelector<T>(selector);
    if (found === null) throw new Error(`There is no ${selector}.`);
    return found;
  };
  return {
    field,
    insert: (text: string) =>
      insertSnippet(() => reader.front(), {
        text,
        caret: null,
        typedAt: Number.NEGATIVE_INFINITY,
        composing: false,
      }),
  };
}

it('with a thread beside, it goes where the agent is, else into the first', async () => {
  const { field, insert } = await desk(
    '<textarea id="main"></textarea><aside><textarea id="thread"></textarea></aside>',
  );
  const main = field<HTMLTextAreaElement>('#main');
  const thread = field<HTMLTextAreaElement>('#thread');
  thread.focus();
  expect(await insert('نشكر لك صبرك.')).toBe('inserted');
  expect([main.value, thread.value]).toEqual(['', 'نشكر لك صبرك.']);
  field('#search').focus();
  expect(await insert('أهلًا بك.')).toBe('inserted');
  expect([main.value, thread.value]).toEqual(['أهلًا بك.', 'نشكر لك صبرك.']);
  expect(field<HTMLInputElement>('#search').value).toBe('');
});

it('a box that writes notes keeps the text out, though another writes replies', async () => {
  const { field, insert } = await desk(
    `<form><textarea id="reply"></textarea></form>
     <form><textarea id="note"></textarea><input type="checkbox" name="is_private" checked></form>`,
  );
  field('#note').focus();
  expect(await insert('نشكر لك صبرك.')).toBe('note-mode');
  expect(field<HTMLTextAreaElement>('#note').value).toBe('');
  field('#reply').focus();
  expect(await insert('نشكر لك صبرك.')).toBe('inserted');
  expect(field<HTMLTextAreaElement>('#reply').value).toBe('نشكر لك صبرك.');
});

it('a cell that is edited by itself is no reply box: the editor round it is', async () => {
  const { field, insert } = await desk(
    `<div id="box" class="cm-content" contenteditable="true"><p>words</p>
     <figure contenteditable="false"><div id="cell" contenteditable="true"></div></figure></div>`,
    '[contenteditable="true"]',
  );
  const heard: EventTarget[] = [];
  const box = field('#box');
  box.addEventListener('paste', (event) => {
    heard.push(event.target ?? box);
    field('#cell').append(event.clipboardData?.getData('text/plain') ?? '');
  });
  field('#cell').focus();
  expect(await insert('نشكر لك صبرك.')).toBe('inserted');
  expect(heard).toEqual([box]);
});
