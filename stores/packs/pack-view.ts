import type { PackChanges, PackSummary } from './pack-summary.ts';

/** Packs as the options page draws them, and what it may ask about one. */

/** Which helpdesks a pack is for: all that no other pack is for, or those on these hosts. */
export type PackScope = 'all' | string[];

/** A pack that may judge conversations, or that could be installed. */
export interface PackView {
  summary: PackSummary;
  /** Where it came from: with Murshid, from a file, or from the administrator's policy. */
  source: 'preset' | 'file' | 'policy';
  /** The file's name; null for other sources. */
  file: string | null;
  scope: PackScope;
  /** False for the pack that judges whatever no other is for: it is for the rest. */
  scopable: boolean;
  /** Version that "the version before" goes back to; null where there is none. */
  before: string | null;
  removable: boolean;
  /** What a newer version of Murshid would refuse it for; it is used all the same. */
  outgrown: PackTrouble[];
}

/** What is wrong with a pack, and where. */
export interface PackTrouble {
  path: string;
  message: string;
}

/** A pack from a file that is kept and cannot be read. */
export interface LostPack {
  id: string;
  file: string;
  version: string;
}

export interface PacksView {
  installed: PackView[];
  /** Presets that are not installed. */
  available: PackSummary[];
  /** A policy forces packs: what is installed beyond them rests. */
  forced: boolean;
  /** Installed and unreadable: another one is used in their place. */
  lost: LostPack[];
  /** What is wrong with packs of the policy, a line each. */
  policyProblems: string[];
  /** Hosts of helpdesks that Murshid reads or has read. */
  hosts: string[];
}

/** Something that could be installed: a preset, or the text of a file. */
export type PackOffer = { preset: string } | { file: string; text: string };

export type PackVerdict =
  | {
      ok: true;
      summary: PackSummary;
      /** What changes where a pack of this id is installed; else null. */
      changes: PackChanges | null;
    }
  /** Lines `path: message`. */
  | { ok: false; problems: PackTrouble[] };
