import type { Script } from '../script.ts';

/** Anger, a chase during the hold, and a question that invites a false promise. */
export const lateOrder: Script = {
  id: 'late-order',
  customer: { ar: 'نوف العنزي', en: 'Nouf Alanazi' },
  problem: { ar: 'طلب متأخر وضيوف الليلة', en: 'A late order, and guests tonight' },
  practises: [
    { ar: 'التعاطف مع عميل غاضب', en: 'Empathy with an upset customer' },
    { ar: 'عميل يستعجل أثناء الانتظار', en: 'A customer who chases during a hold' },
    { ar: 'تجنّب الوعود غير المؤكدة', en: 'No promises that cannot be kept' },
  ],
  steps: [
    {
      kind: 'says',
      author: 'customer',
      after: 2,
      lines: {
        ar: 'طلبي رقم 7731 المفروض واصل أمس!! كل مرة تتأخرون وأنا عندي ضيوف الليلة 😡',
        en: 'My order 7731 was due YESTERDAY!! You are late every single time and I have guests tonight 😡',
      },
    },
    { kind: 'waits', for: 'reply' },
    {
      kind: 'says',
      author: 'customer',
      after: 7,
      lines: {
        ar: 'طيب وينه الحين؟ المندوب ما يرد علي',
        en: 'So where is it now? The driver doesn’t answer me',
      },
    },
    { kind: 'waits', for: 'hold', enough: 2 },
    { kind: 'waits', for: 'answer', chase: { after: 60, lines: { ar: '؟؟', en: 'hello??' } } },
    {
      kind: 'says',
      author: 'customer',
      after: 10,
      lines: {
        ar: 'يعني أكيد بيوصل قبل المغرب؟',
        en: 'So it will definitely be here before sunset?',
      },
    },
    { kind: 'waits', for: 'answer' },
    {
      kind: 'says',
      author: 'customer',
      after: 9,
      lines: {
        ar: 'تمام، بس الله يخليكم لا يتأخر زيادة. شكرًا',
        en: 'Alright, just please don’t let it slip again. Thanks',
      },
    },
    { kind: 'waits', for: 'reply' },
    {
      kind: 'says',
      author: 'customer',
      after: 7,
      lines: { ar: 'لا، هذا كل شي', en: 'No, that’s everything' },
    },
    { kind: 'silent' },
  ],
  play: [
    {
      kind: 'types',
      after: 8,
      lines: {
        ar: 'حياك الله أستاذة نوف، معك {agent} من {company}. نعتذر لك بشدة عن تأخر الطلب، ونقدّر ضيقك والضيوف على وصول.',
        en: 'Hello Nouf, this is {agent} from {company}. I am very sorry that your order is late; I understand how upsetting that is with guests coming.',
      },
    },
    {
      kind: 'types',
      after: 10,
      lines: {
        ar: 'لحظات من فضلك أتواصل مع شركة التوصيل.',
        en: 'One moment please while I reach the delivery company.',
      },
    },
    // The customer chases after a minute: the nudge comes at once.
    { kind: 'takes', nudge: 'check-in', within: 300 },
    { kind: 'takes', nudge: 'check-in-missed', within: 300 },
    {
      kind: 'types',
      after: 40,
      lines: {
        ar: 'شكرًا على انتظارك. الطلب مع المندوب الآن، والوقت المتوقع للوصول بين الرابعة والخامسة.',
        en: 'Thank you for waiting. The order is with the driver now, and is expected between four and five.',
      },
    },
    {
      kind: 'types',
      after: 12,
      lines: {
        ar: 'المتوقع بين الرابعة والخامسة، ونتابعه ونرسل لك تحديثًا عند الرابعة.',
        en: 'It is expected between four and five. We keep an eye on it and will send you an update at four.',
      },
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
      after: 7,
      lines: {
        ar: 'شكرًا لتواصلك مع {company}، ونتمنى لك أمسية سعيدة.',
        en: 'Thank you for contacting {company}. Enjoy your evening.',
      },
    },
    { kind: 'ends', after: 6 },
  ],
};
