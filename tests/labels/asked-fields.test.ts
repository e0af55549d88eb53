import { describe, expect, it } from 'vitest';
import { askedFields } from '../../rules/engine/fields/asked-fields.ts';
import { readPreset } from '../../scripts/packs/presets.ts';

/** Which fields of a pack are read by their labels. */

const names = (preset: string) => askedFields(readPreset(preset)).map(({ name }) => name);

describe('of a preset, those that its rules ask for are read', () => {
  it.each([
    [
      'support-quality',
      [
        'account_number',
        'mobile',
        'tid',
        'merchant_reference',
        'product_type',
        'sub_category',
        'case_nature',
        'country',
        'status',
      ],
    ],
    ['helpdesk-team', ['sub_category', 'assignee', 'tags', 'status']],
    ['sop-starter', ['sub_category', 'status']],
  ])('%s', (preset, expected) => {
    expect(names(preset)).toEqual(expected);
  });
});

const { rules, fields = [] } = readPreset('support-quality');

it('a field that no rule asks for is not read, whatever labels it has', () => {
  const about = rules.filter(({ id }) => id === 'product-type');
  expect(askedFields({ rules: about, fields }).map(({ name }) => name)).toEqual(['product_type']);
});

it('with a country goes the phone that it is compared with', () => {
  const about = rules.filter(({ id }) => id === 'country');
  expect(askedFields({ rules: about, fields }).map(({ name }) => name)).toEqual([
    'mobile',
    'country',
  ]);
});

it('a field without labels is not read', () => {
  const bare = fields.map(({ labels: _, ...field }) => field);
  expect(askedFields({ rules, fields: bare })).toEqual([]);
  expect(askedFields({ rules })).toEqual([]);
});

it("what pages show leads to the pack's word for it", () => {
  const country = askedFields({ rules, fields }).find(({ name }) => name === 'country');
  expect(country?.values).toMatchObject({
    السعودية: 'saudi_arabia',
    KSA: 'saudi_arabia',
    Qatar: 'qatar',
  });
});
