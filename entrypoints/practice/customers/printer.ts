import type { Script } from '../script.ts';

/** A cause that takes minutes to find: the hold, its check-ins and the thanks. */
export const printer: Script = {
  id: 'printer',
  customer: { ar: 'مها الدوسري', en: 'Maha Aldosari' },
  problem: {
    ar: 'طابعة الفواتير توقفت والمحل مزدحم',
    en: 'The receipt printer stopped and the shop is full',
  },
  practises: [
    { ar: 'انتظار من عدة دقائق', en: 'A hold of several minutes' },
    { ar: 'تحديث العميل مرتين على الأكثر', en: 'At most two check-ins' },
    { ar: 'الشكر على الانتظار', en: 'Thanks for the wait' },
  ],
  steps: [
    {
      kind: 'says',
      author: 'bot',
      after: 1,
      lines: {
        ar: 'وصلتنا رسالتك، وسيكون معك أحد موظفي الدعم بعد قليل.',
        en: 'We have your message. A support agent will be with you shortly.',
      },
    },
    {
      kind: 'says',
      author: 'customer',
      after: 3,
      lines: {
        ar: 'السلام عليكم، طابعة الفواتير وقفت فجأة وما عاد تطبع والمحل زحمة',
        en: 'Hi, the receipt printer just stopped, it won’t print anything and the shop is packed',
      },
    },
    { kind: 'waits', for: 'reply' },
    {
      kind: 'says',
      author: 'customer',
      after: 9,
      lines: {
        ar: 'طفيتها وشغلتها مرتين ونفس الشي، واللمبة تومض أحمر',
        en: 'I switched it off and on twice, same thing. The light is blinking red',
      },
    },
    { kind: 'waits', for: 'hold', enough: 2 },
    {
      kind: 'says',
      author: 'customer',
      after: 6,
      only: 'held',
      lines: { ar: 'طيب أنتظر', en: 'OK, I’ll wait' },
    },
    { kind: 'waits', for: 'answer' },
    {
      kind: 'says',
      author: 'customer',
      after: 45,
      lines: {
        ar: 'جربت الحين واشتغلت، الله يعطيكم العافية',
        en: 'Perfect, it prints again. Thanks for your help',
      },
    },
    { kind: 'waits', for: 'reply' },
    {
      kind: 'says',
      author: 'customer',
      after: 8,
      lines: { ar: 'لا سلامتكم، ما قصرتوا', en: 'No, that’s all, thank you' },
    },
    { kind: 'silent' },
  ],
  play: [
    {
      kind: 'types',
      after: 10,
      lines: {
        ar: 'وعليكم السلام، حياك الله. معك {agent} من {company}. نعتذر لك عن تعطل الطابعة في وقت الزحمة. هل جرّبت إعادة تشغيلها؟',
        en: 'Hello and welcome, this is {agent} from {company}. Sorry about the printer at such a busy time. Have you tried restarting it?',
      },
    },
    {
      kind: 'types',
      after: 12,
      lines: {
        ar: 'شكرًا للتوضيح. لحظات من فضلك أراجع إعدادات الطابعة.',
        en: 'Thanks for explaining. One moment please, let me check the printer’s settings.',
      },
    },
    // The first check-in is left until it is missed: the demonstration shows what a late one costs.
    { kind: 'takes', nudge: 'check-in-missed', within: 300 },
    { kind: 'takes', nudge: 'check-in', within: 300 },
    {
      kind: 'types',
      after: 50,
      lines: {
        ar: 'وجدنا السبب: الورق عالق عند الغطاء الخلفي. بفتح الغطاء وإخراج الورق ثم إغلاقه تعود الطباعة.',
        en: 'We found the cause: paper is stuck behind the rear cover. Open the cover, take the paper out and close it, and it will print again.',
      },
    },
    {
      kind: 'takes',
      nudge: 'thank-for-wait',
      within: 40,
    },
    {
      kind: 'takes',
      nudge: 'closing-steps',
      within: 25,
      otherwise: {
        ar: 'هل نقدر نخدمك بشيء آخر؟',
        en: 'Is there anything else I can help you with?',
      },
    },
    {
      kind: 'types',
      after: 8,
      lines: {
        ar: 'شكرًا لتواصلك مع {company}، ونتمنى لك يومًا سعيدًا.',
        en: 'Thank you for contacting {company}. Have a lovely day.',
      },
    },
    { kind: 'ends', after: 6 },
  ],
};
