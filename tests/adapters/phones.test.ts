import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { phoneSchema } from '../../adapters/phones/phone.ts';
import { PHONES } from '../../adapters/phones/phones.ts';

const FOLDER = new URL('../../adapters/phones/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => /^(?!.*schema).*\.json$/.test(name));

it('lists every phone there is a file of, under the file’s name', () => {
  expect(PHONES.map(({ id }) => `${id}.json`).toSorted()).toEqual(files.toSorted());
});

it.each(files)('%s is as phone.ts says', (name) => {
  const read = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
  const parsed = v.safeParse(phoneSchema, read);
  expect(
    parsed.success ? [] : parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`),
  ).toEqual([]);
});

it.each([
  ['compares an attribute in no way', { at: 'b', attribute: 'title' }],
  ['compares no attribute', { at: 'b', is: ['Hold'] }],
  ['compares in two ways', { at: 'b', attribute: 'title', is: ['Hold'], like: 'label' }],
])('a sign that %s is refused', (_, live) => {
  const phone = { ...JSON.parse(readFileSync(new URL('opensips.json', FOLDER), 'utf8')) };
  phone.variants[0].signals = { live };
  expect(v.safeParse(phoneSchema, phone).success).toBe(false);
});

it('a host that would be all hosts is refused', () => {
  const phone = { ...JSON.parse(readFileSync(new URL('opensips.json', FOLDER), 'utf8')) };
  expect(v.safeParse(phoneSchema, { ...phone, hosts: ['*://*/*'] }).success).toBe(false);
});
