import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LabelledConversation, readLabelled } from './conversations.ts';

/** A file of labelled conversations. */
export interface Source {
  name: string;
  conversations: LabelledConversation[];
}

const TRAINING = fileURLToPath(new URL('../../rules/training/', import.meta.url));
const GULF = fileURLToPath(
  new URL('../../tests/fixtures/conversations/gulf.jsonl', import.meta.url),
);
/** Real chats, which are not ours to copy: they are learned from where they lie beside the checkout. */
const REAL = fileURLToPath(new URL('../../../shared/accuracy/en-dev.jsonl', import.meta.url));

/** All that the model learns from, in a fixed order; `real` says where the real chats lie. */
export function trainingSources(real = REAL): Source[] {
  const own = readdirSync(TRAINING)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(TRAINING, name));
  return [...own, GULF, real].filter((path) => existsSync(path)).map(sourceOf);
}

/** The labelled conversations of a folder, a source each file. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => sourceOf(join(folder, name)));
}

function sourceOf(path: string): Source {
  return { name: basename(path, '.jsonl'), conversations: readLabelled(path) };
}
