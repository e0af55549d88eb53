/**
 * Commands that agents write to customers, and the same verb as it follows "ممكن". Keys are in
 * comparable form (see `text/fold.ts`); what is not here gets no rewording: a wrong one is worse.
 */
const VERBS: Readonly<Record<string, string>> = {
  ارسل: 'ترسل',
  رسل: 'ترسل',
  ابعث: 'تبعث',
  ابعت: 'تبعت',
  طرش: 'تطرش',
  دز: 'تدز',
  صور: 'تصور',
  ارفق: 'ترفق',
  اكتب: 'تكتب',
  اذكر: 'تذكر',
  وضح: 'توضح',
  اشرح: 'تشرح',
  جاوب: 'تجاوب',
  راجع: 'تراجع',
  اتصل: 'تتصل',
  تواصل: 'تتواصل',
  كلم: 'تكلم',
  انتظر: 'تنتظر',
  سجل: 'تسجل',
  ادفع: 'تدفع',
  حول: 'تحول',
  جهز: 'تجهز',
  استلم: 'تستلم',
  وقع: 'توقع',
  شوف: 'تشوف',
  زود: 'تزود',
  جيب: 'تجيب',
  قول: 'تقول',
};

/** Forms that follow no rule below. */
const WHOLE: Readonly<Record<string, string>> = {
  اقرا: 'تقرأ',
  استني: 'تنتظر',
  استنا: 'تنتظر',
  اصبر: 'تنتظر',
  قلي: 'تقول لي',
  هات: 'تعطيني',
  هاتي: 'تعطيني',
  اعطني: 'تعطيني',
  اعطيني: 'تعطيني',
  عطني: 'تعطيني',
  عطيني: 'تعطيني',
  عطنا: 'تعطينا',
  اعطنا: 'تعطينا',
  اعطينا: 'تعطينا',
  عطونا: 'تعطونا',
  خذ: 'تأخذ',
  خذي: 'تأخذين',
  عبي: 'تعبي',
  زوديني: 'تزوديني',
};

/** Who is spoken to: he, she (with and without a pronoun after), they. */
const PERSONS: readonly (readonly [ending: string, added: string])[] = [
  ['', ''],
  ['ي', 'ين'],
  ['وا', 'ون'],
  ['و', 'ون'],
];
const PRONOUNS: readonly (readonly [ending: string, added: string])[] = [
  ['', ''],
  ['ها', 'ها'],
  ['ه', 'ه'],
  ['ني', 'ني'],
  ['نا', 'نا'],
  ['لي', ' لي'],
  ['لنا', ' لنا'],
  ['لها', ' لها'],
];

/** These are nouns as well: only the first word of an order is surely the verb. */
const ALSO_NOUNS: ReadonlySet<string> = new Set([
  'صور',
  'حول',
  'سجل',
  'رسل',
  'وقع',
  'صوره',
  'صورها',
]);

/** Commands that have no polite form here: a request that goes on with one is left alone. */
const OTHERS: ReadonlySet<string> = new Set(
  'روح روحي تعال تعالي رد ردي خلص خلصي وقف وقفي اسمع اسمعي اهدا اهدي اسكت اسكتي افتح افتحي سوي جرب جربي'.split(
    ' ',
  ),
);

const FORMS = formsOf();

/** The verb of a command as it follows "ممكن"; null where it is not known. `command` is folded. */
export function afterMay(command: string): string | null {
  return FORMS.get(command) ?? null;
}

/**
 * What a word after "and" is in a request: the verb in its polite form where it is surely a
 * command that has one, `unclear` where it may be a command, null where it is none.
 */
export function joinedAfterMay(word: string): { verb: string } | 'unclear' | null {
  const verb = afterMay(word);
  if (verb === null) return OTHERS.has(word) ? 'unclear' : null;
  return ALSO_NOUNS.has(word) ? 'unclear' : { verb };
}

function formsOf(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const [command, verb] of Object.entries(VERBS)) {
    for (const [person, spoken] of PERSONS) {
      for (const [pronoun, added] of PRONOUNS) {
        const form = command + person + pronoun;
        if (!forms.has(form)) forms.set(form, verb + spoken + added);
      }
    }
  }
  for (const [form, verb] of Object.entries(WHOLE)) forms.set(form, verb);
  return forms;
}
