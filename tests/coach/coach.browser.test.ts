import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { type Coach, mountCoach } from '../../components/coach/coach.ts';
import type { CoachWants, Inserted } from '../../components/coach/wants.ts';
import type { Place } from '../../stores/helpdesks/coach-place.ts';
import { checkIn, closingSteps, hold, view } from './view.ts';
import { drawBox } from './wants.ts';

let controller: AbortController;
let coach: Coach;
let composer: HTMLTextAreaElement;
let outcome: Inserted;
let asked: unknown[][];
let saved: (Place | null)[];
let copied: string[];

const wants: CoachWants = {
  insert: async (...given) => {
    asked.push(['insert', ...given]);
    return outcome;
  },
  answer: (...given) => void asked.push(['answer', ...given]),
  said: (...given) => void asked.push(['said', ...given]),
  hush: (...given) => void asked.push(['hush', ...given]),
  tick: (...given) => void asked.push(['tick', ...given]),
  names: (...given) => void asked.push(['names', ...given]),
  due: () => void asked.push(['due']),
  quote: (id) => (id === '1002' ? 'لحظات من فضلك' : null),
  replyBox: () => composer,
  loadPlace: async () => null,
  savePlace: (place) => void saved.push(place),
};

function shadow(): ShadowRoot {
  const root = document.querySelector('murshid-coach')?.shadowRoot;
  if (root == null) throw new Error('The coach has no open shadow root.');
  return root;
}

const find = (selector: string) => shadow().querySelector<HTMLElement>(selector);
const button = (name: string) =>
  [...shadow().querySelectorAll('button')].find(({ textContent }) => textContent.startsWith(name));

function boxOf(selector: string): DOMRect {
  const element = find(selector);
  if (element === null) throw new Error(`The coach shows no ${selector}.`);
  return element.getBoundingClientRect();
}

beforeEach(async () => {
  await page.viewport(1000, 700);
  asked = [];
  saved = [];
  copied = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text);
  });
  outcome = 'inserted';
  composer = drawBox(document.createElement('textarea'));
  controller = new AbortController();
  coach = mountCoach(document, wants, controller.signal);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  controller.abort();
  document.body.replaceChildren();
});

describe('names that a snippet goes without', () => {
  it('are asked for, and told where one is written; the field takes the keys', async () => {
    coach.show(view({ nudge: checkIn({ lacks: ['agent', 'company'] }) }));
    const [agent] = shadow().querySelectorAll('input');
    if (agent === undefined) throw new Error('The card asks for no name.');
    button('حفظ')?.click();
    expect(asked).toEqual([]);
    await userEvent.click(agent);
    expect(shadow().activeElement).toBe(agent);
    await userEvent.keyboard('ليلى{Enter}');
    expect(asked).toEqual([['names', { agent: 'ليلى', company: '' }]]);
    const { violations } = await axe.run(document.querySelector('murshid-coach') ?? document);
    expect(violations).toEqual([]);
  });

  it('are not asked for where none is lacking', () => {
    coach.show(view({ nudge: checkIn() }));
    expect(find('form')).toBeNull();
  });
});

describe('at rest', () => {
  it('shows how many steps are done, and nothing where no conversation is in front', () => {
    coach.show(view({}));
    expect(find('.pill')?.textContent).toContain('5/8');
    coach.show(null);
    expect(find('.dock')?.hidden).toBe(true);
  });

  it('is a landmark by its name, in the language of the interface', async () => {
    for (const [language, name] of [
      ['ar', 'مرشد'],
      ['en', 'Murshid'],
    ] as const) {
      coach.show(view({ language }));
      await expect.element(page.getByRole('region', { name })).toBeVisible();
    }
  });

  it('shows the clock of a hold, left to right, with what the contract names', () => {
    const running = hold(62);
    coach.show(view({ hold: running, digits: 'arab' }));
    const clock = find('[data-hold]');
    expect(clock?.querySelector(':scope > bdi[dir=ltr]')?.textContent).toBe('٠١:٠٢');
    expect(clock?.dataset).toMatchObject({
      started: String(running.startedAt),
      checkIns: '0',
    });
  });

  it('shows an update as due once the customer has asked for it, whatever the clock says', () => {
    const running = hold(20);
    coach.show(view({ hold: { ...running, dueAt: Date.now() } }));
    expect(find('.pill')?.dataset.due).toBe('true');
    const drawn = find('.pill .ring .fill')?.getAttribute('stroke-dasharray') ?? '';
    const [filled, whole] = drawn.split(' ');
    expect(filled).toBe(whole);
  });

  it('comes back where the page has replaced its whole body', () => {
    coach.show(view({}));
    document.body.replaceChildren(composer);
    coach.show(view({ hold: hold(5) }));
    expect(find('[data-hold]')?.isConnected).toBe(true);
  });

  it('comes back by itself where the page takes it out, or is given another body', async () => {
    coach.show(view({ hold: hold(5) }));
    document.querySelector('murshid-coach')?.remove();
    await vi.waitFor(() => expect(find('[data-hold]')?.isConnected).toBe(true));
    for (let round = 0; round < 2; round += 1) {
      const body = document.createElement('body');
      body.append(composer);
      document.body.replaceWith(body);
      await vi.waitFor(() => expect(find('[data-hold]')?.isConnected).toBe(true));
    }
    expect(document.querySelectorAll('murshid-coach')).toHaveLength(1);
  });

  it('gives in to a page that takes it out each time, until there is something new', async () => {
    vi.useFakeTimers();
    coach.show(view({}));
    let taken = 0;
    const page = new MutationObserver(() => {
      for (const left of document.querySelectorAll('murshid-coach')) {
        left.remove();
        taken += 1;
      }
    });
    page.observe(document.body, { childList: true });
    document.querySelector('murshid-coach')?.remove();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(10);
    expect(vi.getTimerCount()).toBe(0);
    page.disconnect();
    coach.show(view({ hold: hold(5) }));
    expect(find('[data-hold]')?.isConnected).toBe(true);
  });

  it('is drawn as its own, whatever the page says with force', () => {
    const rules = document.createElement('style');
    rules.textContent = `body > *:not(textarea) { display: none !important; opacity: 0 !important;
      visibility: hidden !important; transform: scale(0) !important; filter: blur(9px) !important;
      font-size: 40px !important; pointer-events: none !important }
      * { all: unset !important }`;
    document.body.append(rules);
    coach.show(view({}));
    const { display, opacity, visibility, transform, filter, fontSize } = getComputedStyle(
      find('.pill') as HTMLElement,
    );
    expect({ visibility, fontSize }).toEqual({ visibility: 'visible', fontSize: '13px' });
    expect({ display, opacity, transform, filter }).toMatchObject({
      display: 'flex',
      opacity: '1',
    });
    const host = getComputedStyle(document.querySelector('murshid-coach') as HTMLElement);
    expect([host.transform, host.filter, host.opacity]).toEqual(['none', 'none', '1']);
    expect(boxOf('.pill').width).toBeGreaterThan(0);
  });

  it('is on no paper', async () => {
    coach.show(view({}));
    const emulate = (media: string) => cdp().send('Emulation.setEmulatedMedia', { media });
    await emulate('print');
    try {
      expect(boxOf('.pill').width).toBe(0);
    } finally {
      await emulate('');
    }
    expect(boxOf('.pill').width).toBeGreaterThan(0);
  });

  it('runs a timer while somebody is held, and none otherwise', () => {
    vi.useFakeTimers();
    coach.show(view({}));
    expect(vi.getTimerCount()).toBe(0);
    coach.show(view({ hold: hold(5) }));
    vi.advanceTimersByTime(3100);
    expect(find('[data-hold]')?.textContent).toContain('0:08');
    coach.show(view({}));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says once, at its deadline, that the check-in is due', () => {
    vi.useFakeTimers();
    coach.show(view({ hold: hold(118) }));
    vi.advanceTimersByTime(1900);
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(asked).toEqual([['due']]);
    vi.advanceTimersByTime(60_000);
    expect(asked).toEqual([['due']]);
  });
});

describe('speaking', () => {
  it.each([
    { language: 'ar', words: 'ثلاث مرات متتالية', stop: 'إيقاف التنبيه', done: 'من الإعدادات' },
    { language: 'en', words: 'three times in a row', stop: 'Stop it', done: 'Stopped.' },
  ] as const)('asks whether to be quiet, in $language, where the view says so', async (one) => {
    const { language, words, stop, done } = one;
    coach.show(view({ language, nudge: checkIn() }));
    expect(button(stop)).toBeUndefined();
    coach.show(view({ language, nudge: checkIn({ ask: true }) }));
    expect(find('.ask')?.textContent).toContain(words);
    for (const animation of find('.card')?.getAnimations() ?? []) animation.finish();
    const { violations } = await axe.run('murshid-coach');
    expect(violations.map(({ id }) => id)).toEqual([]);
    button(stop)?.click();
    expect(asked).toEqual([['hush', 'check-in:1', true]]);
    expect(find('[data-nudge]')).toBeNull();
    expect(find('.told')?.textContent).toContain(done);
  });

  it('goes on where the agent wants it, and keeps the focus on the card', async () => {
    coach.show(view({ nudge: checkIn({ ask: true }) }));
    button('إبقاؤه')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual([['hush', 'check-in:1', false]]);
    coach.show(view({ nudge: checkIn() }));
    expect(find('.ask')).toBeNull();
    expect(find('[data-nudge]')?.contains(find(':focus'))).toBe(true);
  });

  it('is put away and inserted as ever where it asks', async () => {
    coach.show(view({ nudge: checkIn({ ask: true }) }));
    await userEvent.keyboard('{Escape}');
    expect(asked).toEqual([['answer', 'check-in:1', 'dismissed']]);
  });

  it('is a nudge with its rule, kind and conversation, announced politely', () => {
    coach.show(view({ hold: hold(120), nudge: checkIn() }));
    expect(find('[data-nudge]')?.dataset).toMatchObject({
      rule: 'hold',
      kind: 'check-in',
      conversation: 'practice:desk:4521',
    });
    expect(find('[data-nudge]')?.textContent).toContain('1 من 2');
    expect(find('[aria-live=polite]')?.textContent).toBe('مرّت دقيقتان، حان تحديث العميل');
  });

  it('has one clock: on the card while that speaks, then on the pill again', () => {
    const running = hold(125);
    coach.show(view({ hold: running, nudge: checkIn() }));
    expect(shadow().querySelectorAll('[data-hold]')).toHaveLength(1);
    expect(find('.card [data-hold]')?.dataset.started).toBe(String(running.startedAt));
    expect(find('.card [data-hold]')?.textContent).toBe('02:05');
    expect(find('.pill')?.textContent).toContain('5/8');
    button('لاحقًا')?.click();
    expect(find('.pill[data-hold]')?.textContent).toContain('02:05');
  });

  it('covers neither the reply box nor anything outside of the window, wide or narrow', async () => {
    for (const [width, height] of [
      [1000, 700],
      [420, 640],
      [320, 480],
    ] as const) {
      await page.viewport(width, height);
      for (const language of ['ar', 'en'] as const) {
        coach.show(view({ language, hold: hold(120), nudge: closingSteps() }));
        await vi.waitFor(() => {
          const dock = boxOf('.dock');
          const box = composer.getBoundingClientRect();
          expect(dock.bottom).toBeLessThanOrEqual(box.top);
          expect(dock.left).toBeGreaterThanOrEqual(0);
          expect(dock.right).toBeLessThanOrEqual(width);
          expect(dock.top).toBeGreaterThanOrEqual(0);
        });
      }
    }
  });

  it('does so on a page that is drawn larger, too', async () => {
    composer.style.cssText = 'position:fixed;inset:auto 100px 100px;block-size:80px';
    for (const drawnLarger of [document.body, document.documentElement]) {
      drawnLarger.style.zoom = '1.5';
      try {
        coach.show(view({ nudge: checkIn() }));
        await vi.waitFor(() => {
          const box = composer.getBoundingClientRect();
          const card = boxOf('.card');
          expect(card.bottom).toBeLessThanOrEqual(box.top);
          expect(card.bottom).toBeGreaterThan(box.top - 30);
          expect(Math.min(card.left, boxOf('.pill').left)).toBeCloseTo(box.left + 10, 0);
        });
        coach.show(null);
      } finally {
        drawnLarger.style.zoom = '';
      }
    }
  });

  it('stands at the inline end: on one side in Arabic, on the other in English', async () => {
    coach.show(view({ language: 'ar' }));
    await vi.waitFor(() => expect(boxOf('.pill').left).toBeLessThan(100));
    coach.show(view({ language: 'en' }));
    await vi.waitFor(() => expect(boxOf('.pill').right).toBeGreaterThan(900));
  });

  it('takes no focus, neither when it comes nor when it is used', async () => {
    composer.focus();
    coach.show(view({ nudge: checkIn() }));
    expect(document.activeElement).toBe(composer);
    const insert = button('إدراج');
    if (insert === undefined) throw new Error('There is no insert button.');
    await userEvent.click(insert);
    expect(document.activeElement).toBe(composer);
    expect(asked).toEqual([['insert', checkIn().snippet?.text, 'check-in:1']]);
  });

  it('goes when its text is inserted, put off, or dismissed by Esc', async () => {
    for (const [act, expected] of [
      [() => button('إدراج')?.click(), ['insert', checkIn().snippet?.text, 'check-in:1']],
      [() => button('لاحقًا')?.click(), ['answer', 'check-in:1', 'later']],
      [() => userEvent.keyboard('{Escape}'), ['answer', 'check-in:1', 'dismissed']],
    ] as const) {
      asked = [];
      coach.show(view({}));
      coach.show(view({ nudge: checkIn() }));
      await act();
      await vi.waitFor(() => expect(find('[data-nudge]')).toBeNull());
      expect(asked).toEqual([expected]);
    }
  });

  it('gives its reason on demand, with the words that caused it', () => {
    coach.show(view({ nudge: checkIn() }));
    expect(find('.reason')?.hidden).toBe(true);
    button('السبب')?.click();
    const reason = find('.reason')?.textContent;
    expect(reason).toContain('بروتوكول الانتظار');
    expect(reason).toContain('الصمت الطويل يقلق العميل.');
    expect(reason).toContain('لحظات من فضلك');
  });

  it('has what only the agent can tell confirmed in one press, by its names', async () => {
    const closing = closingSteps();
    coach.show(view({ nudge: closing, language: 'en' }));
    expect(find('[data-rest]')).toBeNull();
    coach.show(view({ nudge: closing, language: 'en', toConfirm: ['hold'] }));
    expect(find('[data-rest]')?.textContent).toContain('Hold protocol');
    find('[data-rest] button')?.click();
    expect(asked).toEqual([['tick', 'hold']]);
    coach.show(view({ nudge: closing, language: 'en' }));
    expect(find('[data-rest]')).toBeNull();
  });

  it('lists the open closing steps, each with its own text', () => {
    coach.show(view({ nudge: closingSteps(), language: 'en' }));
    const steps = [...shadow().querySelectorAll('[data-step]')];
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'Ask for further assistanceInsert',
      'Thank the customer for the contactInsert',
    ]);
    steps[1]?.querySelector<HTMLElement>('.small')?.click();
    expect(asked).toEqual([['insert', 'شكر العميل على تواصله', null]]);
    expect(find('[data-nudge]')).not.toBeNull();
  });

  it('has a box to tick before each open step, which people can hit', () => {
    coach.show(view({ nudge: closingSteps(), language: 'en' }));
    const boxes = [...shadow().querySelectorAll<HTMLElement>('[data-step] .tick')];
    expect(boxes.map(({ ariaLabel }) => ariaLabel)).toEqual([
      'Mark as done: Ask for further assistance',
      'Mark as done: Thank the customer for the contact',
    ]);
    const { width, height } = boxes[1]?.getBoundingClientRect() ?? new DOMRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    boxes[1]?.click();
    expect(asked).toEqual([['tick', 'closing-thanks']]);
  });

  it('waits while the agent types, unless somebody is on hold', () => {
    vi.useFakeTimers();
    coach.typed();
    coach.show(view({ nudge: checkIn({ kind: 'standard', rule: 'greeting', key: 'g:1' }) }));
    expect(find('[data-nudge]')).toBeNull();
    coach.typed();
    vi.advanceTimersByTime(1900);
    expect(find('[data-nudge]')).toBeNull();
    vi.advanceTimersByTime(2100);
    expect(find('[data-nudge]')).not.toBeNull();
    coach.typed();
    coach.show(view({ nudge: checkIn() }));
    expect(find('[data-nudge]')?.dataset.kind).toBe('check-in');
  });

  it('is put away by a person’s key, and not by one that the page makes up', async () => {
    coach.show(view({ nudge: checkIn() }));
    const key = { key: 'Escape', bubbles: true, composed: true };
    composer.dispatchEvent(new KeyboardEvent('keydown', key));
    expect(asked).toEqual([]);
    expect(find('[data-nudge]')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(asked).toEqual([['answer', 'check-in:1', 'dismissed']]);
  });

  it('is not put away by the key that closes what the page has opened before it', async () => {
    coach.show(view({ nudge: checkIn() }));
    const dialog = document.createElement('dialog');
    const menu = document.createElement('div');
    menu.popover = 'auto';
    const sheet = document.createElement('div');
    sheet.ariaModal = 'true';
    sheet.textContent = 'Macros';
    document.body.append(dialog, menu, sheet);
    dialog.showModal();
    sheet.hidden = true;
    await userEvent.keyboard('{Escape}');
    expect(dialog.open).toBe(false);
    menu.showPopover();
    await userEvent.keyboard('{Escape}');
    expect(menu.matches(':popover-open')).toBe(false);
    sheet.hidden = false;
    await userEvent.keyboard('{Escape}');
    expect(asked).toEqual([]);
    // A conversation in such a sheet is what the agent works in.
    sheet.append(composer);
    await userEvent.keyboard('{Escape}');
    expect(asked).toEqual([['answer', 'check-in:1', 'dismissed']]);
  });

  it('says why nothing was inserted, and offers the text for copying', async () => {
    outcome = 'not-taken';
    coach.show(view({ nudge: checkIn() }));
    button('إدراج')?.click();
    await vi.waitFor(() => expect(find('[role=alert]')?.textContent).toContain('لم تظهر'));
    button('نسخ')?.click();
    await vi.waitFor(() => expect(button('تم النسخ')).toBeDefined());
    expect(copied).toEqual([checkIn().snippet?.text]);
    outcome = 'note-mode';
    button('إدراج')?.click();
    await vi.waitFor(() =>
      expect(find('[role=alert]')?.textContent).toContain('الملاحظة الداخلية'),
    );
    expect(button('نسخ')).toBeUndefined();
  });

  it('says so where nothing can be copied', async () => {
    vi.mocked(navigator.clipboard.writeText).mockRejectedValue(new Error('not allowed'));
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    coach.show(view({}));
    coach.explain('no-composer', 'نص');
    button('نسخ')?.click();
    await vi.waitFor(() => expect(button('تعذّر النسخ')).toBeDefined());
  });

  it('explains an insertion that was asked for elsewhere, where no nudge is shown', async () => {
    coach.show(view({}));
    coach.explain('no-composer', 'نص');
    expect(find('[data-notice]')?.textContent).toContain('خانة الرد غير ظاهرة');
    button('نسخ')?.click();
    expect(copied).toEqual(['نص']);
    await userEvent.keyboard('{Escape}');
    expect(find('[data-notice]')).toBeNull();
  });

  it('keeps its reason open while the clock goes on', () => {
    const nudge = checkIn();
    coach.show(view({ hold: hold(120), nudge }));
    button('السبب')?.click();
    coach.show(view({ hold: hold(121), nudge }));
    expect(find('.reason')?.hidden).toBe(false);
  });

  it('shows the shortcut only where the browser has set one', () => {
    coach.show(view({ nudge: checkIn() }));
    expect(find('button.main kbd')?.textContent).toBe('Alt+I');
    coach.show(view({ nudge: checkIn(), insertKey: '' }));
    expect(find('button.main kbd')).toBeNull();
  });
});

describe('with people', () => {
  it('can be dragged, stays clear of the reply box, and says where it was put', async () => {
    coach.show(view({ language: 'en' }));
    await vi.waitFor(() => expect(boxOf('.pill').right).toBeGreaterThan(900));
    const from = boxOf('.pill');
    const to = (type: string, x: number, y: number) =>
      find('.pill')?.dispatchEvent(
        new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, composed: true }),
      );
    to('pointerdown', from.left + 5, from.top + 5);
    to('pointermove', 305, 205);
    expect(boxOf('.pill').left).toBeCloseTo(300, -1);
    expect(boxOf('.pill').top).toBeCloseTo(200, -1);
    to('pointermove', 305, 640);
    expect(boxOf('.pill').bottom).toBeLessThanOrEqual(composer.getBoundingClientRect().top);
    to('pointerup', 305, 640);
    expect(saved).toHaveLength(1);
  });

  it('is used with the keyboard alone, and keeps its keys from the page', async () => {
    const heard: string[] = [];
    document.addEventListener('keydown', ({ key }) => heard.push(key), {
      signal: controller.signal,
    });
    coach.show(view({ nudge: checkIn() }));
    button('إدراج')?.focus();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(asked).toEqual([['answer', 'check-in:1', 'later']]);
    expect(heard).not.toContain('Enter');
  });

  it.each([
    ['put off by its button', '{Tab}{Enter}'],
    ['dismissed by Esc', '{Escape}'],
  ])('gives the focus back to where it was, %s', async (_, keys) => {
    composer.focus();
    coach.show(view({ nudge: checkIn() }));
    button('إدراج')?.focus();
    await userEvent.keyboard(keys);
    expect(find('[data-nudge]')).toBeNull();
    expect(document.activeElement).toBe(composer);
  });

  it('leaves the focus alone where it was not on the card', async () => {
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    coach.show(view({ nudge: checkIn() }));
    elsewhere.focus();
    coach.show(view({ nudge: null }));
    expect(document.activeElement).toBe(elsewhere);
  });

  it('ends its lines with its sentences where they fit', () => {
    const text = 'Nobody has answered yet. Please send some news.';
    coach.show(
      view({ nudge: checkIn({ text: { ar: '', en: text } }), hold: hold(130), language: 'en' }),
    );
    const lines = [...shadow().querySelectorAll('.sentence .line')];
    expect(find('.sentence')?.textContent.trim()).toBe(text);
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Nobody has answered yet.',
      'Please send some news.',
    ]);
    const [first, second] = lines.map((line) => line.getBoundingClientRect());
    expect(second?.top).toBeGreaterThanOrEqual(first?.bottom ?? 0);
    expect(second?.left).toBe(first?.left);
  });

  it('has room for its sentence in a narrow window', async () => {
    await page.viewport(320, 640);
    composer.style.inlineSize = '280px';
    coach.show(view({ nudge: checkIn(), hold: hold(130) }));
    const count = boxOf('.count');
    const sentence = boxOf('.sentence');
    expect(count.top).toBeGreaterThanOrEqual(sentence.bottom - 1);
    expect(sentence.width).toBeGreaterThanOrEqual(170);
  });

  it('has no barrier that can be found by machine', async () => {
    for (const language of ['ar', 'en'] as const) {
      for (const nudge of [checkIn(), closingSteps()]) {
        coach.show(view({ language, hold: hold(120), nudge }));
        for (const animation of find('.card')?.getAnimations() ?? []) animation.finish();
        const { violations } = await axe.run('murshid-coach');
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    }
  });

  it('says once that the tab has to be reloaded, and then is quiet', () => {
    coach.show(view({ hold: hold(5) }));
    coach.retire();
    controller.abort();
    expect(find('.dock')?.textContent).toContain('تحديث هذه الصفحة');
    button('إخفاء')?.click();
    expect(document.querySelector('murshid-coach')).toBeNull();
  });
});

describe('a nudge for a customer on the phone', () => {
  it('is done by saying so: nothing is inserted', () => {
    coach.show(view({ hold: hold(125), nudge: checkIn({ say: 'checkin' }) }));
    expect(button('إدراج')).toBeUndefined();
    expect(shadow().querySelector('blockquote')?.textContent).toContain('ما زلنا نتابع طلبك');
    button('تم تحديث العميل')?.click();
    expect(asked).toEqual([['said', 'check-in:1']]);
    expect(find('[data-nudge]')).toBeNull();
  });
});

describe('an end that is held back', () => {
  it('can be gone on with from the card of the open steps, and only from there', () => {
    const pass = vi.fn();
    coach.show(view({ nudge: checkIn() }));
    expect(coach.guard(pass)).toBe(false);
    coach.show(view({ nudge: closingSteps() }));
    expect(coach.guard(pass)).toBe(true);
    button('إغلاق على أي حال')?.click();
    expect(pass).toHaveBeenCalledOnce();
    coach.guard(null);
    expect(button('إغلاق على أي حال')).toBeUndefined();
  });
});
