import type { CDPSession, Page } from '@playwright/test';
import type { Told } from './judge.ts';
import type { Planned } from './shift.ts';

/** A tab of a helpdesk in which several chats go on. */
export interface Tab {
  page: Page;
  session: CDPSession;
  add(ticket: string): Promise<void>;
  show(ticket: string): Promise<void>;
  act(ticket: string, step: Planned): Promise<void>;
  told(): Promise<Told[]>;
}

/** Opens a tab, and notes each card of a hold that is drawn in it. */
export async function openTab(opening: Promise<Page>, address: string): Promise<Tab> {
  const page = await opening;
  await page.goto(address);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate(followCards);
  return {
    page,
    session,
    add: (ticket) =>
      page.evaluate((id) => {
        const text = 'السلام عليكم، أحتاج مساعدة في طلبي';
        if ('desk' in window && window.desk !== undefined) {
          window.desk.add(Number(id), 'سارة', [{ kind: 'incoming', text }]);
          window.desk.open(Number(id));
        } else {
          window.zendesk.add(id, 'سارة العتيبي', [{ author: 'customer', text }]);
          window.zendesk.open(id);
        }
      }, ticket),
    show: (ticket) =>
      page.evaluate((id) => {
        if ('desk' in window && window.desk !== undefined) window.desk.open(Number(id));
        else window.zendesk.open(id);
      }, ticket),
    act: (ticket, { deed, text }) =>
      page.evaluate(
        ([id, what, words]) => {
          const byCustomer = what === 'chase' || what === 'customer';
          if ('desk' in window && window.desk !== undefined) {
            if (what === 'closed') window.desk.toggleResolved();
            else if (byCustomer) {
              window.desk.receive(Number(id), { kind: 'incoming', text: words });
            } else window.desk.send(Number(id), words).confirm();
          } else if (what === 'closed') window.zendesk.solve(id);
          else if (byCustomer) window.zendesk.receive(id, { author: 'customer', text: words });
          else window.zendesk.send(id, words).confirm();
        },
        [ticket, deed, text] as const,
      ),
    told: () => page.evaluate((): Told[] => Reflect.get(window, 'told')),
  };
}

/** Keeps each hold's card that the coach draws, when another one than before. */
function followCards(): void {
  const kinds = ['check-in', 'check-in-missed', 'cap-reached', 'over-cap', 'thank-for-wait'];
  const told: Told[] = [];
  Object.assign(window, { told });
  let before = '';
  const note = () => {
    const host = document.querySelector('murshid-coach');
    const card = host?.shadowRoot?.querySelector<HTMLElement>('[data-nudge][data-conversation]');
    const { kind = '', key = '', conversation = '' } = card?.dataset ?? {};
    const now = `${conversation} ${key}`;
    if (now === before) return;
    before = now;
    if (!kinds.includes(kind)) return;
    const ticket = conversation.split(/[:/]/).at(-1) ?? '';
    told.push({ at: Date.now(), ticket, by: 'card', kind });
  };
  const seen = new WeakSet<ShadowRoot>();
  const find = () => {
    const root = document.querySelector('murshid-coach')?.shadowRoot;
    if (root === null || root === undefined || seen.has(root)) return;
    seen.add(root);
    new MutationObserver(note).observe(root, { childList: true, subtree: true, attributes: true });
    note();
  };
  new MutationObserver(find).observe(document.body, { childList: true });
  find();
}

/** What the tabs hold in memory, after the garbage is collected. */
export async function sizesOf(tabs: Record<string, Tab>): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const [name, { session }] of Object.entries(tabs)) {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    for (const { name: what, value } of metrics) {
      if (what === 'JSHeapUsedSize') sizes[`${name} heap kB`] = Math.round(value / 1000);
      if (what === 'JSEventListeners') sizes[`${name} listeners`] = value;
      if (what === 'Nodes') sizes[`${name} nodes`] = value;
    }
  }
  return sizes;
}
