import type { Saying } from '../sayings.ts';

/** Examples of rules: their lines, and what they do not prove. */
export const EXAMPLES_SAYINGS: readonly Saying[] = [
  [
    'rule "{id}" should fire here and was quiet: {seen}; read as {read}; {remedy}',
    'المتوقع أن تنبّه القاعدة {id} في هذا المثال، ولم تنبّه: {seen}\nقُرئ المثال: {read}\nيلزم تصحيح المثال أو القاعدة أو العبارات.',
  ],
  [
    'rule "{id}" should be quiet here and fired: {seen}; read as {read}; correct the example, the rule or the phrases; what ≈ found {remedy}',
    'المتوقع أن تسكت القاعدة {id} في هذا المثال، ونبّهت: {seen}\nقُرئ المثال: {read}\nيلزم تصحيح المثال أو القاعدة أو العبارات، وما بعد ≈ وُجد بكلمات من غير العبارات، وتلغيه عبارة تحت not.',
  ],
  [
    'rule "{id}" should be quiet here and fired: {seen}; read as {read}; {remedy}',
    'المتوقع أن تسكت القاعدة {id} في هذا المثال، ونبّهت: {seen}\nقُرئ المثال: {read}\nيلزم تصحيح المثال أو القاعدة أو العبارات.',
  ],
  [
    '"{who}" is nobody that speaks in examples; write {speaker}: …',
    'لا متحدث في الأمثلة باسم {who}؛ لعل المقصود {speaker}: …',
  ],
  [
    'no word stands where a tick has one of {choices}; write {right}',
    'الحالة ناقصة بعد tick؛ المتاح {choices}، مثل: {right}',
  ],
  [
    '{value} stands where a tick has one of {choices}; write {right}',
    'الحالة {value} غير معروفة بعد tick؛ المتاح {choices}، مثل: {right}',
  ],
  [
    '"{line}" is no field and its value; write {right}, the name in Latin letters, such as {example}',
    'السطر {line} ليس حقلًا وقيمته؛ يُكتب {right} والاسم بحروف لاتينية، مثل {example}',
  ],
  ['"" is not a line that examples know; write {choices}', 'السطر فارغ؛ المتاح: {choices}'],
  [
    '"{line}" is not a line that examples know; write {choices}',
    'السطر {line} غير معروف في الأمثلة؛ المتاح: {choices}',
  ],
  [
    '{time} is not a number of seconds; write digits, such as @150',
    '{time} ليس عددًا من الثواني؛ تُكتب الأرقام، مثل @150.',
  ],
  [
    '{time} is not a number of seconds; write {seconds}',
    '{time} ليس عددًا من الثواني؛ المطلوب {seconds}.',
  ],
  [
    '{time} is before the line above it ({before}); write the lines in the order of their times',
    '{time} قبل السطر الذي فوقه ({before})؛ تُكتب الأسطر بترتيب أوقاتها.',
  ],
  [
    'nothing is said in "{line}"; write the words after the colon',
    'لا كلام في السطر {line}؛ يُكتب الكلام بعد النقطتين.',
  ],
];
