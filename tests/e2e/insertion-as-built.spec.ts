import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Frame, type Page } from '@playwright/test';
import { BUILD, launchMurshid, type Murshid } from '../../scripts/chromium/launch-murshid.ts';
import type { Engine } from '../insert/editors/engines.ts';
import { test as base } from './driving/murshid.ts';
import { openRealPopup } from './driving/real-popup.ts';
import { servePages } from './driving/serve.ts';
import { typeDraft } from './driving/type-draft.ts';

/**
 * The built extension writes into real editors: in a page of its own world, asked by the worker or
 * by a popup that has the focus. The helpdesk is one that is read by data alone, with its reply box
 * made of one editor after another, so that one line of that data is another one here.
 */

const REPLY_BOX = '.c-editor-composer__field.c-conversation-box-field__field-composer-field';
const ROOT = 'editor-shell >>> ';
const ROOTS = ['', ROOT, ROOT + ROOT, 'iframe >>> ', `${ROOT}iframe >>> `];
const ANYWHERE = [
  ...ROOTS.map((root) => `${root}.host [contenteditable]:not([contenteditable=false])`),
  'iframe >>> body[contenteditable=true]',
  ...ROOTS.map((root) => `${root}.host textarea`),
];

const test = base.extend<object, { origin: string }>({
  browserIs: 'erased',
  build: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured argument.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'murshid-build-'));
      await cp(BUILD, folder, { recursive: true });
      const file = join(folder, 'background.js');
      const code = await readFile(file, 'utf8');
      const literal = new RegExp(`(["'\`])${REPLY_BOX.replace(/[.]/g, '\\.')}\\1`);
      if (!literal.test(code))
        throw new Error('The adapter of the helpdesk has another reply box.');
      await writeFile(file, code.replace(literal, JSON.stringify(ANYWHERE)));
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
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
});

interface Desk {
  page: Page;
  /** Where the editor is: a frame of the page, or the page. */
  frame: Frame;
  holds(text: string): Promise<void>;
}

async function openDesk(
  murshid: Murshid,
  origin: string,
  engine: Engine,
  inside = 'document',
): Promise<Desk> {
  const page = await murshid.context.newPage();
  await page.goto(`${origin}/website/w/inbox/session_1?desk&editor=${engine}&inside=${inside}`);
  if (inside.endsWith('frame')) await page.waitForSelector('iframe');
  const inner = page.frames().find((frame) => frame.url().includes('/editors/'));
  const frame = inner ?? page.mainFrame();
  await frame.waitForSelector('body[data-ready]');
  await expect(page.locator('murshid-coach .pill')).toBeVisible();
  const model = () => frame.evaluate(() => window.underTest.model().replace(/\u00A0/g, ' '));
  return { page, frame, holds: (text) => expect.poll(model).toBe(text) };
}

/** As the worker sends it for a popup, a side panel or a shortcut. */
function insert(murshid: Murshid, origin: string, text: string): Promise<unknown> {
  const order = { conversation: `crisp:${new URL(origin).host}:w/1`, text, nudge: null };
  return murshid.worker.evaluate(async (data) => {
    const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    const message = { id: 1, timestamp: 0, type: 'insert', data };
    return (await chrome.tabs.sendMessage(tab?.id ?? -1, message)).res;
  }, order);
}

/**
 * Opens the popup, which has the focus from then on: the page has none, and not even a test's
 * pretence of it. The answer gives it back.
 */
async function takeFocus(murshid: Murshid, page: Page): Promise<() => Promise<void>> {
  const popup = await openRealPopup(murshid);
  await expect.poll(() => popup.evaluate('document.hasFocus()')).toBe(true);
  const session = await page.context().newCDPSession(page);
  const pretend = (enabled: boolean) =>
    session.send('Emulation.setFocusEmulationEnabled', { enabled });
  await pretend(false);
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(false);
  return async () => {
    await popup.evaluate('window.close()');
    await pretend(true);
  };
}

const LINES = 'رقم طلبك 1042 (A-7) <b>&\n\nنشكر لك صبرك.';

const places: [engine: Engine, inside: string][] = [
  ['textarea-react', 'document'],
  ['ckeditor', 'document'],
  ['prosemirror', 'nested'],
  ['quill', 'document'],
  ['lexical', 'document'],
  ['slate', 'document'],
  ['draft', 'document'],
  ['tinymce', 'document'],
  ['froala', 'document'],
  ['summernote', 'document'],
  ['trix', 'document'],
  ['codemirror', 'shadow'],
  ['frame-body', 'document'],
  ['tiptap', 'frame'],
  ['slate', 'frame'],
  ['ckeditor', 'shadow'],
  ['lexical', 'shadow'],
  ['quill', 'nested'],
  ['trix', 'nested'],
  ['ckeditor', 'shadow-frame'],
];

for (const [engine, inside] of places) {
  test(`${engine} (${inside}): under an open popup, into the draft, and back with one undo`, async ({
    murshid,
    origin,
  }) => {
    const { page, frame, holds } = await openDesk(murshid, origin, engine, inside);
    await frame.evaluate(() => window.underTest.element.focus());
    await typeDraft(page);
    await holds('start end');
    const give = await takeFocus(murshid, page);
    expect(await insert(murshid, origin, LINES)).toBe('inserted');
    await holds(`start ${LINES}end`);
    await give();
    await page.keyboard.press('Control+z');
    await holds('start end');
  });
}

for (const engine of ['frame-body', 'ckeditor', 'quill', 'slate', 'draft', 'trix'] as const) {
  test(`${engine}: under an open popup, where nobody has been in it yet`, async ({
    murshid,
    origin,
  }) => {
    const { page, holds } = await openDesk(murshid, origin, engine);
    await takeFocus(murshid, page);
    expect(await insert(murshid, origin, LINES)).toBe('inserted');
    await holds(LINES);
  });
}

test('a draft in a frame is checked as it is typed, and said better in place', async ({
  murshid,
  origin,
}) => {
  const { page, frame, holds } = await openDesk(murshid, origin, 'textarea', 'frame');
  await frame.locator('textarea').click();
  await page.keyboard.type('Send me a screenshot');
  const card = page.locator('murshid-coach [data-kind=draft]');
  await expect(card.locator('.snippet')).toHaveText('Could you please send me a screenshot?');
  await card.locator('button.main').click();
  await holds('Could you please send me a screenshot?');
});

test('a reply box that becomes another one as it gets the focus has the text', async ({
  murshid,
  origin,
}) => {
  const { page } = await openDesk(murshid, origin, 'textarea');
  await page.evaluate(() => {
    const { element } = window.underTest;
    element.addEventListener('focus', () =>
      setTimeout(() => element.replaceWith(document.createElement('textarea'))),
    );
  });
  expect(await insert(murshid, origin, LINES)).toBe('inserted');
  await expect(page.locator('textarea')).toHaveValue(LINES);
});

for (const [engine, inside] of [
  ['tiptap', 'frame'],
  ['textarea', 'nested'],
] as const) {
  test(`${engine} (${inside}): an abbreviation expands as it is typed`, async ({
    murshid,
    origin,
  }) => {
    await murshid.worker.evaluate(async () => {
      const pin = { version: 1, createdAt: 1, id: 'p1', title: null, en: null };
      await chrome.storage.local.set({
        'pin:p1': { ...pin, ar: 'نشكر لك صبرك.', abbreviation: ':شكر' },
        pins: { version: 1, ids: ['p1'], by: 'own' },
      });
    });
    const { page, frame, holds } = await openDesk(murshid, origin, engine, inside);
    await frame.evaluate(() => window.underTest.element.focus());
    await page.keyboard.type('أهلًا :شكر');
    await holds('أهلًا نشكر لك صبرك.');
  });
}

test('what knows the editors comes with the first insertion, also where the coach cannot', async ({
  build,
  origin,
}) => {
  const alone = await mkdtemp(join(tmpdir(), 'murshid-build-'));
  await cp(build, alone, { recursive: true });
  await rm(join(alone, 'coach.js'));
  const murshid = await launchMurshid({ build: alone });
  try {
    const page = await murshid.context.newPage();
    await page.goto(`${origin}/website/w/inbox/session_1?desk&editor=prosemirror&inside=document`);
    await page.waitForSelector('body[data-ready]');
    const key = `crisp:${new URL(origin).host}:w/1`;
    await expect.poll(() => isKept(murshid, key)).toBe(true);
    expect(await isBrought(murshid)).toBe(false);
    expect(await insert(murshid, origin, LINES)).toBe('inserted');
    const model = () => page.evaluate(() => window.underTest.model().replace(/\u00A0/g, ' '));
    await expect.poll(model).toBe(LINES);
    expect(await isBrought(murshid)).toBe(true);
    await expect(page.locator('murshid-coach')).toHaveCount(0);
  } finally {
    await murshid.close();
    await rm(alone, { recursive: true, force: true });
  }
});

function isKept(murshid: Murshid, key: string): Promise<boolean> {
  return murshid.worker.evaluate(
    async (name) => name in (await chrome.storage.local.get(name)),
    `conversation:${key}`,
  );
}

/** Whether what writes into editors is in the page, in the extension's world. */
function isBrought(murshid: Murshid): Promise<unknown> {
  return murshid.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    const [told] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => 'murshidInsert' in globalThis,
    });
    return told?.result;
  });
}
