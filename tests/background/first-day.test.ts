import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { welcome } from '../../entrypoints/background/first-day.ts';

/** Installs Murshid, in a browser that says how, and returns the tabs that were opened. */
async function opened(installType: string, reason = 'install'): Promise<(string | undefined)[]> {
  const create = vi.spyOn(browser.tabs, 'create');
  create.mockReset();
  Object.assign(browser, { management: { getSelf: async () => ({ installType }) } });
  await welcome({ reason });
  return create.mock.calls.map(([{ url }]) => url);
}

it('leads who installed it by hand to the practice', async () => {
  expect(await opened('normal')).toEqual([expect.stringMatching(/\/practice\.html$/)]);
});

it.each(['admin', 'sideload', 'development', 'other'])(
  'opens no tab that nobody has asked for (%s)',
  async (installType) => {
    expect(await opened(installType)).toEqual([]);
  },
);

it('opens none at an update', async () => {
  expect(await opened('normal', 'update')).toEqual([]);
});
