import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));
const TAKEN = 'EEXIST';

/** Names the folder of the pages that all processes of a run of the tests share. */
const OF_THE_RUN = 'MURSHID_BUILT_PAGES';

/** Playwright's global setup: the pages of a run are built once, each when it is first asked for. */
export default async function shareBuiltPages(): Promise<() => Promise<void>> {
  const folder = await newFolder();
  process.env[OF_THE_RUN] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

interface BuiltPages {
  /** The page `chatwoot` is in its `chatwoot/chatwoot/`, with all that it loads. */
  folder: string;
  /** Removes them, unless others of the run may still need them. */
  remove(): Promise<void>;
}

/** Builds pages of `tests/e2e/pages`, with real editors from npm. */
export async function buildPages(pages: readonly string[]): Promise<BuiltPages> {
  const shared = process.env[OF_THE_RUN];
  const folder = shared ?? (await newFolder());
  for (const page of pages) await once(join(folder, page), (out) => buildPage(page, out));
  return {
    folder,
    remove: async () => {
      if (shared === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'murshid-pages-'));
}

/** Makes a folder, unless another process has; where one is just making it, waits for that. */
async function once(folder: string, make: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  while (!existsSync(folder)) {
    try {
      await mkdir(unfinished);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === TAKEN)) throw error;
      await wait(50);
      continue;
    }
    try {
      // The other may have finished between the look and the taking.
      if (existsSync(folder)) return;
      await make(unfinished);
      await rename(unfinished, folder);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }
}

async function buildPage(page: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root: PAGES,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsDir: page,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(PAGES, page, 'index.html') },
    },
  });
}
