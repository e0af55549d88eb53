import { readdirSync } from 'node:fs';
import { nearest } from '../../stores/packs/check/near-words.ts';
import type { FolderProblem } from './folder-problem.ts';

/** As an editor or an attachment may name a file of JSON. */
const JSON_FILE = /\.json(?:c|5)?(?:\.txt)?$/iu;

/**
 * Files and folders of a pack's folder that nobody reads and whose names are nearly those of what is read:
 * they would be left out without a word. Any other may stand there.
 */
export function findStrayFiles(folder: string, files: readonly string[]): FolderProblem[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const there = entries.map(({ name }) => name);
  const folders = ['rules', 'phrases'];
  return entries.flatMap((entry): FolderProblem[] => {
    const { name } = entry;
    if (entry.isDirectory()) {
      if (folders.includes(name)) return misnamed(folder, name);
      const meant = nearest(name, folders);
      if (!meant) return [];
      return [{ file: name, message: `is a folder that nobody reads; name it ${meant}` }];
    }
    if (!JSON_FILE.test(name) || files.includes(name)) return [];
    const known = files.map((file) => file.replace(JSON_FILE, ''));
    const stem = name.replace(JSON_FILE, '');
    const meant = known.includes(stem) ? stem : nearest(stem, known);
    if (!meant) return [];
    const remedy = there.includes(`${meant}.json`)
      ? `${meant}.json stands beside it: put what belongs to it there, and remove this file`
      : `name it ${meant}.json`;
    return [{ file: name, message: `is a file that nobody reads; ${remedy}` }];
  });
}

/** What stands beside the rules or lists of phrases and is JSON by another name. */
function misnamed(folder: string, part: string): FolderProblem[] {
  return readdirSync(`${folder}/${part}`)
    .filter((name) => JSON_FILE.test(name) && !name.endsWith('.json'))
    .map((name) => {
      const meant = name.replace(JSON_FILE, '.json');
      return { file: `${part}/${name}`, message: `is a file that nobody reads; name it ${meant}` };
    });
}
