import { afterEach, describe, expect, it } from 'vitest';
import { CHAT, type LabelledDesk, openPage } from './labelled-desk.ts';

/** A labelled field is told anew when a person, or the page, changes it, and not while it is typed. */

let desk: LabelledDesk | undefined;

afterEach(() => {
  desk?.stop();
  desk = undefined;
});

const FORM = `<form><label for="acc">Account number</label><input id="acc" value="">
  <label for="kind">Sub-category</label><select id="kind"><option value="">Select…</option><option value="1">Request</option><option value="2">Complaint</option></select></form>`;

const open = (form = FORM) => openPage(`<div class="desk">${form}${CHAT}</div>`);

function type(input: HTMLInputElement, text: string): void {
  input.focus();
  for (const letter of text) {
    input.value += letter;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: letter }));
  }
}

describe('a person', () => {
  it('types a number: it is told once, when the field is left', async () => {
    desk = open();
    await desk.reads({ account_number: '', sub_category: '' });
    const input = desk.find<HTMLInputElement>('#acc');
    type(input, '0521467730');
    // Something else changes meanwhile, and is told; the number is not, for it is not whole yet.
    const kind = desk.find<HTMLSelectElement>('#kind');
    kind.value = '2';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.reads({ account_number: '', sub_category: 'complaint' });
    input.blur();
    await desk.reads({ account_number: '0521467730', sub_category: 'complaint' });
    expect(desk.told('account_number')).toEqual(['', '0521467730']);
  });

  it('types a number and stays there: it is told after a while', async () => {
    desk = open();
    await desk.reads({ account_number: '', sub_category: '' });
    type(desk.find<HTMLInputElement>('#acc'), '442917');
    await desk.reads({ account_number: '442917', sub_category: '' });
    expect(desk.told('account_number')).toEqual(['', '442917']);
  });

  it('clears a field again: it is empty, not gone', async () => {
    desk = open();
    const input = desk.find<HTMLInputElement>('#acc');
    input.value = '442917';
    await desk.reads({ account_number: '442917', sub_category: '' });
    input.value = '';
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.reads({ account_number: '', sub_category: '' });
  });

  it('ticks one of several, and chooses from a list that is drawn', async () => {
    desk = open(`<form><fieldset><legend>Sub-category</legend>
        <label><input type="radio" name="k"> Request</label><label><input type="radio" name="k"> Complaint</label></fieldset>
      <span id="cl">Country</span><button type="button" aria-haspopup="listbox" aria-labelledby="cl cv"><span id="cv">Choose a country</span></button>
      <div role="radiogroup" aria-label="Case nature"><div role="radio" aria-checked="false">Device</div><div role="radio" aria-checked="false">Tax</div></div></form>`);
    await desk.reads({ sub_category: '', country: '', case_nature: '' });
    desk.find<HTMLInputElement>('label:last-of-type input').click();
    await desk.reads({ sub_category: 'complaint', country: '', case_nature: '' });
    desk.find('#cv').textContent = 'Kuwait';
    await desk.reads({ sub_category: 'complaint', country: 'kuwait', case_nature: '' });
    desk.find('[role=radio]:last-child').setAttribute('aria-checked', 'true');
    await desk.reads({ sub_category: 'complaint', country: 'kuwait', case_nature: 'Tax' });
  });

  it('looks through a list: what is looked for is no value, and what is chosen is', async () => {
    desk =
      open(`<div class="f"><label for="c">Country</label><div class="box"><div class="chosen">Kuwait</div>
      <input id="c" role="combobox" aria-expanded="false"></div></div>`);
    await desk.reads({ country: 'kuwait' });
    const input = desk.find<HTMLInputElement>('#c');
    input.setAttribute('aria-expanded', 'true');
    type(input, 'qat');
    desk.find('.chosen').textContent = '';
    input.value = '';
    input.setAttribute('aria-expanded', 'false');
    desk.find('.chosen').textContent = 'Qatar';
    desk.find('.chosen').click();
    await desk.reads({ country: 'qatar' });
    expect(desk.told('country')).toEqual(['kuwait', 'qatar']);
  });
});

describe('the page', () => {
  it('brings the form late, and takes it away again', async () => {
    desk = open('<aside class="side"></aside>');
    await desk.reads({});
    const side = desk.find('.side');
    side.innerHTML = FORM;
    await desk.reads({ account_number: '', sub_category: '' });
    side.replaceChildren();
    await desk.reads({});
  });

  it('writes the words of a label after its box', async () => {
    desk = open('<div class="row"><span class="l"></span><span class="v">Cashier app</span></div>');
    await desk.reads({});
    desk.find('.l').textContent = 'نوع المنتج';
    await desk.reads({ product_type: 'cashier_app' });
    desk.find('.v').textContent = 'Printer';
    await desk.reads({ product_type: 'printer' });
  });

  it('hides the form behind a tab, and shows it at a press', async () => {
    desk = open(
      `<button class="tab">تفاصيل</button><div class="panel" style="display: none">${FORM}</div>`,
    );
    await desk.reads({});
    desk.find('.tab').addEventListener('click', () => {
      desk?.find('.panel').style.setProperty('display', 'block');
    });
    desk.find('.tab').click();
    await desk.reads({ account_number: '', sub_category: '' });
  });

  it("goes on to another ticket: the last one's values are not taken for its own", async () => {
    desk = open();
    desk.find<HTMLInputElement>('#acc').value = '442917';
    await desk.reads({ account_number: '442917', sub_category: '' });
    const list = desk.find('.list');
    desk.navigate('/chat/6');
    list.innerHTML = '<div class="row in"><div class="words">another customer</div></div>';
    await desk.reads({ sub_category: '' });
    const input = desk.find<HTMLInputElement>('#acc');
    input.value = '551002';
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.reads({ account_number: '551002', sub_category: '' });
    expect(desk.told('account_number')).toEqual(['442917', '551002']);
  });

  it('goes on to a ticket of the same customer: what stays is told after a while', async () => {
    desk = open();
    desk.find<HTMLInputElement>('#acc').value = '442917';
    await desk.reads({ account_number: '442917', sub_category: '' });
    desk.navigate('/chat/6');
    desk.find('.list').innerHTML = '<div class="row in"><div class="words">again me</div></div>';
    await desk.reads({ sub_category: '' });
    await desk.reads({ account_number: '442917', sub_category: '' });
  });
});

it('where an adapter points at a field, its label counts for nothing', async () => {
  desk = openPage(
    `<div class="desk"><span class="state">solved</span>
      <form><label>Status <select><option>Open</option></select></label><label>TID <input value="77"></label></form>${CHAT}</div>`,
    { fields: [{ name: 'status', at: '.state' }] },
  );
  await desk.reads({ status: 'solved', tid: '77' });
  desk.find('.state').remove();
  await desk.reads({ tid: '77' });
});
