import { expect, it } from 'vitest';
import { personIn } from '../../adapters/read/person.ts';

it.each([
  ['ريم العنزي', 'ريم العنزي'],
  ['ريم العنزي <reem@example.test>', 'ريم العنزي'],
  ['ريم العنزي <reem@example.test> ريم العنزي', 'ريم العنزي'],
  ['root (Enoch Root)', 'root (Enoch Root)'],
  ['Reem (reem@example.test)', 'Reem'],
  ['<reem>', 'reem'],
  ['Reem:', 'Reem'],
  ['reem@example.test', 'reem@example.test'],
  ['Ana Ana', 'Ana'],
])('%s → %s', (words, name) => expect(personIn(words)).toBe(name));
