import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { assertOwnPage } from '../../entrypoints/background/senders.ts';

const id = 'cccmlhbmhfjkmpcmllkajfibcclfibha';
const OWN = `chrome-extension://${id}`;

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { id, getURL: (path: string) => OWN + path });
});

describe('what only the extension’s own pages may ask', () => {
  it('is answered to them', () => {
    expect(() => assertOwnPage({ id, url: `${OWN}/options.html` })).not.toThrow();
  });

  it.each([
    ['a watcher in a helpdesk', { id, url: 'https://app.chatwoot.com/app' }],
    ['a page that bears our name in its address', { id, url: `https://evil.example/${OWN}/` }],
    ['another extension', { id: 'other', url: `${OWN}/options.html` }],
    ['nobody', {}],
  ])('is refused to %s', (_, sender) => {
    expect(() => assertOwnPage(sender)).toThrow('Murshid:');
  });
});
