/** A pack that somebody names on the command line: one JSON document, or a folder. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import type { PackProblem } from '../../stores/packs/check/hazards.ts';
import {
  type CheckedPack,
  checkPack,
  checkPackText,
  showPath,
  tellLines,
} from '../../stores/packs/check/pack-check.ts';
import type { FolderProblem } from './folder-problem.ts';
import { joinPackFolder } from './pack-folder.ts';

/** Something that is said of a pack: of the file where nothing stands in `inside`. */
export type Told = FolderProblem;

/** A pack, checked but not proven, with the places in its files of what is said of it. */
export type GivenPack =
  | { ok: true; pack: Pack; document: unknown; tell: (problems: readonly PackProblem[]) => Told[] }
  | { ok: false; problems: Told[] };

/** Reads and checks the pack of a file or a folder. What cannot be read is a problem like others. */
export function readGivenPack(target: string): GivenPack {
  try {
    return statSync(target).isDirectory() ? ofFolder(target) : ofFile(target);
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const why = error instanceof Error ? error.message : String(error);
    const found = absent ? 'there is no such file' : why;
    const message = `cannot be read: ${found}; name a pack's file or folder`;
    return { ok: false, problems: [{ file: target, message }] };
  }
}

function ofFile(file: string): GivenPack {
  const text = readFileSync(file, 'utf8');
  const tell = (problems: readonly PackProblem[]) =>
    tellLines(text, problems).map(({ path, message }) => ({
      file,
      inside: showPath(path),
      message,
    }));
  const document = (): unknown => JSON.parse(text.replace(/^\ufeff/u, ''));
  return given(checkPackText(text), document, tell);
}

function ofFolder(folder: string): GivenPack {
  const joined = joinPackFolder(folder);
  const inFolder = (problem: FolderProblem) => ({ ...problem, file: join(folder, problem.file) });
  if (joined.problems.length > 0) return { ok: false, problems: joined.problems.map(inFolder) };
  const tell = (problems: readonly PackProblem[]) =>
    problems.map((problem) => inFolder(joined.tell(problem)));
  return given(checkPack(joined.document), () => joined.document, tell);
}

function given(
  checked: CheckedPack,
  document: () => unknown,
  tell: (problems: readonly PackProblem[]) => Told[],
): GivenPack {
  if (!checked.ok) return { ok: false, problems: tell(checked.problems) };
  return { ok: true, pack: checked.pack, document: document(), tell };
}
