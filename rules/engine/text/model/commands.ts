/**
 * What an Arabic command asks for: to hand something over, to go and wait elsewhere, or a step that
 * mends the problem. Said bare, the first two are orders; the third is what the customer came for.
 */
export const COMMANDS = ['hands', 'sends', 'steps'] as const;
export type Command = (typeof COMMANDS)[number];

/** Bare stems, in comparable form. */
const STEMS: Readonly<Record<Command, string>> = {
  hands: `ارسل رسل ابعث ابعت طرش دز صور هات عط اعط اد جيب اكتب كتب اذكر ذكر زود ارفق رفق شارك وقع عب املا ارفع رفع
    حمل نزل وضح اشرح جاوب خبر اخبر علم افد فيد قول قل سلم ور حدد اختصر وصف اوصف اطبع قدم كمل اكمل اقرا قر انسخ الصق
    دخل ادخل املى حول ادفع سدد طلع فك مد عدد اثبت جدد`,
  sends: `راجع كلم اتصل دق روح تعال تواصل راسل اسال سال انتظر انطر استن ستن اصبر اسمع اسكت اهد هد ركز افهم فهم شوف
    خلص اقفل تابع توجه خل رح ارجع رجع مر زور احجز حجز استلم سجل قابل لاحظ التزم لزم احترم بلغ ابلغ`,
  steps: `جرب اضغط ضغط افتح فتح سكر طف طفي شغل سو حط احط امسح مسح احذف حذف غير بدل شيل افصل فصل وصل ركب فعل الغ حدث
    نظف ثبت اختار اختر سحب اسحب وقف قفل اعد عيد تاكد شيك ضيف زد قلل صغر كبر لف دور اربط ربط عدل دوس كبس انزل
    اطلع انقر`,
};
/** Said to a woman or several people, and with what it is done to: اكتبيها، ارفعوه، دزيلي. */
const PERSONS = ['', 'ي', 'و', 'وا'];
const OBJECTS = ['', 'ه', 'ها', 'هم', 'ني', 'نا', 'لي', 'لنا', 'له', 'لها', 'لهم', 'ياه', 'ياها'];
const ENDINGS = [
  ...new Set([...PERSONS.flatMap((person) => OBJECTS.map((object) => person + object)), 'ا', 'ى']),
];
/** Words that may stand before a command and change nothing of it. */
const OPENERS: ReadonlySet<string> = new Set(
  'طيب اوك اوكي تمام زين خلاص يلا الحين اول اولا لا بس ثم بعدين وبعدين بعدها وبعدها انزين اذن طب لازم هلا ايه اي ايوه ابشر حاضر'.split(
    ' ',
  ),
);
const STEM_MIN = 2;
const LONGEST = 11;

let listed: ReadonlyMap<string, Command> | undefined;

function stems(): ReadonlyMap<string, Command> {
  listed ??= new Map(
    COMMANDS.flatMap((command) => STEMS[command].split(/\s+/u).map((stem) => [stem, command])),
  );
  return listed;
}

/** What a word in comparable form would command at the head of a clause; null where it is no command. */
export function commandOf(word: string): Command | null {
  if (word.length > LONGEST) return null;
  const bare = commandIn(word);
  if (bare) return bare;
  const joined = word.startsWith('و') || word.startsWith('ف');
  return joined ? commandIn(word.slice(1)) : null;
}

function commandIn(word: string): Command | null {
  for (const ending of ENDINGS) {
    const length = word.length - ending.length;
    if (length < STEM_MIN || !word.endsWith(ending)) continue;
    const command = stems().get(word.slice(0, length));
    if (command) return command;
  }
  return null;
}

/** Whether a word only leads over to the command after it. */
export function leadsOver(word: string): boolean {
  return OPENERS.has(word);
}
