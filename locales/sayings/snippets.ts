import type { Saying } from '../sayings.ts';

/** What snippets hold besides words. */
export const SNIPPETS_SAYINGS: readonly Saying[] = [
  [
    '{variable} is no variable, so that agents would be asked for it; write {meant}',
    '{variable} ليس متغيرًا، وسيُسأل الموظف عنه؛ لعل المقصود {meant}.',
  ],
  [
    '{cursor} stands twice, and the caret in one place; keep one',
    '{cursor} مكرر، والمؤشر في موضع واحد؛ يلزم إبقاء واحد.',
  ],
  [
    '"{bracketed}" holds no name and would be sent with its brackets; {remedy}',
    'الجزء {bracketed} بلا متغير وسيُرسل بقوسيه؛ يلزم وضع متغير فيه، مثل \u2066[ {customer}]\u2069، أو حذف القوسين.',
  ],
  [
    'a "{bracket}" stands alone and would be sent as it stands; {remedy}',
    'القوس {bracket} وحده وسيُرسل كما هو؛ يلزم فتح كل قوس وإغلاقه، دون قوس داخل قوس، أو حذفه.',
  ],
  [
    '{value} is no abbreviation; write one word of at most 32 characters',
    '{value} لا يصلح اختصارًا؛ المطلوب كلمة واحدة لا تزيد على 32 حرفًا.',
  ],
  [
    '"{abbreviation}" is the abbreviation of "{id}" already; give each its own',
    'الاختصار {abbreviation} مستعمل للنص {id}؛ يلزم اختصار مستقل لكل نص.',
  ],
  [
    '"{variable}" is a variable of another program and would be sent as it stands; {remedy}',
    '{variable} متغير برنامج آخر وسيُرسل كما هو؛ المتاح {customer} و {first_name} و {agent} و {company} و {ticket}، و ____ للفراغ.',
  ],
  [
    '"{stray}" is no variable and would be sent as it stands; {remedy}',
    '{stray} سيُرسل كما هو؛ المتغير يُكتب بين قوسين كاملين، مثل {customer}.',
  ],
];
