/**
 * `npm run -s pack -- join FOLDER` writes the pack of a folder as the one document that is installed,
 * on standard output; where it is not sound, its problems on standard error, and nothing else.
 *
 * `npm run -s pack -- check FILE`: is this pack sound? FILE is a pack as one JSON document, or a
 * pack's folder. Exit code 0 where it is; else 1, with a line for each problem on standard
 * output: `path: message`; 2 where it was not called so. Phrases that do nothing are told on
 * standard error: the pack is sound with them, and quicker to read without.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CheckedPack,
  checkPack,
  checkPackText,
  showPath,
  tellLines,
} from '../stores/pack-check.ts';
import type { PackProblem } from '../stores/pack-hazards.ts';
import { findIdlePhrases, findUnmetActs } from '../stores/pack-notices.ts';
import { provePack } from '../stores/pack-proof.ts';
import { joinPackFolder } from './pack-folder.ts';
import { endWithReader } from './quiet-pipe.ts';

const USAGE =
  'say what to do: npm run -s pack -- check FILE, or npm run -s pack -- join FOLDER > pack.json';

endWithReader();
const [command, path, ...more] = process.argv.slice(2);
if ((command !== 'check' && command !== 'join') || path === undefined || more.length > 0) {
  console.error(`pack: ${USAGE}`);
  process.exit(2);
}
const problems = problemsOf(path);
for (const problem of problems) (command === 'check' ? console.log : console.error)(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
if (command === 'join' && problems.length === 0) {
  const document = statSync(path).isDirectory()
    ? joinPackFolder(path).document
    : JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/u, ''));
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

function problemsOf(target: string): string[] {
  try {
    return statSync(target).isDirectory() ? ofFolder(target) : ofFile(target);
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (absent)
      return [`${target}: cannot be read: there is no such file; name a pack's file or folder`];
    const why = error instanceof Error ? error.message : String(error);
    return [`${target}: cannot be read: ${why}; name a pack's file or folder`];
  }
}

function ofFile(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return tellAll(checkPackText(text), (problems) =>
    tellLines(text, problems).map(({ path: place, message }) => {
      const shown = showPath(place);
      return shown === '' ? `${file}: ${message}` : `${file}: ${shown}: ${message}`;
    }),
  );
}

function ofFolder(folder: string): string[] {
  const joined = joinPackFolder(folder);
  // The file alone is a path: what is said of it may hold // and .. too.
  const inFolder = (problem: string) => {
    const [file = ''] = problem.split(': ', 1);
    return join(folder, file) + problem.slice(file.length);
  };
  if (joined.problems.length > 0) return joined.problems.map(inFolder);
  const isOwn = (problem: PackProblem) => !joined.tell(problem).startsWith('../');
  return tellAll(
    checkPack(joined.document),
    (problems) => problems.map((problem) => inFolder(joined.tell(problem))),
    isOwn,
  );
}

/** All problems; notices only of what is the pack's own and not that of the pack it extends. */
function tellAll(
  checked: CheckedPack,
  tell: (problems: readonly PackProblem[]) => string[],
  isOwn: (problem: PackProblem) => boolean = () => true,
): string[] {
  if (!checked.ok) return tell(checked.problems);
  const problems = provePack(checked.pack);
  if (problems.length === 0) {
    const notices = [...findUnmetActs(checked.pack), ...findIdlePhrases(checked.pack)].filter(
      isOwn,
    );
    for (const notice of tell(notices)) console.error(notice);
  }
  return tell(problems);
}
