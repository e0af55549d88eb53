import type { Author } from '../../../rules/engine/acts.ts';
import type { RoleRule, Signals } from '../../types.ts';
import { fits, partOf } from '../dom/selectors.ts';
import { personIn } from './person.ts';

/** Whose names the page shows, and whose name a message without one carries on. */
export interface Writers {
  customer: string | undefined;
  agent: string | undefined;
  /** The list of the messages: a message without a name belongs to those above it. */
  list: Element;
}

/** So far back a run of messages by one person is followed. */
const LONGEST_RUN = 200;

/** The name over the run of messages that this one belongs to: the nearest that is written out. */
function nameAbove(item: Element, signals: Signals, list: Element): string | null {
  let row = rowBefore(item, signals, list);
  for (let steps = 0; row !== null && steps < LONGEST_RUN; steps += 1) {
    const name = ownName(row, signals);
    if (name !== null) return name;
    row = rowBefore(row, signals, list);
  }
  return null;
}

function rowBefore(item: Element, signals: Signals, list: Element): Element | null {
  const back = signals.newestFirst === true ? 'nextElementSibling' : 'previousElementSibling';
  for (let step: Element | null = item; step !== null && step !== list; step = step.parentElement) {
    for (let one = step[back]; one !== null; one = one[back]) {
      if (one.matches(signals.message)) return one;
      const rows = one.querySelectorAll(signals.message);
      const inner = rows[back === 'nextElementSibling' ? 0 : rows.length - 1];
      if (inner !== undefined) return inner;
    }
  }
  return null;
}

/** Who wrote the message: by the first rule that holds. Undefined where none does. */
export function authorOf(item: Element, signals: Signals, writers: Writers): Author | undefined {
  return signals.roles.find((rule) => holds(rule, item, signals, writers))?.author;
}

function holds(rule: RoleRule, item: Element, signals: Signals, writers: Writers): boolean {
  if (rule.where !== undefined && !fits(item, rule.where)) return false;
  if (rule.says !== undefined) {
    const { at, attribute, texts } = rule.says;
    const said = wordsAt(item, at, attribute);
    if (said === null || !texts.includes(said)) return false;
  }
  return (
    rule.writer === undefined || isWriter(rule.writer, nameOf(item, signals, writers), writers)
  );
}

/** The writer's name; a message without one has that of the message before it. */
function nameOf(item: Element, signals: Signals, writers: Writers): string | null {
  if (signals.author === undefined) return null;
  return ownName(item, signals) ?? nameAbove(item, signals, writers.list);
}

/** The name that stands on the message itself, or right before it. */
export function ownName(item: Element, { author }: Signals): string | null {
  const bearer = author?.before ? item.previousElementSibling : item;
  const words = author && bearer && wordsAt(bearer, author.at, author.attribute);
  return words ? personIn(words) : null;
}

function isWriter(
  wanted: NonNullable<RoleRule['writer']>,
  name: string | null,
  { customer, agent }: Writers,
): boolean {
  if (name === null) return false;
  if (wanted === 'agent') return agent !== undefined && same(name, agent);
  // Whose name is not known cannot be told apart: unknown, not a guess.
  if (customer === undefined) return false;
  return same(name, customer) === (wanted === 'customer');
}

function same(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
}

function wordsAt(item: Element, at: string, attribute: string | undefined): string | null {
  const element = partOf(item, at);
  const words =
    attribute === undefined ? element?.textContent : (element?.getAttribute(attribute) ?? null);
  return words?.replace(/\s+/g, ' ').trim() || null;
}
