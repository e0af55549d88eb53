import { afterEach, describe, expect, it } from 'vitest';
import { CHAT, type LabelledDesk, openPage } from './labelled-desk.ts';

/** What bears the words of a field and is none of the ticket's: nothing is read, or the right one is. */

let desk: LabelledDesk | undefined;

afterEach(() => {
  desk?.stop();
  desk = undefined;
});

const RIGHT = '<form><label>Account number <input value="442917"></label></form>';

async function reads(html: string, expected: Record<string, string>): Promise<void> {
  desk = openPage(html);
  // Something that is always read, so that what is not read has had its time too.
  await desk.reads({ tid: '77', ...expected });
}

const page = (before: string, beside = '', chat = CHAT) =>
  `${before}<main><div class="ticket">${chat}<aside><div class="f"><label>TID <input value="77"></label></div>${beside}</aside></div></main>`;

describe('is passed by:', () => {
  it.each([
    ['a hidden field', page('', '<div hidden><label>Mobile <input value="05"></label></div>')],
    [
      'a hidden input',
      page('', '<label for="h">Mobile</label><input id="h" type="hidden" value="05">'),
    ],
    ['a secret', page('', '<label>Mobile <input type="password" value="05"></label>')],
    ['a search box', page('', '<label>Mobile <input type="search" value="05"></label>')],
    ['a search form', page('<form role="search"><label>Mobile <input value="05"></label></form>')],
    [
      'a filter',
      page(
        '<form class="ticket-Filters"><label>Country <select><option>Qatar</option></select></label></form>',
      ),
    ],
    [
      'a dialog for something else',
      page('<div role="dialog"><label>Mobile <input value="05"></label></div>'),
    ],
    ['a way to other pages', page('<nav><div><span>Country</span><span>Qatar</span></div></nav>')],
    [
      'a longer label',
      page(
        '',
        '<label>Previous account number <input value="1"></label><label>Account number of the branch <input value="2"></label>',
      ),
    ],
    [
      'the columns of a table',
      page(
        '',
        '<table><thead><tr><th>Country</th><th>Product type</th></tr></thead><tbody><tr><td>Qatar</td><td>App</td></tr></tbody></table>',
      ),
    ],
    ['two labels without values', page('', '<div><span>Country</span><span>Mobile</span></div>')],
    [
      'a heading over other fields',
      page(
        '',
        '<div><span>Mobile</span><div><label>Code <input value="1"></label><label>Line <input value="2"></label></div></div>',
      ),
    ],
    [
      'a label before a control with another label',
      page(
        '',
        '<span>Mobile</span><div><label for="x">Name</label><input id="x" value="Maha"></div>',
      ),
    ],
    [
      'a paragraph under a word',
      page('', `<section><p>Mobile</p><p>One</p><p>Two</p><p>Three</p></section>`),
    ],
    [
      'a text that is no value',
      page('', `<dl><dt>Mobile</dt><dd>${'a long story '.repeat(40)}</dd></dl>`),
    ],
    ['a button', page('', '<label>Mobile</label><button>Call</button>')],
  ])('%s', async (_, html) => {
    await reads(html, {});
  });

  it('a label in a message, and in the reply box', async () => {
    const row = `<div class="row in"><div class="words">
      <dl><dt>Account number</dt><dd>999</dd></dl><label>Mobile <input value="05"></label></div></div>`;
    await reads(page('', '', CHAT.replace('<div class="list">', `<div class="list">${row}`)), {});
  });

  it('a label in a message, where the list is the whole page', async () => {
    desk = openPage(
      `<div class="row in"><div class="words">hello</div><dl><dt>Mobile</dt><dd>05</dd></dl></div>
       <aside><label>TID <input value="77"></label></aside><div class="reply"><textarea class="composer"></textarea></div>`,
      { list: 'body' },
    );
    await desk.reads({ tid: '77' });
    const row = desk.find('.row').cloneNode(true);
    document.body.prepend(row);
    desk.find<HTMLInputElement>('aside input').value = '78';
    desk.find('aside input').dispatchEvent(new Event('change', { bubbles: true }));
    await desk.reads({ tid: '78' });
  });
});

describe('of two', () => {
  it('the one nearer to the conversation counts', async () => {
    const other = '<aside><form><label>Account number <input value="1"></label></form></aside>';
    await reads(page(other, RIGHT), { account_number: '442917' });
  });

  it('the one that can be filled in counts', async () => {
    const card = '<dl class="card"><dt>Account number</dt><dd>1</dd></dl>';
    await reads(page('', card + RIGHT), { account_number: '442917' });
  });

  it('the one in the form with most of the fields counts', async () => {
    desk =
      openPage(`<div class="desk"><form><label>Country <input value="Oman"></label></form>${CHAT}
      <form><label>Country <input value="Qatar"></label><label>TID <input value="77"></label></form></div>`);
    await desk.reads({ tid: '77', country: 'qatar' });
  });

  it('that nothing tells apart, none counts until they agree', async () => {
    const two = (a: string, b: string) =>
      `<form><label>Mobile <input class="a" value="${a}"></label></form><form><label>Mobile <input value="${b}"></label></form>`;
    await reads(page('', two('05', '06')), {});
    const input = desk?.find<HTMLInputElement>('.a');
    if (input) input.value = '06';
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await desk?.reads({ tid: '77', mobile: '06' });
  });
});

it('a form whose controls shadow what an element can do is not read, and nothing else is lost', async () => {
  desk = openPage(
    `<div class="desk"><span class="state">open</span><form><input name="children" value="x"><input name="matches">
      <label>Mobile <input name="contains" value="05"></label></form>${CHAT}</div>`,
    { fields: [{ name: 'status', at: '.state' }] },
  );
  await desk.reads({ status: 'open' });
});

it('nothing is looked for in messages: they are not gone into, and those that come start no search', async () => {
  desk = openPage(page('', RIGHT));
  await desk.reads({ tid: '77', account_number: '442917' });
  const list = desk.find('.list');
  const asked = spyOnAttributes();
  try {
    for (let one = 0; one < 50; one += 1) {
      const row = list.firstElementChild?.cloneNode(true);
      if (row) list.append(row);
    }
    const input = desk.find<HTMLInputElement>('form input');
    input.value = '551';
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.reads({ tid: '77', account_number: '551' });
    expect(asked.filter((element) => element.matches('aside, aside *'))).toEqual([]);
    // A search of the whole page, as when something is added to it, leaves them out too.
    desk.find('aside').append(document.createElement('div'));
    input.value = '552';
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.reads({ tid: '77', account_number: '552' });
    expect(asked.some((element) => element.matches('aside'))).toBe(true);
    expect(asked.filter((element) => list.contains(element))).toEqual([]);
  } finally {
    asked.stop();
  }
});

/** The elements that are asked whether they bear a label, as each one is that is gone past. */
function spyOnAttributes(): Element[] & { stop(): void } {
  const own = Element.prototype.getAttribute;
  const asked: Element[] = [];
  Element.prototype.getAttribute = function (name) {
    if (name === 'aria-labelledby') asked.push(this);
    return own.call(this, name);
  };
  return Object.assign(asked, {
    stop: () => {
      Element.prototype.getAttribute = own;
    },
  });
}
