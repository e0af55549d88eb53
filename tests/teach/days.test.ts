import { expect, test } from 'vitest';
import { isDay } from '../../adapters/teach/messages/days.ts';

test.each([
  'Nov 20, 2026',
  '20 نوفمبر 2026',
  'Friday 20/11',
  'تشرين الثاني 20',
  'الأحد 12',
  'جمادى الآخرة 9',
  '20/11',
  '20. März 2026',
])('«%s» is a day', (words) => {
  expect(isDay(words)).toBe(true);
});

test.each(['رقم الطلب 12', 'طلب رقم 7', 'Order number 12', 'iPhone 15', 'الحساب 3 لعام 2026'])(
  '«%s» is what somebody said',
  (words) => {
    expect(isDay(words)).toBe(false);
  },
);
