import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { idOfKey } from '../../scripts/chromium/extension-id.ts';
import { launchMurshid } from '../../scripts/chromium/launch-murshid.ts';
import { teamPack } from '../stores/team-pack.ts';
import { copyBuild } from './driving/copy-build.ts';
import { dropPolicy, policiesCanBeSet, setPolicy } from './driving/policies.ts';

/** The browser reads its policies anew every few seconds. */
const ARRIVES_MS = 30_000;

/** The build under an id of its own, so that the policy reaches no other test's browser. */
async function ownBuild(): Promise<{ build: string; id: string }> {
  const build = join(await mkdtemp(join(tmpdir(), 'murshid-policy-')), 'murshid');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  await copyBuild(build, (manifest) => {
    manifest.key = key.toString('base64');
  });
  return { build, id: idOfKey(key) };
}

test('a policy forces its pack and locks settings, and lets them go while all runs', async () => {
  test.setTimeout(180_000);
  // biome-ignore lint/suspicious/noSkippedTests: only where policies cannot be written.
  test.skip(!policiesCanBeSet(), 'writing a policy takes root');
  const { build, id } = await ownBuild();
  const rule = (value: unknown) =>
    setPolicy('policy', { '3rdparty': { extensions: { [id]: value } } });
  const company = teamPack({ id: 'company', name: { ar: 'حزمة الشركة', en: 'Company pack' } });
  rule({
    packs: [JSON.stringify(company), '{"id": "half"'],
    settings: { language: 'en', company: 'Horizon', digits: 'roman' },
    quiet: false,
  });
  const murshid = await launchMurshid({ build });
  try {
    const page = await murshid.context.newPage();
    await page.goto(murshid.url('options.html'));
    const card = page.locator('[data-pack]');
    await expect(card).toContainText('Company pack', { timeout: ARRIVES_MS });
    await expect(card).toHaveCount(1);
    await expect(card).toContainText('from your organisation’s policy');
    await expect(page.locator('[data-problems] li').first()).toContainText('packs[1]');
    await expect(page.getByRole('button', { name: 'Open a file' })).toHaveCount(0);

    const name = page.getByRole('textbox', { name: 'Company' });
    await expect(name).toHaveValue('Horizon');
    await expect(name).not.toBeEditable();
    await expect(name).toHaveAccessibleDescription('Locked by your organisation’s policy');
    await expect(page.getByRole('radio', { name: 'العربية' })).toBeDisabled();
    // What the policy leaves out, or says in a way that no setting can be, is the agent's.
    await expect(page.getByRole('textbox', { name: /Your name/ })).toBeEditable();
    await expect(page.getByRole('radio', { name: '0123' })).toBeEnabled();

    // Nudges that the agent has stopped are shown again, and the page says why.
    await murshid.worker.evaluate((dismissals) => chrome.storage.local.set({ dismissals }), {
      inRow: [],
      quiet: ['hold'],
    });
    await page.reload();
    await expect(page.locator('.quiet-rules')).toContainText('policy keeps every nudge showing');

    // The popup speaks the locked language too.
    const popup = await murshid.context.newPage();
    await popup.goto(murshid.url('popup.html'));
    await expect(popup.locator('html')).toHaveAttribute('lang', 'en');

    await page.bringToFront();
    rule({ settings: { digits: 'arab' } });
    await expect(page.locator('[data-pack="support-quality"]')).toBeVisible({
      timeout: ARRIVES_MS,
    });
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(page.getByRole('textbox', { name: 'اسم الشركة' })).toBeEditable();
    await expect(page.getByRole('radio', { name: '٠١٢٣' })).toBeDisabled();
    await expect(page.locator('.quiet-rules')).toContainText('أُوقفت بطلب منك');
    await expect(page.getByRole('radio', { name: '٠١٢٣' })).toBeChecked();
  } finally {
    dropPolicy('policy');
    await murshid.close();
    await rm(dirname(build), { recursive: true, force: true });
  }
});
