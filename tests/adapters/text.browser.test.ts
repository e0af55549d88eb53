import { expect, it } from 'vitest';
import { readText } from '../../adapters/read/text.ts';

function element(...children: (Node | string)[]): HTMLElement {
  const made = document.createElement('div');
  made.append(...children);
  return made;
}

function tag(name: string, text = '', attributes: Record<string, string> = {}): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

it.each<[string, HTMLElement, string]>([
  ['a line per paragraph', element(tag('p', 'one'), tag('p', 'two')), 'one\ntwo'],
  ['line breaks', element('one', tag('br'), tag('br'), 'two'), 'one\n\ntwo'],
  ['words in marks', element('a ', tag('b', 'bold'), ' word'), 'a bold word'],
  ['white space of the source', element('  one \n   two\t'), 'one two'],
  ['leftovers of editors', element('\ufeffone\u200b two'), 'one two'],
  ['emoji as pictures', element('شكرا ', tag('img', '', { alt: '🌷' })), 'شكرا 🌷'],
  [
    'a list',
    element(tag('p', 'Steps:'), element(tag('li', 'one'), tag('li', 'two'))),
    'Steps:\none\ntwo',
  ],
  ['parts that are not the message', element('hi ', tag('time', '12:04')), 'hi'],
  ['code that is no text', element('hi', tag('style', '.a{}'), tag('script', '1')), 'hi'],
  ['nothing', element(' ', tag('br')), ''],
])('reads %s', (_, given, expected) => {
  expect(readText(given, ['time'])).toBe(expected);
});

it('keeps the lines of a text that the page shows as they were typed', () => {
  const shown = element(tag('span', 'one \n  two\n\nthree'));
  document.body.append(shown);
  expect(readText(shown)).toBe('one two three');
  shown.style.whiteSpace = 'pre-wrap';
  expect(readText(shown)).toBe('one\ntwo\n\nthree');
  shown.style.whiteSpace = 'pre-line';
  expect(readText(shown)).toBe('one\ntwo\n\nthree');
  shown.remove();
});
