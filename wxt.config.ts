import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { PHONE_HOSTS } from './adapters/phones/phones.ts';
import { watchedHosts } from './adapters/registry.ts';
import { inlineStyles } from './scripts/build/inline-styles.ts';
import { packPlugin } from './scripts/build/pack-plugin.ts';
import { pageChunks } from './scripts/build/page-chunks.ts';
import { twiceMinified } from './scripts/build/twice-minified.ts';

/**
 * The public half of an RSA key, made once for this project: it gives the extension the same id
 * on every machine (see docs/architecture.md). The private half was thrown away: nothing is signed
 * with it, and a store puts its own key in.
 */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxZ73XL9WEdV29+tbDxPWdENugMKVcJBzVnvC9wZ/AWx9VZKmjBoQrRd82go0v2T41ZGZYyZOexpb9eICcC0FYfRY/fl6KajPAmflLo7hrzvIp61CBghsuz4TzzZCUuN6+Z1xtcTUcWoCwvJeFtddXhTckEeqNdoxTn25AMf26VTGSyW4N8LXjlVmGft5/61lrWUprp7navR00LP/2OTBwDwjqj731SBlgDgrnVzHBv9kY4TIuxcy1RfkSKTq266yYb7kqbZX8XwRtTma4CeMeBiThdUL6EN2F3WYoObLg7ETcMfIr9ar4i8nny/XEZApcXnPT03oaC2FMohb9Kl/zQIDAQAB';

/** Where Murshid reads without being asked again; every other host is the agent's to grant. */
const HOSTS = [...new Set(watchedHosts().map(wholeHost))];

/** A permission is for a host; the paths of a content script's pattern do not count there. */
function wholeHost(pattern: string): string {
  return pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*');
}

/** Nothing but our own files, and no request to anywhere. Inline styles: React sets them for sizes. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
].join('; ');

/** What scripts in helpdesk pages use in place of WXT's own. */
const SCRIPT_CONTEXT = fileURLToPath(new URL('stores/script-context.ts', import.meta.url));

const LANGUAGES = ['ar', 'en'];
const ICON_SIZES = [16, 32, 48, 96, 128];

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [
      packPlugin(),
      inlineStyles('popup/index.html'),
      twiceMinified('content-scripts/watch.js'),
    ],
    resolve: { alias: { 'wxt/utils/content-script-context': SCRIPT_CONTEXT } },
    // Small fonts would become data: addresses, which the policy does not let in.
    build: { assetsInlineLimit: 0 },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'notifications', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: HOSTS,
    optional_host_permissions: ['*://*/*'],
    // What is kept lies on the disk, in whichever mode: see docs/decisions/0017.
    incognito: 'not_allowed',
    icons: Object.fromEntries(ICON_SIZES.map((size) => [size, `icon/${size}.png`])),
    // At most four may have a suggested key: with a fifth Chromium refuses the whole extension.
    commands: {
      // Not Alt+M, which is Chatwoot's own (its menu of resolving), nor its other letters.
      _execute_action: { suggested_key: { default: 'Alt+U' } },
      'toggle-hold': {
        suggested_key: { default: 'Alt+H' },
        description: '__MSG_commandToggleHold__',
      },
      // Nor T: free in Chatwoot, and in Chromium.
      'toggle-call': {
        suggested_key: { default: 'Alt+T' },
        description: '__MSG_commandToggleCall__',
      },
      'insert-nudge': {
        suggested_key: { default: 'Alt+I' },
        description: '__MSG_commandInsertNudge__',
      },
      'open-panel': { description: '__MSG_commandOpenPanel__' },
    },
    // The development server is reached over a socket, which the policy of the real thing forbids.
    ...(command === 'build' && { content_security_policy: { extension_pages: POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'murshid@murshid.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          key: PUBLIC_KEY,
          minimum_chrome_version: '120',
          // What an administrator's policy may set; Firefox takes policies without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'popup')) return;
      config.build = mergeConfig(config.build ?? {}, {
        modulePreload: { polyfill: false },
        rolldownOptions: { output: { codeSplitting: pageChunks() } },
      });
    },
    'entrypoints:resolved': (_, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type !== 'content-script') continue;
        if (entrypoint.name === 'watch') entrypoint.options.matches = watchedHosts();
        // A softphone may stand in any frame of the pages that the watcher reads.
        if (entrypoint.name === 'phone') {
          entrypoint.options.matches = [...PHONE_HOSTS, ...watchedHosts()];
        }
      }
    },
    // WXT takes these titles from a page's <title>, which knows one language only.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_name__';
      if (manifest.sidebar_action) manifest.sidebar_action.default_title = '__MSG_name__';
    },
    'build:publicAssets': async (_, files) => {
      for (const language of LANGUAGES) {
        const source = `locales/manifest.${language}.json`;
        const texts: Record<string, string> = JSON.parse(
          await readFile(new URL(source, import.meta.url), 'utf8'),
        );
        const messages = Object.entries(texts).map(([key, message]) => [key, { message }]);
        files.push({
          relativeDest: `_locales/${language}/messages.json`,
          contents: JSON.stringify(Object.fromEntries(messages), null, 2),
        });
      }
    },
  },
});
