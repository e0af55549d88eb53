import type { Saying } from '../sayings.ts';

/** Saved conversations that are replayed. */
export const TRANSCRIPTS_SAYINGS: readonly Saying[] = [
  [
    'a conversation must be a JSON object with "id" and "events"',
    'المحادثة كائن JSON فيه id و events.',
  ],
  ['must be a non-empty string', 'المطلوب نص غير فارغ.'],
  ['must be a string', 'المطلوب نص.'],
  ['must be a list of events', 'المطلوب قائمة أحداث.'],
  ['must be an object with "at" and "type"', 'المطلوب كائن فيه at و type.'],
  ['must be the id of a standard', 'المطلوب معرّف معيار.'],
  ['{value} is not a name; write a text', '{value} ليس اسمًا؛ المطلوب نص.'],
  [
    'missing is not a number of seconds from the start (0 or more)',
    'الوقت ناقص؛ المطلوب عدد الثواني من البداية (0 أو أكثر).',
  ],
  [
    '{value} is not a number of seconds from the start (0 or more)',
    '{value} ليس عدد ثوانٍ من البداية (0 أو أكثر).',
  ],
  [
    '{value} is no number of seconds but of milliseconds; write seconds from the start',
    '{value} بأجزاء الألف من الثانية؛ المطلوب عدد الثواني من البداية.',
  ],
  ['{value} is neither a text nor a number', '{value} ليس نصًا ولا رقمًا.'],
  ['{value} is not public or internal', 'القيمة {value} غير معروفة؛ المتاح public أو internal.'],
  ['missing is not on or off', 'القيمة ناقصة؛ المتاح on أو off.'],
  ['{value} is not on or off', 'القيمة {value} غير معروفة؛ المتاح on أو off.'],
  ['missing is not an event that replay knows ({types})', 'نوع الحدث ناقص؛ المتاح: {types}'],
  [
    '{value} is not an event that replay knows ({types})',
    'نوع الحدث {value} غير معروف؛ المتاح: {types}',
  ],
  ['missing is not one of {choices}', 'القيمة ناقصة؛ المتاح: {choices}'],
  ['{value} is not one of {choices}', 'القيمة {value} غير معروفة؛ المتاح: {choices}'],
  [
    'not JSON: {reason}; one conversation a line',
    'ليس JSON صحيحًا ({reason})؛ المطلوب محادثة واحدة في كل سطر.',
  ],
  [
    '{pack} has no standard "{id}", so the tick counts for nothing; write {meant}',
    'لا معيار باسم {id} في {pack}، فلا يُحتسب التأكيد؛ لعل المقصود {meant}.',
  ],
  [
    '{pack} has no standard "{id}", so the tick counts for nothing',
    'لا معيار باسم {id} في {pack}، فلا يُحتسب التأكيد.',
  ],
  [
    '{at} s is before the event above it ({before} s); the events are taken in the order of their times',
    'الوقت {at} ث قبل الحدث الذي فوقه ({before} ث)؛ تُحسب الأحداث بترتيب أوقاتها.',
  ],
  [
    '"{id}" stands in {place} too; they are one event, and the earlier counts',
    'المعرّف {id} مذكور في {place} أيضًا؛ هما حدث واحد، ويُحتسب الأسبق.',
  ],
];
