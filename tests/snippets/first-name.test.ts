import { describe, expect, it } from 'vitest';
import { askedFor, fillSnippet } from '../../rules/snippets/fill.ts';
import { firstName } from '../../rules/snippets/first-name.ts';

describe('what a customer is called by', () => {
  it.each([
    ['سارة العتيبي', 'سارة'],
    ['ساره بنت محمد العتيبي', 'ساره'],
    ['محمد بن عبدالله بن سعد القحطاني', 'محمد'],
    ['عبدالرحمن الشهري', 'عبدالرحمن'],
    ['عبد الرحمن الشهري', 'عبد الرحمن'],
    ['أبو سلمان القحطاني', 'أبو سلمان'],
    ['أم خالد', 'أم خالد'],
    ['نور الدين حسن', 'نور الدين'],
    ['ضيف الله الحربي', 'ضيف الله'],
    ['فاطمة الزهراء علي', 'فاطمة الزهراء'],
    ['Mohammed Al-Qahtani', 'Mohammed'],
    ['SARA ALOTAIBI', 'SARA'],
    ['Abdul Rahman Khan', 'Abdul Rahman'],
    ['Umm Khalid', 'Umm Khalid'],
    ['Maha Aldosari', 'Maha'],
    ['  Sara   Alotaibi ', 'Sara'],
  ])('of %s is %s', (name, called) => {
    expect(firstName(name)).toBe(called);
  });

  it.each([
    'سارة',
    'د. أحمد القحطاني',
    'الأستاذة نورة السبيعي',
    'القحطاني محمد',
    'Alotaibi Sara',
    'Alotaibi, Sara',
    'مطاعم البيك',
    'سارة للعبايات',
    'مؤسسة فهد التجارية',
    'فهد وإخوانه',
    'Khalid Trading Est',
    'Sara Bakery',
    'Sara 3',
    'سارة (VIP)',
    'sara@example.com',
    '+966 55 123 4567',
    'زائر 4521',
    'Visitor',
    '',
  ])('of %s is not plain: it stays as it stands', (name) => {
    expect(firstName(name)).toBe(name);
  });
});

describe('a snippet with a first name', () => {
  it.each([
    [
      '[{first_name}، ]ما زلنا نراجع طلبك.',
      { customer: 'سارة العتيبي' },
      'سارة، ما زلنا نراجع طلبك.',
    ],
    ['[{الاسم الأول}، ]أهلًا', { customer: 'Maha Aldosari' }, 'Maha، أهلًا'],
    ['[{First Name}, ]hello', { customer: 'Dr. Maha Aldosari' }, 'Dr. Maha Aldosari, hello'],
    ['Hi[ {first_name}]', {}, 'Hi'],
    ['Hi {first_name}', {}, 'Hi ____'],
    // The whole name stays whole, and what the agent gave for the first name is it.
    [
      '{customer}: {first_name}',
      { customer: 'سارة العتيبي', 'first name': 'سوسو' },
      'سارة العتيبي: سوسو',
    ],
  ])('%j reads %#', (snippet, values, text) => {
    expect(fillSnippet(snippet, values).text).toBe(text);
  });

  it('asks for it only where nobody knows the customer, and the text needs it', () => {
    expect(askedFor('Hi {first_name}', { customer: 'Sara Alotaibi' })).toEqual([]);
    expect(askedFor('Hi[ {first_name}]', {})).toEqual([]);
    expect(askedFor('Hi {first_name}', {})).toMatchObject([{ key: 'first name', optional: false }]);
  });
});
