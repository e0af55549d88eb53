import type { Saying } from '../sayings.ts';

/** Golden scores. */
export const SCORES_SAYINGS: readonly Saying[] = [
  [
    'there is no section "{section}"; write "{meant}"',
    'لا يوجد قسم بالمعرّف {section}؛ لعل المقصود {meant}.',
  ],
  [
    'there is no section "{section}"; use one of {sections}',
    'لا يوجد قسم بالمعرّف {section}؛ الأقسام: {sections}.',
  ],
  [
    'there is no rule "{id}"; name rules of this pack',
    'لا توجد قاعدة باسم {id}؛ تُذكر هنا قواعد هذه الحزمة وحدها.',
  ],
  [
    '{expected} is expected, and the grading gives {graded}; correct the score or the rules',
    'الدرجة المتوقعة {expected}، والتقييم يعطي {graded}؛ يلزم تصحيح الدرجة أو القواعد.',
  ],
  [
    '{expected} is expected, and the grading gives {graded}; correct the score or the weights',
    'الدرجة المتوقعة {expected}، والتقييم يعطي {graded}؛ يلزم تصحيح الدرجة أو الأوزان.',
  ],
  [
    '{expected} is expected, and the grading gives {given}; {remedy}',
    'المتوقع {expected}، والتقييم يعطي {given}؛ يلزم تصحيح الدرجة أو القواعد أو الأوزان.',
  ],
];
