import {
  AGENT_ACTS,
  AUTHORS,
  type Author,
  type ContractAct,
  CUSTOMER_ACTS,
} from '../rules/engine/acts.ts';
import { loadModel, shippedRecogniser } from '../rules/engine/text/model/shipped.ts';
import { createReader } from '../rules/engine/text/reader.ts';
import { TranscriptReader } from '../rules/engine/text/transcript-reader.ts';
import { presetPhrases } from './packs/phrases.ts';
import { inLanguage, speechOf } from './terminal/command-language.ts';
import { endWithReader } from './terminal/quiet-pipe.ts';
import { linesOf, NOT_UTF8, textOf } from './terminal/utf8.ts';

/**
 * `npm run -s acts`: JSON lines `{id, conv_id, turn, role, text}` on standard input, whole
 * conversations in order; `{id, acts}` a line on standard output, in the same order. A bad line is
 * named on standard error with its number and what is wrong, gives no line of output, and the rest is
 * still handled; the exit code is then 1. Of input in UTF-16 that is said once, and no more is read.
 * `--lang ar` says in Arabic what is wrong; what is written on standard output is the same.
 */
interface Line {
  id: string | number;
  conversation: string;
  role: Author;
  text: string;
}

const CONTRACT: ReadonlySet<string> = new Set<ContractAct>([...AGENT_ACTS, ...CUSTOMER_ACTS]);
/** Conversations kept at once, where a file never says which are over; the oldest is let go. */
const CONVERSATIONS_MAX = 10_000;

async function main(): Promise<void> {
  await loadModel();
  const reader = createReader({ phrases: presetPhrases() }, undefined, shippedRecogniser());
  const conversations = new Map<string, TranscriptReader>();
  let number = 0;
  for await (const bytes of linesOf(process.stdin)) {
    number++;
    const text = textOf(bytes);
    if (text === null) {
      tell(number, NOT_UTF8);
      process.exitCode = 1;
      // UTF-16 is so in all lines, and one line says it; of a stray byte the other lines know nothing.
      if (bytes.includes(0)) return;
      continue;
    }
    if (text.trim() === '') continue;
    const line = parse(text);
    if (typeof line === 'string') {
      tell(number, line);
      process.exitCode = 1;
      continue;
    }
    const conversation = conversationOf(line.conversation, conversations, reader);
    const { acts } = conversation.read({ author: line.role, text: line.text });
    console.log(JSON.stringify({ id: line.id, acts: acts.filter((act) => CONTRACT.has(act)) }));
  }
}

function conversationOf(
  id: string,
  conversations: Map<string, TranscriptReader>,
  reader: ReturnType<typeof createReader>,
): TranscriptReader {
  const known = conversations.get(id);
  if (known) return known;
  if (conversations.size >= CONVERSATIONS_MAX) {
    const [oldest] = conversations.keys();
    if (oldest !== undefined) conversations.delete(oldest);
  }
  const fresh = new TranscriptReader(reader);
  conversations.set(id, fresh);
  return fresh;
}

/** The line's fields, or what is wrong with it. */
function parse(text: string): Line | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not JSON; write one object {id, conv_id, turn, role, text} a line';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'not an object; write {id, conv_id, turn, role, text}';
  }
  const record: Partial<Record<string, unknown>> = { ...value };
  const { id, conv_id: conversation, text: said } = record;
  if (typeof id !== 'string' && typeof id !== 'number') return 'id: a text or a number is missing';
  if (typeof conversation !== 'string' && typeof conversation !== 'number') {
    return 'conv_id: a text or a number is missing';
  }
  const role = AUTHORS.find((author) => author === record.role);
  if (!role) return `role: ${JSON.stringify(record.role)} is none of ${AUTHORS.join(', ')}`;
  if (typeof said !== 'string') return 'text: a text is missing';
  return { id, conversation: String(conversation), role, text: said };
}

/** Says what is wrong with a line of the input. */
function tell(number: number, problem: string): void {
  console.error(inLanguage(`line ${number}: ${problem}`, speech.language));
}

function fail(why: string): void {
  console.error(`acts: ${inLanguage(why, speech.language)}`);
  process.exitCode = 1;
}

endWithReader();
const speech = speechOf(process.argv.slice(2), {
  env: process.env,
  isTerminal: process.stderr.isTTY,
});
const [named] = speech.rest;
if (speech.problem !== null) fail(speech.problem);
else if (named === undefined) await main();
else fail(`reads standard input, not the file that it is named; write: npm run -s acts < ${named}`);
