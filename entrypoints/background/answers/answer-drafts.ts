import * as v from 'valibot';
import { draftRulesOf } from '../../../rules/engine/draft/draft-rules.ts';
import { fillSnippet } from '../../../rules/snippets/fill.ts';
import { refSchema } from '../../../stores/conversations/conversation-ref.ts';
import type { ConversationRef } from '../../../stores/helpdesks/observation.ts';
import { onMessage } from '../../../stores/messages/messages.ts';
import { readSettings } from '../../../stores/settings/settings.ts';
import { bringLint } from '../helpdesks/helpdesks.ts';
import { assertOurs, assertSpeaksFor, isOwnPage } from '../helpdesks/senders.ts';
import type { Shelf } from '../packs/shelf.ts';

/**
 * The worker's whole part in checking drafts: it gives the rules away. What is being typed is
 * checked in the page, and comes here neither whole nor in part.
 */
export function answerDrafts(shelf: Pick<Shelf, 'judgeFor'>): void {
  onMessage('lintRules', async ({ data, sender }) => {
    assertOurs(sender);
    const { conversation, script } = v.parse(askSchema, data);
    assertSpeaksFor(sender, conversation);
    const { pack } = await shelf.judgeFor(conversation);
    const { rules, phrases } = draftRulesOf(pack);
    const people = await peopleOf(conversation);
    const tab = sender.tab?.id;
    const brought = script && !isOwnPage(sender) && tab !== undefined;
    if (brought) await bringLint(tab, sender.frameId ?? 0);
    return {
      rules: rules.map(({ snippet, ...rule }) => ({
        ...rule,
        snippet: snippet && {
          ar: fillSnippet(snippet.ar, people).text,
          en: fillSnippet(snippet.en, people).text,
        },
      })),
      phrases,
      brought,
    };
  });
}

const askSchema = v.object({ conversation: refSchema, script: v.boolean() });

async function peopleOf({ customer, agent, ticket }: ConversationRef) {
  const settings = await readSettings();
  return { customer, agent: settings.agent || agent, company: settings.company, ticket };
}
