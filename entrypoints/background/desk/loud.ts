import type { Nudge } from '../../../rules/engine/nudges.ts';
import type { NudgeKind } from '../../../rules/engine/pack/pack.ts';
import type { NudgeView } from '../../../stores/conversations/views.ts';

/** What cannot wait until the agent looks at the tab again. The rest waits in the page. */
const LOUD: readonly NudgeKind[] = [
  'check-in',
  'check-in-missed',
  'cap-reached',
  'thank-for-wait',
  'idle-1',
  'idle-2',
  'idle-close',
];

/** What of a nudge makes it news. */
export type News = Pick<Nudge, 'key' | 'kind' | 'rule'>;

/** The nudge on the card that is news, and is to be told wherever the agent is; null where there is none. */
export function loudNews(nudge: NudgeView | null, news: readonly News[]): NudgeView | null {
  const isLoud = news.some(({ key, kind }) => key === nudge?.key && LOUD.includes(kind));
  return isLoud ? nudge : null;
}
