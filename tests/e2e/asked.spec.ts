import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { launchMurshid, type Murshid } from '../../scripts/chromium/launch-murshid.ts';
import { HOST, openConversation } from './driving/other-host.ts';
import { attachTo } from './driving/real-popup.ts';
import { servePages } from './driving/serve.ts';

/**
 * A helpdesk turned on and off by hand, in a browser with a window: the shortcut, the popup, the browser's question.
 * Keys go through the machine's own keyboard, for Playwright's reach neither a shortcut nor the question: it takes
 * xdotool, and `xvfb-run -a npx playwright test asked`.
 */

function press(...keys: string[]): void {
  execFileSync('xdotool', ['key', ...keys]);
}

/** On a screen of its own alone: on anybody's desk the keys would go to whatever has the focus there. */
function hasKeyboard(): boolean {
  if (process.env.XAUTHORITY?.includes('xvfb-run') !== true) return false;
  try {
    execFileSync('xdotool', ['getmouselocation'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const pill = (page: Page) => page.locator('murshid-coach .pill');
const granted = ({ worker }: Murshid) =>
  worker.evaluate((host) => chrome.permissions.contains({ origins: [`http://${host}/*`] }), HOST);

/** Opens the popup over the page in front, as people do: only so does the browser name it the site. */
async function pressTurnOn(murshid: Murshid, page: Page): Promise<void> {
  await page.bringToFront();
  await page.locator('.ProseMirror').click();
  press('alt+u');
  const popup = await attachTo(murshid, murshid.url('popup.html'));
  const button = `[...document.querySelectorAll('button')].find((one) => one.textContent.includes('${HOST}'))`;
  await expect.poll(() => popup.evaluate(`${button} !== undefined`)).toBe(true);
  // The question takes the focus, and the popup with it: its answer is not waited for.
  void popup.evaluate(`${button}.click()`);
}

test('a helpdesk is turned on by the browser’s question, off in the options, on again, and off in the browser', async () => {
  // biome-ignore lint/suspicious/noSkippedTests: only where no key can be pressed.
  test.skip(!hasKeyboard(), 'it takes xvfb-run and xdotool');
  const pages = await servePages(['chatwoot']);
  const murshid = await launchMurshid({
    headless: false,
    args: ['--host-resolver-rules=MAP *.example 127.0.0.1', '--window-size=1100,800'],
  });
  try {
    const { context } = murshid;
    const page = await openConversation(context, pages);

    await pressTurnOn(murshid, page);
    // The question has the focus on "deny"; nothing tells when it is drawn.
    await expect(async () => {
      press('Tab', 'Return');
      expect(await granted(murshid)).toBe(true);
    }).toPass({ intervals: [1_000] });
    await expect(pill(page)).toBeVisible();

    const options = await context.newPage();
    await options.goto(murshid.url('options.html'));
    await options.getByRole('button', { name: /إيقاف القراءة/ }).click();
    await expect(pill(page)).toBeHidden();
    expect(await granted(murshid)).toBe(false);

    // What was allowed once the browser gives back without asking.
    await pressTurnOn(murshid, page);
    await expect(pill(page)).toBeVisible();

    const browsers = await context.newPage();
    await browsers.goto('chrome://extensions');
    const { host: id } = new URL(murshid.url('/'));
    await browsers.evaluate(
      `chrome.developerPrivate.removeHostPermission('${id}', 'http://${HOST}/*')`,
    );
    await expect(pill(page)).toBeHidden();
    expect(await granted(murshid)).toBe(false);
  } finally {
    await murshid.close();
    await pages.close();
  }
});
