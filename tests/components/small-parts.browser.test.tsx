import type { ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../components/foundations/tokens.css';
import { Sure } from '../../components/controls/sure.tsx';
import { CallCard } from '../../components/conversation/call-card.tsx';
import { DotLine } from '../../components/foundations/dot-line.tsx';
import { TranslationProvider } from '../../components/foundations/translation.tsx';
import { KeptDataPanel } from '../../components/settings/kept-data.tsx';
import { conversation } from './board.fixture.ts';
import { pageIn } from './page-in.ts';

/** Draws a part by itself, in a language. */
function show(part: ReactNode, language: 'ar' | 'en' = 'ar') {
  const t = pageIn({ language, digits: 'latn' });
  return render(<TranslationProvider translate={t}>{part}</TranslationProvider>);
}

describe.each(['ar', 'en'] as const)('a line of short facts in %s', (language) => {
  const facts = ['7 sections', '29 rules', '932 phrases', '23 snippets', '4 playbooks'];

  test('has no dot at either end of any line', async () => {
    await show(
      <div style={{ inlineSize: 200 }}>
        <DotLine parts={facts} />
      </div>,
      language,
    );
    const line = document.querySelector('.dot-line');
    if (line === null) throw new Error('no line');
    const box = line.getBoundingClientRect();
    const spans = [...line.querySelectorAll('span')].map((span) => span.getBoundingClientRect());
    const firsts = spans.filter(({ top }, place) => top !== spans[place - 1]?.top);
    expect(firsts.length).toBeGreaterThan(1);
    expect(getComputedStyle(line).overflowX).toBe('clip');
    // A span is its dot, and then its words: of the first of a line the dot is out of the box.
    const dot = Number.parseFloat(getComputedStyle(line).fontSize);
    for (const span of firsts) {
      const outside = language === 'ar' ? span.right - box.right : box.left - span.left;
      expect(outside).toBeCloseTo(dot, 0);
    }
    for (const span of spans) expect(span.width).toBeLessThanOrEqual(box.width + dot);
    expect(line.textContent.trim()).toBe(facts.join(' '));
  });
});

describe('an empty field', () => {
  test.each([
    ['ar', 'rtl'],
    ['en', 'ltr'],
  ] as const)('has its placeholder where reading begins in %s', async (language, direction) => {
    const call = conversation({ ref: { ...conversation().ref, customer: '' } });
    await show(<CallCard call={call} onName={vi.fn()} onEnd={vi.fn()} />, language);
    const field = document.querySelector('input');
    if (field === null) throw new Error('no field');
    expect(getComputedStyle(field).direction).toBe(direction);
    // What is typed has its own direction again.
    await userEvent.fill(field, language === 'ar' ? 'Sara' : 'سارة');
    expect(getComputedStyle(field).direction).toBe(direction === 'rtl' ? 'ltr' : 'rtl');
  });

  test('is as high as the button beside it', async () => {
    await show(<CallCard call={conversation()} onName={vi.fn()} onEnd={vi.fn()} />);
    const height = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect().height;
    expect(height('.call-card input')).toBe(height('.call-card button'));
  });
});

describe('the focus', () => {
  test('goes to the way out where something is asked for twice, and back from it', async () => {
    const onSure = vi.fn();
    const screen = await show(<Sure label="إزالة" sure="نعم، إزالة الحزمة" onSure={onSure} />);
    await screen.getByRole('button', { name: 'إزالة' }).click();
    expect(document.activeElement?.textContent).toBe('إلغاء');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('إزالة');
    expect(onSure).not.toHaveBeenCalled();
  });

  test('does not go to what has not been asked for', async () => {
    await show(<Sure label="إزالة" sure="نعم" onSure={vi.fn()} />);
    expect(document.activeElement).toBe(document.body);
  });

  test('is back on the button that everything was to be erased by', async () => {
    const onErase = vi.fn();
    const kept = { conversations: 3, pins: 1, packs: 0, bytes: 2048 };
    const screen = await show(
      <KeptDataPanel kept={kept} onExport={vi.fn()} onErase={onErase} />,
      'en',
    );
    for (const [press, erased] of [
      ['Cancel', 0],
      ['Erase', 1],
    ] as const) {
      await screen.getByRole('button', { name: 'Erase everything' }).click();
      expect(document.activeElement?.textContent).toBe('Cancel');
      await screen.getByRole('button', { name: press, exact: true }).click();
      expect(document.activeElement?.textContent).toBe('Erase everything');
      expect(onErase).toHaveBeenCalledTimes(erased);
    }
  });
});
