/**
 * The folders that a pack stands on: itself, the one that its `extends` names, the one that that names, and
 * so on. A file that one of them lacks comes from the nearest that has it.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { FolderProblem } from './folder-problem.ts';
import { asRecord, mergeNumbers, numbersOf } from './inherit.ts';

/** One folder of the chain, as it is seen from the pack's own. */
export interface Link {
  /** What stands before its files: nothing for the pack's own folder, `../support-quality/` for another. */
  prefix: string;
  /** Its pack.json. */
  head: Record<string, unknown>;
}

export interface Chain {
  /** The pack's own folder first. */
  links: Link[];
  /** What is wrong with an `extends`. */
  problem: FolderProblem | null;
}

/** Follows `extends` from a folder whose pack.json is `head`; `read` reads a file as it is seen from there. */
export function followChain(
  folder: string,
  head: Record<string, unknown>,
  read: (file: string) => unknown,
): Chain {
  const links: Link[] = [{ prefix: '', head }];
  const names = [basename(resolve(folder))];
  for (let { extends: next } = head; next !== undefined; ) {
    const file = `${links.at(-1)?.prefix ?? ''}pack.json`;
    const prefix = `../${String(next)}/`;
    const named = typeof next === 'string' && /^[a-z0-9-]+$/u.test(next);
    if (!named || !existsSync(join(folder, prefix, 'pack.json'))) {
      const message = `there is no pack folder ${String(JSON.stringify(next)).slice(0, 60)} beside this one; name one, or remove the line`;
      return { links, problem: { file, inside: 'extends', message } };
    }
    if (names.includes(String(next))) {
      const round = [...names.slice(names.indexOf(String(next))), next].join(', ');
      const message = `leads round in a circle (${round}); name another folder, or remove the line`;
      return { links, problem: { file, inside: 'extends', message } };
    }
    names.push(String(next));
    const their = asRecord(read(`${prefix}pack.json`));
    links.push({ prefix, head: their });
    next = their.extends;
  }
  return { links, problem: null };
}

/** A file of the nearest folder that has it; the pack's own where none has. */
export function nearestFile(folder: string, links: readonly Link[], file: string): string {
  const found = links.find(({ prefix }) => existsSync(join(folder, prefix, file)));
  return (found?.prefix ?? '') + file;
}

/** The folder of the chain that a file stands in, by its number from the pack's own. */
export function linkOf(links: readonly Link[], file: string): number {
  const found = links.findIndex(({ prefix }) => prefix !== '' && file.startsWith(prefix));
  return Math.max(found, 0);
}

/** The name of the folder that a file comes from; null where it is the pack's own. */
export function originOf(file: string): string | null {
  return /^\.\.\/([^/]+)\//u.exec(file)?.[1] ?? null;
}

/** Timers and limits as they are written in this folder of the chain and in those behind it. */
export function writtenNumbers(links: readonly Link[], from = 0) {
  const [first, ...behind] = links.slice(from).map(({ head }) => head);
  const merged = (key: 'timers' | 'limits') =>
    behind.reduce<unknown>((nearer, head) => mergeNumbers(nearer, head[key]), first?.[key]);
  return { timers: merged('timers'), limits: merged('limits') };
}

/** All numbers that hold in this folder of the chain. */
export function numbersAt(links: readonly Link[], from: number): ReturnType<typeof numbersOf> {
  return numbersOf(writtenNumbers(links, from));
}

/** The sections of the nearest folder behind the pack's own that writes some. */
export function inheritedSections(links: readonly Link[]): unknown {
  return links.slice(1).find(({ head }) => head.sections !== undefined)?.head.sections;
}

/** Ids of all rules that have a file in the chain. */
export function rulesOf(folder: string, links: readonly Link[]): string[] {
  const files = links.flatMap(({ prefix }) => jsonFiles(join(folder, prefix), 'rules'));
  return [...new Set(files.map((file) => file.slice('rules/'.length, -'.json'.length)))];
}

/** JSON files of a part of a folder, by name; none where it is not there. */
export function jsonFiles(folder: string, part: string): string[] {
  if (!existsSync(join(folder, part))) return [];
  return readdirSync(join(folder, part))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${part}/${name}`);
}
