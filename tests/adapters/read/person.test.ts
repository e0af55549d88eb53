import * as v from 'valibot';
import { expect, it } from 'vitest';
import { personIn } from '../../../adapters/read/messages/person.ts';
import { refSchema } from '../../../stores/conversations/conversation-ref.ts';

it.each([
  ['ريم العنزي', 'ريم العنزي'],
  ['ريم العنزي <reem@example.test>', 'ريم العنزي'],
  ['ريم العنزي <reem@example.test> ريم العنزي', 'ريم العنزي'],
  ['root (Enoch Root)', 'root (Enoch Root)'],
  ['Reem (reem@example.test)', 'Reem'],
  ['<reem>', 'reem'],
  ['Reem:', 'Reem'],
  ['Author: reem', 'reem'],
  ['الكاتب: ريم العنزي', 'ريم العنزي'],
  ['From: ريم العنزي <reem@example.test>', 'ريم العنزي'],
  ['reem@example.test', 'reem@example.test'],
  ['Ana Ana', 'Ana'],
])('%s → %s', (words, name) => expect(personIn(words)).toBe(name));

it('of a name that is no name its beginning is taken, in no time, and the worker takes that', () => {
  const started = performance.now();
  const name = personIn(`نورة ${'ا'.repeat(200_000)}`);
  expect(name).toBe(`نورة ${'ا'.repeat(195)}`);
  expect(v.is(refSchema.entries.customer, name)).toBe(true);
  expect(performance.now() - started).toBeLessThan(1000);
});
