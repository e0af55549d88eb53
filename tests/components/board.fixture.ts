import { lineOf, shownOf } from '../../stores/conversations/shown-conversation.ts';
import type {
  Board,
  ConversationView,
  NudgeView,
  StandardView,
} from '../../stores/conversations/views.ts';

/** The moment at which the fixtures are looked at, in ms since the epoch. */
export const NOW = Date.UTC(2026, 10, 22, 7, 32, 0);
const SECOND = 1000;

export function standard(id: string, ar: string, en: string, over: Partial<StandardView> = {}) {
  return {
    id,
    title: { ar, en },
    why: {
      ar: 'العميل يطمئن حين يعرف من يخدمه وما الذي يحدث الآن.',
      en: 'Customers are at ease once they know who helps them and what happens now.',
    },
    kind: 'auto',
    critical: false,
    state: 'open',
    by: 'auto',
    evidence: [],
    ...over,
  } satisfies StandardView;
}

const said = (author: 'agent' | 'customer', ago: number) => [
  { event: `m-${ago}`, at: NOW - ago * SECOND, author },
];

export const SECTIONS: ConversationView['sections'] = [
  {
    id: 'opening',
    title: { ar: 'البداية', en: 'Opening' },
    standards: [
      standard(
        'greeting',
        'التحية والتعريف بالاسم والشركة',
        'Greeting, your name and the company’s',
        {
          state: 'met',
          evidence: said('agent', 300),
        },
      ),
      standard('history', 'مراجعة سجل العميل', 'Customer history reviewed', {
        kind: 'assisted',
        state: 'met',
        by: 'agent',
      }),
    ],
  },
  {
    id: 'communication',
    title: { ar: 'التواصل', en: 'Communication' },
    standards: [
      standard('empathy', 'التعاطف مع العميل', 'Empathy', {
        state: 'met',
        evidence: said('agent', 280),
      }),
      standard('false-promise', 'لا وعود غير مؤكدة', 'No unsupported promises', {
        state: 'broken',
        evidence: said('agent', 200),
      }),
      standard('security', 'أسئلة التحقق الأمنية', 'Security questions', { state: 'na' }),
      standard('customer-level', 'الوصول إلى مستوى فهم العميل', 'Meets the customer’s level', {
        kind: 'assisted',
      }),
    ],
  },
  {
    id: 'holding',
    title: { ar: 'الانتظار', en: 'Holding' },
    standards: [standard('hold', 'بروتوكول الانتظار', 'Hold protocol')],
  },
  {
    id: 'records',
    title: { ar: 'البيانات', en: 'Records' },
    standards: [
      standard('product-type', 'نوع المنتج', 'Product type', { kind: 'field' }),
      standard('customer-info', 'بيانات العميل مكتملة', 'Customer information complete', {
        kind: 'field',
        critical: true,
      }),
    ],
  },
  {
    id: 'closing',
    title: { ar: 'الإغلاق', en: 'Closing' },
    standards: [
      standard('further-assistance', 'السؤال عن خدمة أخرى', 'Asked for further assistance'),
      standard('closing', 'الشكر والإنهاء', 'Thanks and goodbye'),
    ],
  },
];

export const CHECK_IN: NudgeView = {
  key: 'check-in:1',
  rule: 'hold',
  kind: 'check-in',
  n: 1,
  limit: 2,
  text: { ar: 'مرّت دقيقتان، حان تحديث العميل', en: 'Two minutes on hold. Update the customer' },
  why: {
    ar: 'لم يصل العميل شيء منذ دقيقتين وهو في الانتظار.',
    en: 'The customer has heard nothing for two minutes while on hold.',
  },
  cause: ['m-102'],
  at: NOW,
  urgent: true,
  snippet: {
    id: 'check-in',
    text: 'أستاذة سارة، ما زلنا نتابع طلبك ونحتاج دقيقتين إضافيتين، نشكر لك صبرك.',
    language: 'ar',
  },
  lacks: [],
  say: null,
  steps: [],
  ask: false,
};

export const CLOSING_STEPS: NudgeView = {
  ...CHECK_IN,
  key: 'closing-steps:1',
  rule: 'closing',
  kind: 'closing-steps',
  n: null,
  urgent: false,
  text: { ar: 'بقيت خطوتان قبل الإغلاق', en: 'Two steps are left before closing' },
  snippet: null,
  steps: [
    {
      standard: 'further-assistance',
      title: { ar: 'السؤال عن خدمة أخرى', en: 'Ask whether anything else is needed' },
      snippet: { id: 'further', text: 'هل نقدر نخدمك بشيء آخر؟', language: 'ar' },
    },
    {
      standard: 'closing',
      title: { ar: 'شكر العميل على تواصله', en: 'Thank the customer for contacting us' },
      snippet: { id: 'thanks', text: 'نشكر لك تواصلك معنا.', language: 'ar' },
    },
  ],
};

export function conversation(over: Partial<ConversationView> = {}): ConversationView {
  return {
    ref: {
      key: 'chatwoot:desk.example:4521',
      helpdesk: 'chatwoot',
      host: 'desk.example',
      ticket: '#4521',
      channel: 'chat',
      customer: 'سارة العتيبي',
      agent: 'ليلى',
    },
    closed: false,
    watched: true,
    hold: {
      startedAt: NOW - 102 * SECOND,
      countsFrom: NOW - 102 * SECOND,
      dueAt: NOW + 18 * SECOND,
      lateAt: NOW + 48 * SECOND,
      checkInsSent: 0,
      limit: 2,
    },
    nudge: null,
    waiting: 0,
    sections: SECTIONS,
    drafts: { quiet: [], ask: [] },
    guarded: false,
    toConfirm: [],
    progress: { done: 5, of: 12 },
    score: 86,
    openedAt: NOW - 300 * SECOND,
    lastAt: NOW - 102 * SECOND,
    wakeAt: NOW + 18 * SECOND,
    speed: 1,
    ...over,
  };
}

export const CALM = conversation({
  ref: {
    ...conversation().ref,
    key: 'chatwoot:desk.example:88',
    ticket: '#88',
    customer: 'Daniel Okafor',
  },
  hold: null,
  wakeAt: null,
});

/** What a test says of the board: it has whole views, of which one is drawn. */
export interface BoardOver extends Partial<Omit<Board, 'conversations' | 'shown'>> {
  conversations?: ConversationView[];
}

/** The board as the worker answers where this conversation was chosen, if any was. */
export function board(
  { conversations = [conversation()], ...over }: BoardOver = {},
  chosen: string | null = null,
): Board {
  const rest = boardOfNone(over);
  const lines = conversations.map(lineOf);
  const choice = chosen === null ? null : { key: chosen, front: rest.current };
  const key = shownOf({ ...rest, conversations: lines }, choice);
  const shown = conversations.find(({ ref }) => ref.key === key) ?? null;
  return { ...rest, conversations: lines, shown };
}

function boardOfNone(over: Partial<Board>): Omit<Board, 'conversations' | 'shown'> {
  return {
    current: 'chatwoot:desk.example:4521',
    call: null,
    settings: { language: 'ar', digits: 'latn', agent: 'ليلى', company: 'سحابة كاشير' },
    shortcuts: [
      { name: '_execute_action', description: '', shortcut: 'Alt+U' },
      { name: 'toggle-hold', description: 'Start or end the hold', shortcut: '' },
      { name: 'toggle-call', description: 'Start or end a call', shortcut: 'Alt+T' },
      { name: 'insert-nudge', description: 'Insert the suggested reply', shortcut: 'Alt+I' },
    ],
    locked: [],
    health: { messages: 'known', composer: 'known', end: 'known' },
    frame: 0,
    healthSince: null,
    ...over,
  };
}
