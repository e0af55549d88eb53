import * as v from 'valibot';
import { expect, it } from 'vitest';
import { observationSchema } from '../../../entrypoints/background/desk/observe.ts';
import { observation } from './desk-fixture.ts';

it('a field that holds a whole text is kept no longer than a field is', () => {
  const fields = [
    { name: 'status', value: 'open' },
    { name: 'note', value: 'ن'.repeat(50_000) },
  ];
  const taken = v.parse(observationSchema, observation([], { fields }));
  expect(taken.fields.map(({ value }) => value.length)).toEqual([4, 1_000]);
});
