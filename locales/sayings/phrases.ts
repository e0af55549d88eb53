import type { Saying } from '../sayings.ts';

/** The pattern language of phrases and topics. */
export const PHRASES_SAYINGS: readonly Saying[] = [
  [
    '"/" between words at character {at} of "{phrase}". {remedy}',
    'شرطة مائلة بين كلمتين في العبارة {phrase} (الحرف {at})؛ إحدى كلمتين تُكتب (طلب|بلاغ).',
  ],
  [
    '"{topic}" has no words; write some in ar or en',
    'الموضوع {topic} بلا كلمات؛ تلزم كتابة بعضها في ar أو en.',
  ],
  [
    '"{act}" is an act of the {shown}, and is never looked for in what the {author} writes; write "{right}"',
    'الفعل {act} يظهر في كلام {shown}، ولا يُبحث عنه في كلام {author}؛ المطلوب {right}.',
  ],
  [
    '"{sign}" means nothing here at character {at} of "{phrase}". {remedy}',
    'العلامة {sign} لا معنى لها في العبارة {phrase} (الحرف {at})؛ لا تعابير نمطية هنا: ... لكلمات بينية، و (a|b) لإحدى كلمتين، و [a] لكلمة اختيارية.',
  ],
  [
    '"{bracket}" is missing at character {at} of "{phrase}". {remedy}',
    'ينقص القوس {bracket} في العبارة {phrase} (الحرف {at})؛ يلزم إغلاقه.',
  ],
  [
    'A word that touches a bracket at character {at} of "{phrase}". {remedy}',
    'كلمة ملاصقة لقوس في العبارة {phrase} (الحرف {at})؛ تلزم مسافة بين الكلمتين، وما يلتصق بالكلمة يُكتب بين حاصرتين: {ال}(طلب|بلاغ){ك}.',
  ],
  [
    'Braces in the middle of a word at character {at} of "{phrase}". {remedy}',
    'حاصرتان في وسط كلمة في العبارة {phrase} (الحرف {at})؛ مكان ما يلتصق أول الكلمة أو آخرها، مثل {ال}طلب و طلب{ك}.',
  ],
  [
    '"{sign}" in brackets at character {at} of "{phrase}". {remedy}',
    'العلامة {sign} بين القوسين في العبارة {phrase} (الحرف {at})؛ يُفصل بين الخيارات بالعلامة |، مثل (طلب|بلاغ).',
  ],
  [
    'A guard that touches a word at character {at} of "{phrase}". {remedy}',
    'الشرط ملاصق للكلمة في العبارة {phrase} (الحرف {at})؛ تلزم مسافة قبل @.',
  ],
  [
    'Unknown guard "{guard}" at character {at} of "{phrase}". Write {meant}.',
    'الشرط {guard} غير معروف في العبارة {phrase} (الحرف {at})؛ لعل المقصود {meant}.',
  ],
  [
    'Words after a guard at character {at} of "{phrase}". {remedy}',
    'كلمات بعد الشرط في العبارة {phrase} (الحرف {at})؛ الشروط مثل \u2066@start\u2069 مكانها آخر العبارة.',
  ],
  [
    'Unknown guard "{guard}" at character {at} of "{phrase}". Known: {known}.',
    'الشرط {guard} غير معروف في العبارة {phrase} (الحرف {at})؛ المتاح: {known}',
  ],
  [
    '"{guard}" names no words at character {at} of "{phrase}". {remedy}',
    'الشرط {guard} بلا كلمات في العبارة {phrase} (الحرف {at})؛ تُكتب كلماته بين قوسين بعده: (كلمة|كلمة).',
  ],
  [
    'An optional guard at character {at} of "{phrase}". {remedy}',
    'كل ما في الشرط اختياري في العبارة {phrase} (الحرف {at})؛ تلزم كلمة خارج [ ].',
  ],
  [
    'Unknown name "{name}" at character {at} of "{phrase}". Known: {known}; or write the letters.',
    'الاسم {name} بين الحاصرتين غير معروف في العبارة {phrase} (الحرف {at})؛ المتاح: {known}، أو الحروف نفسها.',
  ],
  [
    'Empty braces at character {at} of "{phrase}". {remedy}',
    'الحاصرتان فارغتان في العبارة {phrase} (الحرف {at})؛ يُكتب فيهما ما يلتصق، مثل {ك,كم} أو {you}.',
  ],
  [
    'Too many braces at character {at} of "{phrase}". {remedy}',
    'حاصرات كثيرة في العبارة {phrase} (الحرف {at})؛ الحد ثلاث في كل جهة.',
  ],
  [
    'Braces on two words at character {at} of "{phrase}". {remedy}',
    'حاصرتان على كلمتين معًا في العبارة {phrase} (الحرف {at})؛ تُكتب الكلمتان منفصلتين، ولكل منهما حاصرتاها.',
  ],
  [
    '{count} forms of one word at character {at} of "{phrase}". {remedy}',
    'للكلمة الواحدة {count} صيغة في العبارة {phrase} (الحرف {at})؛ يلزم تقليل ما بين الحاصرات.',
  ],
  [
    'An empty choice at character {at} of "{phrase}". {remedy}',
    'خيار فارغ في العبارة {phrase} (الحرف {at})؛ تلزم كلمة على جانبي |',
  ],
  [
    'A gap too wide at character {at} of "{phrase}". {remedy}',
    'الفراغ أوسع من الحد في العبارة {phrase} (الحرف {at})؛ المتاح من \u2066...1\u2069 إلى \u2066...8\u2069',
  ],
  [
    'A gap at the edge at character {at} of "{phrase}". {remedy}',
    'الفراغ ... على طرف العبارة {phrase} (الحرف {at})؛ تلزم كلمة قبله وكلمة بعده.',
  ],
  [
    'Everything is optional at character {at} of "{phrase}". {remedy}',
    'كل ما في العبارة {phrase} اختياري؛ تلزم كلمة واحدة خارج [ ].',
  ],
  [
    'No words at character {at} of "{phrase}". {remedy}',
    'لا كلمات في العبارة {phrase}؛ تلزم كلمة واحدة على الأقل.',
  ],
  [
    'No letters in "{sign}" at character {at} of "{phrase}". {remedy}',
    'لا حروف في {sign} في العبارة {phrase} (الحرف {at})؛ تلزم كلمة.',
  ],
  [
    'Spans up to {count} words at character {at} of "{phrase}". {remedy}',
    'العبارة {phrase} تمتد حتى {count} كلمة؛ يلزم تضييق الفراغات أو تقسيمها.',
  ],
  [
    'Brackets too deep at character {at} of "{phrase}". {remedy}',
    'أقواس متداخلة أكثر من الحد في العبارة {phrase} (الحرف {at})؛ الحد أربعة مستويات.',
  ],
  [
    'Too long at character {at} of "{phrase}". {remedy}',
    'العبارة أطول من الحد (تبدأ بـ {phrase})؛ يلزم تقسيمها.',
  ],
  [
    'Unknown "<" at character {at} of "{phrase}". {remedy}',
    'العلامة < غير معروفة في العبارة {phrase} (الحرف {at})؛ المتاح <word> و <number> فقط.',
  ],
  [
    'Unexpected "{sign}" at character {at} of "{phrase}". {remedy}',
    'العلامة {sign} في غير مكانها في العبارة {phrase} (الحرف {at})؛ يلزم حذفها أو فتح قوسها.',
  ],
  [
    '{problem} at character {at} of "{phrase}". {remedy}',
    'خطأ في العبارة {phrase} عند الحرف {at}: {problem}. {remedy}',
  ],
];
