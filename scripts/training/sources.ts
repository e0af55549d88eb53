import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPresets, readPreset } from '../packs/presets.ts';
import { type LabelledConversation, readLabelled } from './conversations.ts';
import { presetConversations } from './preset-lines.ts';
import { REAL_CHATS } from './real-chats.ts';

/** A file of labelled conversations, or the presets' own lines. */
export interface Source {
  name: string;
  conversations: LabelledConversation[];
  /** They tell nothing about how well strangers are read. */
  own?: true;
  /** How like real chats it is, in what is said how often: so much it counts where scores are chosen. */
  likeness: number;
}

/** What was written to teach rare acts has them far oftener than chats do; 1 where nothing is said. */
const LIKENESS: Readonly<Record<string, number>> = {
  'en-dev': 12,
  gulf: 2,
  'gulf-a': 2,
  'english-a': 2,
  'gulf-b': 2,
  'english-b': 2,
  'gulf-c': 2,
  'english-c': 2,
  'gulf-d': 2,
  'gulf-e': 2,
  'english-e': 2,
  'gulf-r': 2,
  'english-r': 2,
  'english-t': 2,
  'english-u': 2,
  'english-v': 2,
  'english-y': 2,
  'gulf-t': 2,
  'gulf-u': 2,
  'gulf-v': 2,
  'gulf-x': 2,
  'gulf-y': 2,
  'gulf-k': 2,
  'english-k': 2,
  'gulf-w': 1,
  'gulf-s': 1,
  'english-q': 1,
  'gulf-p': 0.5,
  'english-p': 0.5,
  'gulf-q': 0.25,
  'gulf-h': 0.25,
  'gulf-j': 1,
  'gulf-f': 0.25,
  'gulf-g': 0.25,
  'gulf-i': 0.25,
  'english-f': 0.25,
  'english-i': 0.25,
  'english-h': 0.25,
  'gulf-n': 0.25,
  'gulf-o': 0.5,
  'gulf-z': 0.5,
  'english-n': 0.5,
  'gulf-aa': 1,
  'gulf-ab': 0.5,
  'gulf-ac': 0.25,
  'english-o': 2,
  'english-w': 0.25,
  'english-d': 0.25,
  'gulf-ad': 0.25,
  'gulf-ae': 0.25,
  'gulf-ah': 0.25,
  'english-s': 0.25,
  'english-g': 0.25,
  'gulf-af': 2,
  'gulf-ag': 2,
  'english-j': 2,
  'gulf-ai': 0.25,
  'gulf-aj': 0.25,
  'english-x': 0.25,
  'gulf-ak': 1,
  'english-z': 1,
  'gulf-al': 0.25,
  'gulf-am': 0.25,
  'gulf-an': 0.25,
  'english-aa': 0.25,
  'english-ab': 0.25,
  'gulf-ao': 0.25,
  'gulf-ap': 0.25,
  'gulf-aq': 2,
  'gulf-ar': 0.25,
  'gulf-as': 2,
  'english-ac': 0.25,
  'english-ad': 0.25,
  'english-ae': 2,
  openings: 0.25,
};

const TRAINING = fileURLToPath(new URL('../../rules/training/', import.meta.url));
const GULF = fileURLToPath(
  new URL('../../tests/fixtures/conversations/gulf.jsonl', import.meta.url),
);

/** Single lines put into conversations of a pattern: they teach, and are too easy to measure by. */
const PUT_TOGETHER = 'lines-';

/** All that the model learns from, in a fixed order; `real` says where the real chats lie. */
export function trainingSources(real = REAL_CHATS): Source[] {
  const own = readdirSync(TRAINING)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(TRAINING, name));
  const presets = presetConversations(listPresets().map(readPreset));
  return [
    ...[...own, GULF, real].filter((path) => existsSync(path)).map(sourceOf),
    { name: 'presets', conversations: presets, own: true, likeness: 0 },
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
  const source: Source = {
    name,
    conversations: readLabelled(path),
    likeness: LIKENESS[name] ?? 1,
  };
  if (name.startsWith(PUT_TOGETHER)) {
    source.own = true;
    source.likeness = 0;
  }
  return source;
}
