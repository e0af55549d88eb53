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
 * Where `pack.json` names a folder beside it in `extends`, rules of the order, phrases, nudges,
 * timers and limits that this folder does not have come from there, and so do the snippets that it
 * offers and does not write itself. Phrases go by acts: a list of its own stands for all of the other's
 * on that act. What comes out is whole, and names no other pack.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../rules/engine/pack.ts';
import { checkPack, showPath, tellLines } from '../stores/pack-check.ts';
import type { PackProblem } from '../stores/pack-hazards.ts';
import { readJson } from '../stores/pack-json.ts';

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
  const head = asRecord(read('pack.json'));
  const { $schema: _, order, extends: base, ...rest } = head;
  const beside = typeof base === 'string' && /^[a-z0-9-]+$/u.test(base) ? `../${base}/` : null;
  if (base !== undefined && (!beside || !existsSync(join(folder, beside, 'pack.json')))) {
    problems.push(
      `pack.json: extends: there is no pack folder ${show(base)} beside this one; name one, or remove the line`,
    );
  }
  /** The file here, or where it is not here, the one of the folder that this one extends. */
  const own = (file: string): string =>
    beside && !existsSync(join(folder, file)) && existsSync(join(folder, beside, file))
      ? beside + file
      : file;
  const ruleFiles = list(folder, 'rules');
  const listed = Array.isArray(order) ? order.map(String) : [];
  if (files.length === 1 && problems.length === 0 && !Array.isArray(order)) {
    problems.push('pack.json: order: is missing; list the ids of the rules in the order shown');
  }
  for (const file of ruleFiles) {
    if (!listed.includes(file.slice('rules/'.length, -'.json'.length))) {
      problems.push(`${file}: is not in the order of pack.json; add its id there`);
    }
  }
  const rules = listed.map((id) => {
    const rule = asRecord(read(own(`rules/${id}.json`)));
    const { id: written } = rule;
    if (written !== undefined && written !== id) {
      problems.push(`rules/${id}.json: id: is not the file's name; a rule and its file share one`);
    }
    return withoutHint(rule);
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
  const parts = Object.fromEntries(
    PARTS.filter((part) => existsSync(join(folder, `${part}.json`))).map((part) => [
      part,
      read(`${part}.json`),
    ]),
  );
  const inherited = beside ? asRecord(withoutHint(read(`${beside}snippets.json`))) : {};
  const offered = snippetsIn([rules, nudges, parts]);
  const needed = Object.entries(inherited).filter(([id]) => offered.has(id));
  const { timers, limits } = beside ? asRecord(read(`${beside}pack.json`)) : {};
  const document = {
    ...(timers !== undefined && { timers }),
    ...(limits !== undefined && { limits }),
    ...rest,
    rules,
    phrases,
    snippets: beside ? { ...Object.fromEntries(needed), ...asRecord(snippets) } : snippets,
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
      const said = told?.message ?? message;
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

/** Ids of the snippets that a rule, a nudge, a term or a step offers. */
function snippetsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inside] of Object.entries(value)) {
    if (key === 'snippet') found.add(String(inside));
    else if (key === 'snippets' && Array.isArray(inside)) for (const id of inside) found.add(id);
    else snippetsIn(inside, found);
  }
  return found;
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

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** Without the `$schema` that helps editors; other than objects stay for the check to refuse. */
function withoutHint(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema: _, ...rest } = asRecord(value);
  return rest;
}
