import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isFresh } from '../scripts/chromium/fresh-build.ts';

let folder: string;
let built: string;
let sources: string[];

/** Writes a file as of a second of the epoch. */
function write(path: string, second: number): void {
  writeFileSync(path, '');
  utimesSync(path, second, second);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'murshid-fresh-'));
  built = join(folder, 'manifest.json');
  const deep = join(folder, 'rules', 'packs');
  mkdirSync(deep, { recursive: true });
  write(join(deep, 'pack.json'), 1000);
  write(join(folder, 'package.json'), 1000);
  for (const one of [deep, join(folder, 'rules')]) utimesSync(one, 1000, 1000);
  sources = [join(folder, 'rules'), join(folder, 'package.json')];
});

afterEach(() => rmSync(folder, { recursive: true }));

it('is no build that is not there', () => {
  expect(isFresh(built, sources)).toBe(false);
});

it('is a build that is newer than all that it is made from', () => {
  write(built, 2000);
  expect(isFresh(built, sources)).toBe(true);
});

it.each([
  ['a file', 'package.json'],
  ['a file deep in a folder', 'rules/packs/pack.json'],
])('is none that is older than %s', (_, changed) => {
  write(built, 2000);
  write(join(folder, changed), 3000);
  expect(isFresh(built, sources)).toBe(false);
});

it('is none where something was taken out of a folder since', () => {
  write(built, 2000);
  rmSync(join(folder, 'rules', 'packs', 'pack.json'));
  expect(isFresh(built, sources)).toBe(false);
});
