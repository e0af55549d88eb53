import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AGENT_ACTS, type Author, type ContractAct, CUSTOMER_ACTS } from '../rules/engine/acts.ts';
import type { Language } from '../rules/engine/events.ts';
import { createReader } from '../rules/engine/text/reader.ts';
import type { People } from '../rules/engine/text/reading.ts';
import { TranscriptReader } from '../rules/engine/text/transcript-reader.ts';
import { nudgeFaults } from './accuracy-nudges.ts';
import { presetPhrases } from './phrases.ts';
import { readPreset } from './presets.ts';

/**
 * `npm run accuracy [-- DIR] [--show [ACT]] [--part dev|held]`: how well acts are recognised on
 * labelled conversations, by act and language; and, of those with times, which nudges come of it that the
 * labels would not cause, or fail to come. DIR holds `*.jsonl` as in the development data; by default
 * the folder `accuracy` of the material beside the checkout. The middle third of each file was kept
 * aside (`held`) while the first phrases were written and was read at the end: neither part is unseen by
 * now, and only conversations from elsewhere tell how well new ones are read.
 */
const ALL: readonly ContractAct[] = [...AGENT_ACTS, ...CUSTOMER_ACTS];
const FILES = ['ar-gulf-dev.jsonl', 'en-dev.jsonl'];
/** Below so many labels a figure says little. */
const FEW = 20;

interface Labelled {
  id: string;
  people: People;
  messages: { author: Author; text: string; acts: readonly string[] }[];
}
type Part = 'dev' | 'held';
interface Count {
  right: number;
  wrong: number;
  missed: number;
}

const args = process.argv.slice(2);
const part = optionValue('--part');
const shown = args.includes('--show') ? (optionValue('--show') ?? 'all') : null;
const folder =
  args.find((arg, at) => !arg.startsWith('--') && !args[at - 1]?.startsWith('--')) ??
  besideCheckout();

function optionValue(option: string): string | undefined {
  const at = args.indexOf(option);
  const value = at < 0 ? undefined : args[at + 1];
  return value?.startsWith('--') ? undefined : value;
}

function besideCheckout(): string {
  return fileURLToPath(new URL('../../shared/accuracy', import.meta.url));
}

function main(): void {
  if (!existsSync(folder)) {
    console.error(
      `No labelled conversations in ${folder}. Name their folder: npm run accuracy -- DIR`,
    );
    process.exitCode = 1;
    return;
  }
  const reader = createReader({ phrases: presetPhrases() });
  const counts = new Map<string, Count>();
  const sizes = new Map<string, { conversations: number; messages: number }>();
  const lines: string[] = [];
  for (const file of FILES) {
    const path = join(folder, file);
    if (!existsSync(path)) continue;
    const conversations = conversationsIn(readFileSync(path, 'utf8'));
    conversations.forEach((conversation, at) => {
      const of = partOf(at, conversations.length);
      if (part !== undefined && part !== of) return;
      const transcript = new TranscriptReader(reader, conversation.people);
      const seen = new Set<Language>();
      conversation.messages.forEach(({ author, text, acts }, turn) => {
        const reading = transcript.read({ author, text });
        if (author !== 'agent' && author !== 'customer') return;
        const language = reading.language ?? 'en';
        for (const key of [`${of} ${language}`]) {
          const size = sizes.get(key) ?? { conversations: 0, messages: 0 };
          size.messages++;
          if (!seen.has(language)) size.conversations++;
          sizes.set(key, size);
        }
        seen.add(language);
        for (const act of ALL) {
          const is = acts.includes(act);
          const said = reading.acts.includes(act);
          if (!is && !said) continue;
          const key = `${of} ${language} ${act}`;
          const count = counts.get(key) ?? { right: 0, wrong: 0, missed: 0 };
          if (is && said) count.right++;
          else if (said) count.wrong++;
          else count.missed++;
          counts.set(key, count);
          if (is !== said && (shown === 'all' || shown === act)) {
            const why = reading.hits.find((hit) => hit.act === act)?.phrase ?? '';
            const verdict = said ? 'WRONG ' : 'MISSED';
            lines.push(
              `${verdict} ${act} ${conversation.id}:${turn} ${text} ${why && `<- ${why.slice(0, 90)}`}`,
            );
          }
        }
      });
    });
  }
  for (const line of lines) console.log(line);
  reportNudges(folder);
  for (const [key, { conversations, messages }] of [...sizes].sort()) {
    report(key, conversations, messages, counts);
  }
}

/** Where the recognised acts nudge otherwise than the labelled ones would. */
function reportNudges(from: string): void {
  const pack = readPreset('support-quality');
  const reader = createReader(pack);
  const records = FILES.map((file) => join(from, file))
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
  const judged = records.flatMap((record) => {
    const one = nudgeFaults(record, pack, reader);
    return one ? [one] : [];
  });
  if (judged.length === 0) return;
  const faults = judged.flatMap((one) => one.faults);
  const told = judged.reduce((sum, one) => sum + one.told, 0);
  const per10 = (verdict: string) =>
    ((10 * faults.filter((one) => one.verdict === verdict).length) / judged.length).toFixed(1);
  console.log(
    `nudges: ${per10('wrong')} wrong, ${per10('missing')} missing per 10 conversations (${told} nudges in ${judged.length} conversations that have times)`,
  );
  for (const { verdict, kind, rule, at, conversation } of faults) {
    console.log(`  ${verdict} ${kind} ${rule} at ${at} s in ${conversation}`);
  }
}

function report(
  key: string,
  conversations: number,
  messages: number,
  counts: ReadonlyMap<string, Count>,
): void {
  console.log(`\n${key}: ${conversations} conversations, ${messages} messages`);
  console.log('act              precision  recall  labels  false/100');
  for (const act of ALL) {
    const count = counts.get(`${key} ${act}`);
    if (!count) continue;
    const labels = count.right + count.missed;
    const row = [
      act.padEnd(16),
      ratio(count.right, count.right + count.wrong).padStart(9),
      ratio(count.right, labels).padStart(8),
      String(labels).padStart(7),
      ((100 * count.wrong) / messages).toFixed(2).padStart(10),
      labels < FEW ? '  few' : '',
    ];
    console.log(row.join(''));
  }
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}

/** The middle third of a file was not read while the first phrases were written. */
function partOf(at: number, all: number): Part {
  return at >= Math.floor(all / 3) && at < Math.floor((2 * all) / 3) ? 'held' : 'dev';
}

function conversationsIn(text: string): Labelled[] {
  const found = new Map<string, Labelled>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const value: unknown = JSON.parse(line);
    const record = fieldsOf(value);
    if (Array.isArray(record.events)) {
      const messages = record.events
        .map(fieldsOf)
        .filter(({ type }) => type === 'message')
        .map((event) => labelledMessage(event.author, event));
      const people = {
        agent: textOf(record.agent),
        customer: textOf(record.customer),
        company: textOf(record.company),
      };
      found.set(textOf(record.id), { id: textOf(record.id), people, messages });
    } else {
      const id = textOf(record.conv_id);
      const conversation = found.get(id) ?? { id, people: {}, messages: [] };
      conversation.messages.push(labelledMessage(record.role, record));
      found.set(id, conversation);
    }
  }
  return [...found.values()];
}

function labelledMessage(
  author: unknown,
  record: Record<string, unknown>,
): Labelled['messages'][number] {
  const acts = Array.isArray(record.acts) ? record.acts.map(textOf) : [];
  return { author: authorOf(author), text: textOf(record.text), acts };
}

function authorOf(value: unknown): Author {
  return value === 'agent' || value === 'customer' || value === 'bot' ? value : 'system';
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

main();
