import { afterEach, describe, expect, it } from 'vitest';
import { CHAT, type LabelledDesk, openPage } from './labelled-desk.ts';

/** Fields by their labels, on forms as helpdesks build them. */

let desk: LabelledDesk | undefined;

afterEach(() => {
  desk?.stop();
  desk = undefined;
});

const COMBOBOX = (id: string, value: string) => `
  <div data-garden-id="dropdowns.combobox"><div data-garden-id="dropdowns.combobox.trigger">
    <div data-garden-id="dropdowns.combobox.input_group">
      <div data-garden-id="dropdowns.combobox.value">${value}</div>
      <input id="${id}" role="combobox" aria-expanded="false" aria-haspopup="listbox" autocomplete="off" value="">
    </div><svg><title>chevron</title></svg></div></div>`;

const ZENDESK = `
  <div class="panes"><section class="ticket-sidebar">
    <div data-garden-id="forms.field"><label data-garden-id="forms.input_label" for="z1">Account No.*</label>
      <input data-garden-id="forms.input" id="z1" value="442917"></div>
    <div data-garden-id="forms.field"><label data-garden-id="forms.input_label" for="z2">Case nature</label>
      ${COMBOBOX('z2', 'Tax settings')}</div>
    <div data-garden-id="forms.field"><label data-garden-id="forms.input_label" for="z3">Product type</label>
      ${COMBOBOX('z3', '-')}</div>
    <div data-garden-id="forms.field"><label data-garden-id="forms.input_label" for="z4">نوع الطلب</label>
      ${COMBOBOX('z4', 'شكوى')}</div>
    <div data-garden-id="forms.field"><label data-garden-id="forms.input_label" for="z5">Tags</label>
      <div><div data-test-id="ticket-system-field-tags-item-selected"><span>vip</span><button aria-label="Remove">×</button></div>
        <div><span>pos</span><button aria-label="Remove">×</button></div>
        <input id="z5" role="combobox" aria-haspopup="listbox" aria-expanded="false" value=""></div></div>
    <div data-garden-id="forms.field"><input type="checkbox" id="z6"><label for="z6">VIP customer</label></div>
  </section>${CHAT}</div>`;

const SALESFORCE = `
  <div class="tab"><records-lwc-detail-panel>
    <records-record-layout-item field-label="Account No."><div class="slds-form-element">
      <div class="slds-form-element__label"><span class="test-id__field-label">Account No.</span><button class="slds-button" title="Help"></button></div>
      <div class="slds-form-element__control"><span class="test-id__field-value"><slot name="outputField"><lightning-formatted-text slot="outputField">ACC-20418</lightning-formatted-text></slot></span>
        <button class="inline-edit-trigger" title="Edit Account No."><span class="slds-assistive-text">Edit Account No.</span></button></div></div></records-record-layout-item>
    <records-record-layout-item><div class="slds-form-element"><span class="slds-form-element__label">Merchant Reference</span>
      <div class="slds-form-element__control"><span class="test-id__field-value"></span></div></div></records-record-layout-item>
    <records-record-layout-item><lightning-combobox><label class="slds-form-element__label" for="combobox-button-7"><abbr class="slds-required" title="required">*</abbr>Case Nature</label>
      <div class="slds-form-element__control"><div class="slds-combobox"><button id="combobox-button-7" role="combobox" type="button" aria-haspopup="listbox" aria-expanded="false" aria-label="Case Nature"><span class="slds-truncate">Device fault</span></button>
        <div role="listbox"><lightning-base-combobox-item role="option"><span>Tax</span></lightning-base-combobox-item></div></div></div></lightning-combobox></records-record-layout-item>
    <records-record-layout-item><lightning-combobox><label class="slds-form-element__label" for="combobox-button-8">Product Type</label>
      <div class="slds-form-element__control"><button id="combobox-button-8" role="combobox" type="button" aria-haspopup="listbox"><span class="slds-truncate">--None--</span></button></div></lightning-combobox></records-record-layout-item>
    <records-record-layout-item><lightning-input><label for="input-31" class="slds-form-element__label">Mobile</label>
      <div class="slds-form-element__control"><input id="input-31" type="tel" class="slds-input"></div></lightning-input></records-record-layout-item>
  </records-lwc-detail-panel>${CHAT}</div>`;

const FRESHDESK = `
  <div class="ticket-details">${CHAT}<aside class="ticket-properties"><form>
    <div class="form-group"><label class="label-field">Status <span class="required">*</span></label>
      <div class="ember-basic-dropdown-trigger ember-power-select-trigger" role="button" aria-haspopup="listbox" aria-expanded="false" tabindex="0">
        <span class="ember-power-select-selected-item">Resolved</span><span class="ember-power-select-status-icon"></span></div></div>
    <div class="form-group"><label class="label-field">Type</label>
      <div class="ember-power-select-trigger" role="button" tabindex="0"><span class="ember-power-select-placeholder">--</span></div></div>
    <div class="form-group"><label class="label-field" id="tid-label">TID</label>
      <div class="text-wrap"><input type="text" aria-labelledby="tid-label" value="77120954"></div></div>
    <div class="form-group"><label class="label-field" for="cf-country">Country</label>
      <select id="cf-country"><option value="">--</option><option value="SA" selected>المملكة العربية السعودية</option></select></div>
  </form></aside></div>`;

const OSTICKET = `
  <div id="content"><table class="ticket_info"><tbody><tr><td width="50%"><table><tbody>
    <tr><th width="100">Status:</th><td>Closed</td></tr><tr><th>Priority:</th><td>Normal</td></tr></tbody></table></td>
    <td><table><tbody><tr><th>Mobile:</th><td><span id="user-phone">+966 52 146 7730</span></td></tr></tbody></table></td></tr></tbody></table>
  <table class="ticket_info custom-data"><thead><th colspan="2">Case details</th></thead><tbody>
    <tr><td width="200">Account number:</td><td><a class="inline-edit" href="#"><span>442917</span></a></td></tr>
    <tr><td width="200">TID:</td><td><a class="inline-edit" href="#"><span class="faded">— Empty —</span></a></td></tr>
    <tr><td><label for="o3">Product type:</label></td><td><select id="o3"><option value="0">— Select —</option><option value="2" selected>Cashier app</option></select></td></tr>
  </tbody></table>${CHAT}</div>`;

const ARABIC = `
  <main dir="rtl" lang="ar">${CHAT}<section><h2>بيانات التذكرة</h2>
    <dl><dt>رَقْم الحِساب :</dt><dd>٤٤٢٩١٧</dd><dt>نوع المنتج</dt><dd>تطبيق الكاشير</dd>
      <dt>مرجع التاجر</dt><dd></dd><dt>حاله التذكره</dt><dd>تم الحل</dd>
      <div><dt>رقم الجوال</dt><dd><input value="0521467730" dir="ltr"></dd></div></dl>
    <fieldset><legend>التصنيف الفرعي *</legend>
      <label><input type="radio" name="k" value="1"> استفسار</label><label><input type="radio" name="k" value="2" checked> طلب</label></fieldset>
    <div><span class="caption">الدولة</span><div class="picker"><div contenteditable="true">الإمارات</div></div></div>
  </section></main>`;

describe('the form of', () => {
  it.each([
    [
      'a ticket sidebar of garden fields',
      ZENDESK,
      {
        account_number: '442917',
        case_nature: 'Tax settings',
        product_type: '',
        sub_category: 'complaint',
        tags: 'vip pos',
      },
    ],
    [
      "a record's detail panel, as it is read and as it is edited",
      SALESFORCE,
      {
        account_number: 'ACC-20418',
        merchant_reference: '',
        case_nature: 'Device fault',
        product_type: '',
        mobile: '',
      },
    ],
    [
      'ticket properties of power selects',
      FRESHDESK,
      { status: 'solved', sub_category: '', tid: '77120954', country: 'saudi_arabia' },
    ],
    [
      'tables of rows',
      OSTICKET,
      {
        status: 'solved',
        mobile: '+966 52 146 7730',
        account_number: '442917',
        tid: '',
        product_type: 'cashier_app',
      },
    ],
    [
      'an Arabic page of terms and values',
      ARABIC,
      {
        account_number: '٤٤٢٩١٧',
        product_type: 'cashier_app',
        merchant_reference: '',
        status: 'solved',
        mobile: '0521467730',
        sub_category: 'request',
        country: 'uae',
      },
    ],
  ])('%s', async (_, html, expected) => {
    desk = openPage(html);
    await desk.reads(expected);
  });
});

describe('a form that stands', () => {
  const FORM = `<form><label for="a">Account number</label><input id="a" value="442917">
    <label>Country <select><option value="">…</option><option selected>Qatar</option></select></label></form>`;

  it('in a shadow root, with controls in roots of their own', async () => {
    desk = openPage(`<div class="desk"><ticket-form></ticket-form>${CHAT}</div>`);
    await desk.reads({});
    const root = desk.find('ticket-form').attachShadow({ mode: 'open' });
    root.innerHTML = `${FORM}<label for="m">Mobile</label><sl-input id="m"></sl-input>`;
    const inner = root.querySelector('sl-input')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = '<div><input value="0521467730"></div>';
    // A root that is attached late leaves no trace in the document, and is found by the first press there.
    root.querySelector('input')?.click();
    await desk.reads({ account_number: '442917', country: 'qatar', mobile: '0521467730' });
    const field = inner?.querySelector('input');
    if (field) field.value = '000';
    field?.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.reads({ account_number: '442917', country: 'qatar', mobile: '000' });
  });

  it('in a frame of the same origin', async () => {
    desk = openPage(`<div class="desk"><iframe></iframe>${CHAT}</div>`);
    const frame = desk.find<HTMLIFrameElement>('iframe');
    await new Promise((loaded) => {
      frame.addEventListener('load', loaded, { once: true });
      frame.srcdoc = `<!doctype html><body>${FORM}`;
    });
    await desk.reads({ account_number: '442917', country: 'qatar' });
    const field = frame.contentDocument?.querySelector('input');
    if (field) field.value = '551';
    field?.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.reads({ account_number: '551', country: 'qatar' });
    frame.remove();
    await desk.reads({});
  });
});

it('which fields are read is told one by one', async () => {
  desk = openPage(ZENDESK);
  await desk.reads({
    account_number: '442917',
    case_nature: 'Tax settings',
    product_type: '',
    sub_category: 'complaint',
    tags: 'vip pos',
  });
  expect(desk.health()).toMatchObject({
    fields: 'known',
    'field:account_number': 'known',
    'field:product_type': 'known',
    'field:country': 'unknown',
  });
});
