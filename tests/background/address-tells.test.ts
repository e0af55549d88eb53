import { expect, it } from 'vitest';
import { addressTells } from '../../entrypoints/background/helpdesks/address-tells.ts';

const KEY = 'chatwoot:desk.example:8443:1/5';

it.each([
  ['the ticket of its account', 'https://desk.example:8443/app/accounts/1/conversations/5', KEY],
  ['a view behind it', 'https://desk.example:8443/app/accounts/1/inbox/2/conversations/5?a=b', KEY],
  ['a number in the query', 'https://desk.example/scp/tickets.php?id=5', 'osticket:desk.example:5'],
  ['a fragment', 'https://desk.example/#ticket/zoom/5', 'zammad:desk.example:5'],
  ['a word before it', 'https://desk.example/inbox/session_5/', 'crisp:desk.example:5'],
  ['an escape', 'https://desk.example/t/%D8%A7-5', 'plain:desk.example:ا-5'],
])('an address tells of a conversation by %s', (_, url, key) => {
  expect(addressTells(url, key)).toBe(true);
});

it.each([
  ['another ticket', 'https://desk.example:8443/app/accounts/1/conversations/15', KEY],
  ['another account', 'https://desk.example:8443/app/accounts/2/conversations/5', KEY],
  ['the account alone', 'https://desk.example:8443/app/accounts/1/dashboard', KEY],
  ['another order', 'https://desk.example:8443/app/5/1', KEY],
  ['another port', 'https://desk.example/app/accounts/1/conversations/5', KEY],
  ['another host', 'https://else.example:8443/app/accounts/1/conversations/5', KEY],
  ['a page of the browser', 'about:blank', KEY],
  ['a ticket without a number', 'https://desk.example/', 'plain:desk.example:'],
  ['a call', 'https://desk.example/1700000000000', 'call:phone.example:1700000000000'],
])('and not of %s', (_, url, key) => {
  expect(addressTells(url, key)).toBe(false);
});
