import type { Script } from '../script.ts';

/** Identity before money, a card number that is offered, and a customer who falls silent. */
export const refund: Script = {
  id: 'refund',
  customer: { ar: 'خالد المطيري', en: 'Khaled Almutairi' },
  problem: { ar: 'اشتراك خُصم مرتين', en: 'A subscription charged twice' },
  practises: [
    { ar: 'أسئلة التحقق قبل بيانات الحساب', en: 'Security questions before account details' },
    { ar: 'عدم طلب رقم البطاقة أو كلمة المرور', en: 'Never a card number or a password' },
    { ar: 'عميل لا يردّ', en: 'A customer who falls silent' },
  ],
  steps: [
    {
      kind: 'says',
      author: 'customer',
      after: 3,
      lines: {
        ar: 'مساء الخير، أبي أسترجع مبلغ الاشتراك، انخصم مني مرتين هالشهر',
        en: 'Good evening, I’d like a refund. My subscription was charged twice this month',
      },
    },
    { kind: 'waits', for: 'reply' },
    {
      kind: 'says',
      author: 'customer',
      after: 9,
      lines: {
        ar: 'رقم الحساب 552018، وإذا تبون رقم البطاقة كامل أرسله لكم',
        en: 'My account is 552018. I can send you the whole card number if you need it',
      },
    },
    { kind: 'waits', for: 'reply' },
    {
      kind: 'says',
      author: 'customer',
      after: 12,
      lines: {
        ar: 'أرسلت لكم الطلب من إيميل صاحب الحساب، والرمز اللي وصلني 4410',
        en: 'I sent the request from the owner’s email, and the code I got is 4410',
      },
    },
    { kind: 'waits', for: 'answer' },
    { kind: 'silent' },
  ],
  play: [
    {
      kind: 'types',
      after: 9,
      lines: {
        ar: 'مساء النور أستاذ خالد، معك {agent} من {company}. نعتذر عن الخصم المكرر، ونحتاج رقم الحساب لنراجع العملية.',
        en: 'Good evening Khaled, this is {agent} from {company}. Sorry about the double charge. May I have your account number, so that I can look into it?',
      },
    },
    {
      kind: 'types',
      after: 12,
      lines: {
        ar: 'لا حاجة لرقم البطاقة أبدًا. للتحقق نرجو إرسال الطلب من بريد صاحب الحساب، وتزويدنا برمز التحقق الذي وصلك.',
        en: 'Thank you, and we never need the card number. To verify, please send the request from the owner’s email, and tell me the verification code that you received.',
      },
    },
    {
      kind: 'types',
      after: 14,
      lines: {
        ar: 'تم التحقق ورفعنا طلب الاسترجاع، ويصلك الرد خلال ثلاثة أيام عمل. هل نقدر نخدمك بشيء آخر؟',
        en: 'You are verified, and I have raised the refund request. You will hear from us within three working days. Is there anything else I can help you with?',
      },
    },
    { kind: 'takes', nudge: 'idle-1', within: 300 },
    { kind: 'takes', nudge: 'idle-2', within: 300 },
    { kind: 'takes', nudge: 'idle-close', within: 300 },
    { kind: 'ends', after: 6 },
  ],
};
