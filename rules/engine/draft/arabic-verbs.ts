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

const FORMS = formsOf();

/** The verb of a command as it follows "ممكن"; null where it is not known. `command` is folded. */
export function afterMay(command: string): string | null {
  return FORMS.get(command) ?? null;
}

/** A second command, joined by و: "واكتب" → "وتكتب". Null where it is none, or could be a noun. */
export function joinedAfterMay(word: string): string | null {
  if (!word.startsWith('و') || ALSO_NOUNS.has(word.slice(1))) return null;
  const verb = afterMay(word.slice(1));
  return verb === null ? null : `و${verb}`;
}

/** A word that commands, though nothing polite can be made of it here. */
export function mayCommand(word: string): boolean {
  return FORMS.has(word) || FORMS.has(word.replace(/^[وف]/, ''));
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
