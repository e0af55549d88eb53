import type { Plugin } from 'vite';

const STYLESHEET = /\s*<link rel="stylesheet"[^>]*href="\/([^"]+\.css)"[^>]*>/g;

/**
 * Puts the styles of one of the extension's pages into its HTML: each file that a page loads before
 * its first picture is a wait, and the popup is opened to be read at once. `page` is where its
 * source lies, as `popup/index.html`.
 */
export function inlineStyles(page: string): Plugin {
  return {
    name: 'murshid-inline-styles',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const html = Object.values(bundle).find(({ fileName }) => fileName.endsWith(page));
        if (html?.type !== 'asset') return;
        html.source = String(html.source).replace(STYLESHEET, (link, path: string) => {
          const styles = bundle[path];
          if (styles?.type !== 'asset') this.error(`${page}: ${link.trim()} leads to no file.`);
          return `<style>${String(styles.source)}</style>`;
        });
      },
    },
  };
}
