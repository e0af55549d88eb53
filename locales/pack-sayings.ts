/**
 * What the check of packs says, in Arabic. The check speaks English, for the command line and for
 * whoever reads a log; a lead reads this on the options page. On the left what the check says, with
 * `{…}` for what changes; a test holds that all it says of a lead's slips stands here.
 */
export const PACK_SAYINGS: readonly (readonly [says: string, arabic: string])[] = [
  // The line comes last, whatever is said.
  ['{why} (line {line})', '{why} (السطر {line})'],
  // The text of the file.
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
  // The shape.
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
  ['is empty; write at least one example', 'لا أمثلة؛ يلزم مثال واحد على الأقل.'],
  ['is empty; {remedy} at least one {what}', 'فارغ؛ يلزم عنصر واحد على الأقل ({what}).'],
  ['is longer than {most} characters; {remedy} it', 'أطول من {most} حرفًا؛ يلزم اختصاره.'],
  ['has more than {most}; {remedy}', 'أكثر من الحد ({most})؛ يلزم التقليل أو التقسيم.'],
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
  ['{value} must be a whole number', 'المطلوب رقم صحيح دون كسور.'],
  // What leads nowhere, and what is at odds.
  [
    'there is no {what} "{id}"; write "{meant}", or add it to {list}',
    'لا يوجد {id} في {list}؛ لعل المقصود {meant}، أو تلزم إضافته هناك.',
  ],
  [
    'there is no {what} "{id}"; add it to {list}, or correct the id',
    'لا يوجد {id} في {list}؛ يلزم إضافته هناك أو تصحيح المعرّف.',
  ],
  ['there is no field "{id}"; write "{meant}"', 'لا يوجد حقل باسم {id}؛ لعل المقصود {meant}.'],
  [
    '"{id}" is the {key} of {place} already; give each its own',
    '{id} مستعمل في {place}؛ يلزم معرّف مستقل لكل عنصر.',
  ],
  [
    '"{name}" has no labels; write some in ar or en, or remove "labels"',
    'الحقل {name} بلا تسميات؛ تلزم كتابة بعضها في ar أو en، أو حذف labels.',
  ],
  [
    '"{label}" has no letters; write the label as it stands on the page',
    'التسمية {label} بلا حروف؛ تُكتب كما تظهر في الصفحة.',
  ],
  [
    '"{label}" is a label of "{name}" already; a label can lead to one field only: keep it in one of them',
    'التسمية {label} مستعملة للحقل {name}؛ التسمية تدل على حقل واحد، فيلزم إبقاؤها في أحدهما.',
  ],
  [
    '"{word}" stands for "{value}" already ({place}); what a page shows can be one value only: keep it in one of them',
    'الكلمة {word} تدل على القيمة {value} ({place})؛ ما يظهر في الصفحة يدل على قيمة واحدة، فيلزم إبقاؤها في إحداهما.',
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
    'the flow does not show "{id}"; add the box {box}',
    'المخطط لا يعرض الخطوة {id}؛ يلزم إضافة الخانة {box}',
  ],
  [
    'no arrow leads to "{id}"; draw one, or remove it',
    'لا سهم يصل إلى {id}؛ يلزم رسم سهم إليه أو حذفه.',
  ],
  [
    '{count} arrows leave "{id}", which is no question; draw exactly one',
    'يخرج من {id} عدد {count} من الأسهم وهو ليس سؤالًا؛ المطلوب سهم واحد.',
  ],
  [
    '"{id}" is a question; give it two or more arrows, each with "when"',
    '{id} سؤال؛ يلزم سهمان أو أكثر، لكل منها when.',
  ],
  [
    'has no box of kind end; add one, and lead the last arrows to it',
    'المخطط بلا نهاية؛ تلزم خانة من نوع end تصل إليها آخر الأسهم.',
  ],
  [
    '"{id}" is no question, so that nobody answers there; remove "when", or make it a question',
    '{id} ليس سؤالًا، فلا إجابة على سهمه؛ يلزم حذف when، أو جعله سؤالًا.',
  ],
  [
    '"{id}" has this answer already ({place}), and nobody could tell which way to go; give each its own',
    'هذه الإجابة عن {id} مكررة ({place})، فلا يُعرف أي سهم يُتبع؛ تلزم إجابة مستقلة لكل سهم.',
  ],
  [
    'all weights are 0; give at least one a weight',
    'كل الأوزان صفر؛ يلزم وزن لقسم واحد على الأقل.',
  ],
  // Snippets and phrases.
  [
    '{variable} is no variable, so that agents would be asked for it; write {meant}',
    '{variable} ليس متغيرًا، وسيُسأل الموظف عنه؛ لعل المقصود {meant}.',
  ],
  [
    '{cursor} stands twice, and the caret in one place; keep one',
    '{cursor} مكرر، والمؤشر في موضع واحد؛ يلزم إبقاء واحد.',
  ],
  [
    '"/" between words at character {at} of "{phrase}". {remedy}',
    'شرطة مائلة بين كلمتين في العبارة {phrase} (الحرف {at})؛ إحدى كلمتين تُكتب (طلب|بلاغ).',
  ],
  [
    'there is no section "{section}"; write "{meant}"',
    'لا يوجد قسم بالمعرّف {section}؛ لعل المقصود {meant}.',
  ],
  [
    'there is no section "{section}"; use one of {sections}',
    'لا يوجد قسم بالمعرّف {section}؛ الأقسام: {sections}.',
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
    '"{abbreviation}" is the abbreviation of "{id}" already; give each its own',
    'الاختصار {abbreviation} مستعمل للنص {id}؛ يلزم اختصار مستقل لكل نص.',
  ],
  [
    '"{act}" is an act of the {shown}, and is never looked for in what the {author} writes; write "{right}"',
    'الفعل {act} يظهر في كلام {shown}، ولا يُبحث عنه في كلام {author}؛ المطلوب {right}.',
  ],
  [
    '"{variable}" is a variable of another program and would be sent as it stands; {remedy}',
    '{variable} متغير برنامج آخر وسيُرسل كما هو؛ المتاح {customer} و {first_name} و {agent} و {company} و {ticket}، و ____ للفراغ.',
  ],
  [
    '"{stray}" is no variable and would be sent as it stands; {remedy}',
    '{stray} سيُرسل كما هو؛ المتغير يُكتب بين قوسين كاملين، مثل {customer}.',
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
  // Adapters.
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
  // Dangers.
  [
    'the key "{key}" is not allowed in a pack; remove it',
    'المفتاح {key} غير مسموح في الحزم؛ يلزم حذفه.',
  ],
  [
    'the key holds the invisible direction control {code} at character {at}; delete it and type the text again',
    'في المفتاح علامة اتجاه غير مرئية ({code}) عند الحرف {at}؛ يلزم حذفها وكتابته من جديد.',
  ],
  [
    'the key holds the invisible character {code} at character {at}; delete it',
    'في المفتاح رمز غير مرئي ({code}) عند الحرف {at}؛ يلزم حذفه.',
  ],
  [
    'the key holds half a character ({code}) at character {at}; delete it, or write it whole',
    'في المفتاح نصف حرف ({code}) عند الموضع {at}؛ يلزم حذفه أو كتابته كاملًا.',
  ],
  [
    'holds the invisible direction control {code} at character {at}; delete it and type the text again',
    'فيه علامة اتجاه غير مرئية ({code}) عند الحرف {at}؛ يلزم حذفها وكتابة النص من جديد.',
  ],
  [
    'holds the invisible character {code} at character {at}; delete it',
    'فيه رمز غير مرئي ({code}) عند الحرف {at}؛ يلزم حذفه.',
  ],
  [
    'holds half a character ({code}) at character {at}; delete it, or write it whole',
    'فيه نصف حرف ({code}) عند الموضع {at}؛ يلزم حذفه أو كتابته كاملًا.',
  ],
  [
    'is nested more than {most} levels deep; flatten it',
    'متداخل أكثر من {most} مستوى؛ يلزم تبسيطه.',
  ],
  // Proofs.
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
    'rule "{id}" should fire here and was quiet: {seen}; read as {read}; {remedy}',
    'المتوقع أن تنبّه القاعدة {id} في هذا المثال، ولم تنبّه: {seen}\nقُرئ المثال: {read}\nيلزم تصحيح المثال أو القاعدة أو العبارات.',
  ],
  [
    'rule "{id}" should be quiet here and fired: {seen}; read as {read}; correct the example, the rule or the phrases; what ≈ found {remedy}',
    'المتوقع أن تسكت القاعدة {id} في هذا المثال، ونبّهت: {seen}\nقُرئ المثال: {read}\nيلزم تصحيح المثال أو القاعدة أو العبارات، وما بعد ≈ وُجد بكلمات من غير العبارات، وتلغيه عبارة تحت not.',
  ],
  [
    'rule "{id}" should be quiet here and fired: {seen}; read as {read}; {remedy}',
    'المتوقع أن تسكت القاعدة {id} في هذا المثال، ونبّهت: {seen}\nقُرئ المثال: {read}\nيلزم تصحيح المثال أو القاعدة أو العبارات.',
  ],
  [
    '"{who}" is nobody that speaks in examples; write {speaker}: …',
    'لا متحدث في الأمثلة باسم {who}؛ لعل المقصود {speaker}: …',
  ],
  [
    'no word stands where a tick has one of {choices}; write {right}',
    'الحالة ناقصة بعد tick؛ المتاح {choices}، مثل: {right}',
  ],
  [
    '{value} stands where a tick has one of {choices}; write {right}',
    'الحالة {value} غير معروفة بعد tick؛ المتاح {choices}، مثل: {right}',
  ],
  [
    '"{line}" is no field and its value; write {right}, the name in Latin letters, such as {example}',
    'السطر {line} ليس حقلًا وقيمته؛ يُكتب {right} والاسم بحروف لاتينية، مثل {example}',
  ],
  [
    '"{line}" is not a line that examples know; write {choices}',
    'السطر {line} غير معروف في الأمثلة؛ المتاح: {choices}',
  ],
  [
    '{time} is not a number of seconds; write digits, such as @150',
    '{time} ليس عددًا من الثواني؛ تُكتب الأرقام، مثل @150.',
  ],
  [
    '{time} is not a number of seconds; write {seconds}',
    '{time} ليس عددًا من الثواني؛ المطلوب {seconds}.',
  ],
  [
    '{time} is before the line above it ({before}); write the lines in the order of their times',
    '{time} قبل السطر الذي فوقه ({before})؛ تُكتب الأسطر بترتيب أوقاتها.',
  ],
  [
    'nothing is said in "{line}"; write the words after the colon',
    'لا كلام في السطر {line}؛ يُكتب الكلام بعد النقطتين.',
  ],
  [
    '{expected} is expected, and the grading gives {given}; {remedy}',
    'المتوقع {expected}، والتقييم يعطي {given}؛ يلزم تصحيح الدرجة أو القواعد أو الأوزان.',
  ],
];
