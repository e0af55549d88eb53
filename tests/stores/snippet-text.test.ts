import { expect, it } from 'vitest';
import { fillSnippet } from '../../stores/snippet-text.ts';

it.each([
  ['[{customer}، ]ما زلنا نراجع طلبك.', { customer: 'نورة' }, 'نورة، ما زلنا نراجع طلبك.'],
  ['[{customer}، ]ما زلنا نراجع طلبك.', {}, 'ما زلنا نراجع طلبك.'],
  ['[{customer}، ]ما زلنا نراجع طلبك.', { customer: '  ' }, 'ما زلنا نراجع طلبك.'],
  ['This is {agent}.', {}, 'This is ____.'],
  ['[ from {company}, {agent}]!', { company: 'Acme' }, '!'],
  // Names are text, whatever they look like.
  ['Hello {customer}', { customer: '{agent}', agent: 'Sara' }, 'Hello {agent}'],
  ['Hello[ {customer}]', { customer: '[x] $& $1', agent: 'Sara' }, 'Hello [x] $& $1'],
  // What holds no name is the writer's own.
  ['[صورة] بعد ____ يوم {other}', {}, '[صورة] بعد ____ يوم {other}'],
])('fills %j', (text, people, filled) => {
  expect(fillSnippet(text, people)).toBe(filled);
});
