import { parseAdapter } from '../../../adapters/types.ts';
import { authorOf } from '../../../rules/engine/acts.ts';
import { ENGINE_VERSION, type Pack } from '../../../rules/engine/pack/pack.ts';
import { PACK_BOUNDS } from '../schema/pack-schema.ts';
import { findAdapterProblems } from './adapter-check.ts';
import type { PackProblem } from './hazards.ts';
import { addOr } from './near-words.ts';
import { doubledIds, findBrokenParts } from './parts.ts';
import { findSnippetSlips } from './snippets.ts';
import { findDoubledValues } from './values.ts';

/** Check-ins due in one hold before it is given up: an hour and a half, at two minutes each. */
const LONGEST_HOLD = 45;

/** What a well-shaped pack can still have wrong: ids that are doubled or lead nowhere, sums, bounds. */
export function findBrokenReferences(pack: Pack): PackProblem[] {
  return [
    ...engineProblems(pack),
    ...timerProblems(pack),
    ...doubledIds('sections', pack.sections),
    ...doubledIds('rules', pack.rules),
    ...findBrokenParts(pack),
    ...findDoubledValues(pack),
    ...sectionProblems(pack),
    ...kindProblems(pack),
    ...careProblems(pack),
    ...snippetProblems(pack),
    ...findSnippetSlips(pack),
    ...authorProblems(pack),
    ...phraseProblems(pack),
    ...adapterProblems(pack),
  ];
}

function adapterProblems({ adapters = [] }: Pack): PackProblem[] {
  return [
    ...doubledIds('adapters', adapters),
    ...adapters.flatMap((adapter, index) =>
      findAdapterProblems(parseAdapter(adapter)).map(({ path, message }) => ({
        path: ['adapters', index, ...path],
        message,
      })),
    ),
  ];
}

function engineProblems(pack: Pack): PackProblem[] {
  const wanted = Number(pack.engine.slice(1));
  if (wanted === ENGINE_VERSION) return [];
  const remedy =
    wanted > ENGINE_VERSION ? 'update Murshid' : `bring the pack up to ^${ENGINE_VERSION}`;
  return [
    {
      path: ['engine'],
      message: `needs engine ${pack.engine}, and this is engine ${ENGINE_VERSION}; ${remedy}`,
    },
  ];
}

/** Times that contradict each other, or that would nudge without end. */
function timerProblems(pack: Pack): PackProblem[] {
  const { checkIn, checkInMissed, giveUp } = pack.timers;
  const problems: PackProblem[] = [];
  if (checkInMissed >= checkIn) {
    const message = `${checkInMissed} s is not shorter than checkIn (${checkIn} s); the reminder comes between two check-ins: make it shorter (all times are in seconds)`;
    problems.push({ path: ['timers', 'checkInMissed'], message });
  }
  if (giveUp < checkIn || giveUp > checkIn * LONGEST_HOLD) {
    const message = `${giveUp} s must be between checkIn (${checkIn} s) and ${LONGEST_HOLD} times that; change one of them (all times are in seconds)`;
    problems.push({ path: ['timers', 'giveUp'], message });
  }
  return problems;
}

function sectionProblems(pack: Pack): PackProblem[] {
  const sections = pack.sections.map((section) => section.id);
  const problems = pack.rules.flatMap((rule, index) =>
    sections.includes(rule.section)
      ? []
      : [
          {
            path: ['rules', index, 'section'],
            message: `rule "${rule.id}" is in section "${rule.section}", which the pack does not have; use one of ${sections.join(', ')}`,
          },
        ],
  );
  if (pack.sections.every((section) => section.weight === 0)) {
    problems.push({ path: ['sections'], message: 'all weights are 0; give at least one a weight' });
  }
  return problems;
}

/** A rule that only a person can decide is a tick, and a tick is decided by a person. */
function kindProblems(pack: Pack): PackProblem[] {
  return pack.rules.flatMap((rule, index) => {
    const byPerson = rule.kind === 'manual' || rule.kind === 'assisted';
    if (byPerson === (rule.check.kind === 'tick')) return [];
    const message = byPerson
      ? `rule "${rule.id}" is ${rule.kind}, so a person decides it; use the check {"kind": "tick"}, or make it auto`
      : `rule "${rule.id}" is ${rule.kind}, but its check is a tick; make it assisted or manual`;
    return [{ path: ['rules', index, 'check', 'kind'], message }];
  });
}

/** Care for the agent is never graded, and is nothing without its words. */
function careProblems(pack: Pack): PackProblem[] {
  return pack.rules.flatMap((rule, index): PackProblem[] => {
    if (rule.check.kind !== 'care' || (rule.scored === false && rule.nudge)) return [];
    const message = `rule "${rule.id}" cares for the agent; give it "scored": false and a nudge`;
    return [{ path: ['rules', index, 'check', 'kind'], message }];
  });
}

function snippetProblems(pack: Pack): PackProblem[] {
  const missing = (id: string | undefined, path: (string | number)[]): PackProblem[] =>
    id === undefined || Object.hasOwn(pack.snippets, id)
      ? []
      : [
          {
            path,
            message: `there is no snippet "${id}"; ${addOr('snippets', id, Object.keys(pack.snippets))}`,
          },
        ];
  return [
    ...pack.rules.flatMap((rule, index) =>
      missing(rule.nudge?.snippet, ['rules', index, 'nudge', 'snippet']),
    ),
    ...Object.entries(pack.nudges).flatMap(([kind, nudge]) => [
      ...missing(nudge.snippet, ['nudges', kind, 'snippet']),
      ...(nudge.snippets ?? []).flatMap((id, n) => missing(id, ['nudges', kind, 'snippets', n])),
    ]),
  ];
}

/** Phrases of an act are looked for in the messages of one author alone. */
function authorProblems(pack: Pack): PackProblem[] {
  return pack.phrases.flatMap(({ act, author }, index): PackProblem[] => {
    const shown = authorOf(act);
    if (author === shown) return [];
    const message = `"${act}" is an act of the ${shown}, and is never looked for in what the ${author} writes; write "${shown}"`;
    return [{ path: ['phrases', index, 'author'], message }];
  });
}

function phraseProblems(pack: Pack): PackProblem[] {
  const total = [...pack.phrases, ...(pack.topics ?? [])].reduce((sum, list) => {
    const not = 'not' in list ? list.not : undefined;
    return sum + list.ar.length + list.en.length + (not?.ar?.length ?? 0) + (not?.en?.length ?? 0);
  }, 0);
  if (total <= PACK_BOUNDS.phrases) return [];
  const message = `holds ${total} phrases, and ${PACK_BOUNDS.phrases} is the most; split the pack or drop what never matches`;
  return [{ path: ['phrases'], message }];
}
