import { vi } from 'vitest';
import type { SnippetBook } from '../../components/snippets/snippet-book.ts';
import type {
  PinVerdict,
  SnippetItem,
  SnippetList,
} from '../../stores/snippets/snippet-protocol.ts';

function item(id: string, more: Partial<SnippetItem>): SnippetItem {
  const texts = { ar: null, en: null, colloquial: null };
  const none = { pack: null, title: null, abbreviation: null, uses: 0, usedAt: null };
  return { id, ...none, texts, ...more };
}

export const list = (over: Partial<SnippetList> = {}): SnippetList => ({
  items: [
    item('p1', {
      title: 'الاسترجاع',
      abbreviation: '/رجع',
      texts: {
        ar: '[{customer}، ]يصلك المبلغ خلال ١٤ يومًا.',
        en: 'You will have the money within 14 days[, {customer}].',
        colloquial: null,
      },
    }),
    item('p2', {
      texts: { ar: 'طلبك رقم {order} في الطريق إليك.{cursor}', en: null, colloquial: null },
      uses: 4,
      usedAt: 2,
    }),
    item('p3', {
      title: 'Opening hours',
      texts: { ar: null, en: 'We are open 9 to 5.', colloquial: null },
    }),
    item('support-quality/greeting', {
      pack: 'معايير الجودة',
      texts: {
        ar: 'أهلًا وسهلًا[ {customer}].',
        en: 'Hello[ {customer}].',
        colloquial: 'هلا وغلا[ {customer}].',
      },
      uses: 9,
      usedAt: 1,
    }),
  ],
  order: 'own',
  language: 'ar',
  known: { customer: 'نورة', agent: 'سارة' },
  ...over,
});

/** A worker that takes whatever it is told. */
export function snippetBook(verdict: PinVerdict = { ok: true, id: 'p9' }) {
  return {
    pin: vi.fn<SnippetBook['pin']>(async () => verdict),
    change: vi.fn<SnippetBook['change']>(async () => verdict),
    remove: vi.fn<SnippetBook['remove']>(),
    undo: vi.fn<SnippetBook['undo']>(),
    move: vi.fn<SnippetBook['move']>(),
    orderBy: vi.fn<SnippetBook['orderBy']>(),
    names: vi.fn<SnippetBook['names']>(),
    abbreviate: vi.fn<SnippetBook['abbreviate']>(async () => verdict),
  };
}
