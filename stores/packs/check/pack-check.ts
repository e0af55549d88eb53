import * as v from 'valibot';
import type { Pack } from '../../../rules/engine/pack/pack.ts';
import { linesOf } from '../json/json-lines.ts';
import { readJson } from '../json/read-json.ts';
import { PACK_BOUNDS, packSchema } from '../schema/pack-schema.ts';
import { CONVERSATION } from '../schema/rule.ts';
import { findHazards, type PackProblem, PROBLEMS_TOLD } from './hazards.ts';
import { nearest } from './near-words.ts';
import { findBrokenReferences } from './references.ts';

export type CheckedPack = { ok: true; pack: Pack } | { ok: false; problems: PackProblem[] };

/**
 * Reads a pack from the text of a file that somebody gives us. Refuses what is too large before
 * parsing it, and tells all problems of one stage at once: text, hazards, shape, references.
 */
export function checkPackText(source: string): CheckedPack {
  const bytes =
    source.length > PACK_BOUNDS.bytes ? source.length : new TextEncoder().encode(source).length;
  if (bytes > PACK_BOUNDS.bytes) {
    const message = `the file is larger than ${PACK_BOUNDS.bytes} bytes (1 MiB); split the pack`;
    return { ok: false, problems: [{ path: [], message }] };
  }
  const read = readJson(source);
  if (read.ok) return checkPack(read.value);
  return { ok: false, problems: read.problems.map((message) => ({ path: [], message })) };
}

/** The same for a document that has been parsed or joined already. */
export function checkPack(document: unknown): CheckedPack {
  const part = partOfFolder(document);
  if (part) return { ok: false, problems: [{ path: [], message: part }] };
  const hazards = findHazards(document);
  if (hazards.length > 0) return { ok: false, problems: hazards };
  const shaped = checkShape(packSchema, document);
  const listed = listedSnippets(document);
  if (!shaped.ok || listed.length > 0) {
    const others = shaped.ok ? [] : shaped.problems;
    // Of what stands in a list of snippets nothing more can be said.
    const said = listed.length > 0 ? others.filter(({ path }) => path[0] !== 'snippets') : others;
    return { ok: false, problems: [...listed, ...said] };
  }
  const problems = findBrokenReferences(shaped.value).slice(0, PROBLEMS_TOLD);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: shaped.value };
}

/** A pack that was taken in before, and what the check of today would refuse it for; nothing where that is nothing. */
export interface FormerPack {
  pack: Pack;
  problems: PackProblem[];
}

/**
 * A document that was checked when it was taken in, by this version or one before. What has become stricter
 * since (lengths, references, fields that are no more) is told and changes nothing: a team's pack stays in
 * use. Null where it is no pack that the engine could run.
 */
export function readFormerPack(document: unknown): FormerPack | null {
  const checked = checkPack(document);
  if (checked.ok) return { pack: checked.pack, problems: [] };
  const { problems } = checked;
  const shaped = v.safeParse(packSchema, withoutUnknownFields(document));
  return shaped.typed ? { pack: shaped.output, problems } : null;
}

/** A copy without the fields that the schema does not know. */
function withoutUnknownFields(document: unknown): unknown {
  const copy: unknown = structuredClone(document);
  for (const issue of v.safeParse(packSchema, copy).issues ?? []) {
    const { input, key } = issue.path?.at(-1) ?? {};
    if (!isUnknownField(issue) || typeof key !== 'string') continue;
    if (typeof input === 'object' && input !== null) Reflect.deleteProperty(input, key);
  }
  return copy;
}

/** A file of a pack's folder that was given for the whole pack. */
function partOfFolder(document: unknown): string | null {
  if (typeof document !== 'object' || document === null || 'rules' in document) return null;
  if ('order' in document)
    return "is the pack.json of a pack's folder, not the whole pack; check the folder, or write the whole with: npm run -s pack -- join FOLDER > pack.json";
  if ('check' in document && 'examples' in document)
    return "is one rule of a pack's folder, not a pack; check the folder";
  return null;
}

/** Snippets without ids, which a record of them would take for ids from 0. */
function listedSnippets(document: unknown): PackProblem[] {
  if (!Array.isArray(Object(document).snippets)) return [];
  const message =
    'a list stands where snippets by their ids are expected; write {"hello": {"ar": "…", "en": "…"}}';
  return [{ path: ['snippets'], message }];
}

/** Checks a document, or one file of a pack's folder, against a schema of `pack-schema.ts`. */
export function checkShape<T>(
  schema: v.GenericSchema<unknown, T>,
  document: unknown,
): { ok: true; value: T } | { ok: false; problems: PackProblem[] } {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    const found = Array.isArray(document) ? 'a list' : JSON.stringify(document);
    const message = `a JSON object is expected and ${String(found).slice(0, 40)} was found; start the file with {`;
    return { ok: false, problems: [{ path: [], message }] };
  }
  const result = v.safeParse(schema, document);
  if (result.success) return { ok: true, value: result.output };
  const issues = result.issues.slice(0, PROBLEMS_TOLD);
  const problems = issues
    .filter((issue) => !isMisspelt(issue, issues))
    .map((issue) => tellWhole(issue) ?? tell(issue, issues));
  const told = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return { ok: false, problems: [...told.values()] };
}

/** Problems of a document, each with the line of its place where the text has more than one. */
export function tellLines(source: string, problems: readonly PackProblem[]): PackProblem[] {
  const placed = problems.some(({ path }) => path.length > 0);
  if (!placed || !source.trim().includes('\n')) return [...problems];
  const lines = linesOf(
    source,
    problems.map(({ path }) => path),
  );
  return problems.map(({ path, message }, at) => ({
    path,
    message: path.length > 0 ? `${message} (line ${lines[at]})` : message,
  }));
}

/** A place as people write it: `rules[3].check.kind`. */
export function showPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((shown, step) => {
    if (typeof step === 'number') return `${shown}[${step}]`;
    return shown === '' ? step : `${shown}.${step}`;
  }, '');
}

/** What is wrong with the whole of which the shape check tells part by part; null where it is the part. */
function tellWhole({ type, path, received, message }: v.BaseIssue<unknown>): PackProblem | null {
  const last = path?.at(-1);
  const whole = () => pathOf({ path }).slice(0, -1);
  // To the shape check a list is an object with the keys 0, 1, 2.
  if (type === 'strict_object' && last && Array.isArray(last.input)) {
    return { path: whole(), message: `a list stands where ${wanted(message)}` };
  }
  if (type === 'array' && message === CONVERSATION && received.startsWith('"')) {
    return { path: whole(), message: `lines stand where ${message}` };
  }
  return null;
}

/** What the schema says is expected here, where it has words of its own for it. */
function wanted(message: string): string {
  return message.startsWith('Invalid ') ? 'an object is expected; put it in { }' : message;
}

function tell(issue: v.BaseIssue<unknown>, all: readonly v.BaseIssue<unknown>[]): PackProblem {
  const path = pathOf(issue);
  const language = path.at(-1) === 'ar' || path.at(-1) === 'en';
  if (language && issue.received === 'undefined') return { path, message: ONE_LANGUAGE };
  if (!isUnknownField(issue)) return { path, message: tellIssue(issue) };
  const meant = meantBy(issue, all);
  const remedy = meant ? `write "${meant}"` : 'remove it, or correct its spelling';
  return { path, message: `is a field that packs do not have; ${remedy}` };
}

/** The field that is missing beside an unknown one and was probably meant by it. */
function meantBy(unknown: v.BaseIssue<unknown>, all: readonly v.BaseIssue<unknown>[]) {
  const path = pathOf(unknown);
  const place = showPath(path.slice(0, -1));
  const missing = all.filter((one) => one.received === 'undefined').map(pathOf);
  const beside = missing.filter((one) => showPath(one.slice(0, -1)) === place);
  return nearest(
    String(path.at(-1)),
    beside.map((one) => String(one.at(-1))),
  );
}

/** Whether what is missing here stands beside it with a slip in its name: that is told, and enough. */
function isMisspelt(issue: v.BaseIssue<unknown>, all: readonly v.BaseIssue<unknown>[]): boolean {
  if (issue.received !== 'undefined') return false;
  const path = pathOf(issue);
  const place = showPath(path.slice(0, -1));
  return all.some(
    (one) =>
      isUnknownField(one) &&
      showPath(pathOf(one).slice(0, -1)) === place &&
      meantBy(one, all) === path.at(-1),
  );
}

function pathOf({ path }: Pick<v.BaseIssue<unknown>, 'path'>): (string | number)[] {
  return (path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
}

function isUnknownField({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never';
}

function tellIssue(issue: v.BaseIssue<unknown>): string {
  const { expected, received } = issue;
  if (issue.type === 'strict_tuple' && expected === 'never') return 'is one too many; remove it';
  if (received === 'undefined') return `is missing; add it${expectedOf(expected)}`;
  if (issue.kind === 'validation') {
    // Of a length, what was received is a bare number, which says nothing to the reader.
    const aboutLength = issue.type === 'min_length' || issue.type === 'max_length';
    if (aboutLength || FOUND[received] !== undefined) return issue.message;
    return `${short(received)} ${issue.message}`;
  }
  if (issue.type === 'picklist' || issue.type === 'variant' || issue.type === 'literal') {
    const all = choices(expected);
    const meant = nearest(received, all.split(', '));
    if (meant) return `${short(received)} is not known here; write ${meant}`;
    const [one, other, more] = all.split(', ');
    if (other && !more) return `${short(received)} is not known here; write ${one} or ${other}`;
    return `${short(received)} is not known here; use one of ${all}`;
  }
  return tellKind(received, expected, issue.message);
}

/** A value of another kind than is expected: most often one with, or without, its quotation marks. */
function tellKind(received: string, expected: string | null, message: string): string {
  const found = FOUND[received] ?? short(received);
  const says = `${found} stands where ${kindOf(expected)} is expected`;
  const bare = /^"(.*)"$/u.exec(received)?.[1];
  if (expected === 'string' && /^[-\d]|^(true|false)$/u.test(received)) {
    return `${says}; write it in quotation marks, "${received}"`;
  }
  if (expected === 'number' && bare !== undefined) {
    const fits = bare.trim() !== '' && Number.isFinite(Number(bare));
    return `${says}; ${fits ? `write it without quotation marks, ${Number(bare)}` : 'write digits alone, such as 120'}`;
  }
  if (expected === 'boolean' && (bare === 'true' || bare === 'false')) {
    return `${says}; write it without quotation marks, ${bare}`;
  }
  if (expected === 'Array') return `${says}; put it in [ ]`;
  if (expected === 'Object') return `${found} stands where ${wanted(message)}`;
  return `${says}; change it`;
}

const ONE_LANGUAGE =
  'is missing; add it (a team of one language writes the same in both, and [] where it has no phrases)';

/** How what is no plain value is called in problems. */
const FOUND: Readonly<Record<string, string>> = { Object: 'an object', Array: 'a list' };

function expectedOf(expected: string | null): string {
  if (expected === null || /^"[^"]*"$/u.test(expected)) return '';
  return expected.includes('|') ? ` (one of ${choices(expected)})` : ` (${kindOf(expected)})`;
}

/** `("a" | "b")` as people list it: a, b. */
function choices(expected: string | null): string {
  return (expected ?? '').replace(/[()"]/gu, '').replaceAll(' | ', ', ');
}

function kindOf(expected: string | null): string {
  const names: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    Array: 'a list',
    Object: 'an object',
  };
  return names[expected ?? ''] ?? String(expected);
}

function short(received: string): string {
  return received.length > 60 ? `${received.slice(0, 60)}…` : received;
}
