import type { Saying } from '../sayings.ts';

/** The flow charts of playbooks. */
export const PLAYBOOKS_SAYINGS: readonly Saying[] = [
  [
    'the flow does not show "{id}"; add the box {box}',
    'المخطط لا يعرض الخطوة {id}؛ يلزم إضافة الخانة {box}',
  ],
  [
    'no arrow leads to "{id}"; draw one, or remove it',
    'لا سهم يصل إلى {id}؛ يلزم رسم سهم إليه أو حذفه.',
  ],
  [
    '{count} arrows leave "{id}", which is no question; draw exactly one',
    'يخرج من {id} عدد {count} من الأسهم وهو ليس سؤالًا؛ المطلوب سهم واحد.',
  ],
  [
    '"{id}" is a question; give it two or more arrows, each with "when"',
    '{id} سؤال؛ يلزم سهمان أو أكثر، لكل منها when.',
  ],
  [
    'has {count} boxes of kind start; a flow has exactly one',
    'عدد خانات البداية {count}؛ للمخطط خانة واحدة من نوع start.',
  ],
  [
    'there is no box "{id}"; add it to nodes, or correct the id',
    'لا توجد خانة باسم {id}؛ يلزم إضافتها في nodes أو تصحيح المعرّف.',
  ],
  [
    'has no box of kind end; add one, and lead the last arrows to it',
    'المخطط بلا نهاية؛ تلزم خانة من نوع end تصل إليها آخر الأسهم.',
  ],
  [
    '"{id}" is no question, so that nobody answers there; remove "when", or make it a question',
    '{id} ليس سؤالًا، فلا إجابة على سهمه؛ يلزم حذف when، أو جعله سؤالًا.',
  ],
  [
    '"{id}" has this answer already ({place}), and nobody could tell which way to go; give each its own',
    'هذه الإجابة عن {id} مكررة ({place})، فلا يُعرف أي سهم يُتبع؛ تلزم إجابة مستقلة لكل سهم.',
  ],
];
