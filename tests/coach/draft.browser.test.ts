import { packs } from 'virtual:packs';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mayReplace, replaceText } from '../../adapters/insert/replace-text.ts';
import { readDraft } from '../../adapters/read/beside/draft.ts';
import { type Coach, mountCoach } from '../../components/coach/coach.ts';
import { type DraftWatch, makeDraftWatch } from '../../components/coach/draft/draft-watch.ts';
import { type DraftRules, draftRulesOf } from '../../rules/engine/draft/draft-rules.ts';
import type { CoachView } from '../../stores/conversations/views.ts';
import { checkIn, hold, view } from './view.ts';
import { drawBox, wantsOf } from './wants.ts';

let controller: AbortController;
let coach: Coach;
let watch: DraftWatch;
let composer: HTMLTextAreaElement | HTMLDivElement;
let mode: 'reply' | 'note';
let now: CoachView | null;
let copied: string[];
let answered: string[];
let marks: string[];

function presetRules(): DraftRules {
  const pack = packs['support-quality'];
  if (pack === undefined) throw new Error('The preset is not in this build.');
  return draftRulesOf(pack);
}

const find = (selector: string) =>
  document
    .querySelector('murshid-coach')
    ?.shadowRoot?.querySelector<HTMLElement>(`.dock ${selector}`) ?? null;
const draftCard = () => find('[data-nudge][data-kind=draft]');
const button = (name: string) =>
  [...(draftCard()?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
    textContent.startsWith(name),
  );

function show(next: CoachView): void {
  now = next;
  coach.show(next);
  watch.look();
}

/** Writes the whole draft and pauses. */
function write(text: string): void {
  if (composer instanceof HTMLTextAreaElement) composer.value = text;
  else composer.textContent = text;
  watch.typed(false);
  vi.advanceTimersByTime(400);
}

const written = () =>
  composer instanceof HTMLTextAreaElement ? composer.value : composer.textContent;

function useComposer(made: HTMLTextAreaElement | HTMLDivElement): void {
  composer?.remove();
  composer = drawBox(made);
}

beforeEach(async () => {
  await page.viewport(1000, 700);
  vi.useFakeTimers();
  copied = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text);
  });
  answered = [];
  marks = [];
  mode = 'reply';
  useComposer(document.createElement('textarea'));
  controller = new AbortController();
  coach = mountCoach(
    document,
    wantsOf({
      answer: (nudge, answer) => void answered.push(`${nudge} ${answer}`),
      replyBox: () => composer,
    }),
    controller.signal,
  );
  const mount = makeDraftWatch((element) => {
    const draft = readDraft(element);
    return {
      text: draft.text,
      mayReplace: (span) => mayReplace(element, draft, span),
      replace: (span, text) => replaceText(element, draft, span, text),
    };
  });
  watch = mount(
    document,
    {
      composer: () => ({ element: composer, mode }),
      view: () => now,
      speak: (card) => coach.speak(card),
      tell: (words) => void coach.tell(words),
      answered: (rule, answer) => void marks.push(`${rule} ${answer}`),
    },
    controller.signal,
  );
  show(view({}));
  watch.use(presetRules());
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  controller.abort();
  document.body.replaceChildren();
});

it('quotes the words and says what is wrong, with the rule and the conversation', () => {
  write('أكيد بتنحل اليوم، وعد مني');
  expect(draftCard()?.dataset).toMatchObject({
    rule: 'false-promise',
    conversation: 'practice:desk:4521',
  });
  expect(find('.phrase')?.textContent).toContain('أكيد بتنحل');
  expect(find('.sentence')?.textContent).toContain('وعد');
  expect(find('.reason')?.hidden).toBe(true);
  button('السبب')?.click();
  expect(find('.reason')?.hidden).toBe(false);
});

it('waits for a pause in typing, and runs no timer but for that', () => {
  expect(vi.getTimerCount()).toBe(0);
  for (const text of ['Send', 'Send me', 'Send me a', 'Send me a screenshot']) {
    if (composer instanceof HTMLTextAreaElement) composer.value = text;
    watch.typed(false);
    vi.advanceTimersByTime(399);
    expect(draftCard()).toBeNull();
  }
  vi.advanceTimersByTime(1);
  expect(draftCard()?.dataset.draft).toBe('order');
  expect(vi.getTimerCount()).toBe(0);
});

it('is quiet while an input method composes', () => {
  composer.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  if (composer instanceof HTMLTextAreaElement) composer.value = 'I guarantee it';
  watch.typed(true);
  vi.advanceTimersByTime(5000);
  expect(draftCard()).toBeNull();
  composer.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  vi.advanceTimersByTime(400);
  expect(draftCard()).not.toBeNull();
});

it('goes when the words are gone, and when the draft was sent', () => {
  write('I guarantee it');
  expect(draftCard()).not.toBeNull();
  write('We are looking into it');
  expect(draftCard()).toBeNull();
  write('I guarantee it');
  if (composer instanceof HTMLTextAreaElement) composer.value = '';
  show(view({ hold: hold(3) }));
  expect(draftCard()).toBeNull();
});

it('replaces an order by a request, keeping the rest of the draft', async () => {
  write('Hello Sara. Send me a screenshot');
  expect(find('.snippet')?.textContent).toBe('Could you please send me a screenshot?');
  button('استبدال')?.click();
  expect(written()).toBe('Hello Sara. Could you please send me a screenshot?');
  await vi.waitFor(() => expect(draftCard()).toBeNull());
});

it('only shows the wording, with copy, where replacing is not safe', () => {
  const editor = document.createElement('div');
  editor.contentEditable = 'true';
  useComposer(editor);
  // A chip in the middle of the words would go with them.
  const chip = Object.assign(document.createElement('span'), { contentEditable: 'false' });
  editor.append('Send me', chip, ' a screenshot');
  watch.typed(false);
  vi.advanceTimersByTime(400);
  expect(button('استبدال')).toBeUndefined();
  button('نسخ')?.click();
  expect(copied).toEqual(['Could you please send me a screenshot?']);
  expect(written()).toBe('Send me a screenshot');
});

it('stays away for this draft once it was dismissed, and is there for the next', async () => {
  write('I guarantee it');
  await userEvent.keyboard('{Escape}');
  expect(draftCard()).toBeNull();
  write('I guarantee it will be fixed');
  show(view({ hold: hold(3) }));
  expect(draftCard()).toBeNull();
  expect(answered).toEqual([]);
  write('');
  write('I guarantee it');
  expect(draftCard()).not.toBeNull();
});

it('says one thing at a time, the most serious first', async () => {
  write('You should have read it. Please send me your password. ____');
  const kinds: (string | undefined)[] = [];
  for (let turn = 0; turn < 4; turn++) {
    expect(
      document.querySelector('murshid-coach')?.shadowRoot?.querySelectorAll('.draft').length,
    ).toBeLessThan(2);
    kinds.push(draftCard()?.dataset.draft);
    await userEvent.keyboard('{Escape}');
  }
  expect(kinds).toEqual(['secret', 'blame', 'blank', undefined]);
});

it('lets a hold that is due speak first, and speaks before what can wait', () => {
  write('I guarantee it');
  show(view({ nudge: checkIn({ kind: 'standard', rule: 'greeting', key: 'g:1' }) }));
  expect(draftCard()).not.toBeNull();
  expect(find('[data-kind=standard]')).toBeNull();
  show(view({ hold: hold(120), nudge: checkIn() }));
  expect(draftCard()).toBeNull();
  expect(find('[data-kind=check-in]')).not.toBeNull();
  show(view({ hold: hold(121) }));
  expect(draftCard()).not.toBeNull();
});

it('looks in a note only for what nobody may write down, and shows four digits of it', () => {
  mode = 'note';
  write('I guarantee it!!! ____');
  expect(draftCard()).toBeNull();
  write('بطاقة العميل ٤١١١ ١١١١ ١١١١ ١١١١');
  expect(draftCard()?.dataset.draft).toBe('card');
  expect(find('.phrase')?.textContent).toContain('١١١١');
  expect(draftCard()?.textContent).not.toContain('٤١١١');
});

it('forgets the draft of one conversation in the next', () => {
  write('I guarantee it');
  watch.use(null);
  show(view({ ticket: '99' }));
  expect(draftCard()).toBeNull();
});

it('takes no focus, stays clear of the reply box, and has no barrier found by machine', async () => {
  vi.useRealTimers();
  composer.focus();
  for (const language of ['ar', 'en'] as const) {
    show(view({ language }));
    if (composer instanceof HTMLTextAreaElement) composer.value = 'Send me a screenshot';
    watch.typed(false);
    await vi.waitFor(() => expect(draftCard()).not.toBeNull());
    await vi.waitFor(() =>
      expect(draftCard()?.getBoundingClientRect().bottom).toBeLessThanOrEqual(
        composer.getBoundingClientRect().top,
      ),
    );
    expect(document.activeElement).toBe(composer);
    for (const animation of draftCard()?.getAnimations() ?? []) animation.finish();
    const { violations } = await axe.run('murshid-coach');
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    watch.use(presetRules());
  }
});

it('tells which rule was put away or heeded, and not a word of the draft', () => {
  write('أكيد بتنحل اليوم، وعد مني');
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(marks).toEqual([]);
  find('.draft .row button:last-child')?.click();
  expect(marks).toEqual(['false-promise dismissed']);
  write('');
  write('أكيد بتنحل اليوم، وعد مني');
  write('نتابع طلبك');
  expect(marks).toEqual(['false-promise dismissed', 'false-promise heeded']);
});

it.each([
  ['is sent as it stands', () => write('')],
  ['is of another conversation', () => watch.use(null)],
  [
    'becomes a note',
    () => {
      mode = 'note';
      watch.look();
    },
  ],
  ['is left for another box', () => useComposer(document.createElement('textarea'))],
])('counts as heeded only where the words were changed, not where the draft %s', (_, happens) => {
  write('أكيد بتنحل اليوم، وعد مني');
  happens();
  write('نتابع طلبك');
  watch.use(presetRules());
  expect(marks).toEqual([]);
});

it('asks whether to be quiet, and is quiet at once where the agent says so', async () => {
  show(view({ drafts: { quiet: [], ask: ['false-promise'] } }));
  write('أكيد بتنحل اليوم، وعد مني');
  expect(find('.draft .ask')?.textContent).toContain('هل يُوقف؟');
  for (const animation of find('.card')?.getAnimations() ?? []) animation.finish();
  vi.useRealTimers();
  const { violations } = await axe.run('murshid-coach');
  expect(violations.map(({ id }) => id)).toEqual([]);
  button('إيقاف التنبيه')?.click();
  expect(marks).toEqual(['false-promise quiet']);
  expect(draftCard()).toBeNull();
  expect(find('.told')?.textContent).toContain('من الإعدادات');
});

it('says nothing by a rule that is quiet, and speaks again with the next view', () => {
  show(view({ drafts: { quiet: ['false-promise'], ask: [] } }));
  write('أكيد بتنحل اليوم، وعد مني');
  expect(draftCard()).toBeNull();
  show(view({}));
  write('أكيد بتنحل اليوم، وعد مني لك');
  expect(draftCard()?.dataset.rule).toBe('false-promise');
});

it('warns of a card number whatever is quiet, and never asks about it', () => {
  const all = ['security', 'false-promise', 'professional'];
  show(view({ drafts: { quiet: all, ask: all } }));
  write('رقم البطاقة 4539 1488 0343 6467');
  expect(draftCard()?.dataset.draft).toBe('card');
  expect(find('.ask')).toBeNull();
  find('.draft .row button:last-child')?.click();
  expect(marks).toEqual([]);
});
