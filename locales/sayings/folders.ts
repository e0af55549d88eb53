import type { Saying } from '../sayings.ts';

/** Files and folders of a pack that lies in a folder. */
export const FOLDERS_SAYINGS: readonly Saying[] = [
  [
    '{why}; the rule is that of {origin}: look for what stands here in the place of its own (phrases, topics, fields), or copy the rule here and correct the copy',
    '{why} القاعدة من {origin}: السبب غالبًا فيما كُتب هنا بدل ما عندها (عبارات أو مواضيع أو حقول)، وإلا يلزم نسخ القاعدة هنا وتصحيح النسخة.',
  ],
  [
    'is missing; add it, or name the folder that has one',
    'غير موجود؛ يلزم إضافته، أو ذكر المجلد الذي هو فيه.',
  ],
  [
    'is missing; list the ids of the rules in the order shown',
    'ناقص؛ تُكتب فيه معرّفات القواعد بترتيب عرضها.',
  ],
  [
    'names "{id}" again (first in {place}); remove one of them',
    'المعرّف {id} مكرر (ورد أولًا في {place})؛ يلزم حذف أحدهما.',
  ],
  ['is named in capitals; name it {file}', 'اسم الملف بحروف كبيرة؛ الاسم الصحيح {file}.'],
  [
    'is not in the order of pack.json; add its id there',
    'القاعدة غير مذكورة في order داخل pack.json؛ يلزم إضافة معرّفها هناك.',
  ],
  ['there is no rule "{id}"; write "{meant}"', 'لا توجد قاعدة باسم {id}؛ لعل المقصود {meant}.'],
  [
    "is not the file's name; a rule and its file share one",
    'يخالف اسم الملف؛ للقاعدة وملفها اسم واحد.',
  ],
  [
    'rule "{id}", which is that of {origin}, is in section "{section}", and that is not among them; add it',
    'القاعدة {id} من {origin} في القسم {section}، وهو غير مذكور هنا؛ يلزم إضافته.',
  ],
  [
    'there is no pack folder {name} beside this one; name one, or remove the line',
    'لا يوجد مجلد حزمة باسم {name} بجانب هذا المجلد؛ يلزم تصحيح الاسم أو حذف السطر.',
  ],
  [
    'leads round in a circle ({round}); name another folder, or remove the line',
    'يدور على نفسه ({round})؛ يلزم ذكر مجلد آخر أو حذف السطر.',
  ],
  ['is a folder that nobody reads; name it {meant}', 'مجلد لا يُقرأ؛ لعل الاسم المقصود {meant}.'],
  [
    'is a file that nobody reads; {file} stands beside it: put what belongs to it there, and remove this file',
    'ملف لا يُقرأ، وبجانبه {file}؛ يلزم نقل محتواه إليه ثم حذفه.',
  ],
  ['is a file that nobody reads; name it {meant}', 'ملف لا يُقرأ؛ لعل الاسم المقصود {meant}.'],
  [
    "cannot be read: there is no such file; name a pack's file or folder",
    'لا يوجد ملف بهذا الاسم؛ يلزم ذكر ملف الحزمة أو مجلدها.',
  ],
  [
    "cannot be read: {reason}; name a pack's file or folder",
    'لا يمكن قراءته ({reason})؛ يلزم ذكر ملف الحزمة أو مجلدها.',
  ],
];
