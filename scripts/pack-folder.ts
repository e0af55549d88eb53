/**
 * A pack in the repository is a folder; everywhere else it is one document. This joins the one
 * into the other:
 *
 *   pack.json        id, version, names, timers, sections; `order` lists the rules
 *   rules/<id>.json  a rule with its examples
 *   phrases/*.json   a list of phrases, or several lists in an array
 *   snippets.json    nudges.json
 *   topics.json, terms.json, fields.json, playbooks.json, cards.json, notes.json,
 *   scorecard.json   may be absent
 *
 * Where `pack.json` names a folder beside it in `extends`, rules of the order, phrases, nudges, sections,
 * timers and limits that this folder does not have come from there, and so do the snippets, topics and
 * fields that it names and does not write itself. Phrases go by acts: a list of its own stands for all of
 * the other's on that act. Timers and limits go key by key. What comes out is whole, and names no other
 * pack; where its numbers are others than those of the pack that a rule comes from, the rule's examples
 * carry the ones that they were written for.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Pack } from '../rules/engine/pack.ts';
import { checkPack, showPath, tellLines } from '../stores/pack-check.ts';
import type { PackProblem } from '../stores/pack-hazards.ts';
import { readJson } from '../stores/pack-json.ts';
import {
  asRecord,
  fieldsIn,
  isRecord,
  type Listed,
  mergeNumbers,
  numbersOf,
  provenWith,
  snippetsIn,
  topicsIn,
  withInherited,
} from './pack-inherit.ts';
import { findStrayFiles } from './pack-stray-files.ts';

/** Files of a folder that may be absent; each is the part of the document with its name. */
const PARTS = [
  'topics',
  'terms',
  'fields',
  'playbooks',
  'cards',
  'notes',
  'adapters',
  'scorecard',
] as const;

/** All files that are read, beside those in `rules/` and `phrases/`. */
const FILES = ['pack', 'snippets', 'nudges', ...PARTS].map((part) => `${part}.json`);

/** What joining a folder gives: a document that is not checked yet, and where its parts stand. */
export interface JoinedFolder {
  document: unknown;
  /** Files that were read, relative to the folder. */
  files: string[];
  /** Files that are missing, unreadable or out of place; `file: message`. */
  problems: string[];
  /** A problem of the document as `file: message`, with the place in the file it came from. */
  tell(problem: PackProblem): string;
}

/** Joins a pack's folder, without judging what stands in its files. */
export function joinPackFolder(folder: string): JoinedFolder {
  const files: string[] = [];
  const problems: string[] = [];
  const texts = new Map<string, string>();

  const read = (file: string): unknown => {
    files.push(file);
    const path = join(folder, file);
    if (!existsSync(path)) {
      problems.push(`${file}: is missing; add it`);
      return undefined;
    }
    const text = readFileSync(path, 'utf8');
    texts.set(file, text);
    const json = readJson(text);
    if (json.ok) return json.value;
    problems.push(...json.problems.map((problem) => `${file}: ${problem}`));
    return undefined;
  };

  if (!existsSync(join(folder, 'pack.json'))) {
    const problem = 'pack.json: is missing; add it, or name the folder that has one';
    return { document: undefined, files, problems: [problem], tell: ({ message }) => message };
  }
  const { $schema: _, order, extends: base, ...rest } = asRecord(read('pack.json'));
  const beside = typeof base === 'string' && /^[a-z0-9-]+$/u.test(base) ? `../${base}/` : null;
  const extending = beside && existsSync(join(folder, beside, 'pack.json'));
  if (problems.length === 0 && base !== undefined && !extending) {
    problems.push(
      `pack.json: extends: there is no pack folder ${show(base)} beside this one; name one, or remove the line`,
    );
  } else if (problems.length === 0 && !Array.isArray(order)) {
    problems.push('pack.json: order: is missing; list the ids of the rules in the order shown');
  }
  // Without its head nothing true can be said of the rest.
  if (problems.length > 0 || !Array.isArray(order)) {
    return { document: undefined, files, problems, tell: ({ message }) => message };
  }
  /** The file here, or where it is not here, the one of the folder that this one extends. */
  const own = (file: string): string =>
    beside && !existsSync(join(folder, file)) && existsSync(join(folder, beside, file))
      ? beside + file
      : file;
  const isInherited = (file: string) => file.startsWith('../');
  problems.push(...findStrayFiles(folder, FILES));
  const listed = order.map(String);
  listed.forEach((id, index) => {
    const first = listed.indexOf(id);
    if (first === index) return;
    problems.push(
      `pack.json: order[${index}]: names "${id}" again (first in order[${first}]); remove one of them`,
    );
  });
  for (const file of list(folder, 'rules')) {
    if (!listed.includes(file.slice('rules/'.length, -'.json'.length))) {
      problems.push(`${file}: is not in the order of pack.json; add its id there`);
    }
  }
  const baseHead = beside ? asRecord(read(`${beside}pack.json`)) : {};
  const numbers = {
    timers: mergeNumbers(rest.timers, baseHead.timers),
    limits: mergeNumbers(rest.limits, baseHead.limits),
  };
  const changed = !isDeepStrictEqual(numbersOf(numbers), numbersOf(baseHead));
  const rules = listed.map((id) => {
    const file = own(`rules/${id}.json`);
    const rule = withoutHint(asRecord(read(file)));
    const { id: written } = asRecord(rule);
    if (written !== undefined && written !== id) {
      problems.push(`rules/${id}.json: id: is not the file's name; a rule and its file share one`);
    }
    return changed && isInherited(file) ? provenWith(rule, numbersOf(baseHead)) : rule;
  });
  /** Where each phrase list of the document came from. */
  const phrasePlaces: { file: string; index: number | null }[] = [];
  const listsIn = (file: string) => {
    const value = read(file);
    const lists: unknown[] = Array.isArray(value) ? value : [value];
    return lists.map((list, index) => ({
      list,
      place: { file, index: Array.isArray(value) ? index : null },
    }));
  };
  const ownLists = list(folder, 'phrases').flatMap(listsIn);
  const actsHere = new Set(ownLists.map(({ list: one }) => asRecord(one).act));
  const inheritedLists = beside
    ? list(join(folder, beside), 'phrases')
        .flatMap((file) => listsIn(beside + file))
        .filter(({ list: one }) => !actsHere.has(asRecord(one).act))
    : [];
  const phrases = [...ownLists, ...inheritedLists].map(({ list: one, place: from }) => {
    phrasePlaces.push(from);
    return withoutHint(one);
  });
  const written = existsSync(join(folder, 'snippets.json')) || !beside;
  const snippets = written ? withoutHint(read('snippets.json')) : {};
  const nudges = withoutHint(read(own('nudges.json')));
  const parts: Record<string, unknown> = Object.fromEntries(
    PARTS.filter((part) => existsSync(join(folder, `${part}.json`))).map((part) => [
      part,
      read(`${part}.json`),
    ]),
  );
  /** Lists that are partly the other pack's, with where each entry came from. */
  const mixed: Partial<Record<string, Listed[]>> = {};
  const inheritInto = (part: 'topics' | 'fields', needed: (theirs: unknown) => Set<string>) => {
    const file = `${beside}${part}.json`;
    const takes = beside && existsSync(join(folder, file));
    if (!takes || (parts[part] !== undefined && !Array.isArray(parts[part]))) return;
    const theirs = read(file);
    const ids = needed(theirs);
    const key = part === 'fields' ? 'name' : 'id';
    const entries = withInherited(parts[part], theirs, key, (id) => ids.has(id));
    if (entries.length === 0) return;
    mixed[part] = entries;
    parts[part] = entries.map(({ entry }) => entry);
  };
  inheritInto('fields', (theirs) => fieldsIn(rules, parts.fields, theirs));
  inheritInto('topics', () => topicsIn([rules, parts.terms, parts.fields, parts.playbooks]));
  const inherited = beside ? asRecord(withoutHint(read(`${beside}snippets.json`))) : {};
  const offered = snippetsIn([rules, nudges, parts]);
  const needed = Object.entries(inherited).filter(([id]) => offered.has(id));
  const document = {
    ...rest,
    ...(rest.sections === undefined && { sections: usedSections(baseHead.sections, rules) }),
    ...(numbers.timers !== undefined && { timers: numbers.timers }),
    ...(numbers.limits !== undefined && { limits: numbers.limits }),
    rules,
    phrases,
    // What is no object is for the check to refuse.
    snippets: isRecord(snippets) ? { ...Object.fromEntries(needed), ...snippets } : snippets,
    nudges,
    ...parts,
  };

  const place = (path: PackProblem['path']): { file: string; inside: PackProblem['path'] } => {
    const [part, index] = path;
    if (part === 'rules' && typeof index === 'number' && listed[index] !== undefined) {
      return { file: own(`rules/${listed[index]}.json`), inside: path.slice(2) };
    }
    const list = part === 'phrases' && typeof index === 'number' ? phrasePlaces[index] : undefined;
    if (list) {
      const inside = path.slice(2);
      return { file: list.file, inside: list.index === null ? inside : [list.index, ...inside] };
    }
    const entry = typeof index === 'number' ? mixed[String(part)]?.[index] : undefined;
    if (entry) {
      const file = `${entry.inherited ? beside : ''}${part}.json`;
      return { file, inside: [entry.index, ...path.slice(2)] };
    }
    if (part === 'snippets' && beside && typeof index === 'string') {
      const written = Object.hasOwn(asRecord(snippets), index);
      return { file: `${written ? '' : beside}snippets.json`, inside: path.slice(1) };
    }
    if (part === 'snippets' || part === 'nudges' || PARTS.some((one) => one === part)) {
      return { file: own(`${part}.json`), inside: path.slice(1) };
    }
    return { file: 'pack.json', inside: path };
  };

  return {
    document,
    files,
    problems,
    tell({ path, message }) {
      const { file, inside } = place(path);
      const [told] = tellLines(texts.get(file) ?? '', [{ path: inside, message }]);
      const shown = showPath(inside);
      const problem = told?.message ?? message;
      const theirs = isInherited(file) && file.includes('/rules/') && inside.includes('examples');
      const said = theirs
        ? `${problem}; the rule is that of ${base}: look for what stands here in the place of its own (phrases, topics, fields), or copy the rule here and correct the copy`
        : problem;
      return shown === '' ? `${file}: ${said}` : `${file}: ${shown}: ${said}`;
    },
  };
}

/**
 * The checked pack of a folder.
 *
 * @throws an error that lists every problem with its file, place and remedy
 */
export function readPackFolder(folder: string): Pack {
  const joined = joinPackFolder(folder);
  if (joined.problems.length === 0) {
    const checked = checkPack(joined.document);
    if (checked.ok) return checked.pack;
    joined.problems.push(...checked.problems.map(joined.tell));
  }
  throw new Error(`${folder} is not a sound pack:\n${joined.problems.join('\n')}`);
}

/** The sections of the other pack that rules are in. */
function usedSections(sections: unknown, rules: readonly unknown[]): unknown {
  if (!Array.isArray(sections)) return sections;
  const used = new Set(rules.map((rule) => asRecord(rule).section));
  return sections.filter((section) => used.has(asRecord(section).id));
}

function show(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 60);
}

/** JSON files of a part of the folder, by name; none where it is not there. */
function list(folder: string, part: string): string[] {
  if (!existsSync(join(folder, part))) return [];
  return readdirSync(join(folder, part))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${part}/${name}`);
}

/** Without the `$schema` that helps editors; other than objects stay for the check to refuse. */
function withoutHint(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { $schema: _, ...rest } = value;
  return rest;
}
