import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  assertOwnPage,
  assertSpeaksFor,
  mayTouch,
} from '../../entrypoints/background/helpdesks/senders.ts';
import type { ConversationRef } from '../../stores/helpdesks/observation.ts';

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

const DESK = { id, url: 'https://desk.example/app/accounts/1/conversations/7' };

function ref(over: Partial<ConversationRef>): ConversationRef {
  return {
    key: 'chatwoot:desk.example:1/7',
    helpdesk: 'chatwoot',
    host: 'desk.example',
    ticket: '7',
    channel: 'chat',
    ...over,
  };
}

describe('a page’s script speaks for conversations of its own host', () => {
  it('and for no other', () => {
    expect(() => assertSpeaksFor(DESK, ref({}))).not.toThrow();
    expect(() => assertSpeaksFor({ ...DESK, url: 'https://evil.example/' }, ref({}))).toThrow(
      'evil.example',
    );
  });

  it.each([
    ['of another host', { key: 'chatwoot:other.example:1/7' }],
    ['of another helpdesk', { key: 'practice:desk.example:1/7' }],
    ['of another ticket', { key: 'chatwoot:desk.example:1/8' }],
  ])('also where the key is %s', (_, over) => {
    expect(() => assertSpeaksFor(DESK, ref(over))).toThrow('refused');
  });

  it('may touch those alone; a call, and all else, only our own pages', () => {
    const own = { id, url: `${OWN}/popup.html` };
    const touched = (key: string) => [mayTouch(DESK, key), mayTouch(own, key)];
    expect(touched('chatwoot:desk.example:1/7')).toEqual([true, true]);
    expect(touched('chatwoot:other.example:1/7')).toEqual([false, true]);
    expect(touched('call:desk.example:1800000000000')).toEqual([false, true]);
  });
});
