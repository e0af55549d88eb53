import { describe, expect, it } from 'vitest';
import chatwoot from '../../adapters/chatwoot/adapter.json' with { type: 'json' };
import { adaptersFor, isOnHost } from '../../adapters/offer.ts';
import { shippedAdapters } from '../../adapters/registry.ts';
import { parseAdapter } from '../../adapters/types.ts';

const theirs = parseAdapter({
  ...chatwoot,
  id: 'theirs',
  hosts: ['https://*.desk.example/agent/*'],
  selfHosted: false,
});
const adapters = [...shippedAdapters(), theirs];
const offered = (address: string) =>
  adaptersFor(new URL(address), adapters).map((adapter) => adapter.id);

describe('the adapters that a page is given', () => {
  it('are those of its host, and those that teams run themselves', () => {
    expect(offered('https://team.desk.example/agent/1')).toContain('theirs');
    expect(offered('https://team.desk.example/agent/1')).toContain('chatwoot');
    expect(offered('https://help.example/app')).toContain('chatwoot');
    expect(offered('https://help.example/app')).not.toContain('theirs');
  });

  it('are all of them on this machine, but for our own page', () => {
    expect(offered('http://127.0.0.1:4010/x')).toEqual(expect.arrayContaining(['theirs']));
    expect(offered('http://127.0.0.1:4010/x')).not.toContain('practice');
  });

  it('is our own alone in our own page', () => {
    expect(offered('chrome-extension://abc/practice.html')).toEqual(['practice']);
  });
});

it.each([
  ['https://*.desk.example/agent/*', 'https://team.desk.example/login', true],
  ['https://*.desk.example/*', 'https://desk.example/', true],
  ['https://*.desk.example/*', 'https://evildesk.example/', false],
  ['https://*.desk.example/*', 'http://team.desk.example/', false],
  ['*://desk.example/*', 'http://desk.example/', true],
  ['http://desk.example:8080/*', 'http://desk.example:8080/', true],
  ['http://desk.example/*', 'http://desk.example.evil/', false],
  ['http://desk.example/*', 'http://desk.example:8080/', true],
  ['http://desk.example:8080/*', 'http://desk.example/', false],
  ['nonsense', 'http://desk.example/', false],
])('%s holds on %s: %s', (pattern, page, expected) => {
  expect(isOnHost(pattern, new URL(page))).toBe(expected);
});
