import { packs } from 'virtual:packs';
import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import type { GuideView, PlaybookView } from '../../stores/conversations/guide-view.ts';
import { FREE_NOTE } from '../../stores/conversations/jottings.ts';
import { CALM, CHECK_IN, conversation, NOW } from './board.fixture.ts';
import { guide, showPanel } from './show-panel.tsx';
import { list } from './snippets.fixture.ts';

const KEY = conversation().ref.key;
const EN = { language: 'en' } as const;

beforeEach(() => page.viewport(320, 800));

function focusOn(element: Element | undefined): void {
  if (!(element instanceof HTMLElement)) throw new Error('there is nothing to focus');
  element.focus();
}

function press(found: Locator): void {
  const element = found.element();
  if (!(element instanceof HTMLElement)) throw new Error('there is nothing to press');
  element.click();
}

function take(found: Locator, option: string): void {
  const element = found.element();
  if (!(element instanceof HTMLSelectElement)) throw new Error('there is nothing to choose from');
  element.value = option;
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** As if the customer had written about the printer. */
function calledFor(id: string, over: Partial<PlaybookView> = {}): GuideView {
  const { playbooks, ...rest } = guide();
  const called = playbooks.find((playbook) => playbook.id === id);
  if (called === undefined) throw new Error(`no playbook "${id}"`);
  const others = playbooks.filter((playbook) => playbook !== called);
  return { ...rest, playbooks: [{ ...called, called: true, ...over }, ...others] };
}

describe('who is on hold', () => {
  const held = (customer: string, seconds: number) => {
    const { ref, hold } = conversation();
    const since = NOW - seconds * 1000;
    return conversation({
      ref: { ...ref, key: `chatwoot:desk.example:${customer}`, customer },
      hold: hold && {
        ...hold,
        startedAt: since,
        countsFrom: since,
        dueAt: since + 120_000,
        lateAt: since + 150_000,
      },
    });
  };

  test('is listed with their clocks, in the order of urgency, and can be chosen', async () => {
    const shown = conversation();
    const conversations = [held('Omar', 130), shown, held('Noura', 20), CALM];
    const current = shown.ref.key;
    const { screen, events } = await showPanel({ conversations, current }, EN);
    const list = screen.getByRole('navigation', { name: 'Others on hold' });
    const rows = list.getByRole('button').elements();
    const clocks = rows.map((row) => row.querySelector('.clock')?.textContent);
    // The one that is shown has its card: it is not said twice.
    expect(clocks).toEqual(['02:10', '00:20']);
    await expect.element(screen.getByRole('timer')).toHaveTextContent('01:42');
    await list.getByRole('button', { name: /Noura/ }).click();
    expect(events.onChoose).toHaveBeenCalledExactlyOnceWith('chatwoot:desk.example:Noura');
  });

  test('is said calmly while an update is due, and in red only once it is late', async () => {
    const conversations = [held('Late', 160), held('Due', 130), held('Early', 20), conversation()];
    await showPanel({ conversations, current: conversation().ref.key }, EN);
    const urgencies = ['Late', 'Due', 'Early'].map((customer) => {
      const row = document.querySelector(`[data-held="chatwoot:desk.example:${customer}"]`);
      const clock = row?.querySelector<HTMLElement>('.held-clock');
      const line = row?.querySelector('small');
      return [clock?.dataset.urgency, line?.dataset.urgency, line?.textContent];
    });
    expect(urgencies).toEqual([
      ['late', 'late', 'Check-in 1 of 2 is late'],
      ['due', 'due', 'Check-in 1 of 2 is due'],
      ['running', 'running', expect.stringContaining('Check-in 1 of 2 in')],
    ]);
  });

  test('is not said twice of the only one', async () => {
    const { screen } = await showPanel({ conversations: [conversation(), CALM] }, EN);
    await expect.element(screen.getByRole('timer')).toBeVisible();
    expect(document.querySelector('.held-list')).toBeNull();
  });
});

test('a conversation on another page is led to, and nothing is inserted from here', async () => {
  const shown = conversation({ nudge: CHECK_IN });
  const { screen, events } = await showPanel({ conversations: [shown], current: null }, EN);
  expect(screen.getByRole('button', { name: 'Insert' }).elements()).toEqual([]);
  await screen.getByRole('button', { name: 'Go there' }).click();
  expect(events.onGoTo).toHaveBeenCalledExactlyOnceWith(KEY);
});

describe('the tabs', () => {
  test.each([
    ['ar', '{ArrowLeft}'],
    ['en', '{ArrowRight}'],
  ] as const)('in %s move on with %s, as people read', async (language, key) => {
    const { screen } = await showPanel({}, { language });
    const [first, second] = screen.getByRole('tab').elements();
    focusOn(first);
    await userEvent.keyboard(key);
    expect(document.activeElement).toBe(second);
    expect(second?.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{End}{Home}');
    expect(document.activeElement).toBe(first);
    expect(screen.getByRole('tabpanel').element().getAttribute('data-tab')).toBe('protocol');
  });

  test('say where there is something for this conversation', async () => {
    const { screen, answer } = await showPanel({}, EN);
    const tab = screen.getByRole('tab', { name: /^Guide/ });
    const said = () => tab.element().textContent;
    expect(said()).toBe('Guide');
    await answer(calledFor('printer'));
    await expect.poll(said).toBe('Guide has something for this conversation');
  });
});

describe('a playbook', () => {
  const toGuide = async (shown: GuideView, language: 'ar' | 'en' = 'en') => {
    const result = await showPanel({}, { language }, shown);
    const name = language === 'en' ? /^Guide/ : /^المرجع/;
    await result.screen.getByRole('tab', { name }).click();
    return result;
  };

  test('follows the topic until the agent takes out another', async () => {
    const { screen, answer } = await toGuide(calledFor('printer'));
    const choice = screen.getByLabelText('Choose a playbook');
    await expect.element(choice).toHaveValue('printer');
    await answer(calledFor('payments'));
    await expect.element(choice).toHaveValue('payments');
    await choice.selectOptions('discounts');
    await answer(calledFor('printer'));
    await expect.element(choice).toHaveValue('discounts');
  });

  test('is none where nothing calls for one, but all can be looked up', async () => {
    const { screen } = await toGuide(guide());
    await expect.element(screen.getByLabelText('Choose a playbook')).toHaveValue('');
    expect(screen.getByRole('checkbox').elements()).toEqual([]);
  });

  test('is ticked step by step, with the keyboard alone too', async () => {
    const { screen, events } = await toGuide(calledFor('printer'));
    focusOn(screen.getByRole('checkbox').nth(1).element());
    await userEvent.keyboard(' ');
    const jotting = { type: 'step', playbook: 'printer', step: 'power', done: true };
    expect(events.onJot).toHaveBeenCalledExactlyOnceWith(KEY, jotting);
  });

  test('offers what a step says to the customer', async () => {
    const { screen, events } = await toGuide(calledFor('printer'));
    await screen.getByRole('button', { name: /^Insert: Raise a request/ }).click();
    expect(events.onInsert).toHaveBeenCalledExactlyOnceWith(KEY, expect.any(String), null);
  });

  test('as a chart says what its arrows show, and is ticked as well', async () => {
    const { screen, events } = await toGuide(calledFor('printer'));
    await screen.getByText('Chart', { exact: true }).click();
    const boxes = screen.getByRole('region', { name: 'Flow chart' }).getByRole('listitem');
    const said = boxes.elements().map(({ textContent }) => textContent);
    expect(said).toContainEqual(expect.stringMatching(/^Did the test.+Yes.+confirms.+No.+Remove/));
    await boxes.getByRole('button', { name: /^See that it is on/ }).click();
    expect(events.onJot).toHaveBeenCalledWith(KEY, expect.objectContaining({ step: 'power' }));
  });

  const every = Object.values(packs).flatMap((pack) =>
    (pack.playbooks ?? []).map(({ id }) => [pack.id, id] as const),
  );
  test.each(every)('%s/%s is drawn without boxes on one another, in 400 px', async (of, id) => {
    await page.viewport(400, 800);
    const shown = guide({}, packs[of]);
    for (const language of ['ar', 'en'] as const) {
      const { screen } = await showPanel({}, { language }, shown);
      // Without the mouse: how people come there is tested above, and takes longer than the drawing.
      press(screen.getByRole('tab', { name: language === 'en' ? /^Guide/ : /^المرجع/ }));
      const choice = screen.getByRole('combobox');
      await expect.element(choice).toBeVisible();
      take(choice, id);
      press(screen.getByText(language === 'en' ? 'Chart' : 'مخطط', { exact: true }));
      await expect.poll(() => document.querySelector('.flow[data-drawn="true"]')).not.toBeNull();
      const boxes = [...document.querySelectorAll('[data-box]')].map((box) =>
        box.getBoundingClientRect(),
      );
      const marks = [...document.querySelectorAll('[data-label]')].map((one) =>
        one.getBoundingClientRect(),
      );
      expect(boxes.length).toBeGreaterThan(0);
      const all = [...boxes, ...marks];
      const over = all.flatMap((box, place) =>
        all.slice(place + 1).filter((other) => overlap(box, other)),
      );
      expect(over, language).toEqual([]);
      const frame = document.querySelector('.flow-frame');
      expect(frame?.scrollWidth, language).toBeLessThanOrEqual(frame?.clientWidth ?? 0);
      await screen.unmount();
    }
  });

  test('runs from right to left in Arabic, arrows and all', async () => {
    const middles = async (language: 'ar' | 'en') => {
      const { screen } = await toGuide(calledFor('printer'), language);
      await screen.getByText(language === 'en' ? 'Chart' : 'مخطط', { exact: true }).click();
      const x = (id: string) => {
        const box = document.querySelector(`[data-box="${id}"]`)?.getBoundingClientRect();
        return (box?.left ?? 0) + (box?.width ?? 0) / 2;
      };
      const solved = x('solved') - x('raise');
      const ends = [...document.querySelectorAll('.flow-arrow')].map((arrow) => {
        const path = arrow.getAttribute('d') ?? '';
        return Number(/([\d.]+),[\d.]+$/.exec(path)?.[1]);
      });
      const drawing = document.querySelector('.flow svg')?.getBoundingClientRect();
      // The arrow to "solved" ends over its box.
      const near = ends.some((end) => Math.abs((drawing?.left ?? 0) + end - x('solved')) < 60);
      await screen.unmount();
      return { solved, near };
    };
    const [ar, en] = [await middles('ar'), await middles('en')];
    expect(Math.sign(ar.solved)).toBe(-Math.sign(en.solved));
    expect([ar.near, en.near]).toEqual([true, true]);
  });
});

function overlap(a: DOMRect, b: DOMRect): boolean {
  const [x, y] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
  return x - Math.max(a.left, b.left) > 1 && y - Math.max(a.top, b.top) > 1;
}

describe('terms', () => {
  test('that occurred are shown with what to make sure of; the others wait', async () => {
    const shown = guide();
    const terms = shown.terms.map((term) => ({ ...term, occurred: term.id === 'discount' }));
    const { screen, events } = await showPanel({}, EN, { ...shown, terms });
    await screen.getByRole('tab', { name: /^Guide/ }).click();
    await expect.element(screen.getByText(/^Before answering/)).toBeVisible();
    await screen.getByRole('button', { name: /^Insert: Before answering/ }).click();
    expect(events.onInsert).toHaveBeenCalledOnce();
    const sla = document.querySelector('[data-term="sla"]');
    expect(sla?.checkVisibility()).toBe(false);
    await screen.getByText('Other terms').click();
    expect(sla?.checkVisibility()).toBe(true);
  });
});

describe('snippets', () => {
  test('are those of the conversation, one key away from every tab, and go into its reply', async () => {
    const { screen, events } = await showPanel({}, EN, guide(), list());
    expect(events.onAskSnippets).not.toHaveBeenCalled();
    await userEvent.keyboard('/');
    expect(events.onAskSnippets).toHaveBeenCalledExactlyOnceWith(KEY);
    const field = screen.getByRole('textbox', { name: 'Search snippets' });
    await expect.element(field).toHaveFocus();
    await field.fill('opening');
    await userEvent.keyboard('{Enter}');
    const ready = { id: 'p3', text: 'We are open 9 to 5.', caret: null };
    expect(events.onUse).toHaveBeenCalledExactlyOnceWith(KEY, ready);
  });

  test('of a conversation on another page are copied', async () => {
    const { screen, events } = await showPanel({ current: null }, EN, guide(), list());
    await screen.getByRole('tab', { name: 'Snippets' }).click();
    await screen.getByRole('textbox', { name: 'Search snippets' }).fill('opening');
    await userEvent.keyboard('{Enter}');
    expect(events.onUse).toHaveBeenCalledExactlyOnceWith(null, expect.anything());
  });
});

describe('notes', () => {
  const toNotes = async (shown = guide()) => {
    const result = await showPanel({}, EN, shown);
    await result.screen.getByRole('tab', { name: 'My notes' }).click();
    return result;
  };
  const noted = (text: string) => {
    const { notes, ...rest } = guide();
    return { ...rest, notes: notes.map((one) => (one.id === 'tried' ? { ...one, text } : one)) };
  };

  test('are kept at a pause, and at once where the field is left', async () => {
    const { screen, events } = await toNotes();
    await screen.getByLabelText('Which steps were tried?').fill('restarted');
    await expect.poll(() => events.onJot.mock.calls.length).toBe(1);
    await screen.getByLabelText('Other notes').fill('call back');
    await userEvent.tab();
    expect(events.onJot.mock.calls).toEqual([
      [KEY, { type: 'note', prompt: 'tried', text: 'restarted' }],
      [KEY, { type: 'note', prompt: FREE_NOTE, text: 'call back' }],
    ]);
  });

  test('are kept where the tab is left in the middle of a word', async () => {
    const { screen, events } = await toNotes();
    await screen.getByLabelText('Other notes').fill('call b');
    await screen.getByRole('tab', { name: 'Protocol' }).click();
    expect(events.onJot).toHaveBeenCalledExactlyOnceWith(
      KEY,
      expect.objectContaining({ text: 'call b' }),
    );
  });

  test('are not taken from under the fingers by an older answer', async () => {
    const { screen, answer } = await toNotes();
    const field = screen.getByLabelText('Which steps were tried?');
    await field.fill('restarted twice');
    await answer(noted('restarted'));
    await expect.element(field).toHaveValue('restarted twice');
    // Left, it shows what another window has written since.
    await answer(noted('restarted twice'));
    await userEvent.tab();
    await answer(noted('from the other window'));
    await expect.element(field).toHaveValue('from the other window');
  });

  test('are copied together, under their questions', async () => {
    const { screen, events } = await toNotes(noted('restarted'));
    await screen.getByRole('button', { name: 'Copy the notes' }).click();
    expect(events.onCopy).toHaveBeenCalledExactlyOnceWith('Which steps were tried?\nrestarted');
  });
});

test.each(['ar', 'en'] as const)(
  'in %s nothing sticks out, and axe finds nothing',
  async (language) => {
    const shown = calledFor('printer');
    // The narrowest panel at twice its size, and others.
    for (const width of [180, 320, 600]) {
      await page.viewport(width, 900);
      const busy = { conversations: [conversation({ nudge: CHECK_IN, waiting: 1 }), CALM] };
      const { screen } = await showPanel(busy, { language }, shown);
      for (const tab of screen.getByRole('tab').elements()) {
        await userEvent.click(tab);
        const panel = document.querySelector('.panel');
        expect(panel?.scrollWidth).toBe(panel?.clientWidth);
        expect(document.documentElement.scrollWidth).toBe(width);
        const { violations } = await axe.run(document.body);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html)}`)).toEqual([]);
      }
      await screen.unmount();
    }
  },
);
