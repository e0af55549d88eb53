import { expect, test } from 'vitest';
import { fillSnippet, type SnippetNames } from '../../stores/fill-snippet.ts';

const ALL = { customer: 'خالد', agent: 'سارة', company: 'متجر النخلة' };

test.each<[text: string, names: SnippetNames, filled: string]>([
  ['[{customer}، ]ما زلنا نراجع طلبك.', ALL, 'خالد، ما زلنا نراجع طلبك.'],
  ['[{customer}، ]ما زلنا نراجع طلبك.', {}, 'ما زلنا نراجع طلبك.'],
  ['[{customer}، ]ما زلنا نراجع طلبك.', { customer: '  ' }, 'ما زلنا نراجع طلبك.'],
  ['{customer}، ما زلنا نراجع طلبك.', {}, 'ما زلنا نراجع طلبك.'],
  ['{customer}، ما زلنا نراجع طلبك.', ALL, 'خالد، ما زلنا نراجع طلبك.'],
  ['شكرًا لك {customer} على انتظارك.', {}, 'شكرًا لك على انتظارك.'],
  ['Thank you, {customer}.', {}, 'Thank you.'],
  ['أهلًا[ {customer}][، معك {agent}][، فريق {company}].', { agent: 'سارة' }, 'أهلًا، معك سارة.'],
  ['One[ {agent} of {company}]', { agent: 'Sara' }, 'One'],
  ['[صورة] للطابعة', {}, '[صورة] للطابعة'],
  ['المدة المتوقعة ____', ALL, 'المدة المتوقعة ____'],
  ['مرحبًا {customer}', { customer: '{agent} $& $1', agent: 'سارة' }, 'مرحبًا {agent} $& $1'],
])('%s', (text, names, filled) => {
  expect(fillSnippet(text, names)).toBe(filled);
});
