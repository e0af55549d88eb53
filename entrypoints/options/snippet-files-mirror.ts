import { create } from 'zustand';
import { sendMessage } from '../../stores/messages/messages.ts';
import { useSnippets } from '../../stores/mirrors/snippets-mirror.ts';
import { saveFile } from '../../stores/save-file.ts';
import type { SnippetFile } from '../../stores/snippets/files/entries.ts';
import { writeOwn } from '../../stores/snippets/files/own.ts';
import {
  type ImportPlan,
  importedBy,
  type OnClash,
  planImport,
} from '../../stores/snippets/files/plan.ts';
import { readSnippetFile } from '../../stores/snippets/files/read-file.ts';
import type { ImportOutcome, PinWords } from '../../stores/snippets/snippet-protocol.ts';

/** A file that somebody offered, and what an import of it would do. */
export interface OfferedFile {
  /** Tells one offer from the next. */
  n: number;
  name: string;
  file: SnippetFile;
  plan: ImportPlan;
}

interface Mirror {
  offered: OfferedFile | null;
  /** What the last import came to. */
  outcome: ImportOutcome | null;
  failed: boolean;
}

export const useSnippetFiles = create<Mirror>()(() => ({
  offered: null,
  outcome: null,
  failed: false,
}));

let offers = 0;

/** Reads a file and shows what would come of it; nothing is written. */
export async function offerSnippetFile(given: File): Promise<void> {
  await tried(async () => {
    const file = await readSnippetFile(given.name, await given.arrayBuffer());
    offers += 1;
    const plan = planImport(file.entries, useSnippets.getState().list?.items ?? []);
    const offered = { n: offers, name: given.name, file, plan };
    useSnippetFiles.setState({ offered, outcome: null, failed: false });
  });
}

export function closeSnippetFile(): void {
  useSnippetFiles.setState({ offered: null });
}

export async function importSnippetFile(plan: ImportPlan, onClash: OnClash): Promise<void> {
  await tried(async () => {
    const outcome = await sendMessage('importPins', { pins: importedBy(plan, onClash) });
    useSnippetFiles.setState({ offered: null, outcome, failed: false });
  });
}

export type ExportFormat = 'json' | 'csv' | 'yml';

/** Hands the agent's pins to the person, as a file; it goes nowhere else. */
export async function exportPins(format: ExportFormat): Promise<void> {
  await tried(async () => {
    const { items } = await sendMessage('listSnippets', { conversation: null });
    const pins = items.flatMap(({ pack, title, texts: { ar, en }, abbreviation }): PinWords[] =>
      pack === null ? [{ title, ar, en, abbreviation }] : [],
    );
    saveFile(`murshid-snippets.${format}`, await written(pins, format));
  });
}

async function written(pins: readonly PinWords[], format: ExportFormat): Promise<string> {
  if (format === 'csv') return (await import('../../stores/snippets/files/csv.ts')).writeCsv(pins);
  if (format === 'json') return writeOwn(pins);
  return (await import('../../stores/snippets/files/write-espanso.ts')).writeEspanso(pins);
}

async function tried(order: () => Promise<void>): Promise<void> {
  try {
    await order();
  } catch (error) {
    console.error('Murshid: what was asked for with a file of snippets was not done.', error);
    useSnippetFiles.setState({ failed: true });
  }
}
