import type { Check, Rule } from '../pack/rule.ts';
import { keepAnsweredWith } from './answered-with.ts';
import { keepCare } from './care.ts';
import { keepCustomerNamed } from './customer-named.ts';
import { keepField } from './field.ts';
import { keepHoldStandard } from './hold-kept.ts';
import { neverApplies } from './never-applies.ts';
import { keepNeverSaid } from './never-said.ts';
import { keepNews } from './news.ts';
import { keepOpening } from './opening.ts';
import { keepOwed } from './owed.ts';
import { keepReplied } from './replied.ts';
import { keepReplyTime } from './reply-time.ts';
import { keepSaidBeforeEnd } from './said-before-end.ts';
import type { Around, StandardKeeper } from './standard.ts';
import { keepStatus } from './status.ts';
import { keepTick } from './tick.ts';
import { unlessUnheard } from './unheard.ts';
import { keepVerified } from './verified.ts';

/** The keeper of a rule's check: the one place that knows all check kinds. */
export function keeperFor(rule: Rule, around: Around): StandardKeeper {
  const { check, channels } = rule;
  const { channel } = around.scene;
  if (channels && !channels.includes(channel)) return neverApplies();
  const keeper = keeperOf(rule, check, around);
  // The phone's hold is known without a word.
  return channel === 'call' && check.kind !== 'hold' ? unlessUnheard(keeper, around) : keeper;
}

function keeperOf(rule: Rule, check: Check, around: Around): StandardKeeper {
  switch (check.kind) {
    case 'opening':
      return keepOpening(rule, check, around);
    case 'answered-with':
      return keepAnsweredWith(rule, check, around);
    case 'hold':
      return keepHoldStandard(around);
    case 'said-before-end':
      return keepSaidBeforeEnd(check, around);
    case 'never-said':
      return keepNeverSaid(rule, check, around);
    case 'owed':
      return keepOwed(rule, check, around);
    case 'verified':
      return keepVerified(rule, check, around);
    case 'field':
      return keepField(rule, check, around);
    case 'status':
      return keepStatus(check, around);
    case 'customer-named':
      return keepCustomerNamed(around);
    case 'replied':
      return keepReplied(rule, around);
    case 'reply-time':
      return keepReplyTime(rule, check, around);
    case 'news':
      return keepNews(rule, check, around);
    case 'care':
      return keepCare(rule, check, around);
    case 'tick':
      return keepTick(rule, check, around);
  }
}
