import { type Act, AGENT_ACTS, CUSTOMER_ACTS } from '../../rules/engine/acts.ts';
import type { Judged } from './judged.ts';

export const ALL_ACTS: readonly Act[] = [...AGENT_ACTS, ...CUSTOMER_ACTS];
/** Below so many labels a figure says little. */
const FEW = 20;

interface Count {
  right: number;
  wrong: number;
  missed: number;
}

/** What is counted of a message: its labels, and what was found in it. */
export type Read = Pick<Judged, 'conversation' | 'labels' | 'acts'>;

/** A table: for each act how much of what was found is right, and how much of what is there is found. */
export function reportOf(title: string, read: readonly Read[]): string {
  const conversations = new Set(read.map(({ conversation }) => conversation)).size;
  const whole: Count = { right: 0, wrong: 0, missed: 0 };
  const rows = ALL_ACTS.flatMap((act) => {
    const count = countOf(act, read);
    whole.right += count.right;
    whole.wrong += count.wrong;
    whole.missed += count.missed;
    const seen = count.right + count.wrong + count.missed > 0;
    return seen ? [rowOf(act, count, read.length)] : [];
  });
  return [
    `\n${title}: ${conversations} conversations, ${read.length} messages`,
    'act              precision  recall  labels  false/100',
    ...rows,
    rowOf('all', whole, read.length),
  ].join('\n');
}

function countOf(act: Act, read: readonly Read[]): Count {
  const count: Count = { right: 0, wrong: 0, missed: 0 };
  for (const { labels, acts } of read) {
    const is = labels.includes(act);
    const said = acts.includes(act);
    if (is && said) count.right++;
    else if (said) count.wrong++;
    else if (is) count.missed++;
  }
  return count;
}

function rowOf(name: string, { right, wrong, missed }: Count, messages: number): string {
  const labels = right + missed;
  return [
    name.padEnd(16),
    ratio(right, right + wrong).padStart(9),
    ratio(right, labels).padStart(8),
    String(labels).padStart(7),
    ((100 * wrong) / messages).toFixed(2).padStart(10),
    labels < FEW ? '  few' : '',
  ].join('');
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}

/** A line for each act of a message that was found and is not there, or is there and was not found. */
export function faultsOf(read: readonly Judged[], act: Act | 'all'): string[] {
  return read.flatMap(({ conversation, turn, labels, acts, why }) =>
    ALL_ACTS.filter((one) => act === 'all' || act === one).flatMap((one) => {
      const said = acts.includes(one);
      if (said === labels.includes(one)) return [];
      const text = conversation.messages[turn]?.text ?? '';
      const reason = said ? ` <- ${(why.get(one) ?? '').slice(0, 90)}` : '';
      return [`${said ? 'WRONG ' : 'MISSED'} ${one} ${conversation.id}:${turn} ${text}${reason}`];
    }),
  );
}
