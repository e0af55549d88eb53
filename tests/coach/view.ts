import type { CoachView, HoldView, NudgeView } from '../../stores/conversations/views.ts';

/** A view as the worker sends it, with what a test cares about. */
export function view(change: {
  hold?: HoldView | null;
  nudge?: NudgeView | null;
  language?: 'ar' | 'en';
  digits?: 'latn' | 'arab';
  ticket?: string;
  insertKey?: string;
  toConfirm?: string[];
  drafts?: { quiet: string[]; ask: string[] };
}): CoachView {
  const ticket = change.ticket ?? '4521';
  return {
    conversation: {
      ref: {
        key: `practice:desk:${ticket}`,
        helpdesk: 'practice',
        host: 'desk',
        ticket,
        channel: 'chat',
        customer: 'سارة',
      },
      closed: false,
      watched: true,
      speed: 1,
      hold: change.hold ?? null,
      nudge: change.nudge ?? null,
      waiting: 0,
      sections: [
        {
          id: 'communication',
          title: { ar: 'التواصل', en: 'Communication' },
          standards: [
            {
              id: 'hold',
              title: { ar: 'بروتوكول الانتظار', en: 'Hold protocol' },
              why: { ar: 'لا يُترك العميل بلا خبر.', en: 'No customer is left without news.' },
              kind: 'auto',
              critical: false,
              state: 'open',
              by: 'auto',
              evidence: [],
            },
          ],
        },
      ],
      drafts: change.drafts ?? { quiet: [], ask: [] },
      guarded: false,
      toConfirm: change.toConfirm ?? [],
      progress: { done: 5, of: 8 },
      score: 86,
      openedAt: 0,
      lastAt: 0,
      wakeAt: null,
    },
    settings: {
      language: change.language ?? 'ar',
      digits: change.digits ?? 'latn',
      agent: 'ليلى',
      company: 'سحابة',
    },
    shortcuts: { insert: change.insertKey ?? 'Alt+I', hold: 'Alt+H' },
  };
}

/** A hold that began `seconds` ago; the check-in comes at two minutes. */
export function hold(seconds: number): HoldView {
  const startedAt = Date.now() - seconds * 1000;
  return {
    startedAt,
    countsFrom: startedAt,
    dueAt: startedAt + 120_000,
    lateAt: startedAt + 150_000,
    checkInsSent: 0,
    limit: 2,
  };
}

export function checkIn(change: Partial<NudgeView> = {}): NudgeView {
  return {
    key: 'check-in:1',
    rule: 'hold',
    kind: 'check-in',
    n: 1,
    limit: 2,
    text: { ar: 'مرّت دقيقتان، حان تحديث العميل', en: 'Two minutes on hold. Update the customer.' },
    why: { ar: 'الصمت الطويل يقلق العميل.', en: 'A long silence worries the customer.' },
    cause: ['1002'],
    at: Date.now(),
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
    ...change,
  };
}

export function closingSteps(): NudgeView {
  const step = (standard: string, ar: string, en: string) => ({
    standard,
    title: { ar, en },
    snippet: { id: standard, text: ar, language: 'ar' as const },
  });
  return checkIn({
    key: 'closing:1',
    rule: 'closing',
    kind: 'closing-steps',
    n: null,
    urgent: false,
    text: { ar: 'قبل الإغلاق: خطوتان متبقيتان', en: 'Before closing: two steps are open' },
    steps: [
      step('further-assistance', 'هل يحتاج العميل خدمة أخرى؟', 'Ask for further assistance'),
      step('closing-thanks', 'شكر العميل على تواصله', 'Thank the customer for the contact'),
    ],
  });
}
