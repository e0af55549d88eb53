import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { loadModel } from '../../rules/engine/text/model/shipped.ts';
import { readManaged } from '../settings/managed.ts';
import { type PackProblem, PROBLEMS_TOLD } from './check/hazards.ts';
import { checkPackText, type FormerPack, readFormerPack, showPath } from './check/pack-check.ts';
import { provePack } from './check/proof.ts';

/** The packs of the administrator's policy: where it names any, no others judge. */
export interface ForcedPacks {
  packs: Pack[];
  /** By id, what a newer version of Murshid would refuse one of them for; it was sound when it came. */
  outgrown: ReadonlyMap<string, readonly PackProblem[]>;
  /** What is wrong with those that were refused, a line each: `packs[0].rules[3].id: message`. */
  problems: string[];
}

const VERDICTS = 'policy-verdicts';
/** Digests of texts that were sound, whatever the version: an update takes none of them away. */
const SOUND = 'policy-sound';
/** Verdicts on texts of former policies are no use for long. */
const MOST_VERDICTS = 8;
const verdictsSchema = v.record(
  v.string(),
  v.array(v.object({ path: v.array(v.union([v.string(), v.number()])), message: v.string() })),
);

/**
 * Reads the policy's packs: JSON texts (Chromium's policies know no free objects) or objects. Each
 * is checked and proved as if it came from a file; one that is not sound is left out and told, unless it
 * was sound for a version before.
 */
export async function readForcedPacks(): Promise<ForcedPacks> {
  const { packs: given } = await readManaged();
  const outgrown = new Map<string, readonly PackProblem[]>();
  const forced: ForcedPacks = { packs: [], outgrown, problems: [] };
  if (!Array.isArray(given)) return forced;
  for (const [index, entry] of given.entries()) {
    const text = typeof entry === 'string' ? entry : JSON.stringify(entry);
    const checked = checkPackText(text);
    const problems = checked.ok ? await proofOf(checked.pack, text) : checked.problems;
    const sound = checked.ok && problems.length === 0;
    if (sound) await noteSound(text);
    const former = sound ? { pack: checked.pack, problems: [] } : await formerPack(text);
    if (former === null) {
      const told = problems.map(
        ({ path, message }) => `${showPath(['packs', index, ...path])}: ${message}`,
      );
      forced.problems.push(...told);
      // Of two with the same id the first holds.
    } else if (!forced.packs.some(({ id }) => id === former.pack.id)) {
      forced.packs.push(former.pack);
      if (!sound) outgrown.set(former.pack.id, problems);
    }
  }
  return forced;
}

/** The pack of a text that was sound before; null where it was not, or no version could run it now. */
async function formerPack(text: string): Promise<FormerPack | null> {
  if (!(await soundTexts()).includes(await digest(text))) return null;
  const parsed: unknown = JSON.parse(text);
  return readFormerPack(parsed);
}

async function noteSound(text: string): Promise<void> {
  const name = await digest(text);
  const known = await soundTexts();
  if (known.includes(name)) return;
  await browser.storage.local.set({ [SOUND]: [...known.slice(-MOST_VERDICTS), name] });
}

async function soundTexts(): Promise<string[]> {
  const kept = v.safeParse(v.array(v.string()), (await browser.storage.local.get(SOUND))[SOUND]);
  return kept.success ? kept.output : [];
}

/**
 * Running all examples takes the worker a good part of a second, and it starts often: the verdict
 * on a text is kept until the text or Murshid's version is another.
 */
async function proofOf(pack: Pack, text: string): Promise<readonly PackProblem[]> {
  const name = await digest(`${browser.runtime.getManifest().version}\n${text}`);
  const kept = v.safeParse(
    verdictsSchema,
    (await browser.storage.local.get(VERDICTS))[VERDICTS] ?? {},
  );
  const verdicts = kept.success ? kept.output : {};
  const known = verdicts[name];
  if (known) return known;
  await loadModel();
  const problems = provePack(pack).slice(0, PROBLEMS_TOLD);
  const recent = Object.entries(verdicts).slice(-MOST_VERDICTS);
  await browser.storage.local.set({
    [VERDICTS]: { ...Object.fromEntries(recent), [name]: problems },
  });
  return problems;
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
