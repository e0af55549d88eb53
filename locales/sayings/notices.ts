import type { Saying } from '../sayings.ts';

/** What a sound pack could do without, or lacks. */
export const NOTICES_SAYINGS: readonly Saying[] = [
  [
    'never matches: not even "{text}"; loosen its guards, or remove it',
    'عبارة لا تطابق شيئًا، ولا حتى {text}؛ يلزم تخفيف شروطها أو حذفها.',
  ],
  [
    'stands twice: "{phrase}" is there before; remove one of them',
    'عبارة مكررة: {phrase} مذكورة قبلها؛ يلزم حذف إحداهما.',
  ],
  [
    'adds nothing: "{phrase}" finds all that it finds; remove one of them',
    'عبارة لا تضيف شيئًا: {phrase} تجد كل ما تجده؛ يلزم حذف إحداهما.',
  ],
  [
    'no phrase shows "{act}", so that nothing can meet the rule; add phrases of it',
    'لا عبارات للفعل {act}، فلا شيء يحقق القاعدة؛ يلزم إضافة عبارات له.',
  ],
];
