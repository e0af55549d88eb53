import type { Saying } from '../sayings.ts';

/** What no pack may hold. */
export const DANGERS_SAYINGS: readonly Saying[] = [
  [
    'the key "{key}" is not allowed in a pack; remove it',
    'المفتاح {key} غير مسموح في الحزم؛ يلزم حذفه.',
  ],
  [
    'the key holds the invisible direction control {code} at character {at}; delete it and type the text again',
    'في المفتاح علامة اتجاه غير مرئية ({code}) عند الحرف {at}؛ يلزم حذفها وكتابته من جديد.',
  ],
  [
    'the key holds the invisible character {code} at character {at}; delete it',
    'في المفتاح رمز غير مرئي ({code}) عند الحرف {at}؛ يلزم حذفه.',
  ],
  [
    'the key holds half a character ({code}) at character {at}; delete it, or write it whole',
    'في المفتاح نصف حرف ({code}) عند الموضع {at}؛ يلزم حذفه أو كتابته كاملًا.',
  ],
  [
    'holds the invisible direction control {code} at character {at}; delete it and type the text again',
    'فيه علامة اتجاه غير مرئية ({code}) عند الحرف {at}؛ يلزم حذفها وكتابة النص من جديد.',
  ],
  [
    'holds the invisible character {code} at character {at}; delete it',
    'فيه رمز غير مرئي ({code}) عند الحرف {at}؛ يلزم حذفه.',
  ],
  [
    'holds half a character ({code}) at character {at}; delete it, or write it whole',
    'فيه نصف حرف ({code}) عند الموضع {at}؛ يلزم حذفه أو كتابته كاملًا.',
  ],
  [
    'is nested more than {most} levels deep; flatten it',
    'متداخل أكثر من {most} مستوى؛ يلزم تبسيطه.',
  ],
];
