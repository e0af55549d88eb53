import * as v from 'valibot';
import { readDismissals, ruleSchema, speakAgain } from '../../stores/dismissals.ts';
import { onMessage } from '../../stores/messages.ts';
import type { QuietRule } from '../../stores/protocol.ts';
import type { Desk } from './desk.ts';
import { refresh } from './refresh.ts';
import { assertOwnPage } from './senders.ts';
import type { Shelf } from './shelf.ts';
import type { Teller } from './teller.ts';

/** The worker's answers to the options page about rules that the agent has made quiet. */
export function answerDismissals(shelf: Shelf, desk: Desk, teller: Teller): void {
  const list = async (): Promise<QuietRule[]> => {
    const { quiet } = await readDismissals();
    if (quiet.size === 0) return [];
    const titles = await shelf.ruleTitles();
    return [...quiet].map((rule) => ({ rule, title: titles.get(rule) ?? null }));
  };

  onMessage('quietRules', ({ sender }) => {
    assertOwnPage(sender);
    return list();
  });

  onMessage('speakAgain', async ({ data, sender }) => {
    assertOwnPage(sender);
    await speakAgain(v.parse(ruleSchema, data.rule));
    await refresh(desk, teller);
    return list();
  });
}
