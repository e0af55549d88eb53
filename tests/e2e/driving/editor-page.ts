import { fileURLToPath } from 'node:url';
import type { CDPSession, Frame, Page } from '@playwright/test';
import { test as base, chromium, expect } from '@playwright/test';
import { build } from 'vite';
import { chromiumArgs, requireChromium } from '../../../scripts/chromium/find-chromium.mjs';
import { ENGINES, type Engine } from '../../insert/editors/engines.ts';
import type { Inserting } from '../../insert/in-page.ts';
import { servePages } from './serve.ts';
import { drawn } from './type-draft.ts';

/**
 * Where an editor stands: in the document, in one or two open shadow roots, in a frame, in a frame
 * in a shadow root.
 */
export type Place = 'document' | 'shadow' | 'nested' | 'frame' | 'shadow-frame';

/** A page with one real editor, and our insertion in a world of its own beside it. */
export interface EditorPage {
  page: Page;
  /** What the editor's own model holds, no-break spaces as spaces. */
  model(): Promise<string>;
  /** Waits until the model holds this. */
  holds(text: string): Promise<void>;
  focus(): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string, times?: number): Promise<void>;
  /** Waits until there is something that the editor's own button would take back. */
  undoIsOn(): Promise<void>;
  pressUndo(): Promise<void>;
  put(text: string, justTyped?: boolean): Promise<unknown>;
  expand(typed: string, text: string): Promise<unknown>;
  reword(words: string, better: string): Promise<unknown>;
}

/** A tab, and the browser's own protocol with it. */
interface Tab {
  page: Page;
  session: CDPSession;
}

interface OfTheWorker {
  tab: Tab;
  script: string;
  origin: string;
}

/**
 * Tests of insertion alone: real editors, a content script's kind of world, no extension. They go one
 * after another in one tab, for a new one is half of what such a test takes; each loads its page anew, and
 * of the document before, its editor and its steps of undo nothing is left.
 */
export const test = base.extend<
  { openEditor: (engine: Engine, place: Place) => Promise<EditorPage> },
  OfTheWorker
>({
  tab: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured argument.
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: requireChromium(),
        args: chromiumArgs,
      });
      const context = await browser.newContext();
      const page = await context.newPage();
      await use({ page, session: await context.newCDPSession(page) });
      await browser.close();
    },
    { scope: 'worker' },
  ],
  script: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured argument.
    async ({}, use) => use(await bundle()),
    { scope: 'worker' },
  ],
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured argument.
    async ({}, use) => {
      const pages = await servePages(['editors']);
      await use(pages.origin);
      await pages.close();
    },
    { scope: 'worker' },
  ],
  openEditor: async ({ tab, script, origin }, use) => {
    const { page } = tab;
    await use(async (engine, place) => {
      await page.goto(`${origin}/editors/index.html?editor=${engine}&inside=${place}`);
      const frame = place.endsWith('frame') ? await innerFrame(page) : page.mainFrame();
      await frame.waitForSelector('body[data-ready]');
      return drive(page, frame, await worldBeside(tab, script), composerIn(engine, place));
    });
  },
});

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../insert/in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'inserting',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('The script was not built.');
  return first.output[0].code;
}

async function innerFrame(page: Page): Promise<Frame> {
  await page.waitForSelector('iframe');
  const inner = page.frames().find((frame) => frame.parentFrame() === page.mainFrame());
  if (inner === undefined) throw new Error('The page has no frame.');
  return inner;
}

function composerIn(engine: Engine, place: Place): string {
  const { composer } = ENGINES[engine];
  const roots = {
    document: '',
    shadow: 'editor-shell >>> ',
    nested: 'editor-shell >>> '.repeat(2),
    frame: 'iframe >>> ',
    'shadow-frame': 'editor-shell >>> iframe >>> ',
  };
  return `${roots[place]}${composer}`;
}

/** As a content script: the page's elements, none of its objects. */
async function worldBeside({ session }: Tab, script: string) {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'insertion',
  });
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };
  await run(script);
  return (name: keyof Inserting, ...args: unknown[]) =>
    run(`inserting.${name}(${args.map((one) => JSON.stringify(one)).join(', ')})`);
}

function drive(
  page: Page,
  frame: Frame,
  call: (name: keyof Inserting, ...args: unknown[]) => Promise<unknown>,
  composer: string,
): EditorPage {
  const model = () => frame.evaluate(() => window.underTest.model().replace(/\u00A0/g, ' '));
  return {
    page,
    model,
    holds: (text) => expect.poll(model).toBe(text),
    focus: async () => {
      await frame.evaluate(() => {
        const { element } = window.underTest;
        if (element.isContentEditable || 'value' in element) element.focus();
        element.ownerDocument.defaultView?.focus();
      });
      await drawn(page);
    },
    type: async (text) => {
      await page.keyboard.type(text);
      await drawn(page);
    },
    press: async (key, times = 1) => {
      for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
      await drawn(page);
    },
    undoIsOn: () =>
      expect.poll(() => frame.evaluate(() => window.underTest.undoButton?.isOn())).toBe(true),
    pressUndo: () => frame.evaluate(() => window.underTest.undoButton?.press()),
    put: (text, justTyped = false) => call('put', composer, text, justTyped),
    expand: (typed, text) => call('expand', composer, typed, text),
    reword: (words, better) => call('reword', composer, words, better),
  };
}
