import type { Language, SpokenAct } from '../../rules/engine/events.ts';

/** Every word of the coach. Kept here, not in locales/: this script stays small. */
export interface CoachTexts {
  /** Names the coach to screen readers. */
  coach: string;
  insert: string;
  /** On the phone, instead of inserting: the agent has said it. */
  said: Record<SpokenAct, string>;
  /** Before the names of what only the agent can tell, and the button that confirms all of it. */
  rest: string;
  confirm: string;
  /** A closing step is done, in words that were not known for it. */
  done: string;
  later: string;
  /** The end was held back once: go on with it. */
  closeAnyway: string;
  dismiss: string;
  why: string;
  /** Dismissed so often in a row: is it to be quiet? The two answers, and what follows the first. */
  ask: string;
  hush: string;
  speak: string;
  hushed: string;
  copy: string;
  copied: string;
  notCopied: string;
  /** `n` of `limit`, as after a check-in. */
  nth: (n: string, limit: string) => string;
  holdFor: (clock: string) => string;
  steps: (done: string, of: string) => string;
  causedBy: string;
  /** What the snippet lacks, asked for once. */
  names: { ask: string; agent: string; company: string; save: string };
  noteMode: string;
  noComposer: string;
  notTaken: string;
  tooLong: string;
  reload: string;
}

export const TEXTS: Record<Language, CoachTexts> = {
  ar: {
    coach: 'مرشد',
    insert: 'إدراج',
    said: { checkin: 'تم تحديث العميل', thank_wait: 'تم شكر العميل' },
    rest: 'ما لا يُعرف إلا منك',
    confirm: 'تأكيد',
    done: 'تأكيد الإتمام',
    later: 'لاحقًا',
    closeAnyway: 'إغلاق على أي حال',
    dismiss: 'إخفاء',
    why: 'السبب',
    ask: 'أُخفي هذا التنبيه ثلاث مرات متتالية. هل يُوقف؟',
    hush: 'إيقاف التنبيه',
    speak: 'إبقاؤه',
    hushed: 'أُوقف التنبيه. يمكن تشغيله من الإعدادات.',
    copy: 'نسخ',
    copied: 'تم النسخ',
    notCopied: 'تعذّر النسخ',
    nth: (n, limit) => `${n} من ${limit}`,
    holdFor: (clock) => `العميل في الانتظار منذ ${clock}`,
    steps: (done, of) => `المعايير: تم ${done} من ${of}`,
    causedBy: 'الدليل',
    names: {
      ask: 'لتكتمل العبارة، يُكتب هذا مرة واحدة:',
      agent: 'اسمك كما يظهر للعميل',
      company: 'اسم الشركة',
      save: 'حفظ',
    },
    noteMode:
      'خانة الكتابة على وضع الملاحظة الداخلية، وهذه العبارة للعميل. يلزم التحويل إلى الرد أولًا.',
    noComposer: 'خانة الرد غير ظاهرة في هذه الصفحة. يمكن نسخ العبارة ولصقها.',
    tooLong: 'لا تتسع خانة الرد للعبارة كاملة، فلم يُدرج منها شيء. يمكن نسخها.',
    notTaken: 'لم تظهر العبارة في خانة الرد. يمكن نسخها ولصقها.',
    reload: 'وصل إصدار جديد من مرشد. يلزم تحديث هذه الصفحة ليعود إلى العمل.',
  },
  en: {
    coach: 'Murshid',
    insert: 'Insert',
    said: { checkin: 'Done, told them', thank_wait: 'Done, thanked them' },
    rest: 'Only you can tell',
    confirm: 'Confirm',
    done: 'Mark as done',
    later: 'Later',
    closeAnyway: 'Close anyway',
    dismiss: 'Dismiss',
    why: 'Why?',
    ask: 'Dismissed three times in a row. Stop this nudge?',
    hush: 'Stop it',
    speak: 'Keep it',
    hushed: 'Stopped. Turn it on again in the settings.',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Not copied',
    nth: (n, limit) => `${n} of ${limit}`,
    holdFor: (clock) => `Customer on hold for ${clock}`,
    steps: (done, of) => `${done} of ${of} standards done`,
    causedBy: 'Evidence',
    names: {
      ask: 'To complete the text, write this once:',
      agent: 'Your name, as customers see it',
      company: 'Company name',
      save: 'Save',
    },
    noteMode:
      'The box is set to an internal note, and this text is for the customer. Switch to reply first.',
    noComposer: 'No reply box is in view on this page. The text can be copied and pasted.',
    tooLong:
      'The reply box has no room for the whole text, so none of it went in. It can be copied.',
    notTaken: 'The text did not appear in the reply box. It can be copied and pasted.',
    reload: 'Murshid was updated. Reload this tab to bring it back.',
  },
};
