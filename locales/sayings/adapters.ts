import type { Saying } from '../sayings.ts';

/** How helpdesks are read. */
export const ADAPTERS_SAYINGS: readonly Saying[] = [
  [
    '{host} is no pattern of one host; write it as "{pattern}"',
    '{host} ليس نمط مضيف واحد؛ يُكتب هكذا: {pattern}',
  ],
  [
    'names no host; add one as "{pattern}", or set selfHosted',
    'لا مضيف فيه؛ يلزم مضيف مثل {pattern}، أو selfHosted.',
  ],
  [
    'only Murshid itself has pages of its own; remove it',
    'الصفحات الخاصة لمرشد وحده؛ يلزم حذف هذا السطر.',
  ],
  [
    '{selector} is no CSS selector ({why}); correct it',
    '{selector} ليس محدّد CSS ({why})؛ يلزم تصحيحه.',
  ],
  ['a name is missing', 'ينقصه اسم'],
  ['it is empty', 'فارغ'],
  ['it begins or ends with a combinator', 'يبدأ أو ينتهي بعلامة ربط'],
  ['browsers do not know "{pseudo}"', 'المتصفحات لا تعرف {pseudo}'],
  [
    'has {count} characters, and {most} is the most; shorten it',
    'عدد الحروف {count}، والحد {most}؛ يلزم الاختصار.',
  ],
  [
    '{page} is no address on its host; begin it with /, and leave the host out',
    '{page} ليس عنوانًا داخل المضيف؛ يبدأ العنوان بـ / دون اسم المضيف.',
  ],
  [
    "{page} does not say where the conversation's number stands; write :id there",
    'لا يظهر في {page} موضع رقم المحادثة؛ يُكتب :id في موضعه.',
  ],
  [
    'tells no conversation from another; write an address with :id in "pages", or the signal "conversation"',
    'لا يميّز محادثة من أخرى؛ يلزم عنوان فيه :id في pages، أو الإشارة conversation.',
  ],
  [
    '"list", "message", "roles" and "text" go together: give all of them, or none.',
    'العناصر list و message و roles و text متلازمة: تُكتب كلها أو تُترك كلها.',
  ],
  ['{value} is no month; write it as 2026-11', '{value} ليس شهرًا؛ يُكتب هكذا: 2026-11.'],
  [
    '{value} is no id; use small Latin letters, digits and hyphens',
    '{value} ليس معرّفًا؛ المتاح حروف لاتينية صغيرة وأرقام وشرطة.',
  ],
];
