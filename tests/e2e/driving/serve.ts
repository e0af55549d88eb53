import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { buildPages } from './built-pages.ts';

/** The helpdesk pages of the tests, served from this machine. */
export interface Served {
  /** As `http://127.0.0.1:41234`. */
  origin: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** All addresses of a helpdesk are the same page. */
function singlePage(pathname: string): string | null {
  if (pathname.startsWith('/app/')) return '/chatwoot/index.html';
  if (pathname.startsWith('/agent/')) return '/zendesk/index.html';
  if (pathname.startsWith('/website/')) return '/editors/index.html';
  return null;
}

/** Serves pages of `tests/e2e/pages` on a free port. */
export async function servePages(pages = ['chatwoot', 'phone']): Promise<Served> {
  const { folder, remove } = await buildPages(pages);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = singlePage(pathname) ?? pathname;
    const [, page = ''] = file.split('/');
    readFile(join(folder, page, file)).then(
      (body) => {
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end(`${pathname} is not among the test pages.`);
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The pages got no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await remove();
    },
  };
}
