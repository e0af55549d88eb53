import type { DraftKind } from '../../../rules/engine/draft/lint.ts';
import type { Language } from '../../../rules/engine/events.ts';

/** The words about drafts. Kept here, not in locales/: they go into pages. */
export interface DraftTexts {
  /** What is wrong; null where the pack's rule says it. */
  wrong: Record<DraftKind, string | null>;
  instead: string;
  replace: string;
}

export const DRAFT_TEXTS: Record<Language, DraftTexts> = {
  ar: {
    wrong: {
      card: 'في النص رقم بطاقة كامل. تكفي آخر أربعة أرقام.',
      secret: 'كلمة المرور ورقم البطاقة كاملًا لا يُطلبان من العميل.',
      promise: null,
      blame: 'قد يفهمها العميل لومًا أو تنصّلًا من المسؤولية.',
      order: 'في الرد أمر مباشر. الطلب بلطف أقرب إلى العميل.',
      other: null,
      shouting: 'الأحرف الكبيرة وتكرار علامات التعجب يبدوان صراخًا.',
      blank: 'بقي فراغ لم يُملأ بعد.',
    },
    instead: 'صياغة أنسب',
    replace: 'استبدال',
  },
  en: {
    wrong: {
      card: 'A whole card number stands in this text. The last four digits are enough.',
      secret: 'A customer is never asked for a password or a whole card number.',
      promise: null,
      blame: 'This can read as blame, or as not our concern.',
      order: 'This reads as an order. A request works better.',
      other: null,
      shouting: 'All capitals and rows of exclamation marks read as shouting.',
      blank: 'A blank is still to be filled in.',
    },
    instead: 'A better wording',
    replace: 'Replace',
  },
};
