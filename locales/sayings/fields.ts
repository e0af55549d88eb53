import type { Saying } from '../sayings.ts';

/** The ticket's fields: their labels and values. */
export const FIELDS_SAYINGS: readonly Saying[] = [
  ['there is no field "{id}"; write "{meant}"', 'لا يوجد حقل باسم {id}؛ لعل المقصود {meant}.'],
  [
    '"{name}" has no labels; write some in ar or en, or remove "labels"',
    'الحقل {name} بلا تسميات؛ تلزم كتابة بعضها في ar أو en، أو حذف labels.',
  ],
  [
    '{value} is no dialling code; write its digits, such as 966',
    '{value} ليس رمز اتصال دوليًا؛ تُكتب أرقامه، مثل 966.',
  ],
  [
    '"{label}" has no letters; write the label as it stands on the page',
    'التسمية {label} بلا حروف؛ تُكتب كما تظهر في الصفحة.',
  ],
  [
    '"{label}" is a label of "{name}" already; a label can lead to one field only: keep it in one of them',
    'التسمية {label} مستعملة للحقل {name}؛ التسمية تدل على حقل واحد، فيلزم إبقاؤها في أحدهما.',
  ],
  [
    '"{word}" stands for "{value}" already ({place}); what a page shows can be one value only: keep it in one of them',
    'الكلمة {word} تدل على القيمة {value} ({place})؛ ما يظهر في الصفحة يدل على قيمة واحدة، فيلزم إبقاؤها في إحداهما.',
  ],
];
