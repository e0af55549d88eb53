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
 * fields that it names and does not write itself; what that folder has not comes from the one that it
 * extends in turn. Phrases go by acts: a list of its own stands for all of
 * the other's on that act. Timers and limits go key by key. What comes out is whole, and names no other
 * pack; where its numbers are others than those of the pack that a rule comes from, the rule's examples
 * carry the ones that they were written for.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import type { PackProblem } from '../../stores/packs/check/hazards.ts';
import { nearest } from '../../stores/packs/check/near-words.ts';
import { checkPack, showPath, tellLines } from '../../stores/packs/check/pack-check.ts';
import { readJson } from '../../stores/packs/json/read-json.ts';
import {
  followChain,
  inheritedSections,
  jsonFiles,
  linkOf,
  nearestFile,
  numbersAt,
  originOf,
  rulesOf,
  writtenNumbers,
} from './chain.ts';
import { type FolderProblem, showFolderProblem } from './folder-problem.ts';
import {
  asRecord,
  fieldsIn,
  isRecord,
  type Listed,
  listIn,
  nearestEntries,
  provenWith,
  snippetsIn,
  topicsIn,
  withInherited,
} from './inherit.ts';
import { findStrayFiles } from './stray-files.ts';

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
  /** Files that are missing, unreadable or out of place. */
  problems: FolderProblem[];
  /** A problem of the document, with its place in the file that it came from. */
  tell(problem: PackProblem): FolderProblem;
}

/** Joins a pack's folder, without judging what stands in its files. */
export function joinPackFolder(folder: string): JoinedFolder {
  const files: string[] = [];
  const problems: FolderProblem[] = [];
  const texts = new Map<string, string>();

  const read = (file: string): unknown => {
    files.push(file);
    const path = join(folder, file);
    if (!existsSync(path)) {
      problems.push({ file, message: 'is missing; add it' });
      return undefined;
    }
    const text = readFileSync(path, 'utf8');
    texts.set(file, text);
    const json = readJson(text);
    if (json.ok) return json.value;
    problems.push(...json.problems.map((message) => ({ file, message })));
    return undefined;
  };

  if (!existsSync(join(folder, 'pack.json'))) {
    const message = 'is missing; add it, or name the folder that has one';
    return { document: undefined, files, problems: [inHead(message)], tell: tellUnplaced };
  }
  const head = read('pack.json');
  if (problems.length === 0 && !isRecord(head)) problems.push(notAnObject('pack.json', head));
  const { links, problem: astray } = followChain(folder, asRecord(head), read);
  const { $schema: _, order, extends: _base, ...rest } = asRecord(head);
  if (problems.length === 0 && astray) problems.push(astray);
  else if (problems.length === 0 && !Array.isArray(order)) {
    const message = 'is missing; list the ids of the rules in the order shown';
    problems.push(inHead(message, 'order'));
  }
  // Without its head nothing true can be said of the rest.
  if (problems.length > 0 || !Array.isArray(order)) {
    return { document: undefined, files, problems, tell: tellUnplaced };
  }
  /** The file here, or where it is not here, the one of the nearest folder that has it. */
  const own = (file: string): string => nearestFile(folder, links, file);
  const others = links.slice(1);
  problems.push(...findStrayFiles(folder, FILES));
  const listed = order.map(String);
  listed.forEach((id, index) => {
    const first = listed.indexOf(id);
    if (first === index) return;
    const message = `names "${id}" again (first in order[${first}]); remove one of them`;
    problems.push(inHead(message, `order[${index}]`));
  });
  const known = rulesOf(folder, links);
  const misnamed = new Set<string>();
  for (const file of jsonFiles(folder, 'rules')) {
    const id = file.slice('rules/'.length, -'.json'.length);
    if (listed.includes(id)) continue;
    const meant = listed.find((one) => one === id.toLowerCase() && !known.includes(one));
    if (meant) misnamed.add(meant);
    const message = meant
      ? `is named in capitals; name it ${meant}.json`
      : 'is not in the order of pack.json; add its id there';
    problems.push({ file, message });
  }
  const numbers = writtenNumbers(links);
  const rules = listed.map((id, index) => {
    const file = own(`rules/${id}.json`);
    if (!known.includes(id)) {
      const meant = nearest(id, known);
      if (meant)
        problems.push(inHead(`there is no rule "${id}"; write "${meant}"`, `order[${index}]`));
      else if (!misnamed.has(id)) problems.push({ file, message: 'is missing; add it' });
      return {};
    }
    const value = read(file);
    if (value !== undefined && !isRecord(value)) problems.push(notAnObject(file, value));
    const rule = withoutHint(asRecord(value));
    const { id: written } = asRecord(rule);
    if (written !== undefined && written !== id) {
      const message = "is not the file's name; a rule and its file share one";
      problems.push({ file: `rules/${id}.json`, inside: 'id', message });
    }
    const theirs = numbersAt(links, linkOf(links, file));
    return isDeepStrictEqual(theirs, numbersAt(links, 0)) ? rule : provenWith(rule, theirs);
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
  const actsHere = new Set<unknown>();
  const phraseLists = links.flatMap(({ prefix }) => {
    const lists = jsonFiles(join(folder, prefix), 'phrases')
      .flatMap((file) => listsIn(prefix + file))
      .filter(({ list: one }) => !actsHere.has(asRecord(one).act));
    for (const { list: one } of lists) actsHere.add(asRecord(one).act);
    return lists;
  });
  const phrases = phraseLists.map(({ list: one, place: from }) => {
    phrasePlaces.push(from);
    return withoutHint(one);
  });
  const written = existsSync(join(folder, 'snippets.json')) || others.length === 0;
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
  const inheritInto = (part: 'topics' | 'fields', needed: (theirs: Listed[]) => Set<string>) => {
    if (parts[part] !== undefined && !Array.isArray(parts[part])) return;
    const key = part === 'fields' ? 'name' : 'id';
    const there = others
      .map(({ prefix }) => `${prefix}${part}.json`)
      .filter((file) => existsSync(join(folder, file)));
    if (there.length === 0) return;
    const theirs = nearestEntries(
      there.flatMap((file) => listIn(file, read(file))),
      key,
    );
    const ids = needed(theirs);
    const mine = listIn(`${part}.json`, parts[part]);
    const entries = withInherited(mine, theirs, key, (id) => ids.has(id));
    if (entries.length === 0) return;
    mixed[part] = entries;
    parts[part] = entries.map(({ entry }) => entry);
  };
  inheritInto('fields', (theirs) => fieldsIn(rules, listIn('fields.json', parts.fields), theirs));
  inheritInto('topics', () => topicsIn([rules, parts.terms, parts.fields, parts.playbooks]));
  /** Snippets of the other folders, with the file that each came from. */
  const inherited = new Map<string, { file: string; snippet: unknown }>();
  for (const file of others.map(({ prefix }) => `${prefix}snippets.json`)) {
    if (!existsSync(join(folder, file))) continue;
    for (const [id, snippet] of Object.entries(asRecord(withoutHint(read(file))))) {
      if (!inherited.has(id)) inherited.set(id, { file, snippet });
    }
  }
  const offered = snippetsIn([rules, nudges, parts]);
  const needed = [...inherited].flatMap(([id, { snippet }]) =>
    offered.has(id) ? [[id, snippet] as const] : [],
  );
  const document = {
    ...rest,
    ...(rest.sections === undefined && { sections: usedSections(inheritedSections(links), rules) }),
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
    if (entry) return { file: entry.file, inside: [entry.index, ...path.slice(2)] };
    if (part === 'snippets' && typeof index === 'string') {
      const isOwn = Object.hasOwn(asRecord(snippets), index);
      const file = (!isOwn && inherited.get(index)?.file) || 'snippets.json';
      return { file, inside: path.slice(1) };
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
      const origin = file.includes('/rules/') ? originOf(file) : null;
      if (origin && inside[0] === 'section' && rest.sections !== undefined) {
        const { id, section } = asRecord(rules[Number(path[1])]);
        return inHead(
          `rule "${id}", which is that of ${origin}, is in section "${section}", and that is not among them; add it`,
          'sections',
        );
      }
      const [told] = tellLines(texts.get(file) ?? '', [{ path: inside, message }]);
      const shown = showPath(inside);
      const problem = told?.message ?? message;
      const said =
        origin && inside.includes('examples')
          ? `${problem}; the rule is that of ${origin}: look for what stands here in the place of its own (phrases, topics, fields), or copy the rule here and correct the copy`
          : problem;
      return { file, inside: shown, message: said };
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
  const told = joined.problems.map(showFolderProblem).join('\n');
  throw new Error(`${folder} is not a sound pack:\n${told}`);
}

/** A problem of pack.json. */
function inHead(message: string, inside = ''): FolderProblem {
  return { file: 'pack.json', inside, message };
}

/** Of a document that was not joined nobody knows the places. */
function tellUnplaced({ message }: PackProblem): FolderProblem {
  return inHead(message);
}

/** The sections of the other pack that rules are in. */
function usedSections(sections: unknown, rules: readonly unknown[]): unknown {
  if (!Array.isArray(sections)) return sections;
  const used = new Set(rules.map((rule) => asRecord(rule).section));
  return sections.filter((section) => used.has(asRecord(section).id));
}

/** What is said of a file that holds something else than one object. */
function notAnObject(file: string, value: unknown): FolderProblem {
  const found = Array.isArray(value) ? 'a list' : String(JSON.stringify(value)).slice(0, 40);
  const message = `a JSON object is expected and ${found} was found; start the file with {`;
  return { file, message };
}

/** Without the `$schema` that helps editors; other than objects stay for the check to refuse. */
function withoutHint(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { $schema: _, ...rest } = value;
  return rest;
}
