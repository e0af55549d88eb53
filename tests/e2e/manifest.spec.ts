import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import * as v from 'valibot';
import { PHONE_HOSTS } from '../../adapters/phones/phones.ts';
import { watchedHosts } from '../../adapters/registry.ts';
import { extensionId } from '../../scripts/chromium/extension-id.ts';
import { BUILD } from '../../scripts/chromium/launch-murshid.ts';
import { test } from './driving/murshid.ts';

const FIREFOX_BUILD = BUILD.replace('chrome-mv3', 'firefox-mv3');

const manifestSchema = v.looseObject({
  permissions: v.array(v.string()),
  host_permissions: v.array(v.string()),
  optional_host_permissions: v.array(v.string()),
  content_security_policy: v.looseObject({ extension_pages: v.string() }),
  content_scripts: v.array(
    v.looseObject({
      matches: v.array(v.string()),
      js: v.array(v.string()),
      all_frames: v.optional(v.boolean()),
    }),
  ),
  commands: v.record(
    v.string(),
    v.looseObject({ suggested_key: v.optional(v.looseObject({ default: v.string() })) }),
  ),
  icons: v.record(v.string(), v.string()),
  incognito: v.string(),
  key: v.optional(v.string()),
  minimum_chrome_version: v.optional(v.string()),
  options_ui: v.looseObject({ page: v.string(), open_in_tab: v.boolean() }),
  storage: v.optional(v.object({ managed_schema: v.string() })),
  browser_specific_settings: v.optional(
    v.looseObject({ gecko: v.looseObject({ id: v.string() }) }),
  ),
});

function manifestOf(build: string) {
  return v.parse(manifestSchema, JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')));
}

function filesOf(build: string): string[] {
  return readdirSync(build, { recursive: true, encoding: 'utf8' });
}

for (const build of [BUILD, FIREFOX_BUILD]) {
  const name = build.split('/').at(-1);

  test(`${name}: asks for what docs/architecture.md explains, and for nothing else`, () => {
    const manifest = manifestOf(build);
    // Firefox has its sidebar without a permission.
    const panel = build === BUILD ? ['sidePanel'] : [];
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'notifications',
      'scripting',
      ...panel,
      'storage',
    ]);
    // A permission is for a whole host; which of its pages are watched is the script's to say.
    const hosts = watchedHosts().map((pattern) => pattern.replace(/(:\/\/[^/]+)\/.*/, '$1/*'));
    expect(manifest.host_permissions.toSorted()).toEqual([...new Set(hosts)].toSorted());
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  test(`${name}: keeps out of private windows`, () => {
    expect(manifestOf(build).incognito).toBe('not_allowed');
  });

  // A folder named otherwise is built without a word, as a script that no page loads.
  test(`${name}: the watcher is a content script of the helpdesks read without asking`, () => {
    const manifest = manifestOf(build);
    const watcher = manifest.content_scripts.find(({ js }) =>
      js.includes('content-scripts/watch.js'),
    );
    expect(watcher?.matches.toSorted()).toEqual(watchedHosts().toSorted());
    expect(filesOf(build)).toContain('content-scripts/watch.js');
  });

  test(`${name}: the phone script is in every frame of those, and of the phones' own pages`, () => {
    const phone = manifestOf(build).content_scripts.find(({ js }) =>
      js.includes('content-scripts/phone.js'),
    );
    expect(phone?.all_frames).toBe(true);
    expect(phone?.matches.toSorted()).toEqual([...PHONE_HOSTS, ...watchedHosts()].toSorted());
    expect(PHONE_HOSTS).toEqual([
      'https://apps.ringcentral.com/integration/ringcentral-embeddable/*',
    ]);
  });

  test(`${name}: every icon named is there`, () => {
    const icons = Object.values(manifestOf(build).icons);
    expect(icons.length).toBeGreaterThanOrEqual(4);
    expect(filesOf(build)).toEqual(expect.arrayContaining(icons));
  });

  test(`${name}: its options open in a tab of their own`, () => {
    expect(manifestOf(build).options_ui).toEqual({ page: 'options.html', open_in_tab: true });
  });

  // With a fifth Chromium refuses the whole extension, and says nothing.
  test(`${name}: at most four commands suggest a key`, () => {
    const suggested = Object.values(manifestOf(build).commands).filter((c) => c.suggested_key);
    expect(suggested.length).toBeGreaterThan(0);
    expect(suggested.length).toBeLessThanOrEqual(4);
  });

  test(`${name}: the policy of its pages lets nothing in and nothing out`, () => {
    const policy = manifestOf(build).content_security_policy.extension_pages;
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  test(`${name}: loads no code from elsewhere and names no machine`, () => {
    for (const file of filesOf(build).filter((path) => /\.(js|html|css)$/.test(path))) {
      const text = readFileSync(join(build, file), 'utf8');
      expect(text, file).not.toMatch(/(?:src=|import\s*\(?|from\s*|url\()["'`]?https?:/);
      expect(text, file).not.toContain(process.cwd());
    }
  });

  test(`${name}: has a name in Arabic and in English`, () => {
    for (const [language, expected] of [
      ['ar', 'مرشد'],
      ['en', 'Murshid'],
    ] as const) {
      const path = join(build, '_locales', language, 'messages.json');
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ name: { message: expected } });
    }
  });
}

test('Chromium gets the schema of the policies that it takes', () => {
  const { storage } = manifestOf(BUILD);
  const schema = JSON.parse(readFileSync(join(BUILD, storage?.managed_schema ?? ''), 'utf8'));
  expect(Object.keys(schema.properties)).toEqual(['packs', 'quiet', 'settings']);
});

test('Firefox gets its own id, and none of what only Chromium knows', () => {
  const { key, minimum_chrome_version, storage, browser_specific_settings } =
    manifestOf(FIREFOX_BUILD);
  expect({ key, minimum_chrome_version, storage }).toEqual({});
  expect(browser_specific_settings?.gecko.id).toBeTruthy();
});

test('Chromium takes the manifest whole: the fixed id and all shortcuts', async ({ murshid }) => {
  const id = 'cccmlhbmhfjkmpcmllkajfibcclfibha';
  expect(new URL(murshid.worker.url()).host).toBe(id);
  expect(extensionId(readFileSync(join(BUILD, 'manifest.json'), 'utf8'))).toBe(id);

  const taken = await murshid.worker.evaluate(async () =>
    (await chrome.commands.getAll()).map(({ name, shortcut }) => `${name} ${shortcut}`),
  );
  expect(taken.toSorted()).toEqual([
    '_execute_action Alt+U',
    'insert-nudge Alt+I',
    'open-panel ',
    'toggle-call Alt+T',
    'toggle-hold Alt+H',
  ]);
});
