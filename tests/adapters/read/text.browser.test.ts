import { describe, expect, it } from 'vitest';
import { readText } from '../../../adapters/read/dom/text.ts';
import { makeList, makeRow, plainAdapter } from './plain-desk.ts';
import { live, start, until } from './until-read.ts';

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
  expect(readText(given, 'time')).toBe(expected);
});

it('keeps the lines of a text that the page shows as they were typed', () => {
  const shown = element(tag('span', 'one \n  two\n\nthree'));
  document.body.append(shown);
  expect(readText(shown)).toBe('one two three');
  shown.style.whiteSpace = 'pre-wrap';
  expect(readText(shown)).toBe('one\ntwo\n\nthree');
  shown.style.whiteSpace = 'pre-line';
  expect(readText(shown)).toBe('one\ntwo\n\nthree');
  // Some pages put a text together of several.
  shown.replaceChildren('one\n', 'two');
  expect(readText(shown)).toBe('one\ntwo');
  shown.remove();
});

describe('a message whose words stand in a frame of its own', () => {
  const mail = (side: string, words: string) =>
    `<div class="row ${side}"><div class="words"><iframe srcdoc="<p>${words}</p><blockquote>before</blockquote>"></iframe></div></div>`;
  const signals = { text: { at: '.words', without: ['blockquote', '.time'] } };

  it('is news where it has come since', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello'));
    start(plainAdapter(signals));
    await until('hello');
    rows.insertAdjacentHTML('beforeend', mail('in', 'as a mail'));
    await until('hello', 'as a mail');
    expect(live()).toEqual(['as a mail']);
  });

  it('is waited for, in its place, while its frame is loaded', async () => {
    const rows = makeList();
    rows.insertAdjacentHTML('beforeend', mail('in', 'as a mail'));
    rows.append(makeRow('out', 'one moment'));
    const { sightings } = start(plainAdapter(signals));
    await until('as a mail', 'one moment');
    expect(sightings.filter(({ messages }) => messages.length > 0)).toHaveLength(1);
  });

  it('is history where its frame loads after the list has been read', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello'));
    rows.insertAdjacentHTML(
      'beforeend',
      '<div class="row in"><div class="words"><iframe></iframe></div></div>',
    );
    start(plainAdapter(signals));
    await until('hello');
    const frame = rows.querySelector('iframe');
    if (frame !== null) frame.srcdoc = '<p>as a mail</p>';
    await until('hello', 'as a mail');
    expect(live()).toEqual([]);
  });

  it('is read beside replies that have none, where no signal speaks of frames', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello'));
    rows.insertAdjacentHTML(
      'beforeend',
      '<div class="row out"><iframe srcdoc="late"></iframe></div>',
    );
    start(plainAdapter());
    await until('hello', 'late');
  });
});
