import type { Conversation, Step } from '../../rules/engine/conversation.ts';
import { standing } from '../../rules/engine/conversation.ts';
import { isDraftRule } from '../../rules/engine/draft/draft-rules.ts';
import type { Language } from '../../rules/engine/events.ts';
import { toSay } from '../../rules/engine/hold/spoken.ts';
import type { Nudge } from '../../rules/engine/nudges.ts';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { isProtocolKind } from '../../rules/engine/pack/pack.ts';
import type { Rule } from '../../rules/engine/pack/rule.ts';
import { grade } from '../../rules/engine/score.ts';
import type { Texts } from '../../rules/engine/texts.ts';
import { fillSnippet } from '../../rules/snippets/fill.ts';
import { OWN_NAMES, type OwnName } from '../settings/own-names.ts';
import { ASK_AFTER, type Dismissals, isGuardCard, subjectOf } from '../settings/quiet-rules.ts';
import type { Settings } from '../settings/settings.ts';
import type { Kept } from './conversations.ts';
import { toRealTime } from './pace.ts';
import type { ConversationView, HoldView, NudgeView, SnippetView, StepView } from './views.ts';

interface Drawing {
  kept: Kept;
  step: Pick<Step, 'timeline' | 'deadline'>;
  /** The conversation's own ms. */
  now: number;
  pack: Pack;
  settings: Settings;
  dismissals: Dismissals;
  watched: boolean;
}

/** Everything that popup, coach and practice draw of a conversation; no message text is in it. */
export function viewOf(drawing: Drawing): ConversationView {
  const { kept, step, now, pack, watched } = drawing;
  const { quiet } = drawing.dismissals;
  const { timeline } = step;
  const { log } = kept.conversation;
  const line = standing(timeline, log, now, pack).filter(
    (nudge) => !quiet.has(subjectOf(nudge)) || isGuardCard(nudge, log, pack),
  );
  const shown = line[0];
  const real = (own: number) => toRealTime(kept.pace, own);
  const byId = new Map(log.map((event) => [event.id, event]));
  const statuses = new Map(timeline.standards.map((status) => [status.id, status]));
  const counted = timeline.standards.filter((status) => scored(pack, status.id));
  return {
    ref: kept.ref,
    closed: timeline.facts.closedAt !== null,
    watched,
    hold: holdView(drawing),
    nudge: shown ? nudgeView(drawing, shown) : null,
    waiting: Math.max(0, line.length - 1),
    sections: pack.sections.map((section) => ({
      id: section.id,
      title: section.title,
      standards: pack.rules
        .filter((rule) => rule.section === section.id && rule.scored !== false)
        .map((rule) => {
          const status = statuses.get(rule.id);
          return {
            id: rule.id,
            title: rule.title,
            why: rule.why,
            kind: rule.kind,
            critical: rule.critical === true,
            state: status?.state ?? 'open',
            by: status?.by ?? 'auto',
            evidence: (status?.evidence ?? []).flatMap((id) => {
              const event = byId.get(id);
              if (!event) return [];
              const author = event.type === 'message' ? event.author : null;
              return [{ event: id, at: real(event.at), author }];
            }),
          };
        }),
    })),
    drafts: draftsView(drawing),
    guarded:
      pack.guard === true && timeline.facts.closedAt === null && timeline.openSteps.length > 0,
    toConfirm: isEnding(drawing) ? onlyTold(drawing) : [],
    progress: {
      done: counted.filter((status) => status.state === 'met').length,
      of: counted.filter((status) => status.state !== 'na').length,
    },
    score: grade(pack, timeline.standards).total,
    openedAt: real(kept.openedAt),
    lastAt: real(log.at(-1)?.at ?? kept.openedAt),
    wakeAt: step.deadline === null ? null : real(step.deadline),
    speed: kept.pace?.speed ?? 1,
  };
}

/** It has ended, or its closing steps are asked for, or have been done. */
function isEnding({ step: { timeline }, pack }: Drawing): boolean {
  const { facts, nudges, openSteps, standards } = timeline;
  if (facts.closedAt !== null) return true;
  const asked = ({ kind, settledAt, silent }: Nudge) =>
    kind === 'closing-steps' && settledAt === null && silent !== true;
  if (nudges.some(asked)) return true;
  const steps = pack.rules.filter(({ step }) => step === true).map(({ id }) => id);
  const isDone = steps.some((id) => standards.some((one) => one.id === id && one.state === 'met'));
  return isDone && openSteps.length === 0;
}

/**
 * What is open because no software can see it. What a message has raised is answered for itself, and so is what
 * is critical: neither is confirmed among others.
 */
function onlyTold({ step, pack }: Drawing): string[] {
  const statuses = new Map(step.timeline.standards.map((status) => [status.id, status]));
  return pack.rules
    .filter(({ id, check, critical }) => {
      const status = statuses.get(id);
      const isUntold = status?.state === 'open' && status.evidence.length === 0;
      return isUntold && check.kind === 'tick' && critical !== true && scored(pack, id);
    })
    .map(({ id }) => id);
}

/** What becomes of the draft marks of each rule; they are made in the page. */
function draftsView({ pack, dismissals: { inRow, quiet } }: Drawing): ConversationView['drafts'] {
  const ids = pack.rules.filter(isDraftRule).map(({ id }) => id);
  return {
    quiet: ids.filter((id) => quiet.has(id)),
    ask: ids.filter((id) => inRow.get(id) === ASK_AFTER),
  };
}

function scored(pack: Pack, id: string): boolean {
  return pack.rules.find((rule) => rule.id === id)?.scored !== false;
}

function holdView({ kept, step, pack }: Drawing): HoldView | null {
  const { clock, checkInsSent } = step.timeline;
  // A hold that was there before is evidence; when it began is not known well enough for a clock.
  if (!clock || clock.hold.silent) return null;
  const { start, lastWord } = clock.hold;
  const forgiven = (pack.timers.checkIn + pack.timers.checkInMissed) * 1000;
  return {
    startedAt: toRealTime(kept.pace, start),
    countsFrom: toRealTime(kept.pace, lastWord),
    dueAt: toRealTime(kept.pace, clock.dueAt),
    lateAt: toRealTime(kept.pace, lastWord + forgiven),
    checkInsSent,
    limit: pack.limits.checkIns,
  };
}

function nudgeView(drawing: Drawing, nudge: Nudge): NudgeView {
  const { kept, pack, dismissals } = drawing;
  const { text, why, snippet } = words(pack, nudge);
  return {
    key: nudge.key,
    rule: nudge.rule,
    kind: nudge.kind,
    n: nudge.n ?? null,
    limit: pack.limits.checkIns,
    text,
    why,
    cause: nudge.cause,
    at: toRealTime(kept.pace, nudge.at),
    urgent: nudge.kind === 'check-in-missed' || nudge.kind === 'cap-reached',
    snippet: snippetView(drawing, snippet),
    lacks: snippet !== undefined && asksForNames(pack, nudge.rule) ? namesLacking(drawing) : [],
    say: toSay(nudge.kind, drawing.step.timeline),
    steps: (nudge.steps ?? [])
      .filter((id) => isLeft(drawing, id))
      .flatMap((id) => stepView(drawing, id)),
    ask:
      dismissals.inRow.get(subjectOf(nudge)) === ASK_AFTER &&
      !isGuardCard(nudge, kept.conversation.log, pack),
  };
}

/** A closing step still to do; once the conversation has ended, a missed one. */
function isLeft({ step }: Drawing, id: string): boolean {
  const status = step.timeline.standards.find((standard) => standard.id === id);
  return status?.state === 'open' || status?.state === 'broken';
}

function stepView(drawing: Drawing, id: string): StepView[] {
  const rule = drawing.pack.rules.find((one) => one.id === id);
  if (!rule) return [];
  return [{ standard: id, title: rule.title, snippet: snippetView(drawing, rule.nudge?.snippet) }];
}

function words(pack: Pack, nudge: Nudge): { text: Texts; why: Texts; snippet?: string } {
  if (isProtocolKind(nudge.kind)) {
    const { snippet, snippets, asked, ...usual } = pack.nudges[nudge.kind];
    const { text, why } = (nudge.asked && asked) || usual;
    const own = snippets?.[(nudge.n ?? 1) - 1] ?? snippet;
    return { text, why, ...(own ? { snippet: own } : {}) };
  }
  const rule: Rule | undefined = pack.rules.find((one) => one.id === nudge.rule);
  const none: Texts = { ar: '', en: '' };
  const text = rule?.nudge?.text ?? rule?.title ?? none;
  return {
    text: nudge.suggests ? withValue(text, nudge.suggests) : text,
    why: rule?.why ?? none,
    ...(rule?.nudge?.snippet ? { snippet: rule.nudge.snippet } : {}),
  };
}

/** A field's value in its place in a sentence. */
function withValue(text: Texts, { ar, en }: Texts): Texts {
  return { ar: text.ar.replaceAll('{value}', ar), en: text.en.replaceAll('{value}', en) };
}

function asksForNames({ rules }: Pack, id: string): boolean {
  const check = rules.find((rule) => rule.id === id)?.check;
  return check?.kind === 'opening' && check.names === true;
}

function namesLacking({ kept: { ref }, settings }: Drawing): OwnName[] {
  const known = { agent: settings.agent || ref.agent, company: settings.company };
  return OWN_NAMES.filter((name) => !known[name]);
}

function snippetView({ kept, pack, settings }: Drawing, id: string | undefined) {
  return offer(kept, pack, settings, id);
}

/** A snippet of the pack in the customer's language, with the names that are known. */
export function offer(
  { ref, conversation }: Kept,
  pack: Pack,
  settings: Settings,
  id: string | undefined,
): SnippetView | null {
  const texts = id === undefined ? undefined : pack.snippets[id];
  if (id === undefined || !texts) return null;
  const language = customerLanguage(conversation) ?? settings.language;
  const people = {
    customer: ref.customer,
    agent: settings.agent || ref.agent,
    company: settings.company,
    ticket: ref.ticket,
  };
  return { id, language, text: fillSnippet(texts[language], people).text };
}

/** The language that the customer wrote last; null where they have written none. */
export function customerLanguage(conversation: Conversation): Language | null {
  for (const event of conversation.log.toReversed()) {
    if (event.type === 'message' && event.author === 'customer' && event.language) {
      return event.language;
    }
  }
  return null;
}
