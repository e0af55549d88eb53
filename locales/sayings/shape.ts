import type { Saying } from '../sayings.ts';

/** Fields that are missing, unknown, or hold another kind of value. */
export const SHAPE_SAYINGS: readonly Saying[] = [
  [
    'is missing; add it (a team of one language writes the same in both, and [] where it has no phrases)',
    'ناقص؛ يلزم إضافته (فريق اللغة الواحدة يكتب النص نفسه في اللغتين، و [] حيث لا عبارات).',
  ],
  ['is missing; add it ({kind})', 'ناقص؛ يلزم إضافته ({kind}).'],
  ['is missing; add it', 'ناقص؛ يلزم إضافته.'],
  [
    'is a field that packs do not have; write "{meant}"',
    'حقل لا تعرفه الحزم؛ لعل المقصود {meant}.',
  ],
  [
    'is a field that packs do not have; remove it, or correct its spelling',
    'حقل لا تعرفه الحزم؛ يلزم حذفه أو تصحيح كتابته.',
  ],
  ['is one too many; remove it', 'زائد؛ يلزم حذفه.'],
  [
    '{value} is not known here; write {one} or {other}',
    '{value} غير معروف هنا؛ المتاح: {one} أو {other}.',
  ],
  ['{value} is not known here; write {meant}', '{value} غير معروف هنا؛ لعل المقصود {meant}.'],
  ['{value} is not known here; use one of {choices}', '{value} غير معروف هنا؛ المتاح: {choices}'],
  [
    '{value} stands where a text is expected; write it in quotation marks, {right}',
    'المتوقع نص والموجود {value}؛ يُكتب بين علامتي اقتباس: {right}',
  ],
  [
    '{value} stands where a number is expected; write it without quotation marks, {right}',
    'المتوقع رقم والموجود {value}؛ يُكتب دون علامتي اقتباس: {right}',
  ],
  [
    '{value} stands where a number is expected; write digits alone, such as 120',
    'المتوقع رقم والموجود {value}؛ تُكتب الأرقام وحدها، مثل 120.',
  ],
  [
    '{value} stands where true or false is expected; write it without quotation marks, {right}',
    'المتوقع true أو false؛ يُكتب دون علامتي اقتباس: {right}',
  ],
  [
    'lines stand where a list of conversations is expected, {each}; write {right}',
    'الأسطر هنا دون محادثة تجمعها؛ كل محادثة قائمة من الأسطر، مثل: {right}',
  ],
  [
    '{value} stands where a list of conversations is expected, {each}; write {right}',
    'المتوقع قائمة محادثات، والموجود {value}؛ كل محادثة قائمة من الأسطر، مثل: {right}',
  ],
  [
    '{value} stands where a text in both languages is expected; write {right}',
    'المتوقع نص باللغتين، والموجود {value}؛ يُكتب هكذا: {right}',
  ],
  [
    '{value} stands where phrases by language are expected; write {right}',
    'المتوقع عبارات لكل لغة، والموجود {value}؛ تُكتب هكذا: {right}',
  ],
  [
    'a list stands where snippets by their ids are expected; write {right}',
    'المتوقع نصوص لكل منها معرّف، والموجود قائمة؛ تُكتب هكذا: {right}',
  ],
  [
    '{value} stands where a list is expected; put it in [ ]',
    'المتوقع قائمة والموجود {value}؛ يوضع بين [ و ].',
  ],
  [
    '{value} stands where an object is expected; put it in { }',
    'المتوقع كائن والموجود {value}؛ يوضع بين { و }.',
  ],
  [
    '{value} stands where {kind} is expected; change it',
    'الموجود {value}، والمتوقع {kind}؛ يلزم تغييره.',
  ],
  ['{value} is empty; write the text', 'النص فارغ؛ يلزم كتابته.'],
  ['{value} is empty; remove it', 'العبارة فارغة؛ يلزم حذفها.'],
  [
    'is empty; name a channel, or leave it out for all of them',
    'لا قنوات؛ يلزم ذكر قناة، أو حذف السطر لتشمل القاعدة كل القنوات.',
  ],
  ['is empty; give it an act or topics', 'فارغ؛ يلزم فعل أو مواضيع.'],
  ['is empty; a pack has at least one {what}', 'فارغ؛ للحزمة عنصر واحد على الأقل ({what}).'],
  ['is empty; remove it', 'فارغ؛ يلزم حذفه.'],
  ['is empty; write at least one example', 'لا أمثلة؛ يلزم مثال واحد على الأقل.'],
  ['is empty; {remedy} at least one {what}', 'فارغ؛ يلزم عنصر واحد على الأقل ({what}).'],
  ['is longer than {most} characters; {remedy} it', 'أطول من {most} حرفًا؛ يلزم اختصاره.'],
  [
    'holds {count} phrases, and {most} is the most; {remedy}',
    'عدد العبارات {count}، والحد {most}؛ يلزم تقسيم الحزمة أو حذف ما لا يطابق شيئًا.',
  ],
  [
    'has more than {most} {what}; {remedy}',
    'العدد أكثر من الحد ({most})؛ يلزم التقليل أو التقسيم.',
  ],
  [
    '{value} is no id; use small Latin letters, digits and single hyphens, such as check-in-1',
    '{value} ليس معرّفًا؛ المتاح حروف لاتينية صغيرة وأرقام وشرطة مفردة، مثل check-in-1.',
  ],
  [
    '{value} is a word that JavaScript keeps for itself; choose another id',
    '{value} كلمة محجوزة في JavaScript؛ يلزم اختيار معرّف آخر.',
  ],
  [
    '{value} is no field name; use Latin letters, digits, "_", "." and "-", such as account_number',
    '{value} ليس اسم حقل؛ المتاح حروف لاتينية وأرقام و _ . - مثل account_number.',
  ],
  [
    '{value} is no version; write three numbers, such as 1.0.0',
    '{value} ليس رقم إصدار؛ المطلوب ثلاثة أرقام، مثل 1.0.0.',
  ],
  ['{value} is no range of engines; write ^1', '{value} غير صحيح؛ المطلوب ^1.'],
  [
    'needs engine {wanted}, and this is engine {own}; {remedy}',
    'تحتاج الحزمة إلى المحرك {wanted}، والموجود {own}؛ يلزم تحديث مرشد أو الحزمة.',
  ],
  ['{value} is too short; a time is 1 second or more', 'المدة {value} قصيرة؛ أقل مدة ثانية واحدة.'],
  ['{value} must be {least} or more', 'القيمة {value} صغيرة؛ الأدنى {least}.'],
  ['{value} must be {most} or less', 'القيمة {value} كبيرة؛ الأعلى {most}.'],
  [
    '{value} must be at most {most} seconds (a day)',
    'المدة {value} طويلة؛ الأعلى {most} ثانية (يوم كامل)، والمدد كلها بالثواني.',
  ],
  ['{value} must be a whole number', 'المطلوب رقم صحيح دون كسور.'],
];
