import type { Saying } from '../sayings.ts';

/** Ids that lead nowhere or stand twice, and numbers that are at odds. */
export const REFERENCES_SAYINGS: readonly Saying[] = [
  [
    'there is no {what} "{id}"; write "{meant}", or add it to {list}',
    'لا يوجد {id} في {list}؛ لعل المقصود {meant}، أو تلزم إضافته هناك.',
  ],
  [
    'there is no {what} "{id}"; add it to {list}, or correct the id',
    'لا يوجد {id} في {list}؛ يلزم إضافته هناك أو تصحيح المعرّف.',
  ],
  [
    '"{id}" is the {key} of {place} already; give each its own',
    '{id} مستعمل في {place}؛ يلزم معرّف مستقل لكل عنصر.',
  ],
  [
    'rule "{id}" is in section "{section}", which the pack does not have; use one of {choices}',
    'القسم {section} غير موجود في الحزمة؛ المتاح: {choices}',
  ],
  [
    '{time} s is not shorter than checkIn ({other} s); {remedy}',
    'المدة {time} ث ليست أقصر من checkIn ({other} ث)؛ التذكير يقع بين تحديثين (كل المدد بالثواني).',
  ],
  [
    '{time} s must be between checkIn ({other} s) and {times} times that; {remedy}',
    'المدة {time} ث يجب أن تكون بين checkIn ({other} ث) و {times} ضعفًا له (كل المدد بالثواني).',
  ],
  [
    'rule "{id}" is {kind}, so a person decides it; use the check {check}, or make it auto',
    'القاعدة {id} من نوع {kind}، أي يقررها الموظف؛ يلزم الفحص {check}، أو جعلها auto.',
  ],
  [
    'rule "{id}" is {kind}, but its check is a tick; make it assisted or manual',
    'القاعدة {id} من نوع {kind} وفحصها tick، أي يقررها الموظف؛ يلزم جعلها assisted أو manual.',
  ],
  [
    'rule "{id}" cares for the agent; {remedy}',
    'القاعدة {id} للعناية بالموظف؛ تلزمها \u2066"scored": false\u2069 ونص تنبيه.',
  ],
  [
    'all weights are 0; give at least one a weight',
    'كل الأوزان صفر؛ يلزم وزن لقسم واحد على الأقل.',
  ],
];
