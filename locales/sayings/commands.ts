import type { Saying } from '../sayings.ts';

/** How the commands are called, and what comes in on standard input. */
export const COMMANDS_SAYINGS: readonly Saying[] = [
  [
    '--lang takes ar or en, and not "{value}"',
    'اللغة بعد \u2066--lang\u2069 هي ar أو en، والموجود {value}.',
  ],
  [
    'say what to do: {check}, or {join}',
    'يلزم ذكر المطلوب: للفحص {check}، ولدمج المجلد في ملف واحد {join}',
  ],
  ['line {line}: {why}', 'السطر {line}: {why}'],
  [
    'not JSON; write one object {id, conv_id, turn, role, text} a line',
    'ليس JSON؛ المطلوب كائن واحد في كل سطر: \u2066{id, conv_id, turn, role, text}\u2069',
  ],
  [
    'not an object; write {id, conv_id, turn, role, text}',
    'ليس كائنًا؛ المطلوب \u2066{id, conv_id, turn, role, text}\u2069',
  ],
  ['{field}: a text or a number is missing', '{field} ناقص؛ المطلوب نص أو رقم.'],
  ['{field}: a text is missing', '{field} ناقص؛ المطلوب نص.'],
  ['role: undefined is none of {choices}', 'role ناقص؛ المتاح: {choices}'],
  ['role: {value} is none of {choices}', 'القيمة {value} في role غير معروفة؛ المتاح: {choices}'],
  [
    'reads standard input, not the file that it is named; write: {command}',
    'يقرأ الأمر الإدخال القياسي لا ملفًا بالاسم؛ يُكتب هكذا: {command}',
  ],
  [
    'one file at a time, and "{other}" stands behind {file}; {why}',
    'ملف واحد في كل مرة، والموجود بعد {file} هو {other}؛ {why}',
  ],
  ['name a file: {command}: {reason}', 'يلزم ذكر ملف، هكذا: {command} ({reason})'],
  ['name a file: {command}', 'يلزم ذكر ملف، هكذا: {command}'],
  ['cannot read {file}: ENOENT: {reason}', 'لا يوجد ملف باسم {file}؛ يلزم تصحيح الاسم.'],
  ['cannot read {file}: {why}', 'لا يمكن قراءة {file}: {why}'],
  [
    'cannot use the pack "{name}" ({command} says where): {why}',
    'لا يمكن استعمال الحزمة {name} (يُظهر الموضع: {command}): {why}',
  ],
  ['cannot use the pack "{name}"', 'لا يمكن استعمال الحزمة {name}'],
  ['cannot use the pack "{name}": {why}', 'لا يمكن استعمال الحزمة {name}: {why}'],
  [
    'there is no preset "{id}"; choose one of {known}',
    'لا توجد حزمة جاهزة باسم {id}؛ المتاح: {known}',
  ],
];
