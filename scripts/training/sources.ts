import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPresets, readPreset } from '../presets.ts';
import { type LabelledConversation, readLabelled } from './conversations.ts';
import { presetConversations } from './preset-lines.ts';

/** A file of labelled conversations, or the presets' own lines. */
export interface Source {
  name: string;
  conversations: LabelledConversation[];
  /** They tell nothing about how well strangers are read. */
  own?: true;
}

const TRAINING = fileURLToPath(new URL('../../rules/training/', import.meta.url));
const GULF = fileURLToPath(
  new URL('../../tests/fixtures/conversations/gulf.jsonl', import.meta.url),
);
/** Real chats, which are not ours to copy: they are learned from where they lie beside the checkout. */
const REAL = fileURLToPath(new URL('../../../shared/accuracy/en-dev.jsonl', import.meta.url));

/** Single lines put into conversations of a pattern: they teach, and are too easy to measure by. */
const PUT_TOGETHER = 'lines-';

/** All that the model learns from, in a fixed order; `real` says where the real chats lie. */
export function trainingSources(real = REAL): Source[] {
  const own = readdirSync(TRAINING)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(TRAINING, name));
  const presets = presetConversations(listPresets().map(readPreset));
  return [
    ...[...own, GULF, real].filter((path) => existsSync(path)).map(sourceOf),
    { name: 'presets', conversations: presets, own: true },
  ];
}

/** The labelled conversations of a folder, a source each file. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => sourceOf(join(folder, name)));
}

function sourceOf(path: string): Source {
  const name = basename(path, '.jsonl');
  const source: Source = { name, conversations: readLabelled(path) };
  if (name.startsWith(PUT_TOGETHER)) source.own = true;
  return source;
}
