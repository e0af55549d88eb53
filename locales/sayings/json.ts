import type { Saying } from '../sayings.ts';

/** Slips of the hand in the text of a file, and what is no JSON at all. */
export const JSON_SAYINGS: readonly Saying[] = [
  [
    "is the pack.json of a pack's folder, not the whole pack; check the folder, or write the whole with: {command}",
    'هذا ملف pack.json من مجلد حزمة، لا الحزمة كاملة؛ يلزم دمج المجلد في ملف واحد: {command}',
  ],
  [
    "is one rule of a pack's folder, not a pack; check the folder",
    'هذه قاعدة واحدة من مجلد حزمة، لا حزمة كاملة؛ يلزم فحص المجلد.',
  ],
  [
    'is not JSON at line {line}, column {column}: {why}',
    'خطأ في كتابة JSON، السطر {line}، الموضع {column}: {why}',
  ],
  [
    'has the key {key} again at line {line}, column {column} (first in line {first}), and only the last would count; remove one of them',
    'المفتاح {key} مكرر في السطر {line} (ورد أولًا في السطر {first})، ولا يُحتسب إلا الأخير؛ يلزم حذف أحدهما.',
  ],
  [
    'the file has {size} bytes, and {bytes} (1 MiB) is the most; split the pack',
    'حجم الملف {size} بايت، والحد 1 ميغابايت؛ يلزم تقسيم الحزمة.',
  ],
  [
    'the file is larger than {bytes} bytes (1 MiB); split the pack',
    'الملف أكبر من الحد (1 ميغابايت)؛ يلزم تقسيم الحزمة.',
  ],
  [
    'this is not written in UTF-8; save the file again with the encoding UTF-8',
    'ليس بترميز UTF-8؛ يلزم حفظ الملف من جديد بهذا الترميز.',
  ],
  ['the file is empty; start it with {', 'الملف فارغ؛ يبدأ الملف بالعلامة {'],
  [
    'the file begins with "{word}"; a pack is JSON, and begins with {',
    'يبدأ الملف بـ {word}؛ والحزمة ملف JSON يبدأ بالعلامة {',
  ],
  [
    'the file ends before the "{bracket}" of line {line} is closed; add "{close}"',
    'ينتهي الملف قبل إغلاق {bracket} المفتوحة في السطر {line}؛ يلزم إضافة {close}',
  ],
  [
    'a JSON object is expected and {found} was found; start the file with {',
    'المتوقع كائن JSON، والموجود {found}؛ يبدأ الملف بالعلامة {',
  ],
  ['a comma stands before "{close}"; remove it', 'فاصلة زائدة قبل {close}؛ يلزم حذفها.'],
  ['a comma too many stands here; remove it', 'فاصلة زائدة هنا؛ يلزم حذفها.'],
  [
    'a comma is missing before this; add , after what stands before it',
    'تنقص فاصلة قبل هذا الموضع؛ يلزم إضافة , بعد ما قبله.',
  ],
  ['a ":" is missing after the key; add it', 'تنقص النقطتان : بعد المفتاح؛ يلزم إضافتهما.'],
  [
    'a key is expected here, in quotation marks; write it as "key":',
    'المتوقع هنا مفتاح بين علامتي اقتباس، مثل "key":',
  ],
  [
    'a key stands in a list; put { before it and } after its value',
    'مفتاح داخل قائمة؛ يلزم وضع { قبله و } بعد قيمته.',
  ],
  [
    '{sign} is a typographic quotation mark; write the straight " before and after a text',
    'العلامة {sign} من علامات الطباعة؛ المطلوب العلامة المستقيمة " قبل النص وبعده.',
  ],
  [
    '{sign} is no quotation mark of JSON; write the straight " before and after a text',
    'العلامة {sign} لا تصلح في JSON؛ المطلوب العلامة المستقيمة " قبل النص وبعده.',
  ],
  [
    '{sign} is no comma of JSON; write ,',
    'العلامة {sign} ليست فاصلة JSON؛ المطلوب الفاصلة اللاتينية ,',
  ],
  ['comments are no part of JSON; remove it', 'لا تعليقات في JSON؛ يلزم حذف هذا التعليق.'],
  [
    'the invisible character {code} stands here; delete it',
    'هنا رمز غير مرئي ({code})؛ يلزم حذفه.',
  ],
  [
    'the text is not closed in its line; add " at its end (a new line in a text is written "\\n")',
    'النص غير مغلق في سطره؛ يلزم وضع " في آخره (السطر الجديد داخل النص يُكتب \\n).',
  ],
  [
    'the text ended before this; where a quotation mark belongs to the text itself, write \\"',
    'انتهى النص قبل هذا الموضع؛ علامة الاقتباس داخل النص تُكتب \\"',
  ],
  [
    'a tab stands in the text; write a space, or "\\t"',
    'داخل النص علامة جدولة؛ المطلوب مسافة أو \\t',
  ],
  [
    'JSON does not know this use of "\\"; write "\\\\" where a backslash is meant, "\\n" for a new line',
    'استعمال غير معروف للعلامة \\؛ تُكتب \\\\ لها نفسها، و \\n للسطر الجديد.',
  ],
  ['"{word}" is written {right} in JSON; write it so', '{word} تُكتب في JSON هكذا: {right}'],
  [
    '"{word}" is no number of JSON; write it as 30 or 0.5, in the digits 0 to 9',
    '{word} ليس رقمًا في JSON؛ المطلوب مثل 30 أو 0.5 بالأرقام من 0 إلى 9.',
  ],
  [
    '"{word}" stands outside of quotation marks; write texts in "…"',
    '{word} خارج علامات الاقتباس؛ النصوص تُكتب بين " و ".',
  ],
  [
    '"{sign}" stands where a value is expected; write a text in "…", a number, [ or {',
    'المتوقع هنا قيمة، والموجود {sign}؛ المطلوب نص بين " و "، أو رقم، أو [ أو {',
  ],
  [
    '"{sign}" stands where "{close}" is expected; close the brackets in the order in which they were opened',
    'الموجود {sign} والمتوقع {close}؛ تُغلق الأقواس بترتيب فتحها.',
  ],
  [
    '"{sign}" closes here what it did not open; look for the bracket that it belongs to',
    'القوس {sign} يُغلق ما لم يفتحه؛ يلزم البحث عن قوسه.',
  ],
  [
    'the document is over, and more follows; remove it, or the bracket that closed too early',
    'انتهى المستند وبعده كلام زائد؛ يلزم حذفه، أو حذف القوس الذي أُغلق مبكرًا.',
  ],
];
