import { describe, expect, it } from 'vitest';
import { makeWordBook } from '../../adapters/labels/word-book.ts';
import { labelKey } from '../../rules/engine/fields/label-key.ts';

/** Which field a label is of: written in any way that people write it, and never within a longer one. */

const book = makeWordBook([
  {
    name: 'account_number',
    labels: ['رقم الحساب', 'Account number', 'Account no.', 'Account #'],
    values: {},
  },
  { name: 'tid', labels: ['TID', 'Terminal ID'], values: {} },
  {
    name: 'sub_category',
    labels: ['التصنيف الفرعي', 'الفئة الفرعية', 'Sub-category'],
    values: { Complaint: 'complaint', شكوى: 'complaint', inquiry: 'inquiry' },
  },
]);

describe('a label is known', () => {
  it.each([
    ['Account number', 'account_number'],
    ['ACCOUNT  NUMBER:', 'account_number'],
    ['Account no', 'account_number'],
    ['Account #', 'account_number'],
    ['* Account number', 'account_number'],
    ['Account number*', 'account_number'],
    ['Account number * Required', 'account_number'],
    ['Account number (optional)', 'account_number'],
    ['رقم الحساب', 'account_number'],
    ['رَقْمُ الحِسَابِ:', 'account_number'],
    ['رقم الحســاب *', 'account_number'],
    ['رقم الحساب (إلزامي)', 'account_number'],
    ['رقم الحساب مطلوب', 'account_number'],
    ['رقم الحساب / Account no.', 'account_number'],
    ['Account number - رقم الحساب', 'account_number'],
    ['TID (Terminal ID)', 'tid'],
    ['الفئه الفرعيه', 'sub_category'],
    ['Sub category', 'sub_category'],
  ])('%s', (label, name) => {
    expect(book.fieldOf(label)).toBe(name);
  });
});

describe('a label is none of them', () => {
  it.each([
    'Previous account number',
    'Account number of the branch',
    'رقم الحساب السابق',
    'Account',
    'Account number (old)',
    'Account number / TID',
    'Required',
    '',
    ':',
    `Account number ${'and more of it '.repeat(20)}`,
  ])('%s', (label) => {
    expect(book.fieldOf(label)).toBeNull();
  });
});

it("a value is said in the pack's word where it has one, and stays as it is where not", () => {
  expect(book.valueOf('sub_category', 'شكوي')).toBe('complaint');
  expect(book.valueOf('sub_category', ' COMPLAINT ')).toBe('complaint');
  expect(book.valueOf('sub_category', 'Incident')).toBe('Incident');
  expect(book.valueOf('tid', 'Complaint')).toBe('Complaint');
});

it('signs alone are no label', () => {
  expect(labelKey(' — * : ')).toBe('');
});
