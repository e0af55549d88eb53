import type { KnipConfig } from 'knip';

/** Style sheets name the packages that their fonts come from; knip reads imports only. */
function importsOfCss(text: string): string {
  return [...text.matchAll(/node_modules\/((?:@[^/]+\/)?[^/"')]+)/g)]
    .map(([, name]) => `import '${name}';`)
    .join('\n');
}

const config: KnipConfig = {
  entry: [
    'entrypoints/*/index.{ts,tsx,html}',
    'scripts/*.{ts,mjs}',
    // Run by scripts/start.mjs, as commands of their own.
    'scripts/chromium/{open,play}-practice.ts',
    // Loaded by the page's own <script>, which knip does not follow.
    'tests/e2e/pages/*/page.ts',
  ],
  project: ['**/*.{ts,tsx,mjs,css}', '!tests/e2e/pages/**/*.css'],
  compilers: { css: importsOfCss },
  // A machine's keyboard, where there is one: the test that presses it is left out elsewhere.
  ignoreBinaries: ['xdotool'],
  // What a type is made of may be named without being asked for yet.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
