import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { CALM, CHECK_IN, conversation } from './board.fixture.ts';
import { showPopup } from './show-popup.tsx';

const BUSY = { conversations: [conversation({ nudge: CHECK_IN, waiting: 1 }), CALM] };

/** The middle of an element, in px from the left edge of the window. */
function middle(selector: string): number {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  const { left, width } = found.getBoundingClientRect();
  return left + width / 2;
}

/** Pairs that stand side by side: the first is read first. */
const SIDE_BY_SIDE = [
  ['.hold-card .ring', '.hold-card .button'],
  ['.conversation-header', '.segmented'],
  ['[data-standard="empathy"] .state-icon', '[data-standard="empathy"] .standard-title'],
  ['.nudge-card .button.main', '.nudge-waiting'],
  ['.score b', '.score-progress'],
  ['.score', '.popup-footer .icon-button'],
] as const;

describe('the direction of reading', () => {
  test.each(SIDE_BY_SIDE)('%s stands before %s in both', async (first, second) => {
    const arabic = await showPopup(BUSY, { language: 'ar' });
    expect(middle(first)).toBeGreaterThan(middle(second));
    await arabic.screen.unmount();
    await showPopup(BUSY, { language: 'en' });
    expect(middle(first)).toBeLessThan(middle(second));
  });

  test('nothing sticks out of the popup in either', async () => {
    for (const language of ['ar', 'en'] as const) {
      const { screen } = await showPopup(BUSY, { language });
      const popup = document.querySelector('.popup');
      expect(popup?.scrollWidth, language).toBe(popup?.clientWidth);
      await screen.unmount();
    }
  });

  test('what is longer than the popup scrolls in its body, not the popup', async () => {
    await page.viewport(380, 592);
    const { screen } = await showPopup(BUSY, { language: 'ar' });
    for (const section of screen.getByRole('heading', { level: 2 }).getByRole('button').all()) {
      if ((await section.findElement()).ariaExpanded === 'false') await section.click();
    }
    const body = document.querySelector('.popup-body');
    expect(body?.scrollHeight).toBeGreaterThan(body?.clientHeight ?? 0);
    expect(document.documentElement.scrollHeight).toBe(592);
  });

  test('a popup that a small screen cuts short keeps its ends in sight', async () => {
    await page.viewport(380, 420);
    await showPopup(BUSY, { language: 'ar' });
    const footer = document.querySelector('.popup-footer')?.getBoundingClientRect();
    const header = document.querySelector('.popup-header')?.getBoundingClientRect();
    expect(header?.top).toBe(0);
    expect(footer?.bottom).toBe(420);
    // What the browser measures stays what it was: it would make the popup smaller else.
    expect(document.documentElement.scrollHeight).toBe(592);
  });

  test('a clock reads from left to right in Arabic', async () => {
    await showPopup(BUSY, { language: 'ar' });
    const label = document.querySelector('.ring-label');
    expect(label && getComputedStyle(label).direction).toBe('ltr');
  });
});

describe('accessibility', () => {
  test.each([
    ['ar', 'light'],
    ['en', 'light'],
    ['ar', 'dark'],
    ['en', 'dark'],
  ] as const)('the popup has no violation: %s, %s', async (language, scheme) => {
    await page.viewport(380, 600);
    await emulate(scheme);
    const { screen } = await showPopup(BUSY, { language });
    document.querySelector<HTMLElement>('[data-standard="empathy"] .standard-title')?.click();
    await expect.element(screen.getByRole('group', { name: /./ }).first()).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    document.querySelector<HTMLElement>('.popup-footer .icon-button:last-child')?.click();
    await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('every control is reached by Tab, in the order of reading', async () => {
    await showPopup(BUSY, { language: 'ar' });
    const reached: string[] = [];
    for (let presses = 0; presses < 9; presses += 1) {
      await userEvent.keyboard('{Tab}');
      reached.push(document.activeElement?.textContent || nameOf(document.activeElement));
    }
    expect(reached[0]).toContain('سارة العتيبي');
    expect(reached.slice(1)).toEqual(
      expect.arrayContaining([
        'العربية',
        'البحث في العبارات الجاهزة',
        'إنهاء الانتظار',
        'إدراج',
        'لاحقًا',
        'إخفاء',
        'السبب',
      ]),
    );
    expect(reached.indexOf('إنهاء الانتظار')).toBeLessThan(reached.indexOf('إدراج'));
  });
});

function nameOf(element: Element | null): string {
  return element?.getAttribute('aria-label') ?? '';
}

async function emulate(value: 'light' | 'dark'): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value }],
  });
}

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
