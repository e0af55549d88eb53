import type { DeskPage, Said } from './desk-pages.ts';

type Line = [from: Said['from'], html: string, text?: string];

const CUSTOMER = 'هدى العتيبي';
const AGENT = 'نورة';

const NAMES: Record<Said['from'], string> = {
  customer: CUSTOMER,
  agent: AGENT,
  note: AGENT,
  system: '',
};

/** What has been said when the person begins to teach. */
const BEFORE: Line[] = [
  ['customer', 'السلام عليكم، طلبي رقم 5521 لم يصل'],
  ['agent', 'وعليكم السلام، أهلاً بك يا هدى'],
  ['agent', 'لحظات من فضلك أراجع الطلب'],
  ['note', 'العميلة اتصلت أمس أيضاً'],
  ['customer', 'طيب'],
  ['system', 'انضمت نورة إلى المحادثة'],
  [
    'customer',
    'please <b>check</b> my order, it was due at 12:30',
    'please check my order, it was due at 12:30',
  ],
  ['agent', 'شكراً لانتظارك، الطلب خرج للتوصيل'],
  ['customer', 'متى يوصل؟'],
  ['note', 'راجعت شركة الشحن'],
  ['agent', 'خلال ساعتين <a href="#t">رابط التتبع</a>', 'خلال ساعتين رابط التتبع'],
];

/** What is said once it has been taught. */
const AFTER: Line[] = [
  ['customer', 'تمام الله يعطيك العافية'],
  ['note', 'تم الحل'],
  ['agent', 'هل من خدمة أخرى؟'],
  ['system', 'نُقلت المحادثة'],
  ['customer', 'لا شكرا'],
  ['agent', 'سعدنا بخدمتك'],
  ['agent', 'تمام'],
];

function lines(given: readonly Line[], page: DeskPage, first: number): Said[] {
  return given
    .filter(([from]) => from === 'customer' || from === 'agent' || page.with?.includes(from))
    .map(([from, html, text = html], index) => ({
      id: first + index,
      from,
      name: NAMES[from],
      html,
      text,
      clock: `10:${String(first + index + 4).padStart(2, '0')}`,
    }));
}

export function soFar(page: DeskPage): Said[] {
  return lines(BEFORE, page, 1);
}

export function later(page: DeskPage): Said[] {
  return lines(AFTER, page, 21);
}

/** As `author: text`; notes as `note: text`. System lines may be read or not: nothing rests on them. */
export function expected(said: readonly Said[]): string[] {
  return said.filter(({ from }) => from !== 'system').map(({ from, text }) => `${from}: ${text}`);
}
