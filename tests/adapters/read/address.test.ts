import { expect, it } from 'vitest';
import { fitAddress } from '../../../adapters/read/address.ts';

const CHATWOOT = '/app/accounts/:account/**/conversations/:id';

it.each([
  ['/app/accounts/1/conversations/42', { account: '1', id: '42' }],
  ['/app/accounts/1/inbox/3/conversations/42', { account: '1', id: '42' }],
  ['/app/accounts/1/label/%D8%B9%D8%A7%D8%AC%D9%84/conversations/42', { account: '1', id: '42' }],
  ['/app/accounts/1/custom_view/9/conversations/42?messageId=7', { account: '1', id: '42' }],
  ['/app/accounts/1/conversations', null],
  ['/app/accounts/1/contacts/42', null],
  ['/conversations/42', null],
])('%s', (path, expected) => {
  expect(fitAddress(CHATWOOT, path)).toEqual(expected);
});

it('reads steps behind a hash, and takes broken escapes as they stand', () => {
  expect(fitAddress('/ticket/zoom/:id', '/#ticket/zoom/5')).toEqual({ id: '5' });
  expect(fitAddress('/chat/:id', '/chat/%E0%A4%A')).toEqual({ id: '%E0%A4%A' });
});

it('reads a number behind a name, among others, in whichever order they stand', () => {
  expect(fitAddress('/scp/tickets.php/**/id=:id', '/scp/tickets.php?a=print&id=7')).toEqual({
    id: '7',
  });
  expect(fitAddress('/scp/tickets.php/**/id=:id', '/scp/tickets.php?id=')).toBeNull();
  expect(fitAddress('/agent/**/Conversation/id=:id', '/agent/#Conversation;id=ab1c')).toEqual({
    id: 'ab1c',
  });
});

it('passes over a step that tells nothing apart, and takes what stands behind a prefix', () => {
  expect(fitAddress('/app/views/*/:id', '/app/views/12/345')).toEqual({ id: '345' });
  expect(fitAddress('/website/:site/inbox/session_:id', '/website/w/inbox/session_9f')).toEqual({
    site: 'w',
    id: '9f',
  });
  expect(fitAddress('/website/:site/inbox/session_:id', '/website/w/inbox/new')).toBeNull();
});

it('finds steps behind several `**`, each where it first stands', () => {
  expect(fitAddress('/**/a/:x/**/b/:id', '/z/a/1/a/2/b/3/b/4')).toEqual({ x: '1', id: '3' });
  expect(fitAddress('/**/a/**/b/**', '/a/b')).toEqual({});
  expect(fitAddress('/**/a/**/b', '/b/a')).toBeNull();
  expect(fitAddress('/x/**', '/y/x')).toBeNull();
});

it('takes no time over a template that is made to take it', () => {
  const started = performance.now();
  expect(fitAddress(`${'/**/a'.repeat(12)}/:id/b`, '/a'.repeat(200))).toBeNull();
  // Trying all ways takes years.
  expect(performance.now() - started).toBeLessThan(1000);
});
