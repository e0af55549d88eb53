import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  CALM,
  CHECK_IN,
  CLOSING_STEPS,
  conversation,
  NOW,
  SECTIONS,
  standard,
} from './board.fixture.ts';
import { showPopup } from './show-popup.tsx';

const KEY = conversation().ref.key;

function row(standard: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-standard="${standard}"]`);
  if (found === null) throw new Error(`no row for the standard "${standard}"`);
  return found;
}

describe('the checklist', () => {
  test('says every state in words, and the ticks of a person as theirs', async () => {
    await showPopup();
    expect(row('empathy').textContent).toContain('تم');
    expect(row('false-promise').textContent).toContain('لم يتحقق');
    expect(row('security').textContent).toContain('لا ينطبق');
    expect(row('customer-level').textContent).toContain('متبقٍّ');
    expect(row('history').textContent).toContain('بتأكيد منك');
    expect(row('history').dataset.by).toBe('agent');
  });

  test('marks a standard met with one tap', async () => {
    const { screen, events } = await showPopup({}, { language: 'en' });
    await screen.getByRole('button', { name: /^Mark as met: .Meets the customer’s level/ }).click();
    expect(events.onIntend).toHaveBeenCalledExactlyOnceWith({
      type: 'tick',
      conversation: KEY,
      standard: 'customer-level',
      value: 'met',
    });
  });

  test('takes a tick by hand back with one tap', async () => {
    const { screen, events } = await showPopup({}, { language: 'en' });
    await screen.getByRole('button', { name: /^Opening/ }).click();
    await screen.getByRole('button', { name: /^Take back: .Customer history/ }).click();
    expect(events.onIntend).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ standard: 'history', value: 'open' }),
    );
  });

  test.each([
    ['Broken', 'broken'],
    ['Not applicable', 'na'],
  ])('offers %s in the details of a standard', async (name, value) => {
    const { screen, events } = await showPopup({}, { language: 'en' });
    await screen.getByRole('button', { name: /^Empathy/ }).click();
    await expect.element(screen.getByText(/^Evidence: your message/)).toBeVisible();
    await screen.getByRole('group', { name: 'Mark as' }).getByRole('button', { name }).click();
    expect(events.onIntend).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ standard: 'empathy', value }),
    );
  });

  test('opens what is broken or on hold, and folds the rest', async () => {
    const { screen } = await showPopup({}, { language: 'en' });
    const section = (name: RegExp) => screen.getByRole('button', { name, expanded: true });
    await expect.element(section(/^Communication/)).toBeVisible();
    await expect.element(section(/^Holding/)).toBeVisible();
    expect(row('product-type').checkVisibility()).toBe(false);
    expect(row('empathy').checkVisibility()).toBe(true);
  });

  test('counts in a section what applies, and says where nothing does', async () => {
    const unasked = {
      id: 'escalation',
      title: { ar: 'التصعيد', en: 'Escalation' },
      standards: [standard('escalation-target', 'جهة التصعيد', 'Right team', { state: 'na' })],
    };
    const { screen } = await showPopup(
      { conversations: [conversation({ sections: [...SECTIONS, unasked] })] },
      { language: 'en' },
    );
    // Four standards, of which one does not apply.
    const head = (section: string) =>
      document.querySelector(`[data-section="${section}"] h2`)?.textContent;
    await expect.element(screen.getByRole('button', { name: /^Escalation/ })).toBeVisible();
    expect(head('communication')).toContain('1/3');
    expect(head('escalation')).toContain('Not applicable');
  });

  test('shows the hold protocol as due once its moment has come', async () => {
    const hold = { ...conversationHold(), dueAt: NOW };
    await showPopup({ conversations: [conversation({ hold })] });
    expect(row('hold').dataset.due).toBe('true');
    expect(row('hold').textContent).toContain('حان التحديث 1 من 2');
  });
});

function conversationHold() {
  const { hold } = conversation();
  if (hold === null) throw new Error('the fixture is on hold');
  return hold;
}

describe('the hold', () => {
  test('shows the clock, the next check-in, and ends with a tap', async () => {
    const { screen, events } = await showPopup();
    await expect.element(screen.getByRole('timer')).toHaveTextContent('01:42');
    await expect.element(screen.getByText(/^التحديث 1 من 2 بعد/).first()).toBeVisible();
    await screen.getByRole('button', { name: 'إنهاء الانتظار' }).click();
    expect(events.onIntend).toHaveBeenCalledExactlyOnceWith({
      type: 'hold',
      conversation: KEY,
      state: 'off',
    });
  });

  test('says that an update is due once the customer has asked for it, whatever the clock says', async () => {
    const hold = { ...conversationHold(), dueAt: NOW };
    const chased = conversation({ hold, nudge: CHECK_IN });
    const { screen } = await showPopup({ conversations: [chased] });
    await expect.element(screen.getByText('حان التحديث 1 من 2').first()).toBeVisible();
    await expect.element(screen.getByText(/^التحديث 1 من 2 بعد/)).not.toBeInTheDocument();
  });

  test('runs ten times as fast where the conversation does', async () => {
    const { screen } = await showPopup({ conversations: [conversation({ speed: 10 })] });
    await expect.element(screen.getByRole('timer')).toHaveTextContent('17:00');
  });

  test('asks for an answer once the check-ins are used up', async () => {
    const hold = { ...conversationHold(), checkInsSent: 2 };
    const { screen } = await showPopup(
      { conversations: [conversation({ hold })] },
      { language: 'en' },
    );
    await expect.element(screen.getByText(/^Check-ins are used up/).first()).toBeVisible();
    await expect.element(screen.getByRole('img', { name: 'Check-ins sent: 2 of 2' })).toBeVisible();
  });

  test('starts with a tap where none runs', async () => {
    const { screen, events } = await showPopup({ conversations: [CALM] }, { language: 'en' });
    await screen.getByRole('button', { name: 'Start hold' }).click();
    expect(events.onIntend).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ type: 'hold', state: 'on' }),
    );
  });
});

describe('a nudge', () => {
  const nudged = conversation({ nudge: CHECK_IN, waiting: 2 });

  test('is inserted into the page in front', async () => {
    const { screen, events } = await showPopup({ conversations: [nudged] }, { language: 'en' });
    await screen.getByRole('button', { name: 'Insert' }).click();
    expect(events.onInsert).toHaveBeenCalledExactlyOnceWith(
      KEY,
      CHECK_IN.snippet?.text,
      CHECK_IN.key,
    );
    await expect.element(screen.getByText('2 more waiting')).toBeVisible();
  });

  test('offers no insertion where the page is not in front', async () => {
    const { screen } = await showPopup({ conversations: [nudged], current: null });
    await expect.element(screen.getByRole('button', { name: 'لاحقًا' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'إدراج' }).query()).toBeNull();
  });

  test('asks whether to be quiet where the view says so, and takes either answer', async () => {
    const nudge = { ...CHECK_IN, ask: true };
    const asking = conversation({ nudge });
    const { screen, events } = await showPopup({ conversations: [asking] }, { language: 'en' });
    await screen.getByRole('button', { name: 'Keep it' }).click();
    await screen.getByRole('button', { name: 'Stop it' }).click();
    const hush = { type: 'hush', conversation: KEY, nudge: nudge.key };
    expect(events.onIntend.mock.calls.map(([intent]) => intent)).toEqual([
      { ...hush, quiet: false },
      { ...hush, quiet: true },
    ]);
  });

  test('asks once for the names that its text goes without', async () => {
    const nudge = { ...CHECK_IN, lacks: ['agent' as const] };
    const lacking = conversation({ nudge });
    const { screen, events } = await showPopup({ conversations: [lacking] }, { language: 'en' });
    await screen.getByRole('button', { name: 'Save' }).click();
    expect(events.onIntend).not.toHaveBeenCalled();
    expect(screen.getByLabelText('Company').query()).toBeNull();
    await screen.getByLabelText('Your name, as customers see it').fill('Layla');
    await userEvent.keyboard('{Enter}');
    const names = { type: 'names', conversation: KEY, agent: 'Layla', company: '' };
    expect(events.onIntend).toHaveBeenCalledExactlyOnceWith(names);
  });

  test('can be put off and dismissed, and says why', async () => {
    const { screen, events } = await showPopup({ conversations: [nudged] }, { language: 'en' });
    await screen.getByRole('button', { name: 'Why?' }).click();
    await expect.element(screen.getByText(/heard nothing for two minutes/)).toBeVisible();
    await screen.getByRole('button', { name: 'Later' }).click();
    await screen.getByRole('button', { name: 'Dismiss' }).click();
    const answers = events.onIntend.mock.calls.map(([intent]) => intent.answer);
    expect(answers).toEqual(['later', 'dismissed']);
  });

  test('of closing ticks a step and inserts its snippet', async () => {
    const closing = conversation({ hold: null, nudge: CLOSING_STEPS });
    const { screen, events } = await showPopup({ conversations: [closing] }, { language: 'en' });
    await screen.getByRole('button', { name: /^Mark as done: .Thank/ }).click();
    await screen.getByRole('button', { name: /^Insert: Ask whether/ }).click();
    expect(events.onIntend).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ standard: 'closing', value: 'met' }),
    );
    expect(events.onInsert.mock.calls[0]?.[1]).toBe('هل نقدر نخدمك بشيء آخر؟');
  });
});

describe('what only the agent can tell', () => {
  const told = (intents: unknown[][]) => intents.map(([intent]) => intent);
  const ending = conversation({ hold: null, toConfirm: ['customer-level', 'history'] });
  const tick = (standard: string, value: string) => ({
    type: 'tick',
    conversation: ending.ref.key,
    standard,
    value,
  });

  test('is confirmed in one press, by its names, and taken back in one', async () => {
    const { screen, events } = await showPopup({ conversations: [ending] }, { language: 'en' });
    const names = /^Confirm all 2: .*history.*level/i;
    await screen.getByRole('button', { name: names }).click();
    await screen.getByRole('button', { name: 'Undo' }).click();
    expect(told(events.onIntend.mock.calls)).toEqual([
      tick('customer-level', 'met'),
      tick('history', 'met'),
      tick('customer-level', 'open'),
      tick('history', 'open'),
    ]);
    await expect.element(screen.getByRole('button', { name: names })).toBeVisible();
  });

  test('is not asked before the end', async () => {
    const { screen } = await showPopup({}, { language: 'en' });
    expect(screen.container.querySelector('.confirm-rest')).toBeNull();
  });
});

describe('on the first day', () => {
  const nobody = { agent: '', company: '', language: 'en' } as const;

  test('the names of a greeting are asked for before the first conversation', async () => {
    const { screen, events } = await showPopup({ conversations: [], current: null }, nobody);
    await screen.getByLabelText('Your name, as customers see it').fill('Layla ');
    await screen.getByRole('button', { name: 'Save' }).click();
    expect(events.onSettings).toHaveBeenCalledExactlyOnceWith({ agent: 'Layla' });
  });

  test('they are asked for once on a page, and not where a policy has them', async () => {
    const fields = (page: Element) => page.querySelectorAll('.own-names input').length;
    const asking = conversation({ nudge: { ...CHECK_IN, lacks: ['agent', 'company'] } });
    const twice = await showPopup({ conversations: [asking] }, nobody);
    expect(fields(twice.screen.container)).toBe(2);
    await twice.screen.unmount();
    const locked = await showPopup({ locked: ['company', 'agent'] }, nobody);
    expect(fields(locked.screen.container)).toBe(0);
  });
});

describe('a call by hand', () => {
  const call = conversation({
    ref: { key: 'call::1', helpdesk: 'call', host: '', ticket: '', channel: 'call' },
    hold: null,
  });
  const running = { conversations: [CALM, call], current: null, call: 'call::1' };

  test('is a tap away, whether a conversation is shown or none', async () => {
    const { screen, events } = await showPopup({ conversations: [CALM] }, { language: 'en' });
    await screen.getByRole('button', { name: 'Start a call' }).click();
    expect(events.onStartCall).toHaveBeenCalledOnce();
    await screen.unmount();
    const nothing = await showPopup({ conversations: [], current: null }, { language: 'en' });
    await nothing.screen.getByRole('button', { name: 'Start a call' }).click();
    expect(nothing.events.onStartCall).toHaveBeenCalledOnce();
  });

  test('is shown while the page in front has no conversation, with its hold and checklist', async () => {
    const { screen, events } = await showPopup(running, { language: 'en' });
    await expect.element(screen.getByText(/^Call · since/).first()).toBeVisible();
    expect(screen.getByRole('button', { name: 'Start a call' }).query()).toBeNull();
    await screen.getByRole('button', { name: 'Start hold' }).click();
    await screen.getByRole('button', { name: 'End call' }).click();
    expect(events.onIntend.mock.calls.map(([intent]) => intent)).toEqual([
      { type: 'hold', conversation: 'call::1', state: 'on' },
      { type: 'end-call', conversation: 'call::1' },
    ]);
    expect(row('empathy')).not.toBeNull();
  });

  test('gives way to the conversation in front, and is a choice away', async () => {
    const { screen } = await showPopup({ ...running, current: CALM.ref.key }, { language: 'en' });
    expect(screen.getByRole('button', { name: 'End call' }).query()).toBeNull();
    await screen.getByRole('button', { name: /Daniel Okafor/ }).click();
    await screen.getByRole('button', { name: /since/ }).click();
    await expect.element(screen.getByRole('button', { name: 'End call' })).toBeVisible();
  });

  test('takes the customer’s name, once it is written', async () => {
    const { screen, events } = await showPopup(running);
    const field = screen.getByLabelText('اسم العميل (اختياري)');
    await field.fill(' خالد ');
    await userEvent.keyboard('{Enter}');
    expect(events.onIntend).toHaveBeenCalledExactlyOnceWith({
      type: 'name-customer',
      conversation: 'call::1',
      customer: 'خالد',
    });
  });

  test('is updated by saying so: nothing is inserted', async () => {
    const held = {
      ...call,
      hold: conversationHold(),
      nudge: { ...CHECK_IN, say: 'checkin' as const },
    };
    const { screen, events } = await showPopup({ ...running, conversations: [held] });
    expect(screen.getByRole('button', { name: 'إدراج' }).query()).toBeNull();
    await screen.getByRole('button', { name: 'تم تحديث العميل' }).click();
    expect(events.onIntend).toHaveBeenCalledExactlyOnceWith({
      type: 'said',
      conversation: 'call::1',
      nudge: CHECK_IN.key,
    });
  });
});

describe('several conversations', () => {
  const several = { conversations: [conversation(), CALM] };

  test('the one in front is shown, another is a choice away', async () => {
    const { screen, events } = await showPopup(several, { language: 'en' });
    await screen.getByRole('button', { name: /سارة العتيبي/ }).click();
    await screen.getByRole('button', { name: /Daniel Okafor/ }).click();
    await screen.getByRole('button', { name: 'Start hold' }).click();
    expect(events.onIntend).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ conversation: CALM.ref.key }),
    );
  });

  test('Escape closes the list', async () => {
    const { screen } = await showPopup(several, { language: 'en' });
    await screen.getByRole('button', { name: /سارة العتيبي/ }).click();
    await expect.element(screen.getByText('Daniel Okafor')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByText('Daniel Okafor')).not.toBeVisible();
  });
});

describe('settings', () => {
  test('names are saved with Enter, digits at once', async () => {
    const { screen, events } = await showPopup({}, { language: 'en' });
    await screen.getByRole('button', { name: 'Settings' }).click();
    await screen.getByLabelText('Company').fill('  متجر الواحة ');
    await userEvent.keyboard('{Enter}');
    await screen.getByText('٠١٢٣').click();
    expect(events.onSettings.mock.calls).toEqual([
      [{ company: 'متجر الواحة' }],
      [{ digits: 'arab' }],
    ]);
  });

  test('a shortcut that the browser did not take is not set, with the way to set it', async () => {
    const { screen, events } = await showPopup({}, { language: 'en' });
    await screen.getByRole('button', { name: 'Settings' }).click();
    const missing = document.querySelector('[data-shortcut="toggle-hold"]');
    expect(missing?.textContent).toBe('Start or end the holdnot set');
    await screen.getByRole('button', { name: 'Set shortcuts' }).click();
    expect(events.onShortcuts).toHaveBeenCalledOnce();
  });

  test('the language is a choice of two, by keyboard too', async () => {
    const { screen, events } = await showPopup();
    const chosen = screen.getByRole('radio', { name: 'العربية' }).element();
    if (chosen instanceof HTMLElement) chosen.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(events.onSettings).toHaveBeenCalledExactlyOnceWith({ language: 'en' });
  });
});

describe('nothing to show', () => {
  test('no conversation on this page', async () => {
    const { screen, events } = await showPopup({ conversations: [], current: null });
    await expect.element(screen.getByText('لا توجد محادثة هنا')).toBeVisible();
    await screen.getByRole('button', { name: 'فتح التدريب' }).click();
    expect(events.onPractice).toHaveBeenCalledOnce();
  });

  test('a site where Murshid is off can be turned on', async () => {
    const nothing = { conversations: [], current: null, health: null };
    const { screen, events } = await showPopup(nothing, { language: 'en' }, 'desk.example');
    await screen.getByRole('button', { name: /Turn on for .*desk\.example/ }).click();
    expect(events.onTurnOn).toHaveBeenCalledOnce();
  });
});

test('what cannot be read is named', async () => {
  const health = { messages: 'known', composer: 'absent', end: 'unknown' } as const;
  const { screen } = await showPopup({ health }, { language: 'en' });
  await expect.element(screen.getByText(/Cannot find: .*the reply box and the end/)).toBeVisible();
});

test('says since when something is not read, once it has been so for a while', async () => {
  const health = { messages: 'known', composer: 'unknown', end: 'known' } as const;
  const healthSince = { messages: NOW, composer: NOW - 5 * 60_000, end: NOW };
  const { screen } = await showPopup({ health, healthSince }, { language: 'en' });
  await expect
    .element(screen.getByText(/Cannot find: .*the reply box.* · noticed .*5 minutes ago/))
    .toBeVisible();
});

test('Arabic digits are used for everything that counts', async () => {
  await showPopup({}, { digits: 'arab' });
  const written = document.querySelector('.popup')?.textContent ?? '';
  // The ticket number is the helpdesk's own name for it, so it stays as it is.
  expect(written.replace('#4521', '')).not.toMatch(/[0-9]/);
  expect(written).toContain('٠١:٤٢');
});
