import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  choosePack,
  documentKey,
  readPackDocument,
  readPackList,
  withScope,
  writePackList,
} from '../../stores/packs/installed-packs.ts';
import { teamPack } from './team-pack.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

const file = (at: number) => ({
  source: 'file' as const,
  file: 'team.json',
  version: '1.0.0',
  installedAt: at,
  key: documentKey('team', at),
});

describe('the list of packs', () => {
  it('is read as it was written, with its documents', async () => {
    const list = { installed: { team: { current: file(1), before: null } }, scopes: {} };
    const { key } = file(1);
    await writePackList(list, { key, document: teamPack() });
    expect(await readPackList()).toEqual(list);
    expect((await readPackDocument(key))?.pack.name.en).toBe('Team pack');
  });

  it('keeps the version before, and lets go of documents that nobody names any more', async () => {
    const add = (at: number, before: ReturnType<typeof file> | null) =>
      writePackList(
        { installed: { team: { current: file(at), before } }, scopes: {} },
        { key: documentKey('team', at), document: teamPack() },
      );
    await add(1, null);
    await add(2, file(1));
    await add(3, file(2));
    const kept = Object.keys(await fakeBrowser.storage.local.get(null));
    expect(kept.sort()).toEqual(['pack:team:2', 'pack:team:3', 'packs']);
  });

  it('sets garbage aside and keeps what can be read', async () => {
    const good = { current: file(1), before: null };
    await fakeBrowser.storage.local.set({
      packs: {
        installed: { team: good, other: { current: { source: 'web' } } },
        scopes: { team: ['desk.example'], other: 7 },
      },
    });
    expect(await readPackList()).toEqual({
      installed: { team: good },
      scopes: { team: ['desk.example'] },
    });
    expect(await fakeBrowser.storage.local.get('unreadable-pack:other')).toEqual({
      'unreadable-pack:other': { current: { source: 'web' } },
    });
  });

  it.each([7, 'packs', [], { installed: [] }])(
    'is empty where %j stands in its place, which is set aside',
    async (garbage) => {
      await fakeBrowser.storage.local.set({ packs: garbage });
      expect(await readPackList()).toEqual({ installed: {}, scopes: {} });
      const aside = await fakeBrowser.storage.local.get('unreadable-pack:list');
      expect(aside).toEqual({ 'unreadable-pack:list': garbage });
    },
  );

  it('sets a kept document aside that is no pack any more', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { key } = file(1);
    await fakeBrowser.storage.local.set({ [key]: { ...teamPack(), rules: 'none' } });
    expect(await readPackDocument(key)).toBeNull();
    expect(await fakeBrowser.storage.local.get(`unreadable-pack:${key}`)).not.toEqual({});
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});

describe('which pack judges', () => {
  const scopes = { team: ['desk.example'], vip: 'all' as const };

  it.each([
    ['desk.example', 'team'],
    ['other.example', 'vip'],
  ])('%s: %s', (host, expected) => {
    expect(choosePack(host, ['support-quality', 'team', 'vip'], scopes, 'support-quality')).toBe(
      expected,
    );
  });

  it('is the default where none is for all', () => {
    expect(choosePack('a.example', ['team'], { team: ['b.example'] }, 'support-quality')).toBe(
      'support-quality',
    );
  });

  it('is none that is not at hand, whatever its scope says', () => {
    expect(choosePack('desk.example', ['vip'], scopes, 'support-quality')).toBe('vip');
    expect(choosePack('desk.example', [], scopes, 'support-quality')).toBe('support-quality');
  });

  it('is one for each helpdesk: what a pack takes, no other keeps', () => {
    expect(withScope(scopes, 'new', 'all')).toEqual({
      team: ['desk.example'],
      vip: [],
      new: 'all',
    });
    expect(withScope(scopes, 'new', ['desk.example', 'b.example'])).toEqual({
      team: [],
      vip: 'all',
      new: ['desk.example', 'b.example'],
    });
  });
});
