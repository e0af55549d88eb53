import type { Act } from '../acts.ts';
import type { Pack, PhraseList } from '../pack/pack.ts';
import type { Rule } from '../pack/rule.ts';
import type { Texts } from '../texts.ts';

/** A rule that a draft may break, with what is said and offered then. */
export interface DraftRule {
  /** Id of the standard. */
  rule: string;
  /** Any of these in a draft breaks it. */
  acts: Act[];
  text: Texts;
  why: Texts;
  /** A better wording that the pack has for the whole sentence. */
  snippet: Texts | null;
}

/** All that is needed of a pack to check drafts. */
export interface DraftRules {
  rules: DraftRule[];
  /** Phrases of the acts above, and of those that decide with them. */
  phrases: PhraseList[];
}

/** Acts whose phrases are looked at where another act is decided; see `text/acts/`. */
const DECIDED_WITH: Partial<Record<Act, Act[]>> = {
  order: ['hold', 'checkin'],
  ask_secret: ['further', 'order'],
  blame: ['empathy'],
};

/** Whether drafts are checked by this rule. */
export function isDraftRule({ check }: Rule): boolean {
  return check.kind === 'verified' || check.kind === 'never-said';
}

/** The part of a pack that checks drafts: what may never be said, and what may never be asked. */
export function draftRulesOf(pack: Pack): DraftRules {
  const rules = pack.rules.flatMap((rule) => draftRuleOf(rule, pack.snippets));
  const acts = new Set(rules.flatMap((rule) => rule.acts));
  const needed = new Set([...acts].flatMap((act) => [act, ...(DECIDED_WITH[act] ?? [])]));
  const phrases = pack.phrases.filter(({ act, author }) => author === 'agent' && needed.has(act));
  return { rules, phrases };
}

function draftRuleOf(rule: Rule, snippets: Pack['snippets']): DraftRule[] {
  const { check, nudge, why, id } = rule;
  const text = nudge?.text ?? rule.title;
  if (check.kind === 'verified') {
    // Its snippet asks for what may be asked: no other wording of a question for a secret.
    return [{ rule: id, acts: [check.forbidden], text, why, snippet: null }];
  }
  if (check.kind !== 'never-said') return [];
  // A rule of several acts has one snippet for all: none that fits a sentence in particular.
  const named = check.acts.length === 1 ? nudge?.snippet : undefined;
  const snippet = (named === undefined ? undefined : snippets[named]) ?? null;
  return [{ rule: id, acts: check.acts, text, why, snippet }];
}
