import axe from 'axe-core';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../../components/foundations/tokens.css';
import { TranslationProvider } from '../../components/foundations/translation.tsx';
import { type ReadyText, Snippets } from '../../components/snippets/snippets.tsx';
import { indexOf } from '../../components/snippets/use-found.ts';
import type { Language } from '../../rules/engine/events.ts';
import type { RemovedPin, SnippetList } from '../../stores/snippets/snippet-protocol.ts';
import { pageIn } from './page-in.ts';
import { list, snippetBook } from './snippets.fixture.ts';

interface Showing {
  over?: Partial<SnippetList>;
  language?: Language;
  book?: ReturnType<typeof snippetBook>;
  removed?: RemovedPin | null;
  useless?: boolean;
}

/** Draws the snippets as a popup does, with the search closed until it is used. */
async function show({ over, language = 'ar', removed = null, useless, ...rest }: Showing = {}) {
  const t = pageIn({ language, digits: 'latn' });
  const book = rest.book ?? snippetBook();
  const onUse = vi.fn<(ready: ReadyText) => void>();
  const snippets = list(over);
  function Surface() {
    const [open, setOpen] = useState(false);
    return (
      <main style={{ inlineSize: 360 }}>
        <h1>Murshid</h1>
        <Snippets
          list={snippets}
          book={book}
          removed={removed}
          use={useless ? null : { label: t('action.insert'), onUse }}
          open={open}
          onOpen={setOpen}
        />
      </main>
    );
  }
  await render(
    <TranslationProvider translate={t}>
      <Surface />
    </TranslationProvider>,
  );
  return { book, onUse, search: page.getByRole('textbox', { name: t('snippets.search') }), t };
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-snippet]')];
const ids = () => rows().map(({ dataset }) => dataset.snippet);
const rowOf = (id: string) => document.querySelector(`[data-snippet="${id}"] .snippet-main`);
/** What can be done with a row beside using it is there once it is pointed at. */
const pointAt = (id: string) => userEvent.hover(rowOf(id) ?? document.body);

describe('by keyboard alone', () => {
  it('"/" finds the search on an Arabic layout too; Enter inserts what was found first', async () => {
    const { onUse, search } = await show();
    expect(rows()).toEqual([]);
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { code: 'Slash', key: 'ظ', bubbles: true, cancelable: true }),
    );
    await expect.element(search).toHaveFocus();
    await userEvent.keyboard('إسترجاع');
    await expect.poll(ids).toEqual(['p1']);
    await expect.poll(() => document.querySelector('mark')?.textContent).toBe('استرجاع');
    await userEvent.keyboard('{Enter}');
    expect(onUse).toHaveBeenCalledExactlyOnceWith({
      id: 'p1',
      text: 'نورة، يصلك المبلغ خلال ١٤ يومًا.',
      caret: null,
    });
  });

  it('Enter right after the letters means what was typed, drawn or not', async () => {
    const { onUse, search } = await show();
    await search.fill('opening');
    await userEvent.keyboard('{Enter}');
    expect(onUse.mock.calls[0]?.[0]).toMatchObject({ id: 'p3', text: 'We are open 9 to 5.' });
  });

  it('Alt+Enter inserts the other language', async () => {
    const { onUse, search } = await show();
    await search.fill('/رجع');
    await expect.poll(ids).toEqual(['p1']);
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    expect(onUse.mock.calls[0]?.[0].text).toBe('You will have the money within 14 days, نورة.');
  });

  it('arrow keys walk the rows, letters lead back to the search, Escape closes it', async () => {
    const { onUse, search } = await show();
    await search.click();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(rowOf('p3'));
    await userEvent.keyboard('{Enter}');
    expect(onUse.mock.calls[0]?.[0].id).toBe('p3');
    await userEvent.keyboard('{ArrowDown}{End}');
    expect(document.activeElement).toBe(rowOf('support-quality/greeting'));
    await userEvent.keyboard('ط');
    await expect.element(search).toHaveValue('ط');
    await expect.poll(ids).toEqual(['p2']);
    await userEvent.keyboard('{ArrowDown}{ArrowUp}');
    await expect.element(search).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(search).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    await expect.poll(rows).toEqual([]);
  });

  it('the list is one stop for Tab; left and right go along a row, as it is drawn', async () => {
    for (const language of ['ar', 'en'] as const) {
      const { search, t } = await show({ language });
      await search.click();
      const part = () => document.activeElement?.getAttribute('data-part');
      const [forward, back] =
        t.dir === 'rtl' ? ['{ArrowLeft}', '{ArrowRight}'] : ['{ArrowRight}', '{ArrowLeft}'];
      await userEvent.keyboard('{ArrowDown}');
      expect(part()).toBe('main');
      await userEvent.keyboard(`${back}`);
      expect(part()).toBe('grip');
      await userEvent.keyboard(`${forward}${forward}${forward}${forward}`);
      expect(part()).toBe('edit');
      await userEvent.keyboard('{Tab}');
      expect(document.activeElement?.closest('.snippet-list')).toBeNull();
      await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
      // Back to where it was left.
      expect(part()).toBe('edit');
      expect(document.querySelectorAll('.snippet-list [tabindex="0"]')).toHaveLength(1);
      await cleanup();
    }
  });

  it('pins are moved with the arrow keys on their handle, and the place is told', async () => {
    const { book, search, t } = await show();
    await search.click();
    const handle = page.getByRole('button', {
      name: t('snippets.move', { name: 'Opening hours' }),
    });
    (await handle.findElement()).focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(book.move).toHaveBeenLastCalledWith('p3', 'p2');
    await expect
      .element(page.getByText(t('snippets.moved', { place: 2, of: 3 })))
      .toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}');
    expect(book.move).toHaveBeenCalledTimes(1);
    // What a pack brings has no place of its own.
    expect(document.querySelectorAll('.snippet-grip')).toHaveLength(3);
  });
});

describe('variables', () => {
  it('are asked for where nobody knows them, and the caret has its place', async () => {
    const { onUse, search, t } = await show();
    await search.fill('الطريق');
    await expect.poll(ids).toEqual(['p2']);
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('heading', { name: t('snippets.fillTitle') }))
      .toBeVisible();
    expect(onUse).not.toHaveBeenCalled();
    await userEvent.keyboard('4412');
    await expect.element(page.getByText('طلبك رقم 4412 في الطريق إليك.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    const text = 'طلبك رقم 4412 في الطريق إليك.';
    expect(onUse).toHaveBeenCalledExactlyOnceWith({ id: 'p2', text, caret: text.length });
    await expect.element(search).toBeVisible();
  });

  it('that introduce the agent are asked for, and kept for the next time', async () => {
    const texts = { ar: null, en: 'Hello[, this is {agent}][ from {company}].', colloquial: null };
    const [first] = list().items;
    if (first === undefined) throw new Error('The list is empty.');
    const greeting = { ...first, id: 'greeting', title: 'Hello', abbreviation: null, texts };
    const { onUse, book, search, t } = await show({ over: { items: [greeting], known: {} } });
    await search.fill('hello');
    await userEvent.keyboard('{Enter}');
    await page.getByLabelText(t('variable.agent')).fill('Layla');
    await expect.element(page.getByText(t('snippets.namesKept'))).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(book.names).toHaveBeenCalledExactlyOnceWith({ agent: 'Layla' });
    expect(onUse.mock.calls[0]?.[0].text).toBe('Hello, this is Layla.');
  });

  it('left empty stay as a blank; Escape takes it all back', async () => {
    const { onUse, search } = await show();
    await search.fill('الطريق');
    await expect.poll(ids).toEqual(['p2']);
    await userEvent.keyboard('{Enter}{Escape}');
    await expect.element(search).toHaveValue('الطريق');
    await search.click();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(onUse.mock.calls[0]?.[0].text).toBe('طلبك رقم ____ في الطريق إليك.');
  });
});

describe('pinning', () => {
  it('keeps both texts, the title and the abbreviation, and puts variables at the caret', async () => {
    const { book, search, t } = await show();
    await search.click();
    await page.getByRole('button', { name: t('snippets.new') }).click();
    await userEvent.keyboard('أهلًا ');
    await page.getByRole('button', { name: t('variable.customer') }).click();
    await expect.element(page.getByLabelText(t('snippets.textAr'))).toHaveValue('أهلًا {customer}');
    await page.getByLabelText(t('snippets.textEn')).fill('Hello');
    await page.getByLabelText(t('snippets.title')).fill('تحية');
    await page.getByLabelText(t('snippets.abbreviation')).fill('/ت');
    await userEvent.keyboard('{Enter}');
    expect(book.pin).toHaveBeenCalledExactlyOnceWith({
      title: 'تحية',
      ar: 'أهلًا {customer}',
      en: 'Hello',
      abbreviation: '/ت',
    });
    await expect.element(search).toBeVisible();
  });

  it('says why a pin was not taken, and keeps what was written', async () => {
    const book = snippetBook({ ok: false, refusal: 'abbreviation-taken', by: 'ترحيب' });
    const { search, t } = await show({ book });
    await search.click();
    await page.getByRole('button', { name: t('snippets.new') }).click();
    await userEvent.keyboard('نص');
    await page.getByRole('button', { name: t('snippets.pin'), exact: true }).click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(t('refusal.abbreviationTaken', { by: 'ترحيب' }));
    await expect.element(page.getByLabelText(t('snippets.textAr'))).toHaveValue('نص');
  });

  it('takes what is pasted, where nobody is writing, into a new pin in its language', async () => {
    const { t } = await show();
    const paste = (target: Element, text: string) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    };
    paste(document.body, ' Thank you for waiting \n');
    const english = page.getByLabelText(t('snippets.textEn'));
    await expect.element(english).toHaveValue('Thank you for waiting');
    // In a field it is the field's.
    paste(await english.findElement(), 'نص');
    await expect.element(page.getByLabelText(t('snippets.textAr'))).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    paste(document.body, 'شكرًا لانتظارك');
    await expect.element(page.getByLabelText(t('snippets.textAr'))).toHaveValue('شكرًا لانتظارك');
  });

  it('a pack’s snippet is not changed: it takes an abbreviation, or is copied', async () => {
    const { book, search, t } = await show();
    await search.fill('وغلا');
    await pointAt('support-quality/greeting');
    await page.getByRole('button', { name: t('snippets.edit', { name: 'أهلًا وسهلًا.' }) }).click();
    // No braces, which Arabic text would tear apart.
    const shown = [...document.querySelectorAll('blockquote')].map((one) => one.textContent);
    expect(shown[2]).toBe(`هلا وغلا ${t('variable.customer')}.`);
    expect(document.querySelector('textarea')).toBeNull();
    await page.getByLabelText(t('snippets.abbreviation')).fill('هلا');
    await userEvent.keyboard('{Enter}');
    expect(book.abbreviate).toHaveBeenCalledExactlyOnceWith('support-quality/greeting', 'هلا');
    await search.fill('وغلا');
    await pointAt('support-quality/greeting');
    await page.getByRole('button', { name: t('snippets.edit', { name: 'أهلًا وسهلًا.' }) }).click();
    await page.getByRole('button', { name: t('snippets.copy') }).click();
    await expect
      .element(page.getByLabelText(t('snippets.textEn')))
      .toHaveValue('Hello[ {customer}].');
  });

  it('is deleted, and taken back', async () => {
    const removed = {
      pin: { id: 'p7', title: null, ar: 'نص', en: null, abbreviation: null, createdAt: 1 },
      place: 0,
      use: null,
    };
    const { book, search, t } = await show({ removed });
    await search.click();
    await page.getByRole('button', { name: t('action.undo') }).click();
    expect(book.undo).toHaveBeenCalledExactlyOnceWith(removed);
    await pointAt('p3');
    await page.getByRole('button', { name: t('snippets.edit', { name: 'Opening hours' }) }).click();
    await page.getByRole('button', { name: t('action.delete') }).click();
    expect(book.remove).toHaveBeenCalledExactlyOnceWith('p3');
  });
});

describe('the list', () => {
  it('is in the agent’s order, or by use', async () => {
    const { book, search, t } = await show();
    await search.click();
    expect(ids()).toEqual(['p1', 'p2', 'p3', 'support-quality/greeting']);
    await page.getByRole('radio', { name: t('snippets.byUse') }).click({ force: true });
    expect(book.orderBy).toHaveBeenCalledExactlyOnceWith('use');
  });

  it('by use has no handles', async () => {
    const { search } = await show({ over: { order: 'use' } });
    await search.click();
    expect(ids()).toEqual(['support-quality/greeting', 'p2', 'p1', 'p3']);
    expect(document.querySelector('.snippet-grip')).toBeNull();
  });

  it('has English first for a customer who writes English, and the spoken twin at hand', async () => {
    const { onUse, search, t } = await show({ over: { language: 'en' } });
    await search.click();
    await userEvent.click(rowOf('p1') ?? document.body);
    expect(onUse.mock.calls[0]?.[0].text).toMatch(/^You will have/);
    const spoken = `لهجة, ${t('snippets.inSpoken')}: Hello.`;
    await pointAt('support-quality/greeting');
    await page.getByRole('button', { name: spoken }).click();
    expect(onUse.mock.calls[1]?.[0].text).toBe('هلا وغلا نورة.');
  });

  it('shows words alone, all along its rows, until one is pointed at or walked along', async () => {
    const { onUse, search, t } = await show();
    await search.click();
    await userEvent.hover(search);
    const tools = (id: string) => {
      const found = document.querySelector<HTMLElement>(`[data-snippet="${id}"] .snippet-tools`);
      if (!found) throw new Error(`the row ${id} has no tools`);
      return found;
    };
    const drawn = () => rows().map(({ dataset }) => getComputedStyle(tools(dataset.snippet ?? '')));
    expect(drawn().map(({ opacity }) => opacity)).toEqual(['0', '0', '0', '0']);
    const { x, y, width, height } = tools('p1').getBoundingClientRect();
    const tapped = document.elementFromPoint(x + width / 2, y + height / 2);
    expect(tapped?.closest('.snippet-main')).toBe(rowOf('p1'));
    await userEvent.keyboard(
      t.dir === 'rtl' ? '{ArrowDown}{ArrowLeft}' : '{ArrowDown}{ArrowRight}',
    );
    expect(drawn().map(({ opacity }) => opacity)).toEqual(['1', '0', '0', '0']);
    await userEvent.keyboard('{Enter}');
    expect(onUse.mock.calls[0]?.[0].text).toMatch(/^You will have/);
  });

  it('is dragged into another order', async () => {
    const { book, search } = await show();
    await search.click();
    const [first, , third] = rows();
    if (!first || !third) throw new Error('there are no rows');
    await userEvent.dragAndDrop(first, third);
    expect(book.move).toHaveBeenCalledExactlyOnceWith('p1', null);
  });

  it('is drawn in part where there are thousands, and found in whole', async () => {
    const [, , pin] = list().items;
    if (!pin) throw new Error('there is no pin');
    const items = Array.from({ length: 2000 }, (_, n) => ({
      ...pin,
      id: `n${n}`,
      title: `عبارة ${n}`,
    }));
    const { search, t } = await show({ over: { items } });
    await search.click();
    expect(rows()).toHaveLength(40);
    await page.getByRole('button', { name: t('snippets.more', { count: 1960 }) }).click();
    expect(rows()).toHaveLength(120);
    await search.fill('1999');
    await expect.poll(ids).toEqual(['n1999']);
  });

  it('is ready to be searched before anybody types, though it is long', async () => {
    const [, , pin] = list().items;
    if (!pin) throw new Error('there is no pin');
    const items = Array.from({ length: 2000 }, (_, n) => ({ ...pin, id: `n${n}` }));
    await show({ over: { items } });
    // A look at it readies one more; all the others have to be ready by themselves.
    await expect.poll(() => indexOf(items).prepare(() => false)).toBe(true);
  });

  it('opens what is clicked where nothing can be written to', async () => {
    const { search, t } = await show({ useless: true });
    await search.click();
    await userEvent.click(rowOf('p3') ?? document.body);
    await expect
      .element(page.getByLabelText(t('snippets.textEn')))
      .toHaveValue('We are open 9 to 5.');
  });
});

it.each(['ar', 'en'] as const)('has no violation of accessibility rules (%s)', async (language) => {
  const { search, t } = await show({ language });
  await search.fill('ا');
  await expect.poll(() => rows().length).toBeGreaterThan(0);
  const listed = await axe.run(document, { rules: { 'color-contrast': { enabled: true } } });
  expect(listed.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.getByRole('button', { name: t('snippets.new') }).click();
  const form = await axe.run(document);
  expect(form.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
