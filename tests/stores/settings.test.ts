import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  fillInNames,
  readLockedSettings,
  readSettings,
  writeSettings,
} from '../../stores/settings/settings.ts';

const lock = (settings: unknown) => fakeBrowser.storage.managed.set({ settings });

beforeEach(() => {
  fakeBrowser.reset();
});

it('of two settings that are changed at once both are kept', async () => {
  await Promise.all([writeSettings({ language: 'en' }), writeSettings({ digits: 'arab' })]);
  expect(await readSettings()).toMatchObject({ language: 'en', digits: 'arab' });
});

it('names that a nudge has asked for are filled in where there are none, and change none', async () => {
  await writeSettings({ company: 'Horizon' });
  await fillInNames({ agent: ' ليلى ', company: 'Other' });
  expect(await readSettings()).toMatchObject({ agent: 'ليلى', company: 'Horizon' });
  await fillInNames({ agent: '', company: '' });
  expect(await readSettings()).toMatchObject({ agent: 'ليلى', company: 'Horizon' });
});

describe('settings that a policy locks', () => {
  it('hold over the agent’s own, which come back when the lock goes', async () => {
    await writeSettings({ language: 'en', company: 'Horizon' });
    await lock({ company: 'الأفق' });
    expect(await readSettings()).toMatchObject({ language: 'en', company: 'الأفق' });
    await fakeBrowser.storage.managed.clear();
    expect(await readSettings()).toMatchObject({ language: 'en', company: 'Horizon' });
  });

  it('are not written over, and leave the others to the agent', async () => {
    await lock({ language: 'ar' });
    const now = await writeSettings({ language: 'en', digits: 'arab' });
    expect(now).toMatchObject({ language: 'ar', digits: 'arab' });
    await fakeBrowser.storage.managed.clear();
    expect((await readSettings()).language).toBe('ar');
  });

  it.each([undefined, null, 7, 'ar', { language: 'fr' }, { agent: 5 }])(
    'are none where the policy says %j',
    async (settings) => {
      await lock(settings);
      expect(await readLockedSettings()).toEqual({});
      expect(await readSettings()).toMatchObject({ language: 'ar', agent: '' });
    },
  );
});
