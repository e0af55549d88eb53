import { NO_MESSAGES } from '../../no-messages.ts';
import type { Choice, Signals, Variant } from '../../types.ts';
import { selectorsIn, stepsOf } from './selectors.ts';

/** What a variant looks for, by what depends on it. */
export interface SignalSelectors {
  /** Which conversation is in front, and where its messages stand. */
  place: Choice[];
  /** What stands beside the messages. */
  signs: Choice[];
  /** Those of both that are read for their words. */
  worded: Choice[];
  /** Asked of single messages. */
  rows: string[];
}

export function signalSelectors({ channels = [], signals }: Variant): SignalSelectors {
  const { root, conversation, list, older, beginning, customer, agent } = signals;
  const { end = [], closed = [], alsoHere = [], fields = [] } = signals;
  const states = [...end, ...closed, ...alsoHere, older, beginning].filter(isGiven);
  const values = [customer, agent, conversation, ...fields].filter(isGiven);
  const { composer, composerBox, noteMode, loading } = signals;
  return {
    place: [root, conversation?.at, list].filter(isGiven),
    signs: [
      ...[...states, ...values].map(({ at }) => at),
      ...end.map(({ when }) => when?.at),
      ...channels.map(({ where }) => where),
      ...[composer, composerBox, noteMode, loading],
    ].filter(isGiven),
    worded: [
      ...states.filter(({ texts }) => texts !== undefined),
      ...values.filter(({ attribute }) => attribute === undefined),
    ].map(({ at }) => at),
    rows: rowSelectors(signals),
  };
}

function rowSelectors(signals: Signals): string[] {
  const { message, text, roles, id, attachment, author, time } = signals;
  return [
    ...rowStates(signals),
    ...roles.map(({ says }) => says?.at),
    ...[message, text.at, ...(text.without ?? [])],
    ...[id?.at, attachment, author?.at, time?.at],
  ]
    .filter(isGiven)
    .filter((selector) => selector !== NO_MESSAGES);
}

/** The selectors that tell what a message is: it may turn into another while it stands there. */
export function rowStates({ skip = [], pending = [], roles, note }: Signals): string[] {
  return [...skip, ...pending, ...roles.map(({ where }) => where), note].filter(isGiven);
}

/** The first selector of a variant that the browser cannot read; null where all are sound. */
export function unreadable(variant: Variant): string | null {
  const { place, signs, rows } = signalSelectors(variant);
  const steps = [...place, ...signs, ...variant.detect]
    .flatMap(selectorsIn)
    .flatMap((selector) => stepsOf(selector.replaceAll('{id}', 'x')));
  return [...steps, ...rows].find((selector) => !isReadable(selector)) ?? null;
}

function isReadable(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

/** What selectors speak of; where something else changes, no answer does. */
export interface Words {
  attributes: Set<string>;
  classes: Set<string>;
  /** A class may be meant that is not written out: `[class*=name_]`. */
  anyClass: boolean;
  /** Whether an element fits can depend on others beside it or inside. */
  entangled: boolean;
}

export function wordsOf(selectors: readonly string[]): Words {
  const attributes = new Set<string>();
  const classes = new Set<string>();
  let entangled = false;
  for (const selector of selectors) {
    for (const [, name = ''] of selector.matchAll(/(?<!\\)\[\s*([\w-]+)/g)) attributes.add(name);
    const bare = selector.replace(/(?<!\\)\[[^\]]*\]/g, '');
    for (const [, name = ''] of bare.matchAll(/\.((?:[\w-]|\\.|[^ -~])+)/gu)) {
      classes.add(name.replace(/\\(.)/g, '$1'));
    }
    if (bare.includes('#')) attributes.add('id');
    entangled ||= /:has\(|[+~]|:empty|:(first|last|nth|only)-/.test(bare);
  }
  return { attributes, classes, anyClass: attributes.delete('class'), entangled };
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined;
}
