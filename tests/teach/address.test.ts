import { describe, expect, it } from 'vitest';
import { fitAddress } from '../../adapters/read/address.ts';
import { compareAddresses, guessAddress } from '../../adapters/teach/conversation/address.ts';

const at = (path: string) => new URL(path, 'https://desk.example');

describe('which step of an address is the conversation', () => {
  it.each([
    ['/tickets/4711', '4711', '/tickets/999'],
    ['/app/accounts/1/conversations/45', '45', '/app/accounts/1/inbox/3/conversations/46'],
    ['/app/accounts/1/inbox/3/conversations/45', '45', '/app/accounts/1/conversations/46'],
    ['/agent/tickets/90210', '90210', '/agent/tickets/7'],
    ['/scp/tickets.php?id=12&a=reply', '12', '/scp/tickets.php?id=13'],
    [
      '/admin/admin_ticket.php?track=ABC-123-DEF0&Refresh=48213',
      'ABC-123-DEF0',
      '/admin/admin_ticket.php?track=KLM-456-NOP1&Refresh=9',
    ],
    [
      '/?controller=TaskView&action=show&task_id=1',
      '1',
      '/?controller=TaskView&action=show&task_id=2',
    ],
    ['/operator/chat/3/3369901', '3', '/operator/chat/4/11392385'],
    ['/conversation/1042?folder_id=6', '1042', '/conversation/7?folder_id=2'],
    ['/#ticket/zoom/45', '45', '/#ticket/zoom/46'],
    [
      '/inboxes/views/9/conversation/8f14e45f-ceea-467f-a8d4-a5f1e5c3b2d1',
      '8f14e45f-ceea-467f-a8d4-a5f1e5c3b2d1',
      '/inboxes/assigned/conversation/1111e45f-ceea-467f-a8d4-a5f1e5c3b2d1',
    ],
    [
      '/website/0e7a4f7c-1111-4222-8333-444455556666/inbox/session_5d0e8f7a-aaaa-4bbb-8ccc-ddddeeeeffff/',
      '5d0e8f7a-aaaa-4bbb-8ccc-ddddeeeeffff',
      null,
    ],
    [
      '/w/acme/chat/65f1c0ffee65f1c0ffee',
      '65f1c0ffee65f1c0ffee',
      '/w/acme/chat/75f1c0ffee65f1c0ffee',
    ],
    [
      '/conversations/all/7f3a0001-1c2d-4e5f-8a9b-0c1d2e3f4a5b',
      '7f3a0001-1c2d-4e5f-8a9b-0c1d2e3f4a5b',
      '/conversations/me/7f3a0002-1c2d-4e5f-8a9b-0c1d2e3f4a5b',
    ],
    ['/tickets/view/45', '45', '/tickets/edit/46'],
    ['/tracker/issue41', '41', '/tracker/issue7'],
    ['/inboxes/assigned/conversation/45', '45', '/inboxes/all/conversation/46'],
    [
      '/conversations/all/8f14e45f-ceea-467f-a8d4-a5f1e5c3b2d1',
      '8f14e45f-ceea-467f-a8d4-a5f1e5c3b2d1',
      '/conversations/unread/1111e45f-ceea-467f-a8d4-a5f1e5c3b2d1',
    ],
    ['/#/chat/si_u100_u201', 'u100_u201', '/#/chat/si_u100_u202'],
    ['/محادثات/3030', '3030', '/محادثات/3031'],
    [
      '/direct/!OGEhHVWS:desk.example/',
      '!OGEhHVWS:desk.example',
      '/direct/!hZqAbCdE:desk.example/',
    ],
    ['/#/room/!OGEhHVWS:desk.example', '!OGEhHVWS:desk.example', '/#/room/!hZqAbCdE:desk.example'],
    ['/support/messages/@reem', '@reem', '/support/messages/@fahad'],
  ])('%s: %s', (path, id, other) => {
    const guess = guessAddress(at(path));
    expect(guess?.id).toBe(id);
    const stepsOf = (where: string) => {
      const { pathname, search, hash } = at(where);
      return fitAddress(guess?.template ?? '', pathname + search + hash);
    };
    expect(stepsOf(path)?.id).toBe(id);
    if (other !== null) expect(stepsOf(other)?.id).not.toBe(undefined);
  });

  it('an id that is escaped is the same id', () => {
    const path = '/direct/!OGEhHVWS%3Adesk.example/';
    const guess = guessAddress(at(path));
    expect(guess?.sure).toBe(true);
    expect(fitAddress(guess?.template ?? '', path)?.id).toBe('!OGEhHVWS:desk.example');
  });

  it.each(['/conversations/all/8f14e45f-ceea-467f-a8d4-a5f1e5c3b2d1', '/#/chat/si_u100_u201'])(
    '%s says by itself that it is a conversation’s',
    (path) => expect(guessAddress(at(path))?.sure).toBe(true),
  );

  it('an id that says what it is of is one, also where a queue is named', () => {
    const path = '/workspace?queue=handoff%3A21';
    const guess = guessAddress(at(path));
    expect(guess?.sure).toBe(false);
    expect(fitAddress(guess?.template ?? '', path)?.id).toBe('handoff:21');
    expect(guessAddress(at('/workspace?queue=21'))).toBeNull();
    expect(guessAddress(at('/workspace?sort=date:1'))).toBeNull();
    expect(guessAddress(at('/workspace?queue=view:7'))).toBeNull();
  });

  it('keeps accounts apart', () => {
    const guess = guessAddress(at('/app/accounts/12/conversations/45'));
    expect(fitAddress(guess?.template ?? '', '/app/accounts/13/conversations/45')).toMatchObject({
      account: '13',
      id: '45',
    });
  });

  it('is sure of a number that is run together with what it is the number of', () => {
    expect(guessAddress(at('/tracker/issue41'))?.sure).toBe(true);
    expect(guessAddress(at('/tracker/page41'))).toBeNull();
  });

  it.each(['/inbox', '/', '/chat?tab=2&page=3', '/dashboard/team'])('%s has none', (path) =>
    expect(guessAddress(at(path))).toBeNull(),
  );

  it('is sure where a selection of conversations stands between', () => {
    expect(guessAddress(at('/conversations/all/45'))?.sure).toBe(true);
    expect(guessAddress(at('/tickets/page/2'))?.sure).not.toBe(true);
    expect(guessAddress(at('/desk/all/45'))?.sure).toBe(false);
  });

  it('is what has changed from one conversation to another', () => {
    const guess = compareAddresses(at('/desk/7/lena'), at('/desk/7/omar5'));
    expect(guess).toMatchObject({ id: 'omar5', sure: true });
    expect(compareAddresses(at('/desk'), at('/desk'))).toBeNull();
  });
});
