/**
 * `npm run -s pack -- join FOLDER` writes the pack of a folder as the one document that is installed,
 * on standard output; where it is not sound, its problems on standard error, and nothing else.
 *
 * `npm run -s pack -- check FILE`: is this pack sound? FILE is a pack as one JSON document, or a
 * pack's folder. Exit code 0 where it is; else 1, with a line for each problem on standard
 * output: `path: message`; 2 where it was not called so. Phrases that do nothing, and rules that nothing
 * can meet, are told on standard error: the pack is sound with them. `--lang ar` says it all in Arabic.
 */
import { relative } from 'node:path';
import { loadModel } from '../rules/engine/text/model/shipped.ts';
import { findIdlePhrases, findUnmetActs } from '../stores/packs/check/notices.ts';
import { provePack } from '../stores/packs/check/proof.ts';
import { showFolderProblem } from './packs/folder-problem.ts';
import { type GivenPack, readGivenPack, type Told } from './packs/given-pack.ts';
import { inLanguage, speechOf } from './terminal/command-language.ts';
import { endWithReader } from './terminal/quiet-pipe.ts';

const USAGE =
  'say what to do: npm run -s pack -- check FILE, or npm run -s pack -- join FOLDER > pack.json';

endWithReader();
const isJoin = process.argv[2] === 'join';
const stream = isJoin ? process.stderr : process.stdout;
const { language, rest, problem } = speechOf(process.argv.slice(2), {
  env: process.env,
  isTerminal: stream.isTTY,
});
const [command, path, ...more] = rest;
if (problem !== null) stop(problem);
if ((command !== 'check' && command !== 'join') || path === undefined || more.length > 0)
  stop(USAGE);
await loadModel();
const given = readGivenPack(path);
const problems = given.ok ? given.tell(provePack(given.pack)) : given.problems;
for (const told of problems) (isJoin ? console.error : console.log)(show(told));
process.exitCode = problems.length > 0 ? 1 : 0;
if (given.ok && problems.length === 0) {
  for (const notice of noticesOf(given, path)) console.error(show(notice));
  if (isJoin) process.stdout.write(`${JSON.stringify(given.document, null, 2)}\n`);
}

/** What is said of a sound pack: of what is its own, and not of the pack that it extends. */
function noticesOf({ pack, tell }: GivenPack & { ok: true }, folder: string): Told[] {
  const notices = [...findUnmetActs(pack), ...findIdlePhrases(pack)];
  return tell(notices).filter(({ file }) => !relative(folder, file).startsWith('..'));
}

function show({ message, ...place }: Told): string {
  return showFolderProblem({ ...place, message: inLanguage(message, language) });
}

function stop(why: string): never {
  console.error(`pack: ${inLanguage(why, language)}`);
  process.exit(2);
}
