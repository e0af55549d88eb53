import { expect, it } from 'vitest';
import { titlesOf } from '../../components/checklist/titles-of.ts';
import { conversation } from './board.fixture.ts';

it('names standards in the order of the checklist, with the commas of the language', () => {
  const { sections } = conversation();
  const standards = ['customer-level', 'history', 'not of this pack'];
  expect(titlesOf(sections, standards, 'ar')).toBe(
    'مراجعة سجل العميل، الوصول إلى مستوى فهم العميل',
  );
  expect(titlesOf(sections, standards, 'en')).toBe(
    'Customer history reviewed, Meets the customer’s level',
  );
});
