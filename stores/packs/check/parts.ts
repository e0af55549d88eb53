import { askedBy } from '../../../rules/engine/fields/asked-fields.ts';
import { labelKey } from '../../../rules/engine/fields/label-key.ts';
import type { Playbook } from '../../../rules/engine/pack/knowledge.ts';
import type { Pack } from '../../../rules/engine/pack/pack.ts';
import type { PackProblem } from './hazards.ts';
import { addOr, nearest } from './near-words.ts';

type Path = (string | number)[];

const LANGUAGES = ['ar', 'en'] as const;

/**
 * Names of fields, in rules, that are nearly one of the pack's: a slip. Any other may be one that a
 * helpdesk's adapter gives. The phone of a field is one of the pack's.
 */
function fieldSlips({ rules, fields = [] }: Pack): PackProblem[] {
  const known = fields.map(({ name }) => name);
  const slip = (name: string, path: Path): PackProblem[] => {
    const meant = known.includes(name) ? null : nearest(name, known);
    return meant ? [{ path, message: `there is no field "${name}"; write "${meant}"` }] : [];
  };
  const phoneless = (name: string, path: Path): PackProblem[] =>
    known.includes(name)
      ? []
      : [{ path, message: `there is no field "${name}"; ${addOr('fields', name, known)}` }];
  return [
    ...rules.flatMap(({ check }, index) =>
      askedBy(check).flatMap(({ name, path }) => slip(name, ['rules', index, 'check', ...path])),
    ),
    ...fields.flatMap(({ phone }, index) =>
      phone === undefined ? [] : phoneless(phone, ['fields', index, 'phone']),
    ),
  ];
}

/**
 * What the parts that a pack may go without can have wrong: topics, terms, fields, playbooks,
 * cards and notes whose ids are doubled or lead nowhere, and flow charts that cannot be walked.
 */
export function findBrokenParts(pack: Pack): PackProblem[] {
  const { topics = [], terms = [], fields = [], playbooks = [], cards = [], notes = [] } = pack;
  const known = new Set(topics.map((topic) => topic.id));
  const topic = (id: string | undefined, path: Path): PackProblem[] =>
    id === undefined || known.has(id)
      ? []
      : [{ path, message: `there is no topic "${id}"; ${addOr('topics', id, [...known])}` }];
  const snippet = (id: string | undefined, path: Path): PackProblem[] =>
    id === undefined || Object.hasOwn(pack.snippets, id)
      ? []
      : [
          {
            path,
            message: `there is no snippet "${id}"; ${addOr('snippets', id, Object.keys(pack.snippets))}`,
          },
        ];
  return [
    ...doubledIds('topics', topics),
    ...doubledIds('terms', terms),
    ...doubledIds('playbooks', playbooks),
    ...doubledIds('cards', cards),
    ...doubledIds('notes', notes),
    ...doubledIds(
      'fields',
      fields.map(({ name }) => ({ id: name })),
      'name',
    ),
    ...topics.flatMap(({ id, ar, en }, index): PackProblem[] =>
      ar.length + en.length > 0
        ? []
        : [{ path: ['topics', index], message: `"${id}" has no words; write some in ar or en` }],
    ),
    ...pack.rules.flatMap(({ check }, index) =>
      check.kind === 'tick'
        ? (check.topics ?? []).flatMap((id, n) => topic(id, ['rules', index, 'check', 'topics', n]))
        : [],
    ),
    ...terms.flatMap((term, index) => [
      ...topic(term.topic, ['terms', index, 'topic']),
      ...snippet(term.confirm?.snippet, ['terms', index, 'confirm', 'snippet']),
    ]),
    ...labelProblems(fields),
    ...fieldSlips(pack),
    ...fields.flatMap((field, index) =>
      (field.requiredFor ?? []).flatMap((id, n) => topic(id, ['fields', index, 'requiredFor', n])),
    ),
    ...fields.flatMap(({ values = [] }, index) =>
      values.flatMap(({ shownBy = [] }, at) =>
        shownBy.flatMap(({ topics: named = [] }, sign) =>
          named.flatMap((id, n) =>
            topic(id, ['fields', index, 'values', at, 'shownBy', sign, 'topics', n]),
          ),
        ),
      ),
    ),
    ...playbooks.flatMap((playbook, index) => [
      ...topic(playbook.topic, ['playbooks', index, 'topic']),
      ...playbook.steps.flatMap((step, n) =>
        snippet(step.snippet, ['playbooks', index, 'steps', n, 'snippet']),
      ),
      ...flowProblems(playbook).map(({ path, message }) => ({
        path: ['playbooks', index, ...path],
        message,
      })),
    ]),
  ];
}

/** A label tells one field from all others, in either language; signs alone tell nothing. */
function labelProblems(fields: NonNullable<Pack['fields']>): PackProblem[] {
  const owners = new Map<string, string>();
  return fields.flatMap(({ name, labels }, index): PackProblem[] => {
    if (labels === undefined) return [];
    const place: Path = ['fields', index, 'labels'];
    if (labels.ar.length + labels.en.length === 0) {
      const message = `"${name}" has no labels; write some in ar or en, or remove "labels"`;
      return [{ path: place, message }];
    }
    const all = LANGUAGES.flatMap((language) =>
      labels[language].map((label, at) => ({ label, path: [...place, language, at] })),
    );
    return all.flatMap(({ label, path }): PackProblem[] => {
      const key = labelKey(label);
      const owner = owners.get(key) ?? name;
      owners.set(key, owner);
      if (key === '') {
        const message = `"${label}" has no letters; write the label as it stands on the page`;
        return [{ path, message }];
      }
      if (owner === name) return [];
      const message = `"${label}" is a label of "${owner}" already; a label can lead to one field only: keep it in one of them`;
      return [{ path, message }];
    });
  });
}

/** Ids that stand twice in a list, told at the second. */
export function doubledIds(
  list: string,
  items: readonly { id: string }[],
  key = 'id',
): PackProblem[] {
  const first = new Map<string, number>();
  return items.flatMap(({ id }, index) => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, index);
      return [];
    }
    const message = `"${id}" is the ${key} of ${list}[${before}] already; give each its own`;
    return [{ path: [list, index, key], message }];
  });
}

/** A flow chart has one start; every way out of it ends; and it shows each of the steps. */
function flowProblems({ steps, flow }: Playbook): PackProblem[] {
  const problems: PackProblem[] = [];
  const tell = (path: Path, message: string) => problems.push({ path, message });
  for (const { path, message } of [
    ...doubledIds('steps', steps),
    ...doubledIds('nodes', flow.nodes),
  ]) {
    tell(path[0] === 'nodes' ? ['flow', ...path] : [...path], message);
  }
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const stepIds = new Set(steps.map((step) => step.id));
  const starts = flow.nodes.filter((node) => node.kind === 'start');
  const [start] = starts;
  if (starts.length !== 1) {
    tell(['flow', 'nodes'], `has ${starts.length} boxes of kind start; a flow has exactly one`);
  }
  if (!flow.nodes.some(({ kind }) => kind === 'end')) {
    tell(['flow', 'nodes'], 'has no box of kind end; add one, and lead the last arrows to it');
  }
  steps.forEach(({ id }, index) => {
    if (nodes.get(id)?.kind === 'step') return;
    tell(
      ['steps', index],
      `the flow does not show "${id}"; add the box {"kind": "step", "id": "${id}"}`,
    );
  });
  const exits = new Map<string, { to: string; when: boolean }[]>();
  flow.edges.forEach(({ from, to, when }, index) => {
    for (const [end, id] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (nodes.has(id)) continue;
      tell(
        ['flow', 'edges', index, end],
        `there is no box "${id}"; add it to nodes, or correct the id`,
      );
    }
    exits.set(from, [...(exits.get(from) ?? []), { to, when: when !== undefined }]);
    const kind = nodes.get(from)?.kind;
    if (when === undefined || kind === undefined) return;
    if (kind !== 'question') {
      const message = `"${from}" is no question, so that nobody answers there; remove "when", or make it a question`;
      tell(['flow', 'edges', index, 'when'], message);
      return;
    }
    const same = flow.edges.findIndex(
      (one) =>
        one.from === from && LANGUAGES.some((language) => one.when?.[language] === when[language]),
    );
    if (same === index) return;
    const message = `"${from}" has this answer already (edges[${same}]), and nobody could tell which way to go; give each its own`;
    tell(['flow', 'edges', index, 'when'], message);
  });
  const reached = new Set<string>();
  const open = start ? [start.id] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(exits.get(next) ?? []).map(({ to }) => to));
  }
  flow.nodes.forEach(({ kind, id }, index) => {
    const path = ['flow', 'nodes', index];
    const ways = exits.get(id) ?? [];
    if (kind === 'step' && !stepIds.has(id)) {
      tell(path, `there is no step "${id}"; add it to steps, or correct the id`);
    }
    if (start && !reached.has(id)) tell(path, `no arrow leads to "${id}"; draw one, or remove it`);
    if (kind === 'end' && ways.length > 0) {
      tell(
        path,
        `"${id}" ends the flow, and an arrow leaves it; remove the arrow, or change its kind`,
      );
    } else if (kind === 'question' && (ways.length < 2 || ways.some(({ when }) => !when))) {
      tell(path, `"${id}" is a question; give it two or more arrows, each with "when"`);
    } else if ((kind === 'start' || kind === 'step') && ways.length !== 1) {
      tell(path, `${ways.length} arrows leave "${id}", which is no question; draw exactly one`);
    }
  });
  return problems;
}
