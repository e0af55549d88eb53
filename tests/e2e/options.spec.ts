import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { teamPack } from '../stores/team-pack.ts';
import { test } from './driving/helpdesk.ts';
import { findRecorded } from './driving/recorded.ts';
import { stopWorker } from './driving/stop-worker.ts';

test.use({ browserIs: 'erased' });

const PRESET = 'support-quality';

/** What a person does: "Open a file", and the file. */
async function openFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  const buffer = Buffer.from(content);
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
}

async function installFile(page: Page, pack: Pack): Promise<void> {
  await openFile(page, `${pack.id}.json`, JSON.stringify(pack));
  await page
    .locator('[data-offer="true"]')
    .getByRole('button', { name: /Install|Update/ })
    .click();
  await expect(page.locator('main > .options-note')).toContainText('is installed');
}

const card = (page: Page, id: string) => page.locator(`[data-pack="${id}"]`);

test.describe('rule packs', () => {
  let page: Page;
  test.beforeEach(async ({ murshid }) => {
    await murshid.worker.evaluate((settings) => chrome.storage.local.set({ settings }), {
      language: 'en',
    });
    page = await murshid.context.newPage();
    await page.goto(murshid.url('options.html'));
    await expect(card(page, PRESET)).toBeVisible();
  });

  test('a file is shown, installed for one helpdesk, and judges there and nowhere else', async ({
    murshid,
    openDesk,
  }) => {
    const { page: desk, desk: it } = await openDesk('/app/accounts/1/conversations/5');
    const { host } = new URL(desk.url());
    await it.evaluate((chat) => {
      chat.add(5, 'Noura', [{ kind: 'incoming', text: 'Hello, the printer does not print' }]);
      chat.open(5);
    });
    await findRecorded(murshid.worker, `chatwoot:${host}:1/5`, 1);
    const popup = await murshid.context.newPage();
    await popup.goto(murshid.url('popup.html'));
    const sections = popup.locator('[data-section]');
    await expect(sections.first()).toBeVisible();
    const many = await sections.count();
    expect(many).toBeGreaterThan(1);

    await page.bringToFront();
    const section = { id: 'one', title: { ar: 'قسم الفريق', en: 'Team section' }, weight: 1 };
    const team = teamPack({ sections: [section] });
    for (const rule of team.rules) rule.section = 'one';
    await openFile(page, 'team.json', JSON.stringify(team));
    const offer = page.locator('[data-offer="true"]');
    await expect(offer.getByRole('heading', { name: /Install .*Team pack/ })).toBeFocused();
    await offer.getByText('Only these helpdesks').click();
    await offer.getByRole('textbox').fill(`http://${host}/app/accounts`);
    await offer.getByRole('button', { name: 'Add' }).click();
    await expect(offer.getByRole('checkbox', { name: host })).toBeChecked();
    await offer.getByRole('button', { name: 'Install' }).click();
    await expect(card(page, 'team')).toContainText('Used on');
    await expect(card(page, 'team').locator('.pack-use')).toContainText(host);
    await expect(card(page, 'team').getByRole('heading')).toBeFocused();

    // The open conversation is told anew, without a reload.
    await expect(popup.getByText('Team section')).toBeVisible();
    await expect(sections).toHaveCount(1);

    await card(page, 'team').getByText('Change helpdesks').click();
    await card(page, 'team').getByRole('checkbox', { name: host }).click();
    await expect(card(page, 'team').locator('.pack-use')).toHaveAttribute('data-scope', '');
    await expect(sections).toHaveCount(many);
  });

  test('an update shows what changes, and the version before comes back', async () => {
    await installFile(page, teamPack());
    const next = teamPack({ version: '1.1.0' });
    next.timers.later = 240;
    next.snippets.extra = { ar: 'أهلًا', en: 'Hello' };
    await openFile(page, 'team.json', JSON.stringify(next));
    const offer = page.locator('[data-offer="true"]');
    await expect(offer.getByRole('heading', { name: /Update .*Team pack/ })).toBeVisible();
    const changes = offer.getByRole('region', { name: 'What changes' });
    await expect(changes).toContainText(/from.*1\.0\.0.*to.*1\.1\.0/);
    await expect(changes.locator('[data-change="changed"]')).toContainText(/“Later”.*→.*04:00/);
    await expect(changes.locator('[data-change="added"]')).toContainText('extra');
    await offer.getByRole('button', { name: 'Update' }).click();
    await expect(card(page, 'team')).toContainText('1.1.0');

    await card(page, 'team')
      .getByRole('button', { name: /Go back to version.*1\.0\.0/ })
      .click();
    await expect(card(page, 'team').locator('header')).toContainText('1.0.0');
    await page.reload();
    await expect(card(page, 'team').locator('header')).toContainText('1.0.0');
  });

  test('a bad file is told place and remedy, and the pack in use stays', async ({ murshid }) => {
    await installFile(page, teamPack());
    const before = await murshid.worker.evaluate(() => chrome.storage.local.get(null));
    const bad = { ...teamPack({ version: '2.0.0' }), extra: true };
    const { name: _, ...incomplete } = bad;
    await openFile(page, 'bad.json', JSON.stringify(incomplete));
    const refused = page.locator('[data-offer="false"]');
    await expect(refused.getByRole('listitem')).toHaveText([
      /^name: is missing; add it/,
      /^extra: is a field that packs do not have; remove it/,
    ]);
    await openFile(page, 'broken.json', '{"id": ');
    await expect(refused.getByRole('listitem')).toHaveText([/^is not JSON/]);
    const utf16 = Buffer.from(`\ufeff${JSON.stringify(teamPack({ version: '2.0.0' }))}`, 'utf16le');
    await openFile(page, 'utf16.json', utf16);
    await expect(refused.getByRole('listitem')).toHaveText([
      /save the file again with the encoding UTF-8/,
    ]);
    await openFile(page, 'large.json', ' '.repeat(1024 * 1024 + 1));
    await expect(refused.getByRole('listitem')).toHaveText([/1048577 bytes.*split the pack/]);
    expect(await murshid.worker.evaluate(() => chrome.storage.local.get(null))).toEqual(before);
    await expect(card(page, 'team').locator('header')).toContainText('1.0.0');
  });

  test('a pack that an update would refuse stays in use, and one that is lost is named', async ({
    murshid,
  }) => {
    await installFile(page, teamPack());
    await installFile(page, teamPack({ id: 'other', version: '3.0.0' }));
    await murshid.worker.evaluate(async () => {
      const all: Record<string, object> = await chrome.storage.local.get(null);
      for (const [key, kept] of Object.entries(all)) {
        if (key.startsWith('pack:team:')) {
          await chrome.storage.local.set({ [key]: { ...kept, mood: 'calm' } });
        } else if (key.startsWith('pack:other:')) await chrome.storage.local.remove(key);
      }
    });
    // As after an update: what was read before is forgotten.
    await stopWorker(murshid.context, murshid.url('options.html'));
    await page.reload();
    await expect(card(page, 'team').locator('[data-outgrown] li')).toHaveText([
      /^mood: is a field/,
    ]);
    await expect(card(page, PRESET).locator('[data-outgrown]')).toHaveCount(0);
    await expect(card(page, 'other')).toHaveCount(0);
    await expect(page.locator('[data-lost="other"]')).toContainText(/other\.json.*3\.0\.0/);
    const { violations } = await new AxeBuilder({ page }).include('#packs').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('a preset is looked at, then installed', async () => {
    const preset = page.locator('[data-preset="vip-service"]');
    await preset.getByRole('button', { name: /Look inside/ }).click();
    const offer = page.locator('[data-offer="true"]');
    await expect(offer).toContainText('vip-service');
    await expect(offer.getByRole('button', { name: 'Install' })).toBeEnabled();
    await offer.getByRole('button', { name: 'Install' }).click();
    await expect(card(page, 'vip-service').locator('.pack-use')).toHaveAttribute(
      'data-scope',
      'all',
    );
    await expect(preset).toHaveCount(0);
  });

  test('a file can be dropped', async () => {
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return data;
    }, JSON.stringify(teamPack()));
    await page.locator('#packs .file-drop').dispatchEvent('drop', { dataTransfer: transfer });
    await expect(page.getByRole('heading', { name: /Install .*Team pack/ })).toBeVisible();
  });

  test('a pack is removed after a second word, and the default judges again', async () => {
    await installFile(page, teamPack());
    await expect(card(page, PRESET).locator('.pack-use')).toHaveAttribute('data-scope', '');
    await card(page, 'team').getByRole('button', { name: 'Remove' }).click();
    await card(page, 'team')
      .getByRole('button', { name: /Yes, remove/ })
      .click();
    await expect(card(page, 'team')).toHaveCount(0);
    await expect(card(page, PRESET).locator('.pack-use')).toHaveAttribute('data-scope', 'all');
  });

  test('everything kept can be taken along, and erased', async ({ murshid }) => {
    await installFile(page, teamPack());
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export to a file' }).click();
    const path = await (await download).path();
    const exported = JSON.parse(await readFile(path, 'utf8'));
    expect(Object.keys(exported.kept.packs.installed)).toEqual(['team']);
    expect(exported.kept.settings).toMatchObject({ language: 'en' });

    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await expect(card(page, 'team')).toHaveCount(0);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    expect(await murshid.worker.evaluate(() => chrome.storage.local.get(null))).toEqual({});
  });
});

for (const language of ['ar', 'en']) {
  test(`what is offered and what is refused reads well in ${language}: axe finds nothing`, async ({
    murshid,
  }) => {
    await murshid.worker.evaluate((settings) => chrome.storage.local.set({ settings }), {
      language,
    });
    const page = await murshid.context.newPage();
    await page.goto(murshid.url('options.html'));
    const next = teamPack({ id: PRESET, version: '9.0.0' });
    for (const offer of [JSON.stringify(next), '{"id": ']) {
      const buffer = Buffer.from(offer);
      await page
        .locator('#packs input[type="file"]')
        .setInputFiles({ name: 'team.json', mimeType: 'application/json', buffer });
      await expect(
        page.locator(`[data-offer="${offer === '{"id": ' ? 'false' : 'true'}"]`),
      ).toBeVisible();
      for (const details of await page.locator('.pack-offer details').all()) {
        await details.evaluate((one) => one.setAttribute('open', ''));
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await new AxeBuilder({ page }).include('.pack-offer').analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html)}`);
        expect(found, colorScheme).toEqual([]);
      }
    }
  });
}

test('the popup leads to all settings', async ({ murshid }) => {
  const popup = await murshid.context.newPage();
  await popup.goto(murshid.url('popup.html'));
  await popup.getByRole('button', { name: 'الإعدادات' }).click();
  const opened = murshid.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'كل الإعدادات وحزم القواعد' }).click();
  await expect(await opened).toHaveURL(murshid.url('options.html'));
});

test('nudges that were stopped are listed while there are any, and turned on again', async ({
  murshid,
}) => {
  await murshid.worker.evaluate((kept) => chrome.storage.local.set(kept), {
    settings: { language: 'en' },
    dismissals: { inRow: [['hold', 3]], quiet: ['hold', 'gone-rule'] },
  });
  const page = await murshid.context.newPage();
  await page.goto(murshid.url('options.html'));
  const list = page.getByRole('list', { name: 'Nudges that are quiet' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list).toContainText('gone-rule');
  expect((await new AxeBuilder({ page }).include('#general').analyze()).violations).toEqual([]);
  const hold = list.getByRole('listitem').filter({ hasText: 'Updating the customer on hold' });
  await hold.getByRole('button', { name: 'Turn on again' }).click();
  await expect(list.getByRole('listitem')).toHaveText([/gone-rule/]);
  await list.getByRole('button').click();
  await expect(list).toHaveCount(0);
  const kept = await murshid.worker.evaluate(() => chrome.storage.local.get('dismissals'));
  expect(kept).toEqual({ dismissals: { inRow: [], quiet: [] } });
});
